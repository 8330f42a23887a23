// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/schedule.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace convolarium::engine;
using Kind = ScheduleSpec::Kind;

namespace {

constexpr std::int64_t stepsPerEpoch = 10;
constexpr std::int64_t totalSteps = 100;

double rateAt(const ScheduleSpec& spec, std::int64_t step)
{
    return learningRate(spec, 0.1, {.step = step, .stepsPerEpoch = stepsPerEpoch, .totalSteps = totalSteps});
}

bool near(double value, double wanted) { return std::abs(value - wanted) <= 1e-12; }

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rates_data()
    {
        QTest::addColumn<ScheduleSpec>("spec");
        QTest::addColumn<std::int64_t>("step");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char* name, const ScheduleSpec& spec, std::int64_t step, double wanted) {
            QTest::addRow("%s, step %lld", name, static_cast<long long>(step)) << spec << step << wanted;
        };
        row("constant", {}, 0, 0.1);
        row("constant", {}, 99, 0.1);

        const ScheduleSpec step{.kind = Kind::Step, .everyEpochs = 3, .factor = 0.5};
        row("step", step, 0, 0.1);
        row("step", step, 29, 0.1);
        row("step", step, 30, 0.05);
        row("step", step, 59, 0.05);
        row("step", step, 60, 0.025);
        row("step", step, 99, 0.0125);

        const ScheduleSpec cosine{.kind = Kind::Cosine, .finalRate = 0.02};
        row("cosine", cosine, 0, 0.1);
        row("cosine", cosine, 25, 0.06 + 0.04 * 0.70710678118654752);
        row("cosine", cosine, 50, 0.06);
        row("cosine", cosine, 100, 0.02);
        row("cosine beyond its end", cosine, 150, 0.02);

        const ScheduleSpec warm{.warmUpEpochs = 2};
        row("warm-up", warm, 0, 0.005);
        row("warm-up", warm, 9, 0.05);
        row("warm-up", warm, 19, 0.1);
        row("warm-up", warm, 20, 0.1);

        const ScheduleSpec warmStep{.kind = Kind::Step, .everyEpochs = 3, .factor = 0.5, .warmUpEpochs = 2};
        row("warm-up, then step", warmStep, 4, 0.025);
        row("warm-up, then step", warmStep, 29, 0.1);
        row("warm-up, then step", warmStep, 30, 0.05);

        const ScheduleSpec warmCosine{.kind = Kind::Cosine, .warmUpEpochs = 2};
        row("warm-up, then cosine", warmCosine, 19, 0.1);
        row("warm-up, then cosine", warmCosine, 20, 0.1);
        row("warm-up, then cosine", warmCosine, 60, 0.05);
        row("warm-up, then cosine", warmCosine, 100, 0);

        const ScheduleSpec longWarmUp{.kind = Kind::Cosine, .warmUpEpochs = 20};
        row("warm-up longer than the training", longWarmUp, 99, 0.05);
    }
    void rates()
    {
        QFETCH(ScheduleSpec, spec);
        QFETCH(std::int64_t, step);
        QFETCH(double, wanted);
        const double rate = rateAt(spec, step);
        QVERIFY2(near(rate, wanted), qPrintable(QStringLiteral("%1 instead of %2").arg(rate).arg(wanted)));
        spec.validate();
    }

    void theCosineOnlyFalls()
    {
        for (std::int64_t step = 1; step <= totalSteps; ++step) {
            const ScheduleSpec spec{.kind = Kind::Cosine};
            QVERIFY(rateAt(spec, step) < rateAt(spec, step - 1));
        }
    }

    void refusesWhatIsOutOfRange()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const ScheduleSpec bad[] = {{.everyEpochs = 0}, {.everyEpochs = -1}, {.factor = 0},      {.factor = 1.5},
                                    {.factor = nan},    {.finalRate = -0.1}, {.finalRate = nan}, {.warmUpEpochs = -1}};
        for (const ScheduleSpec& spec : bad) {
            QVERIFY_EXCEPTION_THROWN(spec.validate(), std::invalid_argument);
        }
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
