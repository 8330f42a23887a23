// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_lab
// Measures, offscreen at 1920 x 1080, what a user of the architecture lab waits for with long networks:
//   edit     ms from a changed number to the finished picture of the page
//   scroll   ms of one frame of the list while it scrolls
//   open     ms from opening or closing a block to the finished picture
#include "app/architecture/architecture_page.h"
#include "app/architecture/network_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace convolarium;

constexpr int rounds = 60;
constexpr QSize pageSize(1836, 1052);

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

void print(const char* network, const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-14s %-7s median %6.2f ms, p99 %6.2f ms\n", network, what, times[times.size() / 2],
                times[times.size() * 99 / 100]);
    std::fflush(stdout);
}

void measure(const char* model, bool opened)
{
    ArchitecturePage page;
    page.resize(pageSize);
    page.show();
    page.chooseModel(0, {.model = QString::fromLatin1(model)});
    page.chooseModel(1, {});
    LayerList& list = page.view(0).list();
    if (opened)
        page.setFilter(QStringLiteral("_")); // every layer a line
    list.setCurrentIndex(list.model()->index(0, 0));
    QImage image(pageSize, QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] { page.render(&image); };
    paint();
    std::printf("%s: %zu layers, %zu lines\n", model, page.network(0).spec.layers.size(), list.rows().size());
    std::vector<double> edits, frames, blocks;
    for (int i = 0; i < rounds; ++i) {
        edits.push_back(milliseconds([&] {
            page.setSize(QStringLiteral("classes"), 10 + i, i > 0);
            paint();
        }));
        frames.push_back(milliseconds([&] {
            list.verticalScrollBar()->setValue(i * 37);
            list.render(&image);
        }));
        blocks.push_back(milliseconds([&] {
            Q_EMIT list.blockToggled(QStringLiteral("conv4"), i % 2 == 0);
            paint();
        }));
    }
    print(model, "edit", edits);
    print(model, "scroll", frames);
    print(model, "open", blocks);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    for (const char* model : {"vgg16", "resnet101", "densenet201"})
        for (const bool opened : {false, true})
            measure(model, opened);
    return 0;
}
