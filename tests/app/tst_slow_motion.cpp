// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/step_images.h"
#include "app/training/step_layout.h"
#include "app/training/step_view.h"
#include "app/training/step_words.h"
#include "app/training/training_page.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace convolarium;

namespace {

constexpr int patience = 60'000; // ms; a busy computer under a sanitizer

RacePlan quickPlan()
{
    return {.contestants = {{.model = QStringLiteral("tiny_mobilenet"), .batch = 10},
                            {.model = QStringLiteral("tiny_resnet"), .batch = 10}},
            .data = {.side = 16, .limit = 40},
            .epochs = 50};
}

/// A step of a network of `layers` layers, whose gradients halve from layer to layer towards the input.
WatchedStep madeStep(int layers)
{
    WatchedStep step{.contestant = 0,
                     .figures = {.step = 12,
                                 .samples = 64,
                                 .loss = 1.25,
                                 .accuracy = 0.5,
                                 .learningRate = 0.001,
                                 .truth = 1,
                                 .confidences = {0.5F, 0.25F, 0.25F},
                                 .picture = {},
                                 .layers = {}}};
    for (int i = 0; i < layers; ++i)
        step.figures.layers.push_back({.name = "conv" + std::to_string(i + 1),
                                       .activation = 0.5,
                                       .map = {.height = 2, .width = 2, .values = {0, 1, 2, 3}},
                                       .gradientNorm = 0.5 / (layers - i),
                                       .weightNorm = 2,
                                       .updateNorm = 0.01 * (i + 1)});
    return step;
}

/// A view of one contestant that has no data.
struct MadeView {
    RacePlan plan = {};
    std::vector<Track> tracks{Track{.facts = {.title = QStringLiteral("First"), .layers = {}}}};
    [[nodiscard]] RaceView view() const { return {.plan = &plan, .tracks = &tracks, .data = {}}; }
};

QImage painted(const WatchedStep& step, double t, const QSize& size = {1200, 260})
{
    const MadeView made;
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStep(painter, QRectF({}, QSizeF(size)), made.view(), step, {.t = t}, {.theme = theme(ThemeId::Light)});
    return image;
}

QString said(double t)
{
    const MadeView made;
    return plainText(stepSentence(made.view(), madeStep(4), t).full);
}

} // namespace

class TestSlowMotion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFourPartsFillTheTimeline()
    {
        const std::vector<Phase> phases = stepPhases();
        QCOMPARE(phases.size(), 4U);
        QCOMPARE(phases.front().start, 0.0);
        QCOMPARE(phases.back().end, 1.0);
        for (std::size_t i = 1; i < phases.size(); ++i)
            QCOMPARE(phases[i].start, phases[i - 1].end);
        const StepProgress begin = stepProgress(0);
        QCOMPARE(begin.forward + begin.loss + begin.backward + begin.update, 0.0);
        const StepProgress end = stepProgress(1);
        QCOMPARE(end.forward + end.loss + end.backward + end.update, 4.0);
        const StepProgress middle = stepProgress((phases[2].start + phases[2].end) / 2);
        QCOMPARE(middle.part, StepPart::Backward);
        QVERIFY(middle.loss == 1 && middle.backward > 0 && middle.backward < 1 && middle.update == 0);
    }

    void eachPartHasItsSentenceWithTheNumbers()
    {
        QVERIFY2(said(0.1).startsWith(QStringLiteral("1 Forward: 64 pictures pass 4 layers")), qPrintable(said(0.1)));
        QVERIFY2(said(0.4).contains(QStringLiteral("25 %")) && said(0.4).contains(QStringLiteral("1.39")) &&
                     said(0.4).endsWith(QStringLiteral("1.25.")),
                 qPrintable(said(0.4)));
        QVERIFY2(said(0.7).contains(QStringLiteral("from 0.50 to 0.13")), qPrintable(said(0.7)));
        QVERIFY2(said(0.9).contains(QStringLiteral("0.001")) && said(0.9).contains(QStringLiteral("0.50 % to 2.0 %")),
                 qPrintable(said(0.9)));
    }

    void smallNumbersAreBrief()
    {
        QCOMPARE(briefNumber(0.0021), QStringLiteral("0.0021"));
        QCOMPARE(briefNumber(3.1e-7), QStringLiteral("3·10⁻⁷"));
        QCOMPARE(briefNumber(9.9e-8), QStringLiteral("1·10⁻⁷"));
        QCOMPARE(briefNumber(0), QStringLiteral("0"));
    }

    /// The same moment is the same picture, whatever was shown before; and each part changes it.
    void thePictureIsAFunctionOfTheMoment()
    {
        const WatchedStep step = madeStep(6);
        const QImage first = painted(step, 0.2);
        std::vector<QImage> moments;
        for (const double t : {0.0, 0.2, 0.45, 0.65, 0.92, 1.0})
            moments.push_back(painted(step, t));
        QCOMPARE(moments[1], first);
        for (std::size_t i = 1; i < moments.size(); ++i)
            QVERIFY2(moments[i] != moments[i - 1], qPrintable(QString::number(i)));
    }

    void longSidesAreThinned()
    {
        const auto sizeOf = [](int height, int width) {
            const auto count = static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
            return mapImage({.height = height, .width = width, .values = std::vector<float>(count, 1)},
                            theme(ThemeId::Light))
                .size();
        };
        QCOMPARE(sizeOf(256, 1), QSize(1, 64)); // what a dense layer gives
        QCOMPARE(sizeOf(5, 1), QSize(1, 5));
        QCOMPARE(sizeOf(112, 112), QSize(56, 56));
    }

    void everythingHasItsPlace_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("layers");
        for (const QSize& size : {QSize(880, 170), QSize(1400, 280), QSize(2600, 560)})
            for (const int layers : {1, 2, 10, 20, 160})
                QTest::addRow("%d of %d x %d", layers, size.width(), size.height()) << size << layers;
    }
    void everythingHasItsPlace()
    {
        QFETCH(QSize, size);
        QFETCH(int, layers);
        const WatchedStep step = madeStep(layers);
        for (const bool presentation : {false, true}) {
            const RaceLook look{.theme = theme(ThemeId::Dark),
                                .presentation = presentation,
                                .compact = !presentation && size.width() < 1000};
            const QRectF area({}, QSizeF(size));
            const StepLayout layout = stepLayout(area, step.figures, look);
            QCOMPARE(layout.layers.front().layer, 0U);
            QCOMPARE(layout.layers.back().layer, step.figures.layers.size() - 1);
            std::vector<QRectF> places{layout.picture,  layout.gradientLabel, layout.updateLabel,
                                       layout.mapLabel, layout.verdict,       layout.title};
            for (const LayerPlace& place : layout.layers) {
                QVERIFY(place.map.width() >= 12);
                places.insert(places.end(), {place.map, place.gradient, place.update, place.name});
                QCOMPARE(layout.layerAt(place.map.center()), std::optional(place.layer));
            }
            for (std::size_t i = 0; i < places.size(); ++i) {
                QVERIFY(area.adjusted(-1, -1, 1, 1).contains(places[i]));
                for (std::size_t other = 0; other < i; ++other)
                    QVERIFY(!places[i].adjusted(0.5, 0.5, -0.5, -0.5).intersects(places[other]));
            }
        }
    }

    void theArrowKeysWalkTheLayers()
    {
        const MadeView made;
        StepView view;
        view.resize(1200, 260);
        view.setStep(made.view(), std::make_shared<const WatchedStep>(madeStep(4)), false);
        const QString whole = view.spokenText();
        const QImage before = view.grab().toImage();
        QTest::keyClick(&view, Qt::Key_Left); // from the output backwards
        QCOMPARE(view.chosenLayer(), std::optional<std::size_t>(3));
        QVERIFY(view.spokenText().startsWith(QStringLiteral("conv4")));
        QVERIFY(view.grab().toImage() != before);
        QTest::keyClick(&view, Qt::Key_Right); // the last one stays
        QCOMPARE(view.chosenLayer(), std::optional<std::size_t>(3));
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.chosenLayer(), std::optional<std::size_t>(2));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.spokenText(), whole);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.chosenLayer(), std::optional<std::size_t>(0));
        view.setStep(made.view(), std::make_shared<const WatchedStep>(madeStep(2)), false);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(view.chosenLayer(), std::nullopt);
    }

    void spaceMakesAStepAndPlaysIt()
    {
        TrainingPage page;
        page.resize(1216, 690);
        page.show();
        page.setPlan(quickPlan());
        page.setWhy(RaceWhy::Step);
        QVERIFY(!page.session().watchedStep());
        QTest::keyClick(&page, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(page.session().watchedStep() != nullptr, patience);
        QCOMPARE(page.session().watchedStep()->figures.step, std::int64_t{1});
        QCOMPARE(page.session().state(), RaceState::Paused);
        QVERIFY(page.isPlaying());
        QTest::keyClick(&page, Qt::Key_Space); // holds the picture
        QVERIFY(!page.isPlaying());
        page.setTime(0.7);
        QCOMPARE(page.stage().slowMotion().time(), 0.7);
        QVERIFY(page.stage().slowMotion().spokenText().startsWith(QStringLiteral("3 Backward")));
        const std::int64_t made = page.session().tracks()[0].step + page.session().tracks()[1].step;
        QCOMPARE(made, std::int64_t{1});
        page.setTime(1);
        QTest::keyClick(&page, Qt::Key_Space); // the next one
        QTRY_COMPARE_WITH_TIMEOUT(page.session().tracks()[0].step + page.session().tracks()[1].step, std::int64_t{2},
                                  patience);
    }

    void aRaceThatRunsWaitsAndGoesOn()
    {
        TrainingPage page;
        page.resize(1216, 690);
        page.show();
        page.setPlan(quickPlan());
        page.startRace();
        QTRY_COMPARE_WITH_TIMEOUT(page.session().state(), RaceState::Running, patience);
        page.setWhy(RaceWhy::Step);
        QTRY_COMPARE_WITH_TIMEOUT(page.session().state(), RaceState::Paused, patience);
        QTRY_VERIFY_WITH_TIMEOUT(page.session().watchedStep() != nullptr, patience);
        page.setWhy(RaceWhy::Guesses);
        QVERIFY(!page.isPlaying());
        QVERIFY(page.view().isLatest());
        page.togglePlay();
        QTRY_COMPARE_WITH_TIMEOUT(page.session().state(), RaceState::Running, patience);
    }
};

QTEST_MAIN(TestSlowMotion)
#include "tst_slow_motion.moc"
