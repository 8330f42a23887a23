// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/file_answers.h"

#include "app/lesson/chart_spec.h"
#include "app/lesson/numbers.h"
#include "app/quiz/question.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileAnswers)
};

AskedQuestion askedOf(const ChoiceQuestion& question, const QString& language)
{
    AskedQuestion asked{
        .text = question.text.in(language), .right = question.right, .explanation = question.explanation.in(language)};
    for (const LocalText& choice : question.choices)
        asked.choices << choice.in(language);
    return asked;
}

AskedQuestion askedOf(const NumberQuestion& question, const QString& language)
{
    return {.text = question.text.in(language),
            .answer = question.answer,
            .least = question.answer - question.tolerance,
            .most = question.answer + question.tolerance,
            .unit = question.unit.in(language),
            .explanation = question.explanation.in(language)};
}

QString numberWords(double number, const QString& unit)
{
    return unit.isEmpty() ? exactly(number) : exactly(number) + u' ' + unit;
}

/// Spreadsheets run what begins like a formula.
QString asText(const QString& text)
{
    static const QString signs = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && signs.contains(text.front()) ? u'\'' + text : text;
}

} // namespace

std::vector<AskedQuestion> ownQuestions(const LessonFile& file, const QString& language)
{
    std::vector<AskedQuestion> own;
    for (const FileQuestion& question : file.questions) {
        if (const auto* choice = std::get_if<ChoiceQuestion>(&question))
            own.push_back(askedOf(*choice, language));
        else if (const auto* number = std::get_if<NumberQuestion>(&question))
            own.push_back(askedOf(*number, language));
    }
    return own;
}

QString questionLine(const FileQuestion& question, const QString& language)
{
    if (const auto* choice = std::get_if<ChoiceQuestion>(&question))
        return choice->text.in(language).simplified();
    if (const auto* number = std::get_if<NumberQuestion>(&question))
        return number->text.in(language).simplified();
    const auto& generated = std::get<GeneratedQuestion>(question);
    return Words::tr("Quiz: %1").arg(makeQuestion(generated.kind, generated.seed).title);
}

bool isRight(const AskedQuestion& question, const FileAnswer& answer)
{
    if (const auto* choice = std::get_if<std::size_t>(&answer))
        return !question.choices.isEmpty() && *choice == question.right;
    const auto* number = std::get_if<double>(&answer);
    // A tolerance of 0.1 must take 0.3 for 0.2, whatever binary fractions make of it.
    constexpr double rounding = 1e-9;
    const double slack = rounding * std::max(1.0, std::abs(question.answer));
    return number && question.choices.isEmpty() && *number >= question.least - slack &&
           *number <= question.most + slack;
}

QString answerWords(const AskedQuestion& question, const FileAnswer& answer)
{
    if (const auto* choice = std::get_if<std::size_t>(&answer))
        return question.choices.value(static_cast<qsizetype>(*choice));
    const auto* number = std::get_if<double>(&answer);
    return number ? numberWords(*number, question.unit) : QString();
}

QString rightWords(const AskedQuestion& question)
{
    return question.choices.isEmpty() ? numberWords(question.answer, question.unit)
                                      : question.choices.value(static_cast<qsizetype>(question.right));
}

QString answersCsv(const LessonFile& file, const std::vector<FileAnswer>& answers, const QString& language)
{
    QString csv = csvLine({Words::tr("lesson file"), Words::tr("question"), Words::tr("text"), Words::tr("answer"),
                           Words::tr("right answer"), Words::tr("right")});
    const std::vector<AskedQuestion> questions = ownQuestions(file, language);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const AskedQuestion& question = questions[i];
        const FileAnswer answer = i < answers.size() ? answers[i] : FileAnswer();
        const bool open = std::holds_alternative<std::monostate>(answer);
        const QString verdict = open ? QString() : isRight(question, answer) ? Words::tr("yes") : Words::tr("no");
        const bool number = question.choices.isEmpty();
        const auto cell = [&](const QString& words) { return number ? words : asText(words); };
        csv += csvLine({asText(file.title.in(language)), QString::number(i + 1), asText(question.text),
                        cell(answerWords(question, answer)), cell(rightWords(question)), verdict});
    }
    return csv;
}

} // namespace convolarium
