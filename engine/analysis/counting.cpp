// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/counting.h"

#include "engine/tensor/checked.h"

#include <array>
#include <stdexcept>

namespace convolarium::engine {

namespace {

struct NamedConvention {
    Convention convention;
    std::string_view id;
};

constexpr std::array<NamedConvention, 4> conventions{{{Convention::Macs, "macs"},
                                                      {Convention::Flops, "flops"},
                                                      {Convention::MacsWithBias, "macs+bias"},
                                                      {Convention::Torchinfo, "torchinfo"}}};

} // namespace

std::int64_t count(Convention convention, const Cost& one, std::int64_t batch)
{
    switch (convention) {
    case Convention::Macs:
        return one.macs;
    case Convention::Flops:
        return checkedProduct({2, one.macs});
    case Convention::MacsWithBias:
        return checkedSum({one.macs, one.biasAdds});
    case Convention::Torchinfo: // weights x cells are the MACs, biases x cells the additions of a bias
        return checkedProduct({checkedSum({one.macs, one.biasAdds}), batch});
    }
    throw std::invalid_argument("count: no such convention");
}

std::string_view conventionId(Convention convention)
{
    for (const NamedConvention& named : conventions) {
        if (named.convention == convention) {
            return named.id;
        }
    }
    throw std::invalid_argument("conventionId: no such convention");
}

std::optional<Convention> conventionFromId(std::string_view id)
{
    for (const NamedConvention& named : conventions) {
        if (named.id == id) {
            return named.convention;
        }
    }
    return std::nullopt;
}

} // namespace convolarium::engine
