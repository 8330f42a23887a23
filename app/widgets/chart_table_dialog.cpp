// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/chart_table_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace convolarium {

ChartTableDialog::ChartTableDialog(const ChartSpec& chart, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(chart.title);
    const ChartTable table = chartTable(chart);
    auto* model =
        new QStandardItemModel(static_cast<int>(table.rows.size()), static_cast<int>(table.header.size()), this);
    model->setHorizontalHeaderLabels(table.header);
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
            auto* item = new QStandardItem(table.rows[static_cast<std::size_t>(row)].value(column));
            item->setEditable(false);
            model->setItem(row, column, item);
        }
    auto* summary = new QLabel(chart.summary, this);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    auto* view = new QTableView(this);
    view->setModel(model);
    view->setAccessibleName(chart.title);
    view->setAccessibleDescription(chart.summary);
    view->verticalHeader()->setVisible(false);
    view->resizeColumnsToContents();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("Copy as CSV"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [csv = chartCsv(chart)] { QApplication::clipboard()->setText(csv); });
    auto* column = new QVBoxLayout(this);
    column->addWidget(summary);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    resize(520, 420);
}

} // namespace convolarium
