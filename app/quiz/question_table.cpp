// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/question_maker.h"

#include <algorithm>
#include <stdexcept>

namespace convolarium {

namespace {

const std::vector<QuestionMaker>& makers()
{
    static const std::vector<QuestionMaker> all = [] {
        std::vector<QuestionMaker> joined;
        for (const auto& part : {convolutionQuestions(), groupQuestions(), clockQuestions(), denseQuestions(),
                                 gradientQuestions(), normalizationQuestions(), statisticsQuestions(),
                                 receptiveFieldQuestions(), tapQuestions(), courseQuestions()})
            joined.insert(joined.end(), part.begin(), part.end());
        // The course's own questions stand with the lessons that they belong to.
        const QStringList rail{QStringLiteral("convolution"), QStringLiteral("dense"), QStringLiteral("normalization"),
                               QStringLiteral("receptive_field")};
        std::ranges::stable_sort(joined, {}, [&](const QuestionMaker& m) { return rail.indexOf(m.kind.lesson); });
        return joined;
    }();
    return all;
}

const QuestionMaker& makerOf(const QString& kind)
{
    const auto found = std::ranges::find(makers(), kind, [](const QuestionMaker& maker) { return maker.kind.id; });
    if (found == makers().end())
        throw std::invalid_argument("no kind of question is called " + kind.toStdString());
    return *found;
}

} // namespace

const std::vector<QuestionKind>& questionKinds()
{
    static const std::vector<QuestionKind> kinds = [] {
        std::vector<QuestionKind> result;
        for (const QuestionMaker& maker : makers())
            result.push_back(maker.kind);
        return result;
    }();
    return kinds;
}

Question makeQuestion(const QString& kind, std::uint64_t seed)
{
    const QuestionMaker& maker = makerOf(kind);
    Draw draw(kind, seed);
    Question question = maker.make(draw);
    question.kind = kind;
    question.seed = seed;
    return question;
}

std::vector<QuestionKey> questionRound(std::uint64_t seed, const QStringList& lessons)
{
    std::vector<QString> kinds;
    for (const QuestionKind& kind : questionKinds())
        if (lessons.isEmpty() || lessons.contains(kind.lesson))
            kinds.push_back(kind.id);
    std::vector<QuestionKey> round;
    if (kinds.empty())
        return round;
    Draw draw(QStringLiteral("round"), seed);
    std::vector<QString> left;
    while (round.size() < questionsInRound) {
        if (left.empty()) {
            left = kinds;
            draw.shuffle(left);
        }
        // Seeds stay below a million: they are shown and typed.
        round.push_back({left.back(), static_cast<std::uint64_t>(draw.below(1'000'000))});
        left.pop_back();
    }
    return round;
}

std::vector<QuestionKey> courseTest()
{
    return {{QStringLiteral("course_cost"), 1},
            {QStringLiteral("course_wavenet"), 1},
            {QStringLiteral("course_dilation"), 1}};
}

} // namespace convolarium
