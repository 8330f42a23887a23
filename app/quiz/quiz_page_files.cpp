// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page keeps, reads and exports; its challenges.
#include "app/document/picture_file.h"
#include "app/document/safe_file.h"
#include "app/lesson/problem.h"
#include "app/quiz/quiz_page.h"
#include "app/quiz/quiz_painter.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QStandardPaths>

#include <algorithm>

namespace convolarium {

void QuizPage::note(const QuestionRun& run)
{
    m_progress.note({.key = {run.question.kind, run.question.seed},
                     .answer = run.draft,
                     .measuredRatio = run.measuredRatio,
                     .why = run.why,
                     .points = run.points(),
                     .possible = run.possiblePoints()});
    write();
}

void QuizPage::write()
{
    if (!m_file)
        return;
    try {
        m_file->write(m_progress);
    } catch (const Problem& problem) {
        m_notice = tr("Your answers count, but are not kept: %1").arg(problem.text());
        showHeadline();
    }
}

void QuizPage::flush() { write(); }

void QuizPage::showProblem(const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText); // names come from files
    box.exec();
}

void QuizPage::askToClear()
{
    const QString question = tr("Forget all answers, solutions and read lessons that are kept on this computer?");
    if (QMessageBox::question(this, tr("Clear my progress"), question) == QMessageBox::Yes)
        clearProgress();
}

void QuizPage::clearProgress()
{
    m_progress = {};
    m_class.clear();
    m_classShown = false;
    m_lessonsRead = false;
    write();
    beginRound();
    Q_EMIT progressCleared();
}

void QuizPage::setLessonsRead(bool any)
{
    m_lessonsRead = any;
    showPanel();
}

void QuizPage::setClassAnswers(std::vector<ClassAnswer> answers)
{
    m_class = std::move(answers);
    m_classShown = !m_class.empty();
    showCharts();
    showPanel();
}

void QuizPage::askForClass(bool on)
{
    std::vector<ClassAnswer> answers;
    if (on) {
        const QStringList paths = QFileDialog::getOpenFileNames(
            this, tr("Answers of the class"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
            tr("Exported answers (*.csv);;All files (*)"));
        for (const QString& path : paths) {
            try {
                std::ranges::move(readClassAnswers(path), std::back_inserter(answers));
            } catch (const Problem& problem) {
                showProblem(tr("Not read"), problem.text());
            }
            if (answers.size() > mostClassAnswers)
                break;
        }
    }
    setClassAnswers(std::move(answers));
}

QByteArray QuizPage::exportedAnswers() const { return answersCsv(m_runs).toUtf8(); }

void QuizPage::exportAnswers()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export answers"),
                                                      folder + QStringLiteral("/answers.csv"), tr("Table (*.csv)"));
    if (path.isEmpty())
        return;
    try {
        writeFile(path, exportedAnswers());
    } catch (const Problem& problem) {
        showProblem(tr("Not exported"), problem.text());
    }
}

void QuizPage::exportPage() { exportAnswers(); }

void QuizPage::copyPicture()
{
    constexpr QSize pixels(1536 * 2, 748 * 2); // twice the screen's resolution: sharp on a slide
    const PictureFile file{.format = PictureFormat::Png, .pixels = pixels, .dpi = 192, .title = name()};
    const QByteArray bytes = pictureBytes(file, [this](QPainter& painter, const QRectF& logical) {
        const SceneView view = quizView(logical.size(), ThemeId::Light, false);
        painter.fillRect(logical, theme(ThemeId::Light).surface.stage);
        ScenePainter scene(painter, view);
        if (const auto shown = challengeShown())
            paintChallenge(scene, *shown, challengeLayout(*shown, view), ChallengePart::None);
        else
            paintQuestion(scene, {.run = run(), .moment = moment()}, quizLayout(run(), moment(), view));
    });
    auto copied = std::make_unique<QMimeData>();
    copied->setImageData(QImage::fromData(bytes, "PNG"));
    copied->setText(m_stage->spokenText());
    QGuiApplication::clipboard()->setMimeData(copied.release());
}

void QuizPage::showMe()
{
    LessonPlace place = run().question.shown;
    if (const Challenge* shown = challenge()) {
        place = shown->start;
        if (const auto tried = presentTry())
            for (const auto& [name, value] : tried->values)
                place.values[name] = value;
    }
    if (!place.lesson.isEmpty())
        Q_EMIT lessonRequested(place);
}

} // namespace convolarium
