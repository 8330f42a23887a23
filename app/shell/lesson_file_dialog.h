// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/lesson_file.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace convolarium {

/// In which language a lesson file is written, and where it is saved unless the user goes elsewhere.
struct LessonFilePlace {
    QString language;
    QString folder;
};

/// Makes a lesson file of a lesson as it stands: title, notes, what is hidden, questions. What is wrong is said in the
/// dialog; it closes only when the file is written.
class LessonFileDialog : public QDialog {
    Q_OBJECT
public:
    /// `lesson` outlives the dialog; `draft` is what the fields show first.
    LessonFileDialog(const Lesson& lesson, LessonFile draft, LessonFilePlace place, QWidget* parent = nullptr);

    /// What the fields say.
    [[nodiscard]] LessonFile file() const;
    /// Writes it; false when that failed, and the dialog says why.
    bool saveTo(const QString& path);
    /// Where it was written last.
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    [[nodiscard]] QWidget* wordFields();
    [[nodiscard]] QWidget* hidingFields();
    [[nodiscard]] QWidget* questionFields();
    void fillHiding();
    void addHiding(const QString& name, const QString& label);
    void addHidingTitle(const QString& title);
    void fillQuestions(int current);
    void editQuestion(int row);
    void removeQuestion();
    void chooseFile();

    const Lesson& m_lesson;
    LessonFile m_draft;
    LessonFilePlace m_place;
    QString m_path;
    QLineEdit* m_title;
    QPlainTextEdit* m_notes;
    QComboBox *m_theme, *m_language;
    QCheckBox* m_present;
    QListWidget *m_hiding, *m_questions;
    QPushButton *m_edit, *m_remove;
    QLabel* m_error;
};

} // namespace convolarium
