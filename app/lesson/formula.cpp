// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/formula.h"

#include <array>
#include <utility>

namespace convolarium {

namespace {

bool isEmpty(const Formula& formula) { return formula.text.isEmpty() && formula.children.empty(); }

/// A single term needs no brackets around it in running text.
bool isSimple(const Formula& formula) { return formula.kind != Formula::Kind::Row || formula.children.size() <= 1; }

QString bracketed(const Formula& formula)
{
    const QString text = formula.plainText();
    return isSimple(formula) ? text : QStringLiteral("(%1)").arg(text);
}

QString latexText(const Formula& formula)
{
    static const std::array<std::pair<QString, QString>, 7> commands{{{QStringLiteral("×"), QStringLiteral("\\times ")},
                                                                      {QStringLiteral("·"), QStringLiteral("\\cdot ")},
                                                                      {QStringLiteral("÷"), QStringLiteral("\\div ")},
                                                                      {QStringLiteral("−"), QStringLiteral("-")},
                                                                      {QStringLiteral("…"), QStringLiteral("\\dots ")},
                                                                      {QStringLiteral(","), QStringLiteral("{,}")},
                                                                      {QStringLiteral("Σ"), QStringLiteral("\\sum ")}}};
    QString text = formula.text;
    for (const auto& [character, command] : commands)
        text.replace(character, command);
    const bool word = !formula.italic && !text.isEmpty() && text.trimmed().at(0).isLetter();
    const QString styled = word ? QStringLiteral("\\text{%1}").arg(text) : text;
    return formula.bold ? QStringLiteral("\\mathbf{%1}").arg(styled) : styled;
}

} // namespace

QString Formula::plainText() const
{
    switch (kind) {
    case Kind::Text:
        return text;
    case Kind::Row: {
        QString joined;
        for (const Formula& child : children)
            joined += child.plainText();
        return joined;
    }
    case Kind::Fraction:
        return bracketed(children[0]) + QStringLiteral(" / ") + bracketed(children[1]);
    case Kind::Script: {
        QString joined = bracketed(children[0]);
        if (!isEmpty(children[2]))
            joined += u'_' + children[2].plainText();
        if (!isEmpty(children[1]))
            joined += u'^' + bracketed(children[1]);
        return joined;
    }
    case Kind::Root:
        return QStringLiteral("√(%1)").arg(children[0].plainText());
    case Kind::BigOperator:
        return QStringLiteral("%1[%2…%3] %4")
            .arg(text, children[1].plainText(), children[2].plainText(), bracketed(children[0]));
    }
    Q_UNREACHABLE();
}

QString Formula::latex() const
{
    switch (kind) {
    case Kind::Text:
        return latexText(*this);
    case Kind::Row: {
        QString joined;
        for (const Formula& child : children)
            joined += child.latex();
        return joined;
    }
    case Kind::Fraction:
        return QStringLiteral("\\frac{%1}{%2}").arg(children[0].latex(), children[1].latex());
    case Kind::Script: {
        QString joined = QStringLiteral("{%1}").arg(children[0].latex());
        if (!isEmpty(children[2]))
            joined += QStringLiteral("_{%1}").arg(children[2].latex());
        if (!isEmpty(children[1]))
            joined += QStringLiteral("^{%1}").arg(children[1].latex());
        return joined;
    }
    case Kind::Root:
        return QStringLiteral("\\sqrt{%1}").arg(children[0].latex());
    case Kind::BigOperator:
        return QStringLiteral("%1_{%2}^{%3} %4")
            .arg(latexText(*this), children[1].latex(), children[2].latex(), children[0].latex());
    }
    Q_UNREACHABLE();
}

namespace formula {

Formula row(std::vector<Formula> children) { return {.kind = Formula::Kind::Row, .children = std::move(children)}; }

Formula text(const QString& text) { return {.kind = Formula::Kind::Text, .text = text}; }

Formula symbol(const QString& letter, Role role, const QString& term)
{
    return {.kind = Formula::Kind::Text, .text = letter, .italic = true, .role = role, .term = term};
}

Formula symbol(const QString& letter, const QString& index, Role role, const QString& term)
{
    return {.kind = Formula::Kind::Script,
            .role = role,
            .term = term,
            .children = {symbol(letter), row({}), symbol(index)}};
}

Formula number(const QString& digits, Role role, const QString& term)
{
    return {.kind = Formula::Kind::Text, .text = digits, .role = role, .term = term};
}

Formula result(const QString& digits, Role role)
{
    return {.kind = Formula::Kind::Text, .text = digits, .bold = true, .role = role};
}

Formula fraction(Formula numerator, Formula denominator)
{
    return {.kind = Formula::Kind::Fraction, .children = {std::move(numerator), std::move(denominator)}};
}

Formula power(Formula base, const QString& exponent)
{
    const Role role = base.role;
    const QString term = std::exchange(base.term, {});
    return {.kind = Formula::Kind::Script,
            .role = role,
            .term = term,
            .children = {std::move(base), text(exponent), row({})}};
}

Formula root(Formula radicand) { return {.kind = Formula::Kind::Root, .children = {std::move(radicand)}}; }

Formula sum(Formula body, Formula lower, Formula upper)
{
    return {.kind = Formula::Kind::BigOperator,
            .text = QStringLiteral("Σ"),
            .children = {std::move(body), std::move(lower), std::move(upper)}};
}

} // namespace formula

} // namespace convolarium
