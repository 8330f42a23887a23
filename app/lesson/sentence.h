// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QString>

#include <vector>

namespace convolarium {

/// One sentence with the result marked in it, in a long and a short form.
struct Sentence {
    struct Span {
        QString text;
        bool marked = false;
    };
    std::vector<Span> full;
    std::vector<Span> brief;
    Role role = Role::Plain; ///< colour of the marked words

    /// Both forms are written with the result between asterisks: "needs *7.9× fewer* multiplications".
    [[nodiscard]] static Sentence marked(const QString& full, const QString& brief, Role role);
};

/// The words without the marks.
[[nodiscard]] QString plainText(const std::vector<Sentence::Span>& spans);

} // namespace convolarium
