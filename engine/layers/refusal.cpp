// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/refusal.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium::engine {

void refuse(std::string_view layer, const std::string& why, const Shape& in)
{
    throw std::invalid_argument(std::string(layer) + ": " + why + " (input " + in.text() + ")");
}

void requirePositiveSizes(std::string_view layer, const Shape& in)
{
    if (std::min({in.n, in.h, in.w, in.c}) < 1) {
        refuse(layer, "every size of the input must be at least 1", in);
    }
}

} // namespace convolarium::engine
