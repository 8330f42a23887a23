// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_case.h"

#include <algorithm>
#include <exception>
#include <fstream>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

/// Where the cases of a part are, and how they are cut out of a file.
struct Folder {
    OraclePart part;
    const char* name;
    const char* format;
    void (*readCases)(const Json& file, const std::string& fileName, std::vector<OracleCase>& cases);
};

void readOperations(const Json& file, const std::string& fileName, std::vector<OracleCase>& cases)
{
    for (const Json& item : file.at("cases")) {
        cases.push_back({.part = OraclePart::Operation,
                         .name = fileName + "/" + item.at("name").get<std::string>(),
                         .family = file.value("family", fileName),
                         .problem = {},
                         .content = item});
    }
}

void readReceptiveFields(const Json& file, const std::string& /*fileName*/, std::vector<OracleCase>& cases)
{
    for (const Json& item : file.at("cases")) {
        cases.push_back({.part = OraclePart::ReceptiveField,
                         .name = "receptive_field/" + item.at("name").get<std::string>(),
                         .family = {},
                         .problem = {},
                         .content = item});
    }
}

void readTrajectories(const Json& file, const std::string& fileName, std::vector<OracleCase>& cases)
{
    for (std::size_t run = 0; run < file.at("runs").size(); ++run) {
        const auto optimizer = file.at("runs").at(run).at("optimizer").at("type").get<std::string>();
        cases.push_back({.part = OraclePart::Trajectory,
                         .name = "trajectory/" + fileName + "/" + optimizer,
                         .family = {},
                         .problem = {},
                         .content = file,
                         .run = run});
    }
}

void readArchitectures(const Json& file, const std::string& /*fileName*/, std::vector<OracleCase>& cases)
{
    for (const Json& item : file.at("models")) {
        cases.push_back({.part = OraclePart::Architecture,
                         .name = "architecture/" + item.at("name").get<std::string>(),
                         .family = {},
                         .problem = {},
                         .content = item});
    }
}

constexpr Folder folders[] = {
    {OraclePart::Operation, "ops", "cnn-oracle-1", readOperations},
    {OraclePart::ReceptiveField, "receptive_field", "cnn-oracle-receptive-field-1", readReceptiveFields},
    {OraclePart::Trajectory, "trajectories", "cnn-oracle-trajectory-1", readTrajectories},
};
constexpr Folder architectures{OraclePart::Architecture, "architectures", "cnn-oracle-architectures-1",
                               readArchitectures};

std::vector<OracleCase> readFile(const Folder& folder, const std::filesystem::path& path)
{
    const std::string name = path.stem().string();
    try {
        std::ifstream stream(path);
        const Json file = Json::parse(stream);
        if (file.at("format") != folder.format) {
            throw std::invalid_argument("format " + file.at("format").dump());
        }
        std::vector<OracleCase> cases;
        folder.readCases(file, name, cases);
        return cases;
    } catch (const std::exception& error) {
        return {{.part = folder.part,
                 .name = std::string(folder.name) + "/" + name,
                 .family = {},
                 .problem = error.what(),
                 .content = {}}};
    }
}

std::vector<std::filesystem::path> filesOf(const std::filesystem::path& directory)
{
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(directory)) {
        for (const auto& entry : std::filesystem::directory_iterator(directory)) {
            if (entry.path().extension() == ".json") {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Sizes of a tensor, a missing one before the last filled in as 1, and its values.
struct Array4 {
    std::array<int, 4> shape;
    std::vector<Scalar> values;
};

Array4 readArray(const Json& tensor)
{
    auto shape = tensor.at("shape").get<std::vector<int>>();
    while (shape.size() == 2 || shape.size() == 3) {
        shape.insert(shape.begin() + 2, 1);
    }
    if (shape.size() != 4) {
        throw std::invalid_argument("a tensor of shape " + tensor.at("shape").dump());
    }
    Array4 array{{shape[0], shape[1], shape[2], shape[3]}, tensor.at("data").get<std::vector<Scalar>>()};
    if (static_cast<std::int64_t>(array.values.size()) != Shape{shape[0], shape[1], shape[2], shape[3]}.elements()) {
        throw std::invalid_argument("shape " + tensor.at("shape").dump() + " with " +
                                    std::to_string(array.values.size()) + " values");
    }
    return array;
}

/// Calls put(a, b, c, d, value) for the value at each index.
template <typename Put>
void forEachValue(const Array4& array, Put&& put)
{
    auto value = array.values.begin();
    for (int a = 0; a < array.shape[0]; ++a) {
        for (int b = 0; b < array.shape[1]; ++b) {
            for (int c = 0; c < array.shape[2]; ++c) {
                for (int d = 0; d < array.shape[3]; ++d) {
                    put(a, b, c, d, *value++);
                }
            }
        }
    }
}

} // namespace

std::vector<OracleCase> readOracle(const std::filesystem::path& directory)
{
    std::vector<OracleCase> cases;
    for (const Folder& folder : folders) {
        for (const auto& file : filesOf(directory / folder.name)) {
            std::ranges::move(readFile(folder, file), std::back_inserter(cases));
        }
    }
    if (const auto file = directory / "architectures.json"; std::filesystem::exists(file)) {
        std::ranges::move(readFile(architectures, file), std::back_inserter(cases));
    }
    return cases;
}

Tensor imageTensor(const Json& tensor)
{
    const Array4 array = readArray(tensor);
    Tensor result({array.shape[0], array.shape[2], array.shape[3], array.shape[1]});
    forEachValue(array, [&](int n, int c, int h, int w, Scalar value) { result.at(n, h, w, c) = value; });
    return result;
}

Tensor weightTensor(const Json& tensor)
{
    const Array4 array = readArray(tensor);
    Tensor result({array.shape[2], array.shape[3], array.shape[1], array.shape[0]});
    forEachValue(array, [&](int out, int in, int kh, int kw, Scalar value) { result.at(kh, kw, in, out) = value; });
    return result;
}

Tensor channelTensor(const Json& tensor)
{
    const auto values = tensor.at("data").get<std::vector<Scalar>>();
    if (tensor.at("shape") != Json::array({values.size()})) {
        throw std::invalid_argument("shape " + tensor.at("shape").dump() + " with " + std::to_string(values.size()) +
                                    " values");
    }
    Tensor result({1, 1, 1, static_cast<int>(values.size())});
    std::ranges::copy(values, result.data());
    return result;
}

Tensor flatTensor(const Json& tensor)
{
    const auto values = tensor.at("data").get<std::vector<Scalar>>();
    std::size_t count = 1;
    for (const auto size : tensor.at("shape").get<std::vector<std::size_t>>()) {
        count *= size;
    }
    if (count != values.size()) {
        throw std::invalid_argument("shape " + tensor.at("shape").dump() + " with " + std::to_string(values.size()) +
                                    " values");
    }
    Tensor result({1, 1, 1, static_cast<int>(values.size())});
    std::ranges::copy(values, result.data());
    return result;
}

} // namespace convolarium::engine
