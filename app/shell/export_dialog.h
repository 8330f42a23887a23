// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/lesson_export.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

class QCheckBox;

namespace convolarium {

class ExportPreview;
class ExportSizeField;

/// Makes a file, or the contents of the clipboard, of the lesson as it stands at one moment. What is wrong is said in
/// the dialog; it closes only when the file is written. The choices are remembered.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `lesson` outlives the dialog; `time` is the moment of the scene, 0…1.
    ExportDialog(const Lesson& lesson, double time, QWidget* parent = nullptr);

    /// What the fields say.
    [[nodiscard]] ExportRequest request() const;

private:
    void build();
    [[nodiscard]] QWidget* fileFields();
    void start();
    void fillViews(const LessonView& view);
    void chooseFormat();
    void choosePath();
    void takeEnding();
    void refresh();
    [[nodiscard]] QString objection() const;
    [[nodiscard]] QString summary() const;
    void showError(const QString& text);
    void copy();
    void save();

    const Lesson& m_lesson;
    double m_time;
    ExportPreview* m_preview;
    QComboBox *m_format, *m_view, *m_theme;
    ExportSizeField* m_size;
    QDoubleSpinBox* m_dpi;
    QCheckBox* m_transparent;
    QLineEdit* m_path;
    QLabel *m_summary, *m_error;
    QPushButton *m_copy, *m_save;
};

} // namespace convolarium
