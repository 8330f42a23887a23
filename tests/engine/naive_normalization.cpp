// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/naive_normalization.h"

#include <cmath>

namespace convolarium::engine {

namespace {

/// Calls use(group, n, h, w, c) for every cell.
template <typename Use>
void forEachCell(const NormalizationAxes& over, const Shape& shape, const Use& use)
{
    for (int n = 0; n < shape.n; ++n) {
        for (int h = 0; h < shape.h; ++h) {
            for (int w = 0; w < shape.w; ++w) {
                for (int c = 0; c < shape.c; ++c) {
                    use(static_cast<std::size_t>(over.groupOf(shape, n, h, w, c)), n, h, w, c);
                }
            }
        }
    }
}

/// The value for cell (h, w, c) of a tensor whose sizes may be 1 instead.
double broadcast(const Tensor& tensor, int h, int w, int c)
{
    const Shape& shape = tensor.shape();
    return double{tensor.at(0, shape.h == 1 ? 0 : h, shape.w == 1 ? 0 : w, shape.c == 1 ? 0 : c)};
}

} // namespace

GroupMoments groupMoments(const NormalizationAxes& over, const Tensor& x)
{
    const auto groups = static_cast<std::size_t>(over.count(x.shape()));
    const auto cells = static_cast<double>(over.cells(x.shape()));
    GroupMoments moments{std::vector<double>(groups), std::vector<double>(groups)};
    forEachCell(over, x.shape(), [&](std::size_t group, int n, int h, int w, int c) {
        moments.mean[group] += double{x.at(n, h, w, c)} / cells;
    });
    forEachCell(over, x.shape(), [&](std::size_t group, int n, int h, int w, int c) {
        const double apart = double{x.at(n, h, w, c)} - moments.mean[group];
        moments.variance[group] += apart * apart / cells;
    });
    return moments;
}

double NaiveNormalization::weightAt(int h, int w, int c) const { return spec.affine ? broadcast(weight, h, w, c) : 1; }

double NaiveNormalization::biasAt(int h, int w, int c) const { return spec.affine ? broadcast(bias, h, w, c) : 0; }

Tensor NaiveNormalization::forward(const Tensor& x) const
{
    const GroupMoments moments = groupMoments(spec.over, x);
    Tensor y(x.shape());
    forEachCell(spec.over, x.shape(), [&](std::size_t group, int n, int h, int w, int c) {
        const double deviation = std::sqrt(moments.variance[group] + spec.epsilon);
        const double normalized = (double{x.at(n, h, w, c)} - moments.mean[group]) / deviation;
        y.at(n, h, w, c) = static_cast<Scalar>(normalized * weightAt(h, w, c) + biasAt(h, w, c));
    });
    return y;
}

Tensor NaiveNormalization::inputGradient(const Tensor& x, const Tensor& dy) const
{
    const GroupMoments moments = groupMoments(spec.over, x);
    const auto cells = static_cast<double>(spec.over.cells(x.shape()));
    std::vector<double> means(moments.mean.size());
    std::vector<double> products(means.size());
    const auto deviation = [&](std::size_t group) { return std::sqrt(moments.variance[group] + spec.epsilon); };
    forEachCell(spec.over, x.shape(), [&](std::size_t group, int n, int h, int w, int c) {
        const double normalized = (double{x.at(n, h, w, c)} - moments.mean[group]) / deviation(group);
        const double gradient = double{dy.at(n, h, w, c)} * weightAt(h, w, c);
        means[group] += gradient / cells;
        products[group] += gradient * normalized / cells;
    });
    Tensor dx(x.shape());
    forEachCell(spec.over, x.shape(), [&](std::size_t group, int n, int h, int w, int c) {
        const double normalized = (double{x.at(n, h, w, c)} - moments.mean[group]) / deviation(group);
        const double gradient = double{dy.at(n, h, w, c)} * weightAt(h, w, c);
        dx.at(n, h, w, c) =
            static_cast<Scalar>((gradient - means[group] - normalized * products[group]) / deviation(group));
    });
    return dx;
}

} // namespace convolarium::engine
