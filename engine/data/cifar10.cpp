// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/cifar10.h"

#include <stdexcept>

namespace convolarium::engine {

namespace {

constexpr std::size_t side = 32;
constexpr std::size_t plane = side * side;
constexpr std::size_t channels = 3;
constexpr std::size_t recordBytes = 1 + channels * plane;

[[noreturn]] void refuse(const FileView& file, std::size_t place, const std::string& reason)
{
    throw std::invalid_argument(file.name + ": byte " + std::to_string(place) + ": " + reason);
}

/// All bytes of the files, whole records each.
std::size_t checkedBytes(std::span<const FileView> files)
{
    std::size_t total = 0;
    for (const FileView& file : files) {
        const std::size_t bytes = file.bytes.size();
        if (bytes == 0 || bytes % recordBytes != 0) {
            refuse(file, bytes, "the file ends within a record of " + std::to_string(recordBytes) + " bytes");
        }
        total += bytes;
        if (total > static_cast<std::size_t>(maxDataFileBytes)) {
            refuse(file, 0, "with this file there are more than " + std::to_string(maxDataFileBytes) + " bytes");
        }
    }
    return total;
}

void append(std::span<const std::uint8_t> planes, std::vector<std::uint8_t>& pixels)
{
    for (std::size_t cell = 0; cell < plane; ++cell) {
        for (std::size_t channel = 0; channel < channels; ++channel) {
            pixels.push_back(planes[channel * plane + cell]);
        }
    }
}

} // namespace

Dataset readCifar10(std::span<const FileView> files)
{
    Dataset data{.name = "cifar10",
                 .image = {1, side, side, channels},
                 .classes = {"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"},
                 .pixels = {},
                 .labels = {}};
    const std::size_t records = checkedBytes(files) / recordBytes;
    data.pixels.reserve(records * channels * plane);
    data.labels.reserve(records);
    for (const FileView& file : files) {
        for (std::size_t at = 0; at < file.bytes.size(); at += recordBytes) {
            const std::uint8_t label = file.bytes[at];
            if (label >= data.classes.size()) {
                refuse(file, at, "the label " + std::to_string(label) + " is not in 0..9");
            }
            data.labels.push_back(label);
            append(file.bytes.subspan(at + 1, channels * plane), data.pixels);
        }
    }
    data.validate();
    return data;
}

TrainTest readCifar10Folder(const std::filesystem::path& folder)
{
    const auto read = [&](const std::vector<std::string>& names) {
        std::vector<std::vector<std::uint8_t>> contents;
        std::vector<FileView> files;
        for (const std::string& name : names) {
            const std::filesystem::path file = folder / name;
            contents.push_back(readDataFile(file));
            files.push_back({file.string(), contents.back()});
        }
        return readCifar10(files);
    };
    return {.train = read(
                {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"}),
            .test = read({"test_batch.bin"})};
}

} // namespace convolarium::engine
