// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_charts.h"
#include "app/lesson/numbers.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

using namespace formula;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LayerFormula)
};

Formula space() { return text(QStringLiteral(" ")); }
Formula equals() { return text(QStringLiteral(" = ")); }
Formula dot() { return text(QStringLiteral("·")); }

Formula joined(const std::vector<Formula>& factors, const Formula& between)
{
    std::vector<Formula> parts;
    for (const Formula& factor : factors) {
        if (!parts.empty())
            parts.push_back(between);
        parts.push_back(factor);
    }
    return row(std::move(parts));
}

/// A factor with its letter and its number.
struct Factor {
    Formula symbol;
    Formula number;
};

Factor factor(const QString& letter, const QString& index, int value, Role role)
{
    return {index.isEmpty() ? symbol(letter, role) : symbol(letter, index, role), number(withCommas(value), role)};
}

/// K² of a square kernel, else K_h K_w.
std::vector<Factor> kernelFactors(const engine::Size& kernel)
{
    if (kernel.h != kernel.w)
        return {factor(QStringLiteral("K"), QStringLiteral("h"), kernel.h, Role::Kernel),
                factor(QStringLiteral("K"), QStringLiteral("w"), kernel.w, Role::Kernel)};
    if (kernel.h == 1)
        return {};
    return {{power(symbol(QStringLiteral("K"), Role::Kernel), QStringLiteral("2")),
             power(number(QString::number(kernel.h), Role::Kernel), QStringLiteral("2"))}};
}

/// What a layer multiplies: the factors of its weights, and whether each filter has a bias.
struct Product {
    std::vector<Factor> weights;
    bool bias = false;
};

struct ProductOf {
    const engine::LayerCost& cost;

    [[nodiscard]] int channelsIn() const { return cost.in.front().c; }
    [[nodiscard]] int channelsOut() const { return cost.out.c; }
    [[nodiscard]] Factor in() const
    {
        return factor(QStringLiteral("C"), QStringLiteral("in"), channelsIn(), Role::Input);
    }
    [[nodiscard]] Factor out() const
    {
        return factor(QStringLiteral("C"), QStringLiteral("out"), channelsOut(), Role::Output);
    }

    Product operator()(const engine::Conv2dSpec& spec) const
    {
        Product product{kernelFactors(spec.kernel), spec.bias};
        if (spec.groups > 1)
            product.weights.push_back({fraction(in().symbol, symbol(QStringLiteral("G"), Role::Kernel)),
                                       fraction(in().number, number(QString::number(spec.groups), Role::Kernel))});
        else
            product.weights.push_back(in());
        product.weights.push_back(out());
        return product;
    }
    Product operator()(const engine::DepthwiseConv2dSpec& spec) const
    {
        Product product{kernelFactors(spec.kernel), spec.bias};
        product.weights.push_back(out());
        return product;
    }
    Product operator()(const engine::DenseSpec& spec) const { return {{in(), out()}, spec.bias}; }
    template <typename Spec>
    Product operator()(const Spec& /*spec*/) const
    {
        return {};
    }
};

Formula symbols(const std::vector<Factor>& factors)
{
    std::vector<Formula> parts;
    for (const Factor& factor : factors)
        parts.push_back(factor.symbol);
    return joined(parts, space());
}

Formula numbers(const std::vector<Factor>& factors)
{
    std::vector<Formula> parts;
    for (const Factor& factor : factors)
        parts.push_back(factor.number);
    return joined(parts, dot());
}

/// parameters = K² C_in C_out + C_out
Formula parameterSymbols(const Product& product, const ProductOf& layer)
{
    std::vector<Formula> line{text(Words::tr("parameters")), equals(), symbols(product.weights)};
    if (product.bias)
        line.insert(line.end(), {text(QStringLiteral(" + ")), layer.out().symbol});
    return row(std::move(line));
}

/// 3²·64·64 + 64 = 36,928
Formula parameterNumbers(const Product& product, const ProductOf& layer)
{
    std::vector<Formula> line{numbers(product.weights)};
    if (product.bias)
        line.insert(line.end(), {text(QStringLiteral(" + ")), layer.out().number});
    line.insert(line.end(), {equals(), result(withCommas(layer.cost.cost.parameters), Role::Plain)});
    return row(std::move(line));
}

Formula operationsLine(const Product& product, const ProductOf& layer)
{
    const engine::Shape& out = layer.cost.out;
    std::vector<Factor> factors;
    if (out.h > 1 || out.w > 1)
        factors = {factor(QStringLiteral("H"), {}, out.h, Role::Plain),
                   factor(QStringLiteral("W"), {}, out.w, Role::Plain)};
    factors.insert(factors.end(), product.weights.begin(), product.weights.end());
    return row({text(Words::tr("MACs")), equals(), symbols(factors), equals(), numbers(factors), equals(),
                result(withCommas(layer.cost.cost.macs), Role::Plain)});
}

/// Numbers that have no product behind them.
LayerFormulas plainFormulas(const QString& caption, const engine::Cost& cost)
{
    const Formula parameters = text(Words::tr("parameters"));
    const Formula number = result(withCommas(cost.parameters), Role::Plain);
    const Formula operations = row({text(Words::tr("MACs")), equals(), result(withCommas(cost.macs), Role::Plain)});
    return {{caption, row({parameters, equals(), number}), operations}, {caption, parameters, number}};
}

LayerFormulas totalFormulas(const NamedNetwork& named)
{
    return plainFormulas(Words::tr("%1: select a layer to see how its numbers come about").arg(named.title),
                         named.network.inspection.cost.total);
}

} // namespace

LayerFormulas layerFormulas(const NamedNetwork& named, std::optional<int> layer)
{
    if (!layer || *layer >= static_cast<int>(named.network.spec.layers.size()))
        return totalFormulas(named);
    const auto i = static_cast<std::size_t>(*layer);
    const engine::LayerCost& cost = named.network.inspection.cost.layers[i];
    const QString caption = Words::tr("Selected: %1 of %2").arg(QString::fromStdString(cost.name), named.title);
    const ProductOf of{cost};
    const Product product = std::visit(of, named.network.spec.layers[i].layer);
    if (product.weights.empty() || !named.network.inspection.problems[i].empty())
        return plainFormulas(caption, cost.cost);
    const Formula parameters = parameterSymbols(product, of);
    const Formula result = parameterNumbers(product, of);
    return {{caption, row({parameters, equals(), result}), operationsLine(product, of)}, {caption, parameters, result}};
}

} // namespace convolarium
