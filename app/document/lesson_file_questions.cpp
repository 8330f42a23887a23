// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/lesson_file.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonFile)
};

LocalText requiredText(const JsonPlace& place, const char* key, qsizetype most)
{
    LocalText text = localText(place.at(key), most);
    if (text.isEmpty())
        place.at(key).refuse(Words::tr("a text is expected here"));
    return text;
}

LocalText optionalText(const JsonPlace& place, const char* key, qsizetype most)
{
    return place.has(key) ? localText(place.at(key), most) : LocalText();
}

/// A misspelt key would be lost without a word.
void requireKeys(const JsonPlace& place, const QStringList& known)
{
    for (const auto& [key, value] : place.members())
        if (!known.contains(key))
            value.refuse(Words::tr("a question has no such key; it has %1").arg(known.join(QStringLiteral(", "))));
}

GeneratedQuestion generatedFrom(const JsonPlace& place, const LessonFileTerms& terms)
{
    requireKeys(place, {QStringLiteral("generate"), QStringLiteral("seed")});
    const JsonPlace kind = place.at("generate");
    if (!terms.questionKinds.contains(kind.text()))
        kind.refuse(terms.questionKinds.isEmpty()
                        ? Words::tr("there is no such kind of question")
                        : Words::tr("must be one of %1").arg(terms.questionKinds.join(QStringLiteral(", "))));
    return {kind.text(), place.has("seed") ? place.at("seed").natural() : 0};
}

ChoiceQuestion choiceFrom(const JsonPlace& place)
{
    requireKeys(place, {QStringLiteral("text"), QStringLiteral("choices"), QStringLiteral("right"),
                        QStringLiteral("explanation")});
    ChoiceQuestion question{.text = requiredText(place, "text", longest::question), .choices = {}};
    const JsonPlace list = place.at("choices");
    for (const JsonPlace& choice : list.items(mostFileChoices)) {
        question.choices.push_back(localText(choice, longest::choice));
        if (question.choices.back().isEmpty())
            choice.refuse(Words::tr("a text is expected here"));
    }
    if (question.choices.size() < 2)
        list.refuse(Words::tr("there must be two choices at least"));
    // People count from one.
    const auto count = static_cast<std::int64_t>(question.choices.size());
    question.right = static_cast<std::size_t>(place.at("right").whole(1, count) - 1);
    question.explanation = optionalText(place, "explanation", longest::question);
    return question;
}

NumberQuestion numberFrom(const JsonPlace& place)
{
    requireKeys(place, {QStringLiteral("text"), QStringLiteral("answer"), QStringLiteral("tolerance"),
                        QStringLiteral("unit"), QStringLiteral("explanation")});
    NumberQuestion question{.text = requiredText(place, "text", longest::question)};
    question.answer = place.at("answer").number();
    place.readInto("tolerance", question.tolerance);
    if (question.tolerance < 0)
        place.at("tolerance").refuse(Words::tr("must not be below 0"));
    question.unit = optionalText(place, "unit", longest::unit);
    question.explanation = optionalText(place, "explanation", longest::question);
    return question;
}

FileQuestion questionFrom(const JsonPlace& place, const LessonFileTerms& terms)
{
    if (place.has("generate"))
        return generatedFrom(place, terms);
    if (place.has("choices"))
        return choiceFrom(place);
    if (place.has("answer"))
        return numberFrom(place);
    place.refuse(Words::tr("a question has “generate”, “choices” or “answer”"));
}

void add(Json& json, const char* key, const LocalText& text)
{
    if (!text.isEmpty())
        json[key] = jsonOf(text);
}

Json jsonOf(const GeneratedQuestion& question)
{
    return {{"generate", question.kind.toStdString()}, {"seed", question.seed}};
}

Json jsonOf(const ChoiceQuestion& question)
{
    Json json{{"text", convolarium::jsonOf(question.text)}, {"choices", Json::array()}, {"right", question.right + 1}};
    for (const LocalText& choice : question.choices)
        json["choices"].push_back(convolarium::jsonOf(choice));
    add(json, "explanation", question.explanation);
    return json;
}

Json jsonOf(const NumberQuestion& question)
{
    Json json{
        {"text", convolarium::jsonOf(question.text)}, {"answer", question.answer}, {"tolerance", question.tolerance}};
    add(json, "unit", question.unit);
    add(json, "explanation", question.explanation);
    return json;
}

} // namespace

std::vector<FileQuestion> fileQuestions(const JsonPlace& place, const LessonFileTerms& terms)
{
    std::vector<FileQuestion> questions;
    for (const JsonPlace& item : place.items(mostFileQuestions))
        questions.push_back(questionFrom(item, terms));
    return questions;
}

Json jsonOf(const std::vector<FileQuestion>& questions)
{
    Json list = Json::array();
    for (const FileQuestion& question : questions)
        list.push_back(std::visit([](const auto& q) { return jsonOf(q); }, question));
    return list;
}

} // namespace convolarium
