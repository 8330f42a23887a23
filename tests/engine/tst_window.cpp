// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/window.h"

#include <QTest>

using namespace convolarium::engine;

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Every small window against the definition: which taps are inside, and who reads whom.
    void agreesWithCounting()
    {
        for (int kernel = 1; kernel <= 4; ++kernel) {
            for (int stride = 1; stride <= 3; ++stride) {
                for (int dilation = 1; dilation <= 3; ++dilation) {
                    for (int padding = 0; padding <= 7; ++padding) {
                        check({.kernel = kernel, .stride = stride, .dilation = dilation, .paddingBefore = padding});
                    }
                }
            }
        }
    }

    void reach() { QCOMPARE((Window{.kernel = 3, .dilation = 4}.reach()), 9); }

private:
    static void check(const Window& window)
    {
        constexpr int size = 5;
        for (int output = 0; output < 8; ++output) {
            const IndexRange inside = window.tapsInside(output, size);
            for (int tap = 0; tap < window.kernel; ++tap) {
                const int input = output * window.stride + tap * window.dilation - window.paddingBefore;
                QCOMPARE(window.inputIndex(output, tap), input);
                QCOMPARE(inside.begin <= tap && tap < inside.end, 0 <= input && input < size);
                QCOMPARE(window.outputReading(input, tap), std::optional<int>(output));
                QCOMPARE(window.outputReading(input + 1, tap).has_value(), window.stride == 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
