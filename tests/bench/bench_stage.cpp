// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_stage [LESSON]
// Measures, offscreen at 1920 x 1080, what a user waits for, for every lesson (or one) as it opens and as large as it can be set:
//   frame    ms of one frame of the stage while the lesson plays: median and 99th percentile of its slowest phase
//   slider   ms from a slider's value to the finished picture of the page, slow figures not waited for
#include "app/shell/lesson_table.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/stage.h"
#include "tests/app/lesson_with.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace convolarium;

constexpr int framesOfAPhase = 100;
constexpr int sliderMoves = 100;
constexpr QSize window(1920, 1080);
constexpr QSize rail(84, 28); // what the window has beside the page

struct Case {
    const char* lesson;
    const char* name;
    Settings settings;
    const char* slider; ///< an integer that is moved up and down between its present value and half of it
};

std::vector<Case> cases()
{
    const QByteArray largestStack = QByteArray("1,2,4,8,16,32,64,128,256,512,").repeated(3) + "512,512";
    return {
        {"convolution", "as it opens", {}, "out_channels"},
        {"convolution",
         "largest",
         {{"width", "512"}, {"height", "512"}, {"in_channels", "1024"}, {"out_channels", "1024"}},
         "out_channels"},
        {"dense", "as it opens", {}, "growth_rate"},
        {"dense",
         "largest",
         {{"initial_channels", "256"},
          {"growth_rate", "64"},
          {"layers", "64,64,64,64"},
          {"height", "512"},
          {"width", "512"},
          {"block", "4"}},
         "growth_rate"},
        {"normalization", "as it opens", {}, "batch"},
        {"normalization", "largest", {{"batch", "64"}, {"channels", "64"}, {"height", "32"}, {"width", "32"}}, "batch"},
        {"receptive_field", "as it opens", {}, "kernel"},
        {"receptive_field", "largest", {{"kernel", "9"}, {"dilations", largestStack}, {"repeats", "8"}}, "kernel"},
        {"receptive_field",
         "largest 2-D",
         {{"kernel", "9"}, {"dilations", "1,2,4,8,16"}, {"repeats", "2"}, {"dimensions", "2"}},
         "kernel"}};
}

struct Spread {
    double median = 0, high = 0;
};

Spread spread(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

std::unique_ptr<Lesson> lessonOf(const Case& at)
{
    for (const LessonEntry& entry : lessonTable()) {
        if (entry.id != QLatin1String(at.lesson))
            continue;
        std::unique_ptr<Lesson> lesson = openingLesson(entry);
        lesson->set(changed(*lesson, at.settings));
        return lesson;
    }
    qFatal("no lesson %s", at.lesson);
}

Spread slowestPhase(const Lesson& lesson)
{
    QImage image(1536, 748, QImage::Format_ARGB32_Premultiplied);
    const auto frame = [&](double t) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), theme(ThemeId::Light).surface.stage);
        ScenePainter scene(painter, {.area = QRectF(image.rect()), .theme = ThemeId::Light});
        lesson.paint(scene, t, {});
    };
    Spread slowest;
    for (const Phase& phase : lesson.phases()) {
        std::vector<double> times;
        for (int i = 0; i < framesOfAPhase; ++i) {
            const double t = phase.start + (phase.end - phase.start) * i / framesOfAPhase;
            times.push_back(milliseconds([&] { frame(t); }));
        }
        if (const Spread s = spread(times); s.median > slowest.median)
            slowest = s;
    }
    return slowest;
}

Spread sliderToPicture(const Case& at)
{
    LessonPage page(lessonOf(at));
    page.resize(window.width() - rail.width(), window.height() - rail.height());
    page.show();
    QImage image(page.size(), QImage::Format_ARGB32_Premultiplied);
    page.render(&image);
    const QString slider = QString::fromLatin1(at.slider);
    const int most = std::get<int>(page.lesson().values().at(slider));
    std::vector<double> times;
    for (int i = 0; i < sliderMoves; ++i) {
        ParameterValues values = page.lesson().values();
        values.set(slider, most - i % std::max(2, most / 2));
        times.push_back(milliseconds([&] {
            page.setValues(page.lesson().settled(values, slider));
            page.render(&image);
        }));
    }
    return spread(times);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QString only = application.arguments().value(1);
    for (const Case& at : cases()) {
        if (!only.isEmpty() && only != QLatin1String(at.lesson))
            continue;
        const auto lesson = lessonOf(at);
        finish(*lesson);
        const Spread frame = slowestPhase(*lesson);
        const Spread slider = sliderToPicture(at);
        std::printf("%-16s %-12s frame median %6.2f ms, p99 %6.2f ms   slider median %6.2f ms, p99 %6.2f ms\n",
                    at.lesson, at.name, frame.median, frame.high, slider.median, slider.high);
        std::fflush(stdout);
    }
    return 0;
}
