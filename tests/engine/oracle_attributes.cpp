// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_attributes.h"

#include <vector>

namespace convolarium::engine {

using Json = nlohmann::ordered_json;

Size sizeOf(const Json& value)
{
    if (value.is_number()) {
        return {value.get<int>(), value.get<int>()};
    }
    const auto sizes = value.get<std::vector<int>>();
    return sizes.size() == 1 ? Size{1, sizes.at(0)} : Size{sizes.at(0), sizes.at(1)};
}

Edges edgesOf(const Json& value)
{
    const auto edges = value.get<std::vector<int>>();
    return edges.size() == 2 ? Edges{0, edges.at(0), 0, edges.at(1)}
                             : Edges{edges.at(0), edges.at(1), edges.at(2), edges.at(3)};
}

double numberOf(const Json& attributes, std::initializer_list<const char*> names, double otherwise)
{
    for (const char* name : names) {
        if (attributes.contains(name)) {
            return attributes.at(name).get<double>();
        }
    }
    return otherwise;
}

} // namespace convolarium::engine
