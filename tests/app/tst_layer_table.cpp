// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/layer_table.h"
#include "app/lesson/numbers.h"

#include <QTest>

using namespace convolarium;

namespace {

engine::NetworkSpec smallNetwork()
{
    return {.name = "small",
            .input = {1, 4, 4, 3},
            .layers = {{"conv|1", engine::Conv2dSpec{.filters = 100}, {}}, {"gap", engine::GlobalPoolSpec{}, {}}}};
}

} // namespace

/// Networks as rows and columns, and tables as text for documents.
class LayerTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsOfANetwork()
    {
        const engine::NetworkCost cost = engine::networkCost(smallNetwork());
        const LayerTableStyle style{.convention = engine::Convention::Flops, .written = withCommas};
        const ChartTable table = layerTable(cost, style);
        QCOMPARE(table.header.join(u' '),
                 QStringLiteral("name type input output parameters trainable flops activations receptive_field"));
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0].join(u' '), QStringLiteral("conv|1 conv2d 4x4x3 4x4x100 2,800 2,800 86,400 1,600 3x3"));
        QCOMPARE(table.rows[1].join(u'/'), QStringLiteral("gap/global_avg_pool/4x4x100/1x1x100/0/0/0/100/"));
        QCOMPARE(totalRow(QStringLiteral("all"), cost, style).join(u'/'),
                 QStringLiteral("all////2,800/2,800/86,400/1,700/3x3"));
    }

    void plainDigitsByDefault()
    {
        const engine::NetworkCost cost = engine::networkCost(smallNetwork());
        QCOMPARE(layerTable(cost, {}).rows[0][6], QStringLiteral("43200"));
        QCOMPARE(layerTable(cost, {.convention = engine::Convention::Torchinfo, .batch = 2}).rows[0][6],
                 QString::number(engine::count(engine::Convention::Torchinfo, cost.layers[0].cost, 2)));
    }

    void markdown()
    {
        const ChartTable table{.header = {QStringLiteral("name"), QStringLiteral("count"), QStringLiteral("mixed")},
                               .rows = {{QStringLiteral("a"), QStringLiteral("1,024"), QStringLiteral("1")},
                                        {QStringLiteral("b"), {}, QStringLiteral("3x3")}}};
        QCOMPARE(markdownTable(table), QStringLiteral("| name | count | mixed |\n"
                                                      "| --- | --: | --- |\n"
                                                      "| a | 1,024 | 1 |\n"
                                                      "| b |  | 3x3 |\n"));
    }

    void latex()
    {
        const ChartTable table{.header = {QStringLiteral("name"), QStringLiteral("count")},
                               .rows = {{QStringLiteral("50 %"), QStringLiteral("7.5")}}};
        QCOMPARE(latexTable(table), QStringLiteral("% \\usepackage{booktabs}\n"
                                                   "\\begin{tabular}{lr}\n\\toprule\n"
                                                   "name & count \\\\\n\\midrule\n"
                                                   "50 \\% & 7.5 \\\\\n\\bottomrule\n\\end{tabular}\n"));
    }

    void cellsStayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("latex");
        const auto row = [](const QString& cell, const char* markdown, const char* latex) {
            QTest::newRow(markdown) << cell << QString::fromUtf8(markdown) << QString::fromUtf8(latex);
        };
        row(QStringLiteral("block1_conv1"), "block1_conv1", "block1\\_conv1");
        row(QStringLiteral("_a__b_"), "\\_a\\_\\_b\\_", "\\_a\\_\\_b\\_");
        row(QStringLiteral("a|b"), "a\\|b", "a\\textbar{}b");
        row(QStringLiteral("\\|"), "\\\\\\|", "\\textbackslash{}\\textbar{}");
        row(QStringLiteral("*x* `y` ~z~"), "\\*x\\* \\`y\\` \\~z\\~",
            "{}*x* \\textasciigrave{}y\\textasciigrave{} \\textasciitilde{}z\\textasciitilde{}");
        row(QStringLiteral("<b>&amp;[l](u)"), "\\<b\\>\\&amp;\\[l\\](u)", "\\textless{}b\\textgreater{}\\&amp;[l](u)");
        row(QStringLiteral("$x^2$ #1 {y} 5%"), "\\$x^2\\$ #1 {y} 5%", "\\$x\\textasciicircum{}2\\$ \\#1 \\{y\\} 5\\%");
        row(QStringLiteral("[2pt]"), "\\[2pt\\]", "{}[2pt]");
        row(QStringLiteral("a--b \"c\" 'd'"), "a--b \"c\" 'd'",
            "a-{}-{}b \\symbol{34}c\\symbol{34} \\textquotesingle{}d\\textquotesingle{}");
        row(QStringLiteral("two\nlines\r\x01\u202e\u2028end"), "two lines    end", "two lines    end");
        row(QStringLiteral("\u7573\u307f\u8fbc\u307f"), "\u7573\u307f\u8fbc\u307f", "\u7573\u307f\u8fbc\u307f");
    }
    void cellsStayWhatTheyAre()
    {
        QFETCH(QString, cell);
        const ChartTable table{.header = {cell}, .rows = {}};
        QFETCH(QString, markdown);
        QCOMPARE(markdownTable(table).section(u'\n', 0, 0), QStringLiteral("| %1 |").arg(markdown));
        QFETCH(QString, latex);
        QCOMPARE(latexTable(table).section(u'\n', 3, 3), latex + QStringLiteral(" \\\\"));
    }
};

QTEST_GUILESS_MAIN(LayerTableTest)
#include "tst_layer_table.moc"
