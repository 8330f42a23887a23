// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/theme.h"

#include <QListWidget>

namespace convolarium {

/// The palette of layers and blocks: an item is chosen by a click or Enter, or dragged into a list of layers.
class PaletteList : public QListWidget {
    Q_OBJECT

public:
    explicit PaletteList(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

Q_SIGNALS:
    /// The id of a PaletteItem.
    void itemChosen(const QString& item);

protected:
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace convolarium
