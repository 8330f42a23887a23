// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/lesson_export.h"

#include <QSettings>
#include <QString>

namespace convolarium {

/// What was exported last, and into which folder: where the export dialog starts the next time.
struct ExportChoices {
    ExportRequest request = {}; ///< its time is that of the page, never remembered
    QString folder = {};        ///< empty = the user's documents
};

/// Never fails: what is missing or out of its range keeps its standard value.
[[nodiscard]] ExportChoices readExportChoices(QSettings& store);
void writeExportChoices(QSettings& store, const ExportChoices& choices);

} // namespace convolarium
