// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv2d.h"
#include "engine/tensor/random.h"
#include "tests/engine/layer_under_test.h"
#include "tests/engine/naive_conv2d.h"
#include "tests/engine/naive_normalization.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace convolarium::engine;

namespace {

constexpr double tolerance = 1e-11;

int from(int low, int high) { return *rc::gen::inRange(low, high + 1); }

Size anySize(int most) { return {from(1, most), from(1, most)}; }

Shape anyShape(int channels) { return {from(1, 2), from(1, 7), from(1, 7), channels}; }

Random anyRandom() { return Random(*rc::gen::arbitrary<std::uint64_t>()); }

Padding anyPadding()
{
    return *rc::gen::element(Padding::same(), Padding::valid(), Padding::causal(),
                             Padding::explicitly({from(0, 3), from(0, 3), from(0, 3), from(0, 3)}));
}

Tensor randomTensor(const Shape& shape, Random& random)
{
    Tensor tensor(shape);
    fillSymmetric(tensor.values(), random);
    return tensor;
}

bool fits(const Conv2dSpec& spec, const Shape& in)
{
    try {
        static_cast<void>(spec.outputShape(in));
        return true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

/// Calls use(kh, kw, c, f) for every weight.
template <typename Use>
void forEachWeight(const Shape& weight, const Use& use)
{
    for (int kh = 0; kh < weight.n; ++kh) {
        for (int kw = 0; kw < weight.h; ++kw) {
            for (int c = 0; c < weight.w; ++c) {
                for (int f = 0; f < weight.c; ++f) {
                    use(kh, kw, c, f);
                }
            }
        }
    }
}

/// Filter `middle` of the depthwise layer reads one channel, and the pointwise layer mixes them all.
Tensor composedWeight(const Tensor& depthwise, const Tensor& pointwise, int multiplier)
{
    const auto [kernelHeight, kernelWidth, one, middles] = depthwise.shape();
    Tensor composed({kernelHeight, kernelWidth, middles / multiplier, pointwise.shape().c});
    forEachWeight(composed.shape(), [&](int kh, int kw, int c, int f) {
        for (int middle = c * multiplier; middle < (c + 1) * multiplier; ++middle) {
            composed.at(kh, kw, c, f) += depthwise.at(kh, kw, 0, middle) * pointwise.at(0, 0, middle, f);
        }
    });
    return composed;
}

/// The kernel with dilation - 1 zeros between its taps.
Tensor zeroStuffed(const Tensor& weight, Size dilation)
{
    const Shape& shape = weight.shape();
    Tensor stuffed({(shape.n - 1) * dilation.h + 1, (shape.h - 1) * dilation.w + 1, shape.w, shape.c});
    forEachWeight(shape, [&](int kh, int kw, int c, int f) {
        stuffed.at(kh * dilation.h, kw * dilation.w, c, f) = weight.at(kh, kw, c, f);
    });
    return stuffed;
}

NormalizationAxes anyAxes(int groups)
{
    const auto kind = *rc::gen::element(NormalizationKind::Batch, NormalizationKind::Layer, NormalizationKind::Instance,
                                        NormalizationKind::Group);
    const int mask = from(1, 7);
    return {.kind = kind, .axes = {(mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0}, .groups = groups};
}

} // namespace

/// What holds for all layers of a kind, a thousand at random.
class TestProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("RC_PARAMS", "max_success=1000 seed=1"); }

    void separableIsOneConvolution();
    void dilationIsAZeroStuffedKernel();
    void causalOutputsDoNotSeeTheFuture();
    void normalizedGroupsHaveMean0AndVariance1();
    void concatThenSplitIsTheIdentity();
};

void TestProperties::separableIsOneConvolution()
{
    QVERIFY(rc::check("a depthwise and then a pointwise convolution are one convolution", [] {
        const Shape in = anyShape(from(1, 4));
        const DepthwiseConv2dSpec perChannel{.multiplier = from(1, 3),
                                             .kernel = anySize(3),
                                             .stride = anySize(2),
                                             .dilation = anySize(2),
                                             .padding = anyPadding(),
                                             .bias = false};
        const Conv2dSpec depthwise = perChannel.asConv2d(in.c);
        const Conv2dSpec mix = pointwise(from(1, 5));
        RC_PRE(fits(depthwise, in));
        Conv2dSpec whole = depthwise;
        whole.filters = mix.filters;
        whole.groups = 1;
        whole.bias = true;

        Random random = anyRandom();
        const Tensor x = randomTensor(in, random);
        const Tensor depthwiseWeight = randomTensor(depthwise.weightShape(in.c), random);
        const Tensor mixWeight = randomTensor(mix.weightShape(depthwise.filters), random);
        const Tensor bias = randomTensor({1, 1, 1, mix.filters}, random);
        const Tensor y = conv2d(mix, conv2d(depthwise, x, depthwiseWeight, {}), mixWeight, bias);
        const Tensor composed = composedWeight(depthwiseWeight, mixWeight, perChannel.multiplier);
        RC_ASSERT(distance(y, conv2d(whole, x, composed, bias)) < tolerance);
    }));
}

void TestProperties::dilationIsAZeroStuffedKernel()
{
    QVERIFY(rc::check("a dilated kernel is the kernel with zeros between its taps", [] {
        const int groups = from(1, 3);
        const Shape in = anyShape(groups * from(1, 3));
        const Conv2dSpec dilated{.filters = groups * from(1, 3),
                                 .kernel = anySize(3),
                                 .stride = anySize(3),
                                 .dilation = anySize(4),
                                 .padding = anyPadding(),
                                 .groups = groups};
        RC_PRE(fits(dilated, in));
        Random random = anyRandom();
        const Tensor x = randomTensor(in, random);
        const Tensor weight = randomTensor(dilated.weightShape(in.c), random);
        const Tensor bias = randomTensor({1, 1, 1, dilated.filters}, random);
        const Tensor stuffed = zeroStuffed(weight, dilated.dilation);
        Conv2dSpec plain = dilated;
        plain.kernel = {stuffed.shape().n, stuffed.shape().h};
        plain.dilation = {1, 1};
        RC_ASSERT(distance(conv2d(dilated, x, weight, bias), conv2d(plain, x, stuffed, bias)) < tolerance);
    }));
}

void TestProperties::causalOutputsDoNotSeeTheFuture()
{
    QVERIFY(rc::check("output t does not change when inputs after t change", [] {
        const Shape in{from(1, 2), 1, from(2, 20), from(1, 4)};
        const Conv2dSpec spec{.filters = from(1, 4),
                              .kernel = {1, from(1, 4)},
                              .dilation = {1, from(1, 8)},
                              .padding = Padding::causal()};
        Random random = anyRandom();
        const Tensor x = randomTensor(in, random);
        const Tensor weight = randomTensor(spec.weightShape(in.c), random);
        const Tensor bias = randomTensor({1, 1, 1, spec.filters}, random);
        const Tensor y = conv2d(spec, x, weight, bias);

        const int now = from(0, in.w - 2);
        Tensor changed = x;
        for (int n = 0; n < in.n; ++n) {
            for (int t = now + 1; t < in.w; ++t) {
                fillSymmetric({&changed.at(n, 0, t, 0), static_cast<std::size_t>(in.c)}, random);
            }
        }
        const Tensor later = conv2d(spec, changed, weight, bias);
        for (int n = 0; n < in.n; ++n) {
            for (int t = 0; t < in.w; ++t) {
                const Scalar* before = &y.values()[static_cast<std::size_t>((n * in.w + t) * spec.filters)];
                const Scalar* after = &later.values()[static_cast<std::size_t>((n * in.w + t) * spec.filters)];
                const bool same = std::equal(before, before + spec.filters, after);
                RC_ASSERT(t > now || same);
                RC_ASSERT(t != now + 1 || !same); // what has changed shows at once
            }
        }
    }));
}

void TestProperties::normalizedGroupsHaveMean0AndVariance1()
{
    QVERIFY(rc::check("normalized groups have mean 0 and variance 1", [] {
        const int groups = from(1, 3);
        const NormalizationAxes over = anyAxes(groups);
        const Shape shape = anyShape(groups * from(1, 3));
        RC_PRE(over.cells(shape) > 1);
        Random random = anyRandom();
        Tensor x = randomTensor(shape, random);
        const auto offset = static_cast<Scalar>(from(-100, 100));
        std::ranges::for_each(x.values(), [offset](Scalar& value) { value += offset; });
        RC_PRE(std::ranges::all_of(groupMoments(over, x).variance, [](double variance) { return variance > 1e-6; }));

        LayerUnderTest layer(NormalizationSpec{.over = over, .epsilon = 0, .affine = false}, {shape});
        const GroupMoments moments = groupMoments(over, layer.forward({x}));
        RC_ASSERT(std::ranges::all_of(moments.mean, [](double mean) { return std::abs(mean) < 1e-9; }));
        RC_ASSERT(std::ranges::all_of(moments.variance, [](double variance) { return std::abs(variance - 1) < 1e-9; }));
    }));
}

/// The way back through a concatenation is the split.
void TestProperties::concatThenSplitIsTheIdentity()
{
    QVERIFY(rc::check("concat and then split is the identity", [] {
        Random random = anyRandom();
        const Shape first = anyShape(from(1, 5));
        std::vector<Shape> shapes(static_cast<std::size_t>(from(2, 5)), first);
        std::vector<Tensor> inputs;
        for (Shape& shape : shapes) {
            shape.c = from(1, 9);
            inputs.push_back(randomTensor(shape, random));
        }
        LayerUnderTest concat(MergeSpec{.kind = MergeSpec::Kind::Concat}, shapes);
        concat.backward(concat.forward(inputs));
        RC_ASSERT(concat.inputGradients() == inputs);
    }));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
