// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace convolarium::engine {

/// Rows and columns of a kernel, a stride or a dilation; both >= 1.
struct Size {
    int h = 1;
    int w = 1;

    friend bool operator==(const Size&, const Size&) = default;
};

/// Rows and columns of padding at the four edges; all >= 0.
struct Edges {
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;

    friend bool operator==(const Edges&, const Edges&) = default;
};

/// How many zeros a convolution puts around its input: a rule, which becomes Edges when the input's size is known.
struct Padding {
    enum class Rule {
        Same,    ///< TensorFlow's: ceil(size / stride) outputs; an odd zero goes to the bottom and right
        Valid,   ///< none
        Causal,  ///< along the width all zeros come first, (kernel - 1) * dilation of them; none along the height
        Explicit ///< `edges` as they are
    };

    Rule rule = Rule::Same;
    Edges edges; ///< read only under Rule::Explicit

    [[nodiscard]] static constexpr Padding same() { return {Rule::Same, {}}; }
    [[nodiscard]] static constexpr Padding valid() { return {Rule::Valid, {}}; }
    [[nodiscard]] static constexpr Padding causal() { return {Rule::Causal, {}}; }
    [[nodiscard]] static constexpr Padding explicitly(const Edges& edges) { return {Rule::Explicit, edges}; }

    friend bool operator==(const Padding&, const Padding&) = default;
};

} // namespace convolarium::engine
