// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quiz_words.h"

#include "app/quiz/judgement.h"
#include "app/quiz/task_input.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Quiz)
};

void say(QStringList& parts, const QString& sentence)
{
    if (!sentence.isEmpty())
        parts << sentence;
}

QString spokenOptions(const ChoiceTask& choice)
{
    QStringList options;
    for (std::size_t i = 0; i < choice.options.size(); ++i)
        options << QStringLiteral("%1: %2").arg(optionLetter(i), choice.options[i].text);
    return options.join(u' ');
}

/// An option as a part of a sentence: "48 (B)", or its letter alone where its words are long.
QString namedOption(const ChoiceTask& choice, std::size_t option)
{
    constexpr int longest = 16;
    const QString& text = choice.options[option].text;
    return text.size() > longest ? optionLetter(option) : QStringLiteral("%1 (%2)").arg(text, optionLetter(option));
}

/// Asterisks mark results in a sentence; those of a question are signs of multiplication or none of ours.
QString withoutMarks(QString text) { return text.replace(u'*', QChar(0x00d7)); }

} // namespace

QString howToAnswer(const QuestionRun& run)
{
    const QuestionTask& task = run.question.task;
    if (std::holds_alternative<BarTask>(task))
        return Words::tr("Drag the bar, or move it with ↑ and ↓ (1 %) and Page Up and Page Down (10 %). Enter reveals "
                         "the answer.");
    if (std::holds_alternative<CurveTask>(task))
        return Words::tr("Draw the curve with the mouse, or go from point to point with ← and → and lift them with ↑ "
                         "and ↓. Enter reveals the answer.");
    if (std::holds_alternative<CellsTask>(task))
        return Words::tr(
            "Click the cells, or walk there with the arrow keys and press Space. Enter reveals the answer.");
    if (std::holds_alternative<DilationsTask>(task))
        return Words::tr("Click a dilation to add a layer, click a layer to take it away; or use the arrow keys and "
                         "Space. Enter reveals the answer.");
    if (std::holds_alternative<ClockTask>(task))
        return Words::tr("Click an answer, or press 1 for A, 2 for B and so on. Then a stopwatch runs both layers on "
                         "this computer.");
    return Words::tr("Click an answer, or press 1 for A, 2 for B and so on.");
}

QString howPointsAreGiven(const QuestionRun& run)
{
    const QuestionTask& task = run.question.task;
    if (run.choice())
        return Words::tr("3 points for the right answer.");
    if (std::holds_alternative<BarTask>(task) || std::holds_alternative<CurveTask>(task))
        return Words::tr("3 points within 25 %, 2 within a factor of 3, 1 for the right direction.");
    return Words::tr("3 points when all is right, fewer for what is nearly right.");
}

Explanation explanationOf(const QuestionRun& run)
{
    Explanation words;
    if (!run.answered())
        return words;
    const bool last = run.whyVerdict.has_value();
    const Verdict& verdict = last ? *run.whyVerdict : *run.verdict;
    if (last || run.choice()) {
        words.headline = verdict.headline;
        words.detail = verdict.detail;
    }
    const std::optional<Misconception> mistake =
        verdict.misconception ? verdict.misconception : run.verdict->misconception;
    // What was chosen may say it already.
    const bool said = mistake && words.detail.contains(misconceptionTitle(*mistake));
    if (mistake && !said && (run.isDone() || run.choice())) {
        words.misconception = QStringLiteral("✗ ") + misconceptionTitle(*mistake);
        words.correction = misconceptionCorrection(*mistake);
    }
    if (run.isDone())
        words.truth = run.question.explanation;
    return words;
}

Sentence questionSentence(const QuestionRun& run, bool revealed)
{
    QString title = withoutMarks(run.question.title);
    if (!run.answered() || !revealed) // the prompt stands on the stage
        return Sentence::marked(title, title, Role::Variant);
    if (title.endsWith(u'?') || title.endsWith(QChar(0xff1f))) // the answer follows it
        title.chop(1);
    const QString truth = withoutMarks(run.choice() ? namedOption(*run.choice(), *run.rightOption())
                                                    : truthText(run.question, run.measuredRatio));
    const QString given = withoutMarks(run.choice() ? namedOption(*run.choice(), std::get<std::size_t>(run.draft))
                                                    : answerText(run.question, run.draft));
    const bool quantity = std::holds_alternative<BarTask>(run.question.task);
    const QString full =
        quantity || run.choice()
            ? Words::tr("%1: *%2*; you predicted %3.", "question, answer, prediction").arg(title, truth, given)
            : QStringLiteral("%1: *%2*").arg(title, withoutMarks(run.verdict->headline));
    const QString brief = QStringLiteral("%1: *%2*").arg(title, quantity || run.choice() ? truth : given);
    return Sentence::marked(full, brief, quantity ? Role::Variant : run.verdict->right ? Role::Good : Role::Warn);
}

QString spokenQuestion(const QuestionRun& run, const QString& place, bool revealed)
{
    QStringList parts{place + u'.'};
    say(parts, run.question.prompt);
    say(parts, run.question.setting);
    if (run.choice())
        say(parts, spokenOptions(*run.choice()));
    if (run.hasDraft())
        say(parts, Words::tr("Your answer: %1.").arg(answerText(run.question, run.draft)));
    if (!run.answered() || !revealed) {
        say(parts, run.measuring ? Words::tr("The stopwatch runs.") : howToAnswer(run));
        return parts.join(u' ');
    }
    say(parts, Words::tr("Right: %1.").arg(truthText(run.question, run.measuredRatio)));
    say(parts, run.verdict->headline);
    say(parts, run.verdict->detail);
    say(parts, run.question.whyPrompt);
    if (run.asksWhy() && !run.whyVerdict)
        say(parts, spokenOptions(run.question.why));
    const Explanation words = explanationOf(run);
    if (run.whyVerdict) {
        say(parts, words.headline);
        say(parts, words.detail);
    }
    say(parts, words.misconception);
    say(parts, words.correction);
    say(parts, words.truth);
    return parts.join(u' ');
}

} // namespace convolarium
