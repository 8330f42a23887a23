// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/layer_table.h"

#include <algorithm>

namespace convolarium {

namespace {

QString shapeText(const engine::Shape& shape)
{
    return QStringLiteral("%1x%2x%3").arg(shape.h).arg(shape.w).arg(shape.c);
}

QString fieldText(const std::optional<engine::MapField>& field)
{
    return field ? QStringLiteral("%1x%2").arg(field->h.size).arg(field->w.size) : QString();
}

/// The four counts of a row.
QStringList counts(const engine::Cost& cost, const LayerTableStyle& style)
{
    return {style.text(cost.parameters), style.text(cost.trainable), style.text(style.operations(cost)),
            style.text(cost.activations)};
}

bool isNumber(const QString& cell)
{
    return std::ranges::all_of(cell, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u',' || c == u'.'; });
}

/// Whether a column has numbers, and nothing else.
bool isNumeric(const ChartTable& table, qsizetype column)
{
    bool any = false;
    for (const QStringList& row : table.rows) {
        const QString cell = row.value(column);
        if (!isNumber(cell))
            return false;
        any = any || !cell.isEmpty();
    }
    return any;
}

/// One line: what cannot be seen becomes a space.
QString visible(QString cell)
{
    for (QChar& c : cell)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isSpace())
            c = u' ';
    return cell;
}

bool isWordCharacter(const QString& cell, qsizetype at)
{
    return at >= 0 && at < cell.size() && cell[at].isLetterOrNumber();
}

/// An underscore between letters means nothing, and names are easier to read with it.
QString markdownCell(const QString& text)
{
    static const QString special = QStringLiteral("\\`*_[]<>~|&$");
    const QString cell = visible(text);
    QString escaped;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool inWord = cell[i] == u'_' && isWordCharacter(cell, i - 1) && isWordCharacter(cell, i + 1);
        if (special.contains(cell[i]) && !inWord)
            escaped += u'\\';
        escaped += cell[i];
    }
    return escaped;
}

QString latexCharacter(QChar c)
{
    switch (c.unicode()) {
    case u'\\':
        return QStringLiteral("\\textbackslash{}");
    case u'^':
        return QStringLiteral("\\textasciicircum{}");
    case u'~':
        return QStringLiteral("\\textasciitilde{}");
    case u'<':
        return QStringLiteral("\\textless{}");
    case u'>':
        return QStringLiteral("\\textgreater{}");
    case u'|':
        return QStringLiteral("\\textbar{}");
    case u'"':
        return QStringLiteral("\\symbol{34}");
    case u'\'':
        return QStringLiteral("\\textquotesingle{}");
    case u'`':
        return QStringLiteral("\\textasciigrave{}");
    case u'-': // two of them would become a dash
        return QStringLiteral("-{}");
    default:
        return QStringLiteral("{}$&#%_").contains(c) ? QString(u'\\') + c : QString(c);
    }
}

QString latexCell(const QString& text)
{
    QString escaped;
    for (const QChar c : visible(text))
        escaped += latexCharacter(c);
    // At the start of a row, \\ would take it for an option.
    return escaped.startsWith(u'[') || escaped.startsWith(u'*') ? QStringLiteral("{}") + escaped : escaped;
}

QStringList each(const QStringList& cells, QString (*change)(const QString&))
{
    QStringList changed;
    for (const QString& cell : cells)
        changed << change(cell);
    return changed;
}

} // namespace

std::int64_t LayerTableStyle::operations(const engine::Cost& cost) const
{
    return engine::count(convention, cost, batch);
}

QString LayerTableStyle::text(std::int64_t number) const
{
    return written == nullptr ? QString::number(number) : written(number);
}

ChartTable layerTable(const engine::NetworkCost& cost, const LayerTableStyle& style)
{
    ChartTable table{.header = {QStringLiteral("name"), QStringLiteral("type"), QStringLiteral("input"),
                                QStringLiteral("output"), QStringLiteral("parameters"), QStringLiteral("trainable"),
                                QString::fromUtf8(engine::conventionId(style.convention)),
                                QStringLiteral("activations"), QStringLiteral("receptive_field")},
                     .rows = {}};
    for (const engine::LayerCost& layer : cost.layers)
        table.rows.push_back(QStringList{QString::fromStdString(layer.name), QString::fromStdString(layer.type),
                                         shapeText(layer.in.front()), shapeText(layer.out)} +
                             counts(layer.cost, style) + QStringList{fieldText(layer.field)});
    return table;
}

QStringList totalRow(const QString& name, const engine::NetworkCost& cost, const LayerTableStyle& style)
{
    return QStringList{name, {}, {}, {}} + counts(cost.total, style) + QStringList{fieldText(cost.field)};
}

QString markdownTable(const ChartTable& table)
{
    const auto line = [](const QStringList& cells) {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    QStringList rules;
    for (qsizetype column = 0; column < table.header.size(); ++column)
        rules << (isNumeric(table, column) ? QStringLiteral("--:") : QStringLiteral("---"));
    QString text = line(each(table.header, markdownCell)) + line(rules);
    for (const QStringList& row : table.rows)
        text += line(each(row, markdownCell));
    return text;
}

QString latexTable(const ChartTable& table)
{
    const auto line = [](const QStringList& cells) {
        return each(cells, latexCell).join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n");
    };
    QString columns;
    for (qsizetype column = 0; column < table.header.size(); ++column)
        columns += isNumeric(table, column) ? u'r' : u'l';
    QString text = QStringLiteral("% \\usepackage{booktabs}\n\\begin{tabular}{") + columns +
                   QStringLiteral("}\n\\toprule\n") + line(table.header) + QStringLiteral("\\midrule\n");
    for (const QStringList& row : table.rows)
        text += line(row);
    return text + QStringLiteral("\\bottomrule\n\\end{tabular}\n");
}

} // namespace convolarium
