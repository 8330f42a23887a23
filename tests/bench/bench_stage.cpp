// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures, offscreen at 1920 x 1080, what a user waits for:
//   frame    ms of one frame of the stage while the lesson plays: median and 99th percentile of each phase
//   slider   ms from a slider's value to the finished picture of the page
#include "app/lessons/convolution/convolution_lesson.h"
#include "app/widgets/lesson_page.h"
#include "app/widgets/stage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace convolarium;

constexpr int framesOfAPhase = 300;
constexpr int sliderMoves = 200;
constexpr QSize window(1920, 1080);
constexpr QSize rail(84, 28); // what the window has beside the page

struct Spread {
    double median, high;
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

void measureFrames(const Lesson& lesson, ThemeId theme)
{
    QImage image(1536, 748, QImage::Format_ARGB32_Premultiplied);
    const auto frame = [&](double t) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), convolarium::theme(theme).surface.stage);
        ScenePainter scene(painter, {.area = QRectF(image.rect()), .theme = theme});
        lesson.paint(scene, t, {});
    };
    for (const Phase& phase : lesson.phases()) {
        std::vector<double> times;
        for (int i = 0; i < framesOfAPhase; ++i) {
            const double t = phase.start + (phase.end - phase.start) * i / framesOfAPhase;
            times.push_back(milliseconds([&] { frame(t); }));
        }
        const Spread s = spread(times);
        std::printf("frame   %-10s %-10s median %6.2f ms   p99 %6.2f ms\n", qPrintable(themeName(theme)),
                    qPrintable(phase.id), s.median, s.high);
    }
}

void measureSlider()
{
    LessonPage page(makeConvolutionLesson());
    page.resize(window.width() - rail.width(), window.height() - rail.height());
    page.show();
    QImage image(page.size(), QImage::Format_ARGB32_Premultiplied);
    page.render(&image);
    std::vector<double> times;
    for (int i = 0; i < sliderMoves; ++i) {
        ParameterValues values = page.lesson().values();
        values.set(QStringLiteral("out_channels"), 16 + i % 200);
        times.push_back(milliseconds([&] {
            page.setValues(values);
            page.render(&image);
        }));
    }
    const Spread s = spread(times);
    std::printf("slider  to picture             median %6.2f ms   p99 %6.2f ms\n", s.median, s.high);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto lesson = makeConvolutionLesson();
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark})
        measureFrames(*lesson, id);
    measureSlider();
    return 0;
}
