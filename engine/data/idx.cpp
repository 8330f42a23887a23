// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/idx.h"

#include "engine/data/byte_reader.h"

#include <algorithm>

namespace convolarium::engine {

namespace {

constexpr std::uint32_t imagesMagic = 2051; // unsigned bytes in three dimensions
constexpr std::uint32_t labelsMagic = 2049; // in one
constexpr std::uint32_t mostSide = 4096;

void expectMagic(ByteReader& reader, std::uint32_t expected)
{
    const std::uint32_t magic = reader.bigEndian();
    if (magic != expected) {
        reader.refuse(0, "the magic number is " + std::to_string(magic) + ", not " + std::to_string(expected));
    }
}

/// A size of the header: 1..most.
std::uint32_t size(ByteReader& reader, const char* what, std::uint32_t most)
{
    const std::int64_t place = reader.position();
    const std::uint32_t value = reader.bigEndian();
    if (value < 1 || value > most) {
        reader.refuse(place,
                      std::string(what) + ": " + std::to_string(value) + " is not in 1.." + std::to_string(most));
    }
    return value;
}

struct Images {
    std::uint32_t count;
    Shape image;
    std::vector<std::uint8_t> pixels;
};

Images readImages(const FileView& file)
{
    ByteReader reader(file);
    expectMagic(reader, imagesMagic);
    const std::uint32_t count = size(reader, "images", maxDataFileBytes);
    const std::uint32_t rows = size(reader, "rows", mostSide);
    const std::uint32_t columns = size(reader, "columns", mostSide);
    // At most 2^30 x 2^12 x 2^12: fits.
    Images images{.count = count,
                  .image = {1, static_cast<int>(rows), static_cast<int>(columns), 1},
                  .pixels = reader.take(std::int64_t{count} * rows * columns)};
    reader.finish();
    return images;
}

std::vector<int> readLabels(const FileView& file, std::uint32_t images, std::size_t classes)
{
    ByteReader reader(file);
    expectMagic(reader, labelsMagic);
    const std::int64_t place = reader.position();
    const std::uint32_t count = size(reader, "labels", maxDataFileBytes);
    if (count != images) {
        reader.refuse(place, std::to_string(count) + " labels for " + std::to_string(images) + " images");
    }
    const std::int64_t first = reader.position();
    const std::vector<std::uint8_t> bytes = reader.take(count);
    reader.finish();
    const auto wrong = std::ranges::find_if(bytes, [&](std::uint8_t label) { return label >= classes; });
    if (wrong != bytes.end()) {
        reader.refuse(first + (wrong - bytes.begin()),
                      "the label " + std::to_string(*wrong) + " is not in 0.." + std::to_string(classes - 1));
    }
    return {bytes.begin(), bytes.end()};
}

/// The file of that name, or the compressed one where there is no such file.
std::filesystem::path plainOrGzip(const std::filesystem::path& file)
{
    std::filesystem::path compressed = file;
    compressed += ".gz";
    return !exists(file) && exists(compressed) ? compressed : file;
}

} // namespace

Dataset readIdx(const FileView& images, const FileView& labels, const std::vector<std::string>& classes)
{
    Images read = readImages(images);
    Dataset data{.name = images.name,
                 .image = read.image,
                 .classes = classes,
                 .pixels = std::move(read.pixels),
                 .labels = readLabels(labels, read.count, classes.size())};
    data.validate();
    return data;
}

TrainTest readMnistFolder(const std::filesystem::path& folder, const std::string& name,
                          const std::vector<std::string>& classes)
{
    const auto half = [&](const std::string& prefix) {
        const auto imagesFile = plainOrGzip(folder / (prefix + "-images-idx3-ubyte"));
        const auto labelsFile = plainOrGzip(folder / (prefix + "-labels-idx1-ubyte"));
        const std::vector<std::uint8_t> images = readDataFile(imagesFile);
        const std::vector<std::uint8_t> labels = readDataFile(labelsFile);
        Dataset data = readIdx({imagesFile.string(), images}, {labelsFile.string(), labels}, classes);
        data.name = name;
        return data;
    };
    return {.train = half("train"), .test = half("t10k")};
}

std::vector<std::string> mnistClasses() { return {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}; }

std::vector<std::string> fashionMnistClasses()
{
    return {"T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"};
}

} // namespace convolarium::engine
