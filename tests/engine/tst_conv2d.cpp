// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/naive_conv2d.h"
#include "tests/engine/random_conv2d.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace convolarium::engine;

namespace {

double dot(const Tensor& a, const Tensor& b)
{
    return std::inner_product(a.values().begin(), a.values().end(), b.values().begin(), 0.0);
}

/// Largest |gradient - central difference of `loss`| / max(1, |gradient|) over all values of `variable`.
double gradientError(Tensor& variable, const Tensor& gradient, const std::function<double()>& loss)
{
    if (variable.shape() != gradient.shape()) {
        return std::numeric_limits<double>::infinity();
    }
    constexpr double step = 1.0 / 1024;
    double worst = 0.0;
    for (std::size_t i = 0; i < variable.values().size(); ++i) {
        Scalar& value = variable.values()[i];
        const Scalar original = value;
        value = original + step;
        const double above = loss();
        value = original - step;
        const double below = loss();
        value = original;
        const double exact = gradient.values()[i];
        worst = std::max(worst, std::abs((above - below) / (2 * step) - exact) / std::max(1.0, std::abs(exact)));
    }
    return worst;
}

/// The kernel with zeros between its taps, as dilation would have it.
Tensor zeroStuffed(const Tensor& weight, Size dilation)
{
    const Shape& shape = weight.shape();
    Tensor stuffed({(shape.n - 1) * dilation.h + 1, (shape.h - 1) * dilation.w + 1, shape.w, shape.c});
    for (int kh = 0; kh < shape.n; ++kh) {
        for (int kw = 0; kw < shape.h; ++kw) {
            for (int channel = 0; channel < shape.w; ++channel) {
                for (int filter = 0; filter < shape.c; ++filter) {
                    stuffed.at(kh * dilation.h, kw * dilation.w, channel, filter) = weight.at(kh, kw, channel, filter);
                }
            }
        }
    }
    return stuffed;
}

/// The one kernel that depthwise then pointwise amount to: w(k, c, f) = sum over j of
/// depthwise(k, c*m+j) * pointwise(c*m+j, f).
Tensor composedKernel(const Tensor& depthwise, const Tensor& pointwiseWeight, int channels)
{
    const Shape& shape = depthwise.shape();
    const int multiplier = shape.c / channels;
    Tensor composed({shape.n, shape.h, channels, pointwiseWeight.shape().c});
    for (int kh = 0; kh < shape.n; ++kh) {
        for (int kw = 0; kw < shape.h; ++kw) {
            for (int middle = 0; middle < shape.c; ++middle) {
                for (int filter = 0; filter < composed.shape().c; ++filter) {
                    composed.at(kh, kw, middle / multiplier, filter) +=
                        depthwise.at(kh, kw, 0, middle) * pointwiseWeight.at(0, 0, middle, filter);
                }
            }
        }
    }
    return composed;
}

} // namespace

/// What must hold of any convolution, in double.
class TestConv2d : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientsAgreeWithCentralDifferences()
    {
        Random random(1);
        for (Conv2dProblem& p : randomProblems(240, random)) {
            const Conv2dGradients gradients = conv2dBackward(p.spec, p.x, p.weight, p.dy);
            const auto loss = [&p] { return dot(conv2d(p.spec, p.x, p.weight, p.bias), p.dy); };
            const double worst =
                std::max({gradientError(p.x, gradients.x, loss), gradientError(p.weight, gradients.weight, loss),
                          gradientError(p.bias, gradients.bias, loss)});
            QVERIFY2(worst <= 1e-6, (p.name() + ": " + std::to_string(worst)).c_str());
        }
    }

    void threeByThreeByHand()
    {
        // The input 1..9 under a kernel of ones: sums of neighbours.
        Tensor x({1, 3, 3, 1});
        std::iota(x.values().begin(), x.values().end(), 1.0);
        Tensor weight({3, 3, 1, 1});
        weight.fill(1);
        Tensor bias({1, 1, 1, 1});
        bias.fill(0.5);
        const Tensor y = conv2d({.filters = 1}, x, weight, bias);
        const std::vector<double> expected{12.5, 21.5, 16.5, 27.5, 45.5, 33.5, 24.5, 39.5, 28.5};
        QVERIFY(std::ranges::equal(y.values(), expected));
    }

    void kernelIsNotFlipped()
    {
        Tensor x({1, 1, 3, 1});
        x.at(0, 0, 0, 0) = 1;
        x.at(0, 0, 1, 0) = 10;
        x.at(0, 0, 2, 0) = 100;
        Tensor weight({1, 2, 1, 1});
        weight.at(0, 0, 0, 0) = 2;
        weight.at(0, 1, 0, 0) = 3;
        const Conv2dSpec spec{.filters = 1, .kernel = {1, 2}, .padding = Padding::valid(), .bias = false};
        const Tensor y = conv2d(spec, x, weight, {});
        QCOMPARE(y.at(0, 0, 0, 0), 32.0);
        QCOMPARE(y.at(0, 0, 1, 0), 320.0);
    }

    void separableIsOneConvolutionOfAComposedKernel()
    {
        Random random(5);
        const DepthwiseConv2dSpec depthwise{.multiplier = 2, .kernel = {3, 2}, .stride = {2, 1}, .bias = false};
        const Shape in{2, 7, 6, 3};
        const Conv2dProblem first = problem(depthwise.asConv2d(in.c), in, random);
        const Conv2dProblem second = problem(pointwise(5), first.dy.shape(), random);
        const Tensor middle = conv2d(first.spec, first.x, first.weight, first.bias);
        const Tensor separable = conv2d(second.spec, middle, second.weight, second.bias);
        const Conv2dSpec normal{.filters = 5, .kernel = {3, 2}, .stride = {2, 1}};
        const Tensor composed = composedKernel(first.weight, second.weight, in.c);
        QVERIFY(distance(separable, conv2d(normal, first.x, composed, second.bias)) < 1e-13);
    }

    void dilationIsAKernelWithZerosBetween()
    {
        Random random(6);
        const Conv2dSpec dilated{.filters = 4, .kernel = {3, 2}, .dilation = {2, 3}, .groups = 2};
        const Conv2dProblem p = problem(dilated, {2, 9, 8, 6}, random);
        Conv2dSpec stuffed = dilated;
        stuffed.kernel = {5, 4};
        stuffed.dilation = {1, 1};
        const Tensor wanted = conv2d(stuffed, p.x, zeroStuffed(p.weight, dilated.dilation), p.bias);
        QVERIFY(distance(conv2d(dilated, p.x, p.weight, p.bias), wanted) < 1e-13);
    }

    void causalOutputsDoNotSeeTheFuture()
    {
        Random random(7);
        const Conv2dSpec causal{.filters = 3, .kernel = {1, 3}, .dilation = {1, 2}, .padding = Padding::causal()};
        Conv2dProblem p = problem(causal, {1, 1, 20, 2}, random);
        const Tensor before = conv2d(p.spec, p.x, p.weight, p.bias);
        QCOMPARE(before.shape(), (Shape{1, 1, 20, 3}));
        for (int changed = 0; changed < 20; ++changed) {
            Tensor x = p.x;
            x.at(0, 0, changed, 0) += 1;
            const Tensor after = conv2d(p.spec, x, p.weight, p.bias);
            for (int t = 0; t < 20; ++t) {
                const bool reads = t == changed || t == changed + 2 || t == changed + 4;
                QCOMPARE(after.at(0, 0, t, 0) != before.at(0, 0, t, 0), reads);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestConv2d)
#include "tst_conv2d.moc"
