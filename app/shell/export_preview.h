// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/lesson_export.h"

#include <QWidget>

namespace convolarium {

/// What an export will look like: the picture, scaled to fit, or the first lines of the text.
class ExportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ExportPreview(const Lesson& lesson, QWidget* parent = nullptr);

    /// `request` is within its bounds.
    void show(const ExportRequest& request);
    [[nodiscard]] QSize sizeHint() const override { return {640, 420}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPicture(QPainter& painter) const;

    const Lesson& m_lesson;
    ExportRequest m_request;
    QString m_text; ///< of CSV and JSON
};

} // namespace convolarium
