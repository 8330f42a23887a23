// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/lesson/lesson_text.h"
#include "app/widgets/guide_progress.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace convolarium {

class GuideDots;
class GuideTasks;
class PictureWidget;

/// The text of a lesson, page by page, with what the reader has to do. It shows and asks; the lesson's page does what a
/// page of the text wants, and says what has become of it.
class GuideView : public QWidget {
    Q_OBJECT

public:
    using MakeLesson = std::function<std::unique_ptr<Lesson>()>;
    /// The text of the lesson `id`; `makeTwin` makes another one of its kind, with which illustrations are painted.
    GuideView(const QString& id, MakeLesson makeTwin, QWidget* parent = nullptr);
    ~GuideView() override;

    /// Whether the lesson has a text in the present language.
    [[nodiscard]] bool hasText() const { return !m_text.pages.empty(); }
    [[nodiscard]] const LessonText& text() const { return m_text; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] const GuideProgress& progress() const { return m_progress; }

    /// Shows a page; `values` are those in which it is read. A number out of range does nothing.
    void showPage(int page, const ParameterValues& values);
    /// What is seen of the lesson now: ticks what has been done.
    void observe(const Moment& moment);
    void goBack();
    /// The next page; after the last one the text has been read to its end.
    void goOn();

    /// The text anew in the present language.
    void retranslate();
    void setTheme(const Theme& theme);
    void setPresentation(bool on);

Q_SIGNALS:
    /// The reader wants to see a page.
    void pageChosen(int page);
    /// The reader has come to the end.
    void finished();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildHead(QVBoxLayout& column);
    /// The headings of all pages, to choose one: what is done has a tick, the present one is bold.
    void fillContents();
    void buildFoot(QVBoxLayout& column);
    void load();
    void fillBody();
    void addPiece(QVBoxLayout& column, const TextPiece& piece);
    void showProgress();
    void style();
    [[nodiscard]] const TextPage& present() const { return m_text.pages[static_cast<std::size_t>(m_page)]; }

    QString m_id;
    MakeLesson m_makeTwin;
    std::unique_ptr<Lesson> m_twin; ///< made when the first page is seen
    LessonText m_text;
    GuideProgress m_progress;
    int m_page = 0;
    ParameterValues m_values; ///< in which the page is read
    const Theme* m_theme;
    bool m_presentation = false;

    QLabel* m_title;
    QToolButton* m_close;
    QLabel* m_heading;
    GuideDots* m_dots;
    QToolButton* m_count; ///< the present page; opens the contents
    QScrollArea* m_scroll;
    QWidget* m_body = nullptr;            ///< made when the page is seen
    std::vector<PictureWidget*> m_pieces; ///< of the page
    GuideTasks* m_tasks;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace convolarium
