// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/chart_spec.h"

#include <QDialog>

namespace convolarium {

/// The numbers of a chart as a table that can be read, walked with the arrow keys and copied.
class ChartTableDialog : public QDialog {
    Q_OBJECT

public:
    explicit ChartTableDialog(const ChartSpec& chart, QWidget* parent = nullptr);
};

} // namespace convolarium
