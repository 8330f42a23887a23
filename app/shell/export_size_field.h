// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QSize>
#include <QSpinBox>
#include <QWidget>

#include <optional>

namespace convolarium {

/// Chooses the size of a picture: the view's own, a usual one, or any other in pixels.
class ExportSizeField : public QWidget {
    Q_OBJECT

public:
    explicit ExportSizeField(QWidget* parent = nullptr);

    /// The chosen size; nothing = the view's own.
    [[nodiscard]] std::optional<QSize> pixels() const;
    void setPixels(const std::optional<QSize>& pixels);
    /// Shows the numbers of the view's own size while that is chosen.
    void showOwnSize(const QSize& pixels);

Q_SIGNALS:
    void changed();

private:
    void setNumbers(const QSize& pixels);
    void chooseUsual();

    QComboBox* m_usual;
    QSpinBox *m_width, *m_height;
};

} // namespace convolarium
