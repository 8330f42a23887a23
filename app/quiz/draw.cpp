// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/draw.h"

namespace convolarium {

namespace {

/// FNV-1a: the kinds of one seed draw unrelated numbers.
std::uint64_t streamOf(const QString& kind)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const QChar letter : kind)
        hash = (hash ^ letter.unicode()) * 0x100000001b3U;
    return hash;
}

} // namespace

Draw::Draw(const QString& kind, std::uint64_t seed) : m_random(seed, streamOf(kind)) {}

} // namespace convolarium
