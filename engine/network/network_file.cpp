// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/network_file.h"

#include "engine/network/json_value.h"
#include "engine/network/layer_attributes.h"
#include "engine/network/safe_file.h"

#include <array>
#include <map>
#include <stdexcept>

namespace convolarium::engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr JsonLimits limits{};
constexpr std::size_t mostLayers = 100'000;
constexpr const char* formatName = "convolarium-network";
constexpr int formatVersion = 1;

const Json& member(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end()) {
        throw std::invalid_argument(std::string(key) + ": missing");
    }
    return *found;
}

/// Calls `work` and puts a layer's number, and its name where it has one, before whatever is wrong.
template <typename Work>
auto inLayer(std::size_t index, const Json& object, const Work& work)
{
    try {
        return work();
    } catch (const std::invalid_argument& error) {
        const Json name = object.is_object() ? object.value("name", Json()) : Json();
        throw std::invalid_argument("layer " + std::to_string(index + 1) + (name.is_string() ? ' ' + shown(name) : "") +
                                    ": " + error.what());
    }
}

LayerNode parseLayer(const Json& object)
{
    if (!object.is_object()) {
        throw std::invalid_argument("must be an object, not " + shown(object));
    }
    LayerNode node;
    readValue("name", member(object, "name"), node.name);
    std::string type;
    readValue("type", member(object, "type"), type);
    node.layer = layerOfType(type);
    readAttributes(node.layer, object);
    if (const auto inputs = object.find("inputs"); inputs != object.end()) {
        readValue("inputs", *inputs, node.inputs);
    }
    return node;
}

void requireFormat(const Json& document)
{
    if (!document.is_object()) {
        throw std::invalid_argument("a network file is an object, not " + shown(document));
    }
    std::string format;
    readValue("format", member(document, "format"), format);
    if (format != formatName) {
        throw std::invalid_argument("format: must be \"" + std::string(formatName) + "\", not " + shown(Json(format)));
    }
    int version = 0;
    readValue("version", member(document, "version"), version);
    if (version != formatVersion) {
        throw std::invalid_argument("version: " + std::to_string(version) + " is unknown; there is " +
                                    std::to_string(formatVersion));
    }
}

Shape parseInput(const Json& object)
{
    if (!object.is_object()) {
        throw std::invalid_argument("input: must be an object with height, width and channels, not " + shown(object));
    }
    Shape input{.n = 1};
    for (const auto& [key, size] : {std::pair{"height", &input.h}, {"width", &input.w}, {"channels", &input.c}}) {
        try {
            readValue(key, member(object, key), *size);
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument(std::string("input: ") + error.what());
        }
    }
    return input;
}

std::vector<LayerNode> parseLayers(const Json& list)
{
    if (!list.is_array()) {
        throw std::invalid_argument("layers: must be a list, not " + shown(list));
    }
    if (list.size() > mostLayers) {
        throw std::invalid_argument("layers: " + std::to_string(list.size()) + " are more than " +
                                    std::to_string(mostLayers));
    }
    std::vector<LayerNode> layers;
    for (std::size_t i = 0; i < list.size(); ++i) {
        layers.push_back(inLayer(i, list[i], [&] { return parseLayer(list[i]); }));
    }
    return layers;
}

/// Makes an object say what the layer is; what else it says stays.
void updateLayer(Json& object, const LayerNode& node)
{
    object["name"] = node.name;
    object["type"] = typeName(node.layer);
    const std::vector<LayerAttribute> defaults = attributesOf(layerOfType(typeName(node.layer)));
    const std::vector<LayerAttribute> attributes = attributesOf(node.layer);
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        const auto& [key, value, required] = attributes[i];
        if (value.is_null()) {
            object.erase(key);
        } else if (required || value != defaults[i].value || object.contains(key)) {
            object[key] = value;
        }
    }
    if (node.inputs.empty()) {
        object.erase("inputs");
    } else {
        object["inputs"] = node.inputs;
    }
}

/// The layers of a document by their names.
std::map<std::string, Json> objectsOf(const Json& document)
{
    std::map<std::string, Json> objects;
    for (const Json& object : document.value("layers", Json::array())) {
        objects.emplace(object.at("name").get<std::string>(), object);
    }
    return objects;
}

Json layersOf(const NetworkFile& file, const Json& before)
{
    const std::map<std::string, Json> objects = objectsOf(before);
    Json layers = Json::array();
    for (const LayerNode& node : file.spec.layers) {
        const auto old = objects.find(node.name);
        const bool same = old != objects.end() && old->second.at("type") == typeName(node.layer);
        Json object = same ? old->second : Json::object();
        updateLayer(object, node);
        layers.push_back(std::move(object));
    }
    return layers;
}

Json documentOf(const NetworkFile& file)
{
    Json document = file.text.empty() ? Json::object() : parseJson<Json>(file.text, limits);
    document["format"] = formatName;
    document["version"] = formatVersion;
    document["name"] = file.spec.name;
    if (file.draft) {
        document["draft"] = true;
    } else {
        document.erase("draft");
    }
    Json& input = document["input"];
    input["height"] = file.spec.input.h;
    input["width"] = file.spec.input.w;
    input["channels"] = file.spec.input.c;
    document["layers"] = layersOf(file, document);
    return document;
}

std::string listing(const Json& list)
{
    std::string text;
    for (const Json& item : list) {
        text += (text.empty() ? "[\n  " : ",\n  ") + oneLine(item);
    }
    return text.empty() ? "[]" : text + "]";
}

} // namespace

NetworkFile parseNetwork(std::string_view text)
{
    const Json document = parseJson<Json>(text, limits);
    requireFormat(document);
    NetworkFile file{.spec = {}, .text = std::string(text)};
    if (const auto name = document.find("name"); name != document.end()) {
        readValue("name", *name, file.spec.name);
    }
    file.spec.input = parseInput(member(document, "input"));
    file.spec.layers = parseLayers(member(document, "layers"));
    if (const auto draft = document.find("draft"); draft != document.end()) {
        readValue("draft", *draft, file.draft);
    }
    if (file.draft) {
        static_cast<void>(tryPlace(file.spec));
    } else {
        static_cast<void>(place(file.spec));
    }
    return file;
}

std::string networkText(const NetworkFile& file)
{
    const Json document = documentOf(file);
    std::string text;
    for (const auto& [key, value] : document.items()) {
        text += text.empty() ? "{" : ",\n ";
        text += oneLine(Json(key)) + ": " + (key == "layers" ? listing(value) : oneLine(value));
    }
    return text + "}\n";
}

NetworkFile readNetworkFile(const std::filesystem::path& path)
{
    const std::string text = readFile(path, static_cast<std::int64_t>(limits.bytes));
    try {
        return parseNetwork(text);
    } catch (const std::invalid_argument& error) {
        throw std::invalid_argument(path.string() + ": " + error.what());
    }
}

void writeNetworkFile(const std::filesystem::path& path, const NetworkFile& file)
{
    const std::string text = networkText(file);
    writeFile(path, std::array<std::string_view, 1>{text});
}

} // namespace convolarium::engine
