// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/numbers.h"
#include "app/lessons/dense/dense_lesson.h"
#include "app/lessons/normalization/normalization_lesson.h"
#include "app/lessons/receptive_field/receptive_field_lesson.h"
#include "tests/app/lesson_with.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <functional>

using namespace convolarium;
using Json = nlohmann::ordered_json;

namespace {

/// A number that a lesson's text says, and the state in which the lesson has it.
struct Claim {
    MakeLesson make;
    const char* preset;
    Settings settings;
    std::function<QString(const Json&)> number; ///< of the figures, as the text writes it
};

QString counted(const Json& number) { return withCommas(number.get<std::int64_t>()); }

/// "23.22 ms".
QString duration(const Json& figures)
{
    return fixed(figures["seconds"].get<double>() * 1000, 2) + QStringLiteral(" ms");
}

QString blockWeights(const Json& figures) { return counted(figures["blocks"][0]["parameters"]); }

QString lastLayerWeights(const Json& figures) { return counted(figures["blocks"][0]["layers"].back()["parameters"]); }

QString channels(const Json& figures) { return counted(figures["output_channels"]); }

QString fieldSize(const Json& figures) { return counted(figures["size"]); }

/// How much the gradient of a stack has grown on its way from the last layer to the first.
std::function<QString(const Json&)> growth(const char* stack)
{
    return [stack](const Json& figures) {
        const Json& norms = figures["gradient_norms"][stack];
        const double factor = norms.front().get<double>() / norms.back().get<double>();
        return factor < 100 ? fixed(factor, 1) : fixed(factor, 0);
    };
}

/// The output at the cell that is marked at first: sample 1, channel 3, row and column 2 of 3 x 3 x 4.
QString markedOutput(const Json& figures) { return fixed(figures["output"][(1 * 3 + 1) * 4 + 2].get<double>(), 2); }

QString markedInput(const Json& figures) { return fixed(figures["input"][(1 * 3 + 1) * 4 + 2].get<double>(), 2); }

std::vector<Claim> denseClaims()
{
    return {{makeDenseLesson, "small", {}, channels},
            {makeDenseLesson, "small", {}, blockWeights},
            {makeDenseLesson, "small", {{"growth_rate", "24"}}, channels},
            {makeDenseLesson, "small", {{"growth_rate", "24"}}, blockWeights},
            {makeDenseLesson, "small", {{"layers", "24"}}, blockWeights},
            {makeDenseLesson, "small", {{"layers", "24"}}, lastLayerWeights},
            {makeDenseLesson, "small", {{"layers", "24"}, {"bottleneck", "true"}}, blockWeights},
            {makeDenseLesson, "small", {{"layers", "24"}, {"bottleneck", "true"}}, lastLayerWeights},
            {makeDenseLesson, "small", {}, growth("residual")},
            {makeDenseLesson, "small", {}, growth("dense")},
            {makeDenseLesson, "small", {{"stack_depth", "40"}}, growth("dense")},
            {makeDenseLesson, "densenet121", {}, channels},
            {makeDenseLesson, "densenet121", {{"compression", "1"}}, channels}};
}

std::vector<Claim> normalizationClaims()
{
    return {{makeNormalizationLesson, "tiny", {{"batch", "1"}, {"mode", "eval"}}, markedInput},
            {makeNormalizationLesson, "tiny", {{"batch", "1"}, {"mode", "eval"}}, markedOutput},
            {makeNormalizationLesson, "tiny", {{"batch", "1"}}, markedOutput}};
}

std::vector<Claim> fieldClaims()
{
    const auto weights = [](const Json& figures) { return counted(figures["parameters"]); };
    const auto holes = [](const Json& figures) { return counted(figures["holes"]); };
    return {{makeReceptiveFieldLesson, "wavenet_5", {}, fieldSize},
            {makeReceptiveFieldLesson, "wavenet_5", {}, weights},
            {makeReceptiveFieldLesson, "wavenet_5", {{"dilations", "1,2,4,8"}}, fieldSize},
            {makeReceptiveFieldLesson, "wavenet_5", {{"dilations", "2,4,8,16"}}, fieldSize},
            {makeReceptiveFieldLesson, "gridding", {}, holes},
            {makeReceptiveFieldLesson, "wavenet", {}, fieldSize},
            {makeReceptiveFieldLesson, "wavenet", {}, duration},
            {makeReceptiveFieldLesson, "wavenet", {{"initial_layer", "true"}}, fieldSize},
            {makeReceptiveFieldLesson, "wavenet", {{"sample_rate", "44100"}}, duration}};
}

QString textOf(const char* language, const QString& lesson)
{
    QFile file(QStringLiteral(":/texts/%1/%2.md").arg(QLatin1String(language), lesson));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Whether `number` stands in `text` as a number of its own.
bool says(const QString& text, const QString& number)
{
    const QRegularExpression whole(
        QStringLiteral("(?<![0-9.,])%1(?![0-9]|[.,][0-9])").arg(QRegularExpression::escape(number)));
    return !number.isEmpty() && whole.match(text).hasMatch();
}

} // namespace

/// The numbers that the lessons' texts say are those that the lessons compute.
class LessonTextNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNumberStandsAlone()
    {
        const QString text = QStringLiteral("from 1,024 to 32.");
        QVERIFY(says(text, QStringLiteral("1,024")));
        QVERIFY(says(text, QStringLiteral("32")));
        QVERIFY(!says(text, QStringLiteral("024")));
        QVERIFY(!says(text, QStringLiteral("1")));
        QVERIFY(!says(text, QStringLiteral("3")));
        QVERIFY(!says(text, QString()));
    }

    void everyNumberIsRight()
    {
        for (const std::vector<Claim>& claims : {denseClaims(), normalizationClaims(), fieldClaims()})
            for (const Claim& claim : claims) {
                const auto lesson = lessonAt(claim.make, claim.preset);
                lesson->set(changed(*lesson, claim.settings));
                const QString number = claim.number(exportedFigures(*lesson));
                for (const char* language : {"en", "ja"})
                    QVERIFY2(says(textOf(language, lesson->id()), number),
                             (QLatin1String(language) + u' ' + lesson->id() + u' ' + number).toUtf8());
            }
    }
};

QTEST_MAIN(LessonTextNumbersTest)
#include "tst_lesson_text_numbers.moc"
