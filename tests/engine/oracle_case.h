// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tensor/tensor.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace convolarium::engine {

/// The kinds of reference numbers, each in a folder of its own but the networks, which are one file.
enum class OraclePart {
    Operation,      ///< ops
    ReceptiveField, ///< receptive_field
    Trajectory,     ///< trajectories
    Architecture,   ///< architectures.json
};

/// One case of the reference numbers, see tests/data/oracle/README.md. Whatever is wrong with a file becomes a case
/// with a `problem`, so that it shows up as a failing row.
struct OracleCase {
    OraclePart part = OraclePart::Operation;
    std::string name; ///< FILE/CASE
    std::string family;
    std::string problem;
    nlohmann::ordered_json content;
    std::size_t run = 0; ///< of a trajectory, whose content is the file
};

/// Every case of every file of the folders of `directory` that are there, by folder and file name; then the networks.
[[nodiscard]] std::vector<OracleCase> readOracle(const std::filesystem::path& directory);

/// N x C x H x W, N x C x T as height 1, or N x C as one cell, into channels last.
/// @throws std::invalid_argument for another rank or a wrong number of values.
[[nodiscard]] Tensor imageTensor(const nlohmann::ordered_json& tensor);

/// out x in/groups x kh x kw, out x in/groups x k as height 1, or out x in as one tap, into the layout of Conv2dSpec::weightShape.
/// @throws as imageTensor does.
[[nodiscard]] Tensor weightTensor(const nlohmann::ordered_json& tensor);

/// C values as 1 x 1 x 1 x C.
/// @throws as imageTensor does.
[[nodiscard]] Tensor channelTensor(const nlohmann::ordered_json& tensor);

/// Any rank, also a single value of shape [], as 1 x 1 x 1 x values.
/// @throws std::invalid_argument for a wrong number of values.
[[nodiscard]] Tensor flatTensor(const nlohmann::ordered_json& tensor);

} // namespace convolarium::engine
