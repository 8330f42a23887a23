// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/problem.h"
#include "app/quiz/quiz_page.h"
#include "app/shell/lesson_file_card.h"
#include "app/shell/lesson_file_dialog.h"
#include "app/shell/lesson_file_terms.h"
#include "app/shell/main_window.h"
#include "app/shell/page_table.h"
#include "app/shell/question_dialog.h"
#include "app/shell/rail_button.h"
#include "app/widgets/chart_strip.h"
#include "app/widgets/control_panel.h"
#include "app/widgets/formula_card.h"
#include "app/widgets/headline.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/parameter_row.h"
#include "app/widgets/stage.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <memory>

using namespace convolarium;

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const char* const lessonText = R"({
  "format": "convolarium-lesson", "version": 1, "title": {"en": "Groups & more", "ja": "グループ"},
  "lesson": "convolution", "values": {"in_channels": 48, "out_channels": 96, "groups": 6, "kernel": 5},
  "time": 0.25, "theme": "dark", "language": "ja",
  "hidden": ["groups", "pointwise", "numbers", "chart"],
  "notes": "<b>Ask</b> first",
  "questions": [{"text": "<i>Which?</i>", "choices": ["one", "two"], "right": 2, "explanation": "because"},
                {"text": "How many?", "answer": 3, "unit": "samples"}]
})";

} // namespace

/// Lesson files in the window: opened, what they hide, ended, made.
class LessonFileWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    Translation m_translation;
    std::unique_ptr<MainWindow> m_window;

    void start(const WindowOptions& options = {.lesson = QStringLiteral("dense"), .language = Language::English})
    {
        m_store = std::make_unique<QSettings>(m_folder->filePath(s("convolarium.ini")), QSettings::IniFormat);
        m_window = std::make_unique<MainWindow>(WindowContext{*m_store, m_translation}, options);
        m_window->open();
        m_window->showNormal();
        m_window->resize(1920, 1080); // roomy: charts and formula stand below the stage
    }

    [[nodiscard]] QString write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(s(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the disk is full");
        return file.fileName();
    }

    [[nodiscard]] QAction& action(WindowCommand command) const { return m_window->commands()[command]; }
    [[nodiscard]] LessonPage& page() const { return *m_window->lessonPage(); }
    [[nodiscard]] int value(const char* name) const { return std::get<int>(page().lesson().values().at(s(name))); }
    [[nodiscard]] LessonFileCard* card() const { return page().findChild<LessonFileCard*>(); }

    QString messageDuring(const std::function<void()>& work)
    {
        QString said;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                QCOMPARE(box->textFormat(), Qt::PlainText);
                said = box->text();
                box->accept();
            }
        });
        constexpr int often = 20;
        timer.start(often);
        work();
        return said;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_window.reset();
        m_store.reset();
    }

    void opensWhatItSays()
    {
        start();
        m_window->openFile(write("groups.convo", lessonText));
        QCOMPARE(page().lesson().id(), s("convolution"));
        QCOMPARE(value("groups"), 6);
        QCOMPARE(value("kernel"), 5);
        QCOMPARE(value("width"), 32);
        QCOMPARE(page().time(), 0.25);
        QCOMPARE(m_window->theme(), ThemeId::Dark);
        QCOMPARE(m_translation.language(), Language::Japanese);
        QVERIFY(m_window->lessonFile());
        QCOMPARE(card()->findChildren<QLabel*>().front()->text(), s("グループ"));
    }

    void coloursAndLanguageAreNotRemembered()
    {
        start();
        m_window->openFile(write("groups.convo", lessonText));
        m_window->close();
        m_window.reset();
        QVERIFY(!m_store->contains(s("window/language")));
        QCOMPARE(m_store->value(s("window/theme")).toString(), s("system"));
        QCOMPARE(m_store->value(s("window/recent")).toStringList().size(), 1);
    }

    void hiddenMeansAbsent()
    {
        start();
        m_window->openFile(write("groups.convo", lessonText));
        QVERIFY(page().panel().row(s("groups"))->isHidden());
        QVERIFY(page().panel().row(s("pointwise"))->isHidden());
        QVERIFY(!page().panel().row(s("kernel"))->isHidden());
        QVERIFY(page().findChild<ChartStrip*>()->isHidden());
        static const QRegularExpression number(s("[0-9]"));
        page().setTime(1);
        const_cast<StageWidget&>(page().stage()).grab();
        for (const DrawnText& text : page().stage().drawnTexts())
            if (text.text.contains(number)) // input and kernel are set, not computed
                QVERIFY2(text.text.contains(u'×') && !text.text.contains(u','), qPrintable(text.text));
        const QString spoken = page().findChild<HeadlineWidget*>()->spokenText();
        QVERIFY2(!spoken.contains(number) && spoken.contains(u'?'), qPrintable(spoken));
        const QString formula = page().lesson().formula({}).numbers.plainText();
        QVERIFY2(!formula.contains(number), qPrintable(formula));
    }

    void emptySectionsVanish()
    {
        start();
        QByteArray text(lessonText);
        text.replace("\"groups\", \"pointwise\"", "\"groups\", \"pointwise\", \"in_channels\", \"out_channels\"");
        m_window->openFile(write("groups.convo", text));
        QVERIFY(page().panel().row(s("groups"))->parentWidget()->isHidden());
        QVERIFY(!page().panel().row(s("kernel"))->parentWidget()->isHidden());
    }

    void undoAndResetNeverShowWhatIsHidden()
    {
        start({.lesson = s("convolution"), .language = Language::English});
        Q_EMIT page().valuesEdited(
            [this] {
                ParameterValues values = page().lesson().values();
                values.set(s("groups"), 2);
                return values;
            }(),
            s("groups"), false);
        QVERIFY(action(WindowCommand::Undo).isEnabled());
        m_window->openFile(write("groups.convo", lessonText));
        QVERIFY2(!action(WindowCommand::Undo).isEnabled(), "before the file the groups were others");

        ParameterValues values = page().lesson().values();
        values.set(s("kernel"), 7);
        Q_EMIT page().valuesEdited(values, s("kernel"), false);
        QCOMPARE(value("kernel"), 7);
        action(WindowCommand::Undo).trigger();
        QCOMPARE(value("kernel"), 5);
        QCOMPARE(value("groups"), 6);
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
        action(WindowCommand::Redo).trigger();
        QCOMPARE(value("kernel"), 7);
        action(WindowCommand::Reset).trigger();
        QCOMPARE(value("kernel"), 5);
        QCOMPARE(value("groups"), 6);
        QCOMPARE(value("in_channels"), 48);
    }

    void showEverythingLeavesTheQuestionsUntilTheFileIsClosed()
    {
        start();
        m_window->openFile(write("groups.convo", lessonText));
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
        card()->findChild<QPushButton*>(s("everything"))->click();
        QTRY_VERIFY(!page().veil().any());
        QVERIFY(m_window->lessonFile());
        QVERIFY(!card()->findChild<QPushButton*>(s("everything")));
        QVERIFY(!page().panel().row(s("groups"))->isHidden());
        QVERIFY(!page().findChild<ChartStrip*>()->isHidden());
        QVERIFY(page().findChild<HeadlineWidget*>()->spokenText().contains(QRegularExpression(s("[0-9]"))));
        QCOMPARE(value("groups"), 6);
        QVERIFY(action(WindowCommand::Undo).isEnabled());
        action(WindowCommand::Undo).trigger();
        QCOMPARE(value("groups"), 1);
        card()->findChild<QPushButton*>(s("close"))->click();
        QTRY_VERIFY(!m_window->lessonFile());
        QVERIFY(!card());
    }

    /// "Show me" of the quiz sets its numbers and shows all; questions and answers of the file stay.
    void theQuizLeavesTheFileOpen()
    {
        start();
        m_window->openFile(write("groups.convo", lessonText));
        m_window->findChildren<RailButton*>()[pagePosition(s("quiz"))]->click();
        auto* quiz = m_window->findChild<QuizPage*>();
        Q_EMIT quiz->lessonRequested({.lesson = s("convolution"), .values = {{s("kernel"), s("7")}}});
        QCOMPARE(value("kernel"), 7);
        QVERIFY(!page().veil().any());
        QVERIFY(card());
    }

    void aBrokenFileChangesNothing()
    {
        start({.lesson = s("convolution"), .language = Language::English});
        m_window->openFile(write("groups.convo", lessonText));
        const ParameterValues before = page().lesson().values();
        const auto language = m_translation.language();
        QByteArray text(lessonText);
        text.replace("\"groups\": 6", "\"groups\": 5").replace("\"ja\",", "\"en\",").replace("0.25", "0.75");
        const QString said = messageDuring([&] { m_window->openFile(write("<b>broken.convo", text)); });
        QVERIFY2(said.startsWith(s("<b>broken.convo: values.groups: ")), qPrintable(said));
        QVERIFY(page().lesson().values() == before);
        QCOMPARE(page().time(), 0.25);
        QCOMPARE(m_translation.language(), language);
        QVERIFY(m_window->lessonFile());
        QVERIFY(!action(WindowCommand::Undo).isEnabled());
    }

    void textsArePlain()
    {
        start();
        m_window->openFile(write("groups.convo", lessonText));
        for (const QLabel* label : card()->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        auto* notes = card()->findChild<QPushButton*>(s("notes"));
        const auto shown = [this] {
            QStringList texts;
            for (const QLabel* label : card()->findChildren<QLabel*>())
                if (!label->isHidden())
                    texts << label->text();
            return texts;
        };
        QVERIFY(!shown().contains(s("<b>Ask</b> first")));
        notes->click();
        QVERIFY(shown().contains(s("<b>Ask</b> first")));
        QVERIFY(shown().contains(s("<i>Which?</i>")));
    }

    void questionsAreAnsweredAndSaved()
    {
        start();
        m_window->openFile(write("groups.convo", lessonText));
        m_translation.install(Language::English);
        QCoreApplication::sendPostedEvents(); // the card is made anew in that language
        card()->findChildren<QRadioButton*>().at(0)->setChecked(true);
        for (QPushButton* button : card()->findChildren<QPushButton*>())
            if (button->text() == s("Answer"))
                button->click();
        QCOMPARE(std::get<std::size_t>(card()->answers()[0]), std::size_t{0});
        card()->showQuestion(1);
        card()->findChild<QLineEdit*>()->setText(s("3"));
        QTest::keyClick(card()->findChild<QLineEdit*>(), Qt::Key_Return);
        m_translation.install(Language::Japanese); // answers stay
        m_translation.install(Language::English);
        const QString path = m_folder->filePath(s("answers.csv"));
        m_window->saveAnswers(s("convolution"), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        QCOMPARE(lines[1], s("Groups & more,1,<i>Which?</i>,one,two,no"));
        QCOMPARE(lines[2], s("Groups & more,2,How many?,3 samples,3 samples,yes"));
        QVERIFY_THROWS_EXCEPTION(Problem, m_window->saveAnswers(s("convolution"), s("/dev/full")));
    }

    void filesAreDropped()
    {
        start();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write("groups.convo", lessonText))});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY(m_window->lessonFile());
    }

    void commandLineOpensIt()
    {
        const QString path = write("groups.convo", lessonText);
        QCOMPARE(windowOptions({path}).file, path);
        start({.file = path});
        QVERIFY(m_window->lessonFile());
        QCOMPARE(value("groups"), 6);
    }

    void everyExampleOpens()
    {
        start();
        QMenu& menu = m_window->commands().examples();
        Q_EMIT menu.aboutToShow();
        int opened = 0;
        for (QAction* example : menu.actions()) {
            if (example->isSeparator())
                continue;
            const QString said = messageDuring([&] { example->trigger(); });
            QVERIFY2(said.isEmpty(), qPrintable(said));
            QVERIFY(m_window->lessonFile());
            ++opened;
        }
        QCOMPARE(opened, 12);
    }

    /// Made in one language, opened in the other: the same lesson.
    void madeClosedOpened()
    {
        start({.lesson = s("convolution"), .language = Language::English});
        m_window->openFile(write("groups.convo", lessonText));
        page().setTime(0.5);
        LessonFileDialog dialog(page().lesson(), m_window->lessonFileDraft(), {s("ja"), m_folder->path()});
        dialog.findChild<QLineEdit*>()->setText(s("新しい題"));
        const QString path = m_folder->filePath(s("made"));
        QVERIFY(dialog.saveTo(path));
        QCOMPARE(dialog.path(), path + s(".convo"));
        const LessonFile made = readLessonFile(dialog.path(), lessonFileTerms());
        QVERIFY(made == dialog.file());
        QCOMPARE(made.title.in(s("ja")), s("新しい題"));
        QCOMPARE(made.title.in(s("en")), s("Groups & more"));
        QCOMPARE(made.hiddenNames.size(), 4);
        const ParameterValues values = page().lesson().values();
        m_window->close();
        m_window.reset();

        m_translation.install(Language::Japanese);
        start({.lesson = s("dense"), .language = Language::English, .file = dialog.path()});
        QVERIFY(page().lesson().values() == values);
        QCOMPARE(page().time(), 0.5);
        QCOMPARE(page().veil().parameters, QStringList({s("groups"), s("pointwise")}));
        QVERIFY(page().veil().numbers && page().veil().chart && !page().veil().formula);
        LessonFile again = m_window->lessonFileDraft();
        again.hiddenNames = made.hiddenNames;
        QVERIFY(again == made);
    }

    /// A file that is made is confirmed, and can be seen as learners see it.
    void whatIsMadeIsConfirmed()
    {
        start();
        QTimer::singleShot(0, this, [this] {
            auto* dialog = qobject_cast<LessonFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog && dialog->saveTo(m_folder->filePath(s("made.convo"))));
            dialog->accept();
        });
        action(WindowCommand::MakeLessonFile).trigger();
        auto* box = m_window->findChild<QMessageBox*>();
        QVERIFY(box && box->isVisible());
        QVERIFY(box->text().contains(m_folder->filePath(s("made.convo"))));
        QVERIFY(!card());
        for (QAbstractButton* button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::ActionRole)
                button->click();
        QVERIFY(card());
    }

    void theDialogChecksWhatIsHidden()
    {
        start({.lesson = s("convolution"), .language = Language::English});
        LessonFileDialog dialog(page().lesson(), m_window->lessonFileDraft(), {s("en"), m_folder->path()});
        auto* list = dialog.findChild<QListWidget*>();
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text() == s("Kernel"))
                list->item(row)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.file().hiddenNames, QStringList({s("kernel")}));
        QVERIFY(!dialog.saveTo(s("/proc/none/x.convo")));
        QVERIFY(dialog.saveTo(m_folder->filePath(s("x.convo"))));
    }

    void questionsAreWritten()
    {
        QuestionDialog dialog(ChoiceQuestion{}, {s("convolution"), s("en")});
        QVERIFY(!dialog.objection().isEmpty());
        dialog.findChildren<QPlainTextEdit*>().at(0)->setPlainText(s("Why?"));
        const auto lines = dialog.findChildren<QLineEdit*>();
        QList<QLineEdit*> choices;
        for (QLineEdit* line : lines)
            if (line->accessibleName().startsWith(s("Answer")))
                choices << line;
        choices[0]->setText(s("a"));
        QVERIFY(!dialog.objection().isEmpty());
        choices[3]->setText(s("b"));
        QVERIFY(dialog.objection().isEmpty());
        dialog.findChildren<QRadioButton*>().at(3)->setChecked(true);
        const auto question = std::get<ChoiceQuestion>(dialog.question());
        QCOMPARE(question.choices.size(), std::size_t{2});
        QCOMPARE(question.right, std::size_t{1});
        dialog.findChildren<QRadioButton*>().at(2)->setChecked(true);
        QVERIFY(!dialog.objection().isEmpty());
    }
};

QTEST_MAIN(LessonFileWindowTest)
#include "tst_lesson_file_window.moc"
