// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_stage.h"

#include "app/quiz/quiz_painter.h"
#include "app/quiz/quiz_words.h"

#include <QKeyEvent>
#include <QPainter>

namespace convolarium {

QuizStage::QuizStage(QWidget* parent) : PictureWidget(QAccessible::Graphic, parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void QuizStage::setQuestion(const QuestionRun& run, const QuizMoment& moment)
{
    m_run = run;
    m_moment = moment;
    m_challenge.reset();
    setAccessibleName(run.question.title);
    announce();
    update();
}

void QuizStage::setChallenge(const ChallengeView& challenge)
{
    m_challenge = challenge;
    setAccessibleName(challenge.challenge.title);
    announce();
    update();
}

void QuizStage::setLesson(Lesson* twin, const ThumbnailScene& scene)
{
    m_lesson.reset();
    if (!twin)
        return;
    m_lesson = std::make_unique<StageThumbnail>(*twin, scene, this);
    m_lesson->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_lesson->setTheme(theme());
    m_lesson->setPresentation(presentation());
    placeLesson();
}

/// As large as its room lets it be.
void QuizStage::placeLesson()
{
    if (!m_lesson)
        return;
    const SceneView seen = view();
    const QRectF room =
        m_challenge ? challengeLayout(*m_challenge, seen).lesson : quizLayout(m_run, m_moment, seen).lesson;
    constexpr double smallest = 120; // px: below, nothing of it is seen
    const double scale = width() / seen.designSize.width();
    int across = static_cast<int>(room.width() * scale);
    const int high = static_cast<int>(room.height() * scale);
    if (const int wanted = m_lesson->heightForWidth(across); wanted > high)
        across = static_cast<int>(across * static_cast<double>(high) / wanted);
    m_lesson->setGeometry(QRect((room.topLeft() * scale).toPoint(), QSize(across, m_lesson->heightForWidth(across))));
    m_lesson->setVisible(high >= smallest);
}

void QuizStage::setTheme(const Theme& theme)
{
    PictureWidget::setTheme(theme);
    if (m_lesson)
        m_lesson->setTheme(theme);
}

void QuizStage::setPresentation(bool on)
{
    PictureWidget::setPresentation(on);
    if (m_lesson)
        m_lesson->setPresentation(on);
    placeLesson();
}

void QuizStage::resizeEvent(QResizeEvent* event)
{
    PictureWidget::resizeEvent(event);
    placeLesson();
}

void QuizStage::forgetPointer()
{
    m_pointed = {};
    m_cursor = {};
    m_dragged.reset();
    m_challengePointed = ChallengePart::None;
    unsetCursor();
}

QString QuizStage::spokenText() const
{
    return m_challenge ? spokenChallenge(*m_challenge) : spokenQuestion(m_run, m_moment.place, m_moment.reveal > 0);
}

SceneView QuizStage::view() const { return quizView(size(), theme().id, presentation()); }

QuizScene QuizStage::scene() const
{
    return {.run = m_run, .moment = m_moment, .pointed = m_pointed, .cursor = hasFocus() ? m_cursor : QuizTarget{}};
}

void QuizStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface.stage);
    {
        ScenePainter painted(painter, view());
        if (m_challenge)
            paintChallenge(painted, *m_challenge, challengeLayout(*m_challenge, view()), m_challengePointed);
        else
            paintQuestion(painted, scene(), quizLayout(m_run, m_moment, view()));
        m_texts = painted.drawnTexts();
    }
    paintFocusRing(painter);
}

void QuizStage::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = toDesign(view(), event->position());
    if (m_challenge) {
        m_challengePointed = challengeHit(*m_challenge, view(), at);
        setCursor(m_challengePointed == ChallengePart::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
        return;
    }
    if (m_dragged && takesAnswers()) {
        const QRectF area = quizLayout(m_run, m_moment, view()).task;
        if (const auto draft = draggedDraft(m_run, area, *m_dragged, at))
            Q_EMIT draftEdited(*draft);
        m_dragged = at;
        return;
    }
    m_pointed = quizHit(m_run, m_moment, view(), at);
    setCursor(m_pointed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void QuizStage::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF at = toDesign(view(), event->position());
    if (!m_challenge) {
        press(quizHit(m_run, m_moment, view(), at), at);
        return;
    }
    const ChallengePart part = challengeHit(*m_challenge, view(), at);
    if (part == ChallengePart::Hint)
        Q_EMIT hintRequested();
    else if (part == ChallengePart::Lesson)
        Q_EMIT lessonRequested();
}

void QuizStage::press(const QuizTarget& target, const QPointF& at)
{
    m_cursor = {};
    if (target.part != QuizTarget::Part::Task) {
        choose(target);
        return;
    }
    const QRectF area = quizLayout(m_run, m_moment, view()).task;
    if (const auto draft = pressedDraft(m_run, area, at)) {
        m_dragged = at;
        Q_EMIT draftEdited(*draft);
    }
}

void QuizStage::choose(const QuizTarget& target)
{
    switch (target.part) {
    case QuizTarget::Part::Option:
        Q_EMIT optionChosen(static_cast<std::size_t>(target.index));
        break;
    case QuizTarget::Part::Why:
        Q_EMIT whyChosen(static_cast<std::size_t>(target.index));
        break;
    case QuizTarget::Part::Confirm:
        Q_EMIT answerRequested();
        break;
    case QuizTarget::Part::ShowMe:
        Q_EMIT lessonRequested();
        break;
    case QuizTarget::Part::Task:
    case QuizTarget::Part::None:
        break;
    }
}

void QuizStage::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_dragged.reset();
}

void QuizStage::leaveEvent(QEvent* event)
{
    PictureWidget::leaveEvent(event);
    m_pointed = {};
    m_challengePointed = ChallengePart::None;
    update();
}

QuizTarget::Part QuizStage::openOptions() const
{
    if (m_challenge || m_run.measuring)
        return QuizTarget::Part::None;
    if (!m_run.answered())
        return m_run.choice() ? QuizTarget::Part::Option : QuizTarget::Part::None;
    const bool open = m_run.asksWhy() && !m_run.whyVerdict && m_moment.second;
    return open ? QuizTarget::Part::Why : QuizTarget::Part::None;
}

int QuizStage::openOptionCount() const
{
    const ChoiceTask& choice = openOptions() == QuizTarget::Part::Why ? m_run.question.why : *m_run.choice();
    return static_cast<int>(choice.options.size());
}

bool QuizStage::keyInTask(int key)
{
    if (!takesAnswers() || m_run.choice())
        return false;
    const int part = m_cursor.part == QuizTarget::Part::Task ? m_cursor.index : -1;
    const auto edit = keyedDraft(m_run, part, key);
    if (!edit)
        return false;
    m_cursor = {QuizTarget::Part::Task, edit->part};
    if (edit->draft)
        Q_EMIT draftEdited(*edit->draft);
    update();
    return true;
}

bool QuizStage::keyInOptions(int key)
{
    const QuizTarget::Part part = openOptions();
    if (part == QuizTarget::Part::None)
        return false;
    const int count = openOptionCount();
    const bool letters = !presentation(); // there B makes the screen black
    const int letter = letters && key >= Qt::Key_A && key < Qt::Key_A + count ? key - Qt::Key_A
                       : key >= Qt::Key_1 && key < Qt::Key_1 + count          ? key - Qt::Key_1
                                                                              : -1;
    if (letter >= 0) {
        choose({part, letter});
        return true;
    }
    const bool there = m_cursor.part == part;
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int by = key == Qt::Key_Down ? 1 : -1;
        m_cursor = {part, there ? std::clamp(m_cursor.index + by, 0, count - 1) : by > 0 ? 0 : count - 1};
        update();
        return true;
    }
    if (there && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        choose(m_cursor);
        return true;
    }
    return false;
}

/// What answers as long as the stage has the keyboard, whatever else it means in the window.
bool QuizStage::answersWith(int key) const
{
    const bool options = openOptions() != QuizTarget::Part::None;
    if (key == Qt::Key_Space) // chooses what has the cursor
        return m_cursor &&
               (options || (takesAnswers() && (std::holds_alternative<CellsTask>(m_run.question.task) ||
                                               std::holds_alternative<DilationsTask>(m_run.question.task))));
    if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) // of a presentation, they turn the pages
        return !presentation() && takesAnswers() && !m_run.choice();
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        return options;
    return options && !presentation() && key >= Qt::Key_A && key <= Qt::Key_Z;
}

bool QuizStage::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && answersWith(key->key()))
            event->accept();
    }
    return PictureWidget::event(event);
}

void QuizStage::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const int key = plain ? event->key() : 0;
    if (keyInTask(key) || keyInOptions(key))
        return;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        takesAnswers() ? Q_EMIT answerRequested() : Q_EMIT goOnRequested();
    else if (key == Qt::Key_Space)
        Q_EMIT goOnRequested();
    else
        PictureWidget::keyPressEvent(event);
}

} // namespace convolarium
