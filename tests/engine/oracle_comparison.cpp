// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_comparison.h"

#include "tests/engine/oracle_ops.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace convolarium::engine {

namespace {

double toleranceOf(const OracleCase& item)
{
    if (sizeof(Scalar) == sizeof(double)) {
        return 1e-11;
    }
    return item.family == "blocks" ? 1e-4 : 1e-5;
}

/// Names of the case's results: those that were also computed in float. Left out is what another convention would give.
std::vector<std::string> resultNames(const nlohmann::ordered_json& content)
{
    std::vector<std::string> names;
    for (const auto& [name, values] : content.at("f32").items()) {
        if (!name.ends_with("_if_biased")) {
            names.push_back(name);
        }
    }
    return names;
}

} // namespace

std::string disagreement(const Tensor& value, const Tensor& reference, double tolerance)
{
    if (value.shape() != reference.shape()) {
        return value.shape().text() + " instead of " + reference.shape().text();
    }
    double largest = 1.0;
    for (const Scalar wanted : reference.values()) {
        largest = std::max(largest, std::abs(double{wanted}));
    }
    for (std::size_t i = 0; i < reference.values().size(); ++i) {
        const double apart = std::abs(double{value.values()[i]} - double{reference.values()[i]});
        if (!(apart <= tolerance * largest)) {
            return "value " + std::to_string(i) + " is " + std::to_string(value.values()[i]) + " instead of " +
                   std::to_string(reference.values()[i]);
        }
    }
    return {};
}

std::string checkOperation(const OracleCase& item)
{
    const auto operation = item.content.at("op").get<std::string>();
    const auto found = oracleOperations().find(operation);
    if (found == oracleOperations().end()) {
        throw std::invalid_argument("the engine has no " + operation);
    }
    const OracleResults results = found->second(item.content);
    const auto& tensors = item.content.at("tensors");
    const std::vector<std::string> names = resultNames(item.content);
    if (names.empty()) {
        return "the case has no results";
    }
    for (const std::string& name : names) {
        const auto result = results.find(name);
        if (result == results.end()) {
            return name + ": the operation gives no such result";
        }
        const Tensor reference = result->second.readReference(tensors.at(name));
        const std::string wrong = disagreement(result->second.value, reference, toleranceOf(item));
        if (!wrong.empty()) {
            return name + ": " + wrong;
        }
    }
    return {};
}

} // namespace convolarium::engine
