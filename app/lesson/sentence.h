// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace convolarium {

/// One sentence with the result marked in it, in a long and a short form.
struct Sentence {
    struct Span {
        QString text;
        std::optional<Role> role; ///< of a marked result; nothing: plain words
    };
    std::vector<Span> full;
    std::vector<Span> brief;

    /// Both forms are written with the results between asterisks: "needs *7.9× fewer* multiplications". The first
    /// result has the colour of the first of `roles`, and so on; more results than roles share the last one's.
    [[nodiscard]] static Sentence marked(const QString& full, const QString& brief, const std::vector<Role>& roles);
    [[nodiscard]] static Sentence marked(const QString& full, const QString& brief, Role role)
    {
        return marked(full, brief, std::vector{role});
    }
};

/// The words without the marks.
[[nodiscard]] QString plainText(const std::vector<Sentence::Span>& spans);

} // namespace convolarium
