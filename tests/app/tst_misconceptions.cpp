// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/lesson_text.h"
#include "app/lesson/misconception.h"
#include "app/lesson/text_values.h"
#include "app/shell/lesson_table.h"
#include "tests/app/lesson_with.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QTranslator>
#include <QtTest>

#include <numeric>
#include <set>

using namespace convolarium;
using Json = nlohmann::ordered_json;

namespace {

const QList<QLocale> languages{QLocale(QLocale::English), QLocale(QLocale::Japanese)};

/// A page that shows a misconception to be wrong, and its lesson as the page sets it.
struct ShownPage {
    Misconception misconception;
    TextPage page;
    std::unique_ptr<Lesson> lesson;

    [[nodiscard]] QByteArray name() const
    {
        return (lesson->id() + u' ' + misconceptionId(misconception) + QStringLiteral(": ") + page.heading).toUtf8();
    }
};

/// Of all lessons, in `language`.
std::vector<ShownPage> shownPages(const QLocale& language)
{
    const QLocale before;
    QLocale::setDefault(language);
    std::vector<ShownPage> shown;
    for (const LessonEntry& entry : lessonTable()) {
        const std::optional<LessonText> text = lessonText(entry.id);
        if (!text)
            continue;
        for (const TextPage& page : text->pages)
            for (const Misconception misconception : page.misconceptions) {
                auto lesson = openingLesson(entry);
                lesson->set(valuesOf(page, *lesson, lesson->values()));
                shown.push_back({misconception, page, std::move(lesson)});
            }
    }
    QLocale::setDefault(before);
    return shown;
}

/// The figures with some of the settings changed.
Json figuresWith(Lesson& lesson, const Settings& settings)
{
    const ParameterValues before = lesson.values();
    lesson.set(changed(lesson, settings));
    Json figures = exportedFigures(lesson);
    lesson.set(before);
    return figures;
}

bool transitionDropsChannels(Lesson& lesson)
{
    const auto block = static_cast<std::size_t>(lesson.values().integer("block") - 1);
    const Json transition = exportedFigures(lesson)["blocks"][block]["transition"];
    return transition["output_channels"] < transition["input_channels"];
}

/// The dense block's layers read more and more; the twin's width is that of the end from the start on.
bool onlyDenseGrows(Lesson& lesson)
{
    const Json layers = exportedFigures(lesson)["blocks"][0]["layers"];
    return layers.size() > 1 && layers.back()["input_channels"] > layers.front()["input_channels"];
}

/// Both things called layer norm are on the stage, and differ.
bool layerNormsDiffer(Lesson& lesson)
{
    return lesson.values().text("view") == QLatin1String("which") &&
           figuresWith(lesson, {{"axes", "channels"}})["means"] !=
               figuresWith(lesson, {{"axes", "channels+height+width"}})["means"];
}

bool modesDiffer(Lesson& lesson)
{
    return lesson.values().text("kind") == QLatin1String("batch") &&
           figuresWith(lesson, {{"mode", "train"}})["output"] != figuresWith(lesson, {{"mode", "eval"}})["output"];
}

bool fieldIsNoSum(Lesson& lesson)
{
    const std::vector<int>& dilations = lesson.values().list("dilations");
    return exportedFigures(lesson)["size"] != std::accumulate(dilations.begin(), dilations.end(), 0);
}

/// At another rate than that of speech, so that the same samples last another time.
bool fieldLastsAnotherTime(Lesson& lesson)
{
    const double seconds = exportedFigures(lesson)["seconds"];
    return std::abs(seconds - figuresWith(lesson, {{"sample_rate", "16000"}})["seconds"].get<double>()) > 1e-3;
}

bool isDilated(const Lesson& lesson)
{
    const std::vector<int>& dilations = lesson.values().list("dilations");
    return std::ranges::any_of(dilations, [](int dilation) { return dilation > 1; });
}

/// Fewer operations: whether they take less time only a clock knows, and no test may.
bool operationsDiffer(Lesson& lesson)
{
    const Json figures = exportedFigures(lesson);
    return figures["separable"]["macs"] < figures["normal"]["macs"];
}

/// With as many groups and filters as channels.
bool groupsMakeItDepthwise(Lesson& lesson)
{
    const QByteArray channels = QByteArray::number(lesson.values().integer("in_channels"));
    const Json figures = figuresWith(lesson, {{"groups", channels}, {"out_channels", channels}});
    return figures["grouped"] == figures["depthwise"];
}

/// Whether the lesson's figures contradict the misconception.
bool isSeenWrong(Misconception misconception, Lesson& lesson)
{
    switch (misconception) {
    case Misconception::MacOrFlop:
        return lesson.values().contains(QStringLiteral("convention"));
    case Misconception::FewerFlopsLessTime:
        return operationsDiffer(lesson);
    case Misconception::LayerNormAxes:
        return layerNormsDiffer(lesson);
    case Misconception::BatchNormOfOne:
        return exportedFigures(lesson)["one_value_per_mean"] == true;
    case Misconception::TrainEvalGap:
        return modesDiffer(lesson);
    case Misconception::TransitionChannels:
        return transitionDropsChannels(lesson);
    case Misconception::ConcatOrAdd:
        return onlyDenseGrows(lesson);
    case Misconception::OffByOneField:
        return fieldIsNoSum(lesson);
    case Misconception::FieldInSeconds:
        return fieldLastsAnotherTime(lesson);
    case Misconception::CausalIsDilated:
        return lesson.values().flag("causal") != isDilated(lesson);
    case Misconception::DilatedHasHoles:
        return isDilated(lesson) && exportedFigures(lesson)["holes"] == 0;
    case Misconception::DepthwiseIsSpecial:
        return groupsMakeItDepthwise(lesson);
    }
    return false;
}

} // namespace

/// Misconceptions: their words, and the pages of the lessons' texts on which they are seen to be wrong.
class MisconceptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOneHasAnId()
    {
        QSet<QString> ids;
        for (const Misconception misconception : allMisconceptions) {
            const QString id = misconceptionId(misconception);
            QVERIFY(!ids.contains(id));
            ids << id;
            QCOMPARE(misconceptionFromId(id), misconception);
        }
        QVERIFY(!misconceptionFromId(QStringLiteral("mac")));
    }

    void everyOneHasItsWordsInBothLanguages()
    {
        QTranslator japanese;
        QVERIFY(japanese.load(QStringLiteral("convolarium_ja"), QStringLiteral(TRANSLATIONS)));
        QSet<QString> words;
        for (const bool inJapanese : {false, true}) {
            if (inJapanese)
                QCoreApplication::installTranslator(&japanese);
            for (const Misconception misconception : allMisconceptions)
                words << misconceptionTitle(misconception) << misconceptionCorrection(misconception);
        }
        QCoreApplication::removeTranslator(&japanese);
        QCOMPARE(words.size(), static_cast<qsizetype>(4 * allMisconceptions.size())); // no two are alike
    }

    void everyOneIsOnAPageOfEachLanguage()
    {
        for (const QLocale& language : languages) {
            std::set<Misconception> seen;
            for (const ShownPage& shown : shownPages(language))
                seen.insert(shown.misconception);
            for (const Misconception misconception : allMisconceptions)
                QVERIFY2(seen.contains(misconception),
                         (language.name() + u' ' + misconceptionId(misconception)).toUtf8());
        }
    }

    void everyPageShowsItToBeWrong()
    {
        for (const QLocale& language : languages)
            for (const ShownPage& shown : shownPages(language))
                QVERIFY2(isSeenWrong(shown.misconception, *shown.lesson), shown.name());
    }

    /// Who believed it has something to do about it.
    void everyPageHasATask()
    {
        for (const QLocale& language : languages)
            for (const ShownPage& shown : shownPages(language))
                QVERIFY2(!shown.page.tasks.empty(), shown.name());
    }
};

QTEST_MAIN(MisconceptionsTest)
#include "tst_misconceptions.moc"
