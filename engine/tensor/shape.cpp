// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tensor/shape.h"

#include "engine/tensor/checked.h"

namespace convolarium::engine {

std::int64_t Shape::elements() const { return checkedProduct({n, h, w, c}); }

std::string Shape::text() const
{
    return std::to_string(n) + "x" + std::to_string(h) + "x" + std::to_string(w) + "x" + std::to_string(c);
}

} // namespace convolarium::engine
