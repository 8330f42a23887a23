// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/safetensors.h"

#include "engine/network/json_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace convolarium::engine {

namespace {

static_assert(std::endian::native == std::endian::little, "the format's byte order is the machine's");

// Many tensors are many keys of one object: this JSON finds each of them at once.
using Json = nlohmann::json;

constexpr std::int64_t mostHeaderBytes = 100'000'000;
constexpr JsonLimits headerLimits{
    .bytes = std::size_t{mostHeaderBytes}, .depth = 4, .values = 2'000'000, .keys = 1'000'000};
constexpr const char* metadataKey = "__metadata__";

std::optional<std::int64_t> bytesOf(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, int>, 15> types{{{"F64", 8},
                                                                      {"F32", 4},
                                                                      {"F16", 2},
                                                                      {"BF16", 2},
                                                                      {"F8_E4M3", 1},
                                                                      {"F8_E5M2", 1},
                                                                      {"I64", 8},
                                                                      {"I32", 4},
                                                                      {"I16", 2},
                                                                      {"I8", 1},
                                                                      {"U64", 8},
                                                                      {"U32", 4},
                                                                      {"U16", 2},
                                                                      {"U8", 1},
                                                                      {"BOOL", 1}}};
    const auto* found = std::ranges::find(types, type, [](const auto& named) { return named.first; });
    return found == types.end() ? std::nullopt : std::optional<std::int64_t>(found->second);
}

[[noreturn]] void refuse(const std::string& name, const std::string& why)
{
    throw std::invalid_argument("tensor \"" + name + "\": " + why);
}

std::vector<std::int64_t> countsOf(const std::string& name, const Json& object, const char* key)
{
    const auto list = object.find(key);
    const auto isCount = [](const Json& item) {
        return item.is_number_unsigned() && item.get<std::uint64_t>() <= std::uint64_t{INT64_MAX};
    };
    if (list == object.end() || !list->is_array() || !std::ranges::all_of(*list, isCount)) {
        refuse(name, std::string(key) + " must be a list of counts");
    }
    return list->get<std::vector<std::int64_t>>();
}

/// Values of a shape; nothing where they are more than `most`.
std::optional<std::int64_t> valuesOf(const std::vector<std::int64_t>& shape, std::int64_t most)
{
    if (std::ranges::find(shape, 0) != shape.end()) {
        return 0;
    }
    std::int64_t values = 1;
    for (const std::int64_t size : shape) {
        if (size > most / values) {
            return std::nullopt;
        }
        values *= size;
    }
    return values;
}

StoredTensor parseTensor(const std::string& name, const Json& object, std::int64_t dataBytes)
{
    if (!object.is_object() || !object.contains("dtype") || !object.at("dtype").is_string()) {
        refuse(name, "must be an object with dtype, shape and data_offsets");
    }
    StoredTensor tensor{.type = object.at("dtype"), .shape = countsOf(name, object, "shape")};
    const std::vector<std::int64_t> place = countsOf(name, object, "data_offsets");
    if (place.size() != 2 || place[0] > place[1] || place[1] > dataBytes) {
        refuse(name, "data_offsets " + shapeText(place) + " do not lie in the file, which has " +
                         std::to_string(dataBytes) + " bytes of values");
    }
    tensor.begin = place[0];
    tensor.end = place[1];
    const std::optional<std::int64_t> each = bytesOf(tensor.type);
    if (!each) {
        refuse(name, "dtype \"" + tensor.type + "\" is unknown");
    }
    const std::optional<std::int64_t> values = valuesOf(tensor.shape, dataBytes);
    if (!values || tensor.bytes() / *each != *values || tensor.bytes() % *each != 0) {
        refuse(name, "shape " + shapeText(tensor.shape) + " of " + tensor.type + " does not fill " +
                         std::to_string(tensor.bytes()) + " bytes");
    }
    return tensor;
}

/// The format's metadata is text by name; anything else is nobody's.
std::map<std::string, std::string> textsOf(const Json& object)
{
    std::map<std::string, std::string> texts;
    if (object.is_object()) {
        for (const auto& [name, text] : object.items()) {
            if (text.is_string()) {
                texts.emplace(name, text.get<std::string>());
            }
        }
    }
    return texts;
}

void requireApart(const std::map<std::string, StoredTensor>& tensors)
{
    std::vector<std::pair<const StoredTensor*, const std::string*>> byPlace;
    for (const auto& [name, tensor] : tensors) {
        if (tensor.bytes() > 0) {
            byPlace.emplace_back(&tensor, &name);
        }
    }
    std::ranges::sort(byPlace, {}, [](const auto& placed) { return placed.first->begin; });
    for (std::size_t i = 1; i < byPlace.size(); ++i) {
        if (byPlace[i].first->begin < byPlace[i - 1].first->end) {
            refuse(*byPlace[i].second, "lies in the same place as \"" + *byPlace[i - 1].second + '"');
        }
    }
}

std::string readBytes(std::istream& stream, std::int64_t begin, std::int64_t count)
{
    std::string bytes(static_cast<std::size_t>(count), '\0');
    stream.clear();
    stream.seekg(begin);
    stream.read(bytes.data(), count);
    if (stream.gcount() != count) {
        throw std::invalid_argument("the file cannot be read to its end");
    }
    return bytes;
}

template <typename Number>
Number numberAt(const std::string& bytes, std::size_t index)
{
    Number number;
    std::memcpy(&number, bytes.data() + index * sizeof(Number), sizeof(Number));
    return number;
}

/// IEEE 754's 16-bit number.
float fromHalf(std::uint16_t half)
{
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    const std::uint32_t magnitude = half & 0x7fffU;
    constexpr std::uint32_t infinity = 0x7c00U;
    if (magnitude >= infinity) {
        return std::bit_cast<float>(sign | 0x7f800000U | (magnitude & 0x3ffU) << 13U);
    }
    // Shifted, it is the number divided by 2^112, also where the exponent is the smallest.
    const float value = std::bit_cast<float>(magnitude << 13U) * 0x1p112F;
    return sign == 0 ? value : -value;
}

float fromBfloat(std::uint16_t number) { return std::bit_cast<float>(std::uint32_t{number} << 16U); }

template <typename Number, typename Convert>
std::vector<Scalar> converted(const std::string& bytes, const Convert& convert)
{
    std::vector<Scalar> values(bytes.size() / sizeof(Number));
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<Scalar>(convert(numberAt<Number>(bytes, i)));
    }
    return values;
}

} // namespace

std::string shapeText(const std::vector<std::int64_t>& shape) { return shown(shape); }

SafetensorsReader::SafetensorsReader(std::istream& stream) : m_stream(stream)
{
    constexpr std::int64_t lengthBytes = 8;
    stream.seekg(0, std::ios::end);
    const std::int64_t fileBytes = stream.tellg();
    if (fileBytes < lengthBytes) {
        throw std::invalid_argument("no safetensors file: it has fewer than 8 bytes");
    }
    const auto headerBytes = numberAt<std::uint64_t>(readBytes(stream, 0, lengthBytes), 0);
    const auto most = static_cast<std::uint64_t>(std::min(mostHeaderBytes, fileBytes - lengthBytes));
    if (headerBytes > most) {
        throw std::invalid_argument("no safetensors file: a header of " + std::to_string(headerBytes) +
                                    " bytes, of which there are at most " + std::to_string(most));
    }
    m_dataStart = lengthBytes + static_cast<std::int64_t>(headerBytes);
    const std::string header = readBytes(stream, lengthBytes, static_cast<std::int64_t>(headerBytes));
    const auto table = parseJson<Json>(header, headerLimits);
    if (!table.is_object()) {
        throw std::invalid_argument("no safetensors file: its header is no object");
    }
    for (const auto& [name, object] : table.items()) {
        if (name == metadataKey) {
            m_metadata = textsOf(object);
        } else {
            m_tensors.emplace(name, parseTensor(name, object, fileBytes - m_dataStart));
        }
    }
    requireApart(m_tensors);
}

std::vector<Scalar> SafetensorsReader::values(const StoredTensor& tensor)
{
    const std::string bytes = readBytes(m_stream, m_dataStart + tensor.begin, tensor.bytes());
    const auto same = [](auto number) { return number; };
    if (tensor.type == "F32") {
        return converted<float>(bytes, same);
    }
    if (tensor.type == "F64") {
        return converted<double>(bytes, same);
    }
    if (tensor.type == "F16") {
        return converted<std::uint16_t>(bytes, fromHalf);
    }
    if (tensor.type == "BF16") {
        return converted<std::uint16_t>(bytes, fromBfloat);
    }
    throw std::invalid_argument("dtype " + tensor.type + " is none of F64, F32, F16 and BF16");
}

std::ifstream openedFile(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path)) {
        const int reason = stream ? EISDIR : errno;
        throw std::runtime_error(path.string() + ": " + std::generic_category().message(reason));
    }
    return stream;
}

std::string safetensorsHeader(std::span<const TensorToWrite> tensors, std::span<const MetadataEntry> metadata)
{
    nlohmann::ordered_json table{{metadataKey, {{"format", "pt"}}}};
    for (const MetadataEntry& entry : metadata) {
        table[metadataKey][entry.name] = entry.text;
    }
    std::int64_t end = 0;
    for (const TensorToWrite& tensor : tensors) {
        std::int64_t bytes = sizeof(float);
        for (const std::int64_t size : tensor.shape) {
            bytes *= size;
        }
        const std::int64_t begin = std::exchange(end, end + bytes);
        // Names are different, so each goes behind the last one unsearched.
        table.get_ref<nlohmann::ordered_json::object_t&>().Container::emplace_back(
            tensor.name,
            nlohmann::ordered_json{{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, end}}});
    }
    std::string header = table.dump();
    constexpr std::size_t alignment = 8;
    header.resize((header.size() + alignment - 1) / alignment * alignment, ' ');
    const std::uint64_t length = header.size();
    std::array<char, sizeof(length)> lengthBytes{};
    std::memcpy(lengthBytes.data(), &length, sizeof(length));
    return std::string(lengthBytes.data(), lengthBytes.size()) + header;
}

} // namespace convolarium::engine
