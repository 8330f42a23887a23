// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/lesson.h"
#include "app/lessons/convolution/convolution_lesson.h"
#include "app/lessons/dense/dense_lesson.h"
#include "app/lessons/normalization/normalization_lesson.h"
#include "app/lessons/receptive_field/receptive_field_lesson.h"
#include "tests/app/painted_stage.h"
#include "tests/app/question_texts.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include <map>
#include <memory>
#include <numeric>

using namespace convolarium;

namespace {

constexpr std::uint64_t seeds = 10'000;
constexpr std::uint64_t translatedSeeds = 60;

const std::map<QString, std::unique_ptr<Lesson>>& lessons()
{
    static const auto all = [] {
        std::map<QString, std::unique_ptr<Lesson>> made;
        for (auto* const make :
             {makeConvolutionLesson, makeDenseLesson, makeNormalizationLesson, makeReceptiveFieldLesson}) {
            auto lesson = make();
            const QString id = lesson->id();
            made[id] = std::move(lesson);
        }
        return made;
    }();
    return all;
}

QByteArray named(const Question& question) { return (question.kind + u' ' + QString::number(question.seed)).toUtf8(); }

/// What keeps `place` from being shown; empty: nothing.
QString objectionTo(const LessonPlace& place)
{
    const auto found = lessons().find(place.lesson);
    if (found == lessons().end())
        return QStringLiteral("no lesson ") + place.lesson;
    const Lesson& lesson = *found->second;
    ParameterValues values = presetValues(lesson, lesson.presets().front());
    const std::vector<Parameter> parameters = lesson.parameters();
    for (const auto& [name, text] : place.values) {
        const auto parameter = std::ranges::find(parameters, name, &Parameter::name);
        if (parameter == parameters.end())
            return QStringLiteral("no parameter ") + name;
        values.set(name, parseValue(*parameter, text));
    }
    return problemOf(lesson, values).value_or(QString());
}

/// Words, not only numbers, symbols and units.
bool hasWords(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[a-z]{3}"));
    return text.contains(word);
}

bool isJapanese(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff; });
}

bool isFilled(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    return !text.contains(place) && !text.contains(QStringLiteral("nan")) && !text.contains(QStringLiteral("inf "));
}

void checkOptions(const ChoiceTask& choice, const QuestionKind& kind, const QByteArray& name)
{
    QVERIFY2(choice.options.size() == 4, name);
    QVERIFY2(choice.right < 4, name);
    QSet<QString> different;
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const ChoiceTask::Option& option = choice.options[i];
        different << option.text.simplified();
        QVERIFY2(!option.text.isEmpty() && !option.why.isEmpty(), name);
        if (!option.misconception)
            continue;
        QVERIFY2(std::ranges::count(kind.misconceptions, *option.misconception) == 1, name);
        QVERIFY2(option.why.contains(misconceptionTitle(*option.misconception)), name);
    }
    QVERIFY2(different.size() == 4, name);
}

void checkTask(const Question& question, const QByteArray& name)
{
    if (const BarTask* const bar = std::get_if<BarTask>(&question.task)) {
        QVERIFY2(bar->truth > 0 && bar->truth <= bar->top && bar->known > 0 && bar->known <= bar->top, name);
        QVERIFY2(std::abs(bar->truth - bar->known) > 0.2 * bar->known, name);
        // What is stepped through in hundredths can be met within 25 %.
        const double step = bar->style == QuantityStyle::Percent ? 0.01 : 1;
        const double nearest = step * std::round(bar->truth / step);
        QVERIFY2(nearest <= 1.25 * bar->truth && nearest >= bar->truth / 1.25, name);
    }
    if (const CurveTask* const curve = std::get_if<CurveTask>(&question.task)) {
        QVERIFY2(curve->x.size() >= 4 && curve->x.size() == curve->truth.size(), name);
        QVERIFY2(std::ranges::is_sorted(curve->x), name);
        QVERIFY2(!curve->logarithmic || curve->bottom > 0, name);
        for (const double value : curve->truth)
            QVERIFY2(value >= curve->bottom && value <= curve->top, name);
    }
    if (const CellsTask* const cells = std::get_if<CellsTask>(&question.task)) {
        QVERIFY2(cells->sharing.size() == static_cast<std::size_t>(cells->batch * cells->channels * cells->positions),
                 name);
        QVERIFY2(cells->sharing.at(cells->marked), name);
    }
}

} // namespace

/// The questions as values: complete, legal, in both languages, the same for the same seed.
class TestQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(questionKinds().size()); ++i)
            QTest::newRow(questionKinds()[static_cast<std::size_t>(i)].id.toUtf8()) << i;
    }

    /// 10,000 seeds: whole questions, four different options, the right one in every place equally often, and a lesson
    /// that can show it.
    void everyKind()
    {
        QFETCH(const int, index);
        const QuestionKind kind = questionKinds()[static_cast<std::size_t>(index)];
        std::array<int, 4> places{}, whyPlaces{};
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Question question = makeQuestion(kind.id, seed);
            const QByteArray name = named(question);
            QVERIFY2(!question.title.isEmpty() && !question.prompt.isEmpty() && !question.explanation.isEmpty(), name);
            checkTask(question, name);
            if (const ChoiceTask* const choice = choiceOf(question)) {
                checkOptions(*choice, kind, name);
                QVERIFY2(!choice->options[choice->right].misconception, name);
                ++places[choice->right];
            }
            if (!question.whyPrompt.isEmpty()) {
                checkOptions(question.why, kind, name);
                QVERIFY2(!question.why.options[question.why.right].misconception, name);
                ++whyPlaces[question.why.right];
            }
            if (question.mistake)
                QVERIFY2(std::ranges::count(kind.misconceptions, *question.mistake) == 1, name);
            const QString objection = objectionTo(question.shown);
            QVERIFY2(objection.isEmpty(), name + ": " + objection.toUtf8());
            if (QTest::currentTestFailed())
                return;
        }
        // Four places, so 2,500 each with a deviation of 43: five of them are far out.
        const bool measured = kind.id == QLatin1String("faster_on_the_clock"); // its scale is not shuffled
        for (const std::array<int, 4>& counts : {measured ? std::array<int, 4>{} : places, whyPlaces})
            if (std::accumulate(counts.begin(), counts.end(), 0) > 0)
                for (const int count : counts)
                    QVERIFY2(std::abs(count - 2500) < 220, QByteArray::number(count));
    }

    void everyMisconceptionCanBeFound()
    {
        for (const Misconception misconception : allMisconceptions) {
            bool found = false;
            for (const QuestionKind& kind : questionKinds())
                for (std::uint64_t seed = 0; seed < 20 && !found; ++seed) {
                    const Question question = makeQuestion(kind.id, seed);
                    found = question.mistake == misconception;
                    const ChoiceTask* const choice = choiceOf(question);
                    for (const ChoiceTask* const task : {choice, &question.why})
                        if (task)
                            for (const ChoiceTask::Option& option : task->options)
                                found = found || option.misconception == misconception;
                }
            QVERIFY2(found, misconceptionId(misconception).toUtf8());
        }
    }

    void sameSeedSameQuestion()
    {
        for (const QuestionKind& kind : questionKinds()) {
            QSet<QString> different;
            for (std::uint64_t seed = 0; seed < 40; ++seed) {
                const Question a = makeQuestion(kind.id, seed), b = makeQuestion(kind.id, seed);
                QCOMPARE(textsOf(a), textsOf(b));
                QCOMPARE(a.shown, b.shown);
                QCOMPARE(a.solution.numbers.plainText(), b.solution.numbers.plainText());
                different << textsOf(a).join(u'\n') + a.solution.numbers.plainText();
            }
            QVERIFY2(different.size() > 5, kind.id.toUtf8());
        }
    }

    void bothLanguages_data() { everyKind_data(); }
    void bothLanguages()
    {
        QFETCH(const int, index);
        const QString kind = questionKinds()[static_cast<std::size_t>(index)].id;
        std::vector<QStringList> english;
        for (std::uint64_t seed = 0; seed < translatedSeeds; ++seed)
            english.push_back(textsOf(makeQuestion(kind, seed)));
        const Language japanese(QStringLiteral("ja"));
        for (std::uint64_t seed = 0; seed < translatedSeeds; ++seed) {
            const QStringList texts = textsOf(makeQuestion(kind, seed));
            QCOMPARE(texts.size(), english[seed].size());
            for (qsizetype i = 0; i < texts.size(); ++i) {
                const QString& original = english[seed][i];
                QVERIFY2(isFilled(original), original.toUtf8());
                QVERIFY2(isFilled(texts[i]), texts[i].toUtf8());
                QCOMPARE(texts[i].isEmpty(), original.isEmpty());
                if (hasWords(original))
                    QVERIFY2(isJapanese(texts[i]) && texts[i] != original, original.toUtf8());
            }
        }
    }

    void unknownKindIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(makeQuestion(QStringLiteral("weather"), 1)), std::invalid_argument);
    }

    void roundsHaveDifferentKinds()
    {
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            const std::vector<QuestionKey> round = questionRound(seed);
            QCOMPARE(round, questionRound(seed));
            QSet<QString> kinds;
            for (const QuestionKey& key : round)
                kinds << key.kind;
            QCOMPARE(round.size(), std::size_t{questionsInRound});
            QCOMPARE(kinds.size(), qsizetype{questionsInRound});
        }
        QVERIFY(questionRound(1) != questionRound(2));
        for (const QuestionKey& key : questionRound(3, {QStringLiteral("normalization")}))
            QCOMPARE(std::ranges::find(questionKinds(), key.kind, &QuestionKind::id)->lesson,
                     QStringLiteral("normalization"));
        QCOMPARE(questionRound(3, {QStringLiteral("normalization")}).size(), std::size_t{questionsInRound});
        QVERIFY(questionRound(3, {QStringLiteral("weather")}).empty());
    }

    void theCourseAsksThreeQuestions()
    {
        QStringList right;
        for (const QuestionKey& key : courseTest())
            right << rightText(makeQuestion(key.kind, key.seed));
        QCOMPARE(right, QStringList({QStringLiteral("Depthwise 1/Cout, pointwise 1/K² of the normal one"),
                                     QStringLiteral("Dilated causal convolution"),
                                     QStringLiteral("A wider receptive field with the same number of parameters")}));
    }
};

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
