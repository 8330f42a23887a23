// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_files.h"

#include "app/architecture/problem_words.h"
#include "app/lesson/problem.h"
#include "engine/analysis/network_cost.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace convolarium {

namespace {

using Json = nlohmann::ordered_json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabFiles)
};

constexpr const char* deskFormat = "convolarium-desk";

bool hasMistakes(const engine::NetworkSpec& spec)
{
    const engine::NetworkInspection inspection = engine::inspectNetwork(spec);
    return spec.layers.empty() ||
           std::ranges::any_of(inspection.problems, [](const std::string& problem) { return !problem.empty(); });
}

std::string textOf(const LabNetwork& network)
{
    engine::NetworkFile file = network.file;
    file.draft = hasMistakes(file.spec);
    return engine::networkText(file);
}

Json deskNetwork(const LabNetwork& network)
{
    return {{"file", textOf(network)},
            {"model", network.model.toStdString()},
            {"alpha", network.alpha},
            {"variant", network.variant ? Json(engine::variantId(*network.variant)) : Json()},
            {"path", network.path.toStdString()}};
}

LabNetwork networkFrom(const Json& json)
{
    LabNetwork network{.file = engine::parseNetwork(json.at("file").get<std::string>()),
                       .model = QString::fromStdString(json.at("model").get<std::string>()),
                       .alpha = json.at("alpha").get<double>(),
                       .path = QString::fromStdString(json.at("path").get<std::string>())};
    network.file.draft = false;
    if (const Json& variant = json.at("variant"); variant.is_string())
        network.variant = engine::variantFromId(variant.get<std::string>());
    return network;
}

/// A message of the engine without the path before it.
std::string withoutPath(std::string message, const QString& path)
{
    const std::string prefix = path.toStdString() + ": ";
    if (message.starts_with(prefix))
        message.erase(0, prefix.size());
    return message;
}

} // namespace

LabNetwork openNetwork(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    try {
        LabNetwork network{.file = engine::readNetworkFile(path.toStdString()),
                           .path = QFileInfo(path).absoluteFilePath()};
        network.file.draft = false; // whether it is one, its layers say
        if (network.file.spec.name.empty())
            network.file.spec.name = QFileInfo(path).completeBaseName().toStdString();
        return network;
    } catch (const std::invalid_argument& error) {
        throw Problem(Problem::Kind::Usage, name, problemInWords(withoutPath(error.what(), path)));
    } catch (const std::runtime_error& error) {
        throw Problem(Problem::Kind::Failure, name, QString::fromStdString(withoutPath(error.what(), path)));
    }
}

QByteArray networkBytes(const LabNetwork& network) { return QByteArray::fromStdString(textOf(network)); }

QByteArray deskBytes(const LabState& state)
{
    const Json desk{{"format", deskFormat},
                    {"version", 1},
                    {"comparing", state.comparing},
                    {"what_if", state.whatIf},
                    {"a", deskNetwork(state.networks[0])},
                    {"b", deskNetwork(state.networks[1])}};
    return QByteArray::fromStdString(desk.dump(1, ' ', false, Json::error_handler_t::replace));
}

LabState deskFrom(const QByteArray& bytes)
{
    try {
        const Json desk = Json::parse(bytes.begin(), bytes.end());
        if (desk.at("format") != deskFormat || desk.at("version") != 1)
            throw std::invalid_argument("another format");
        return {.networks = {networkFrom(desk.at("a")), networkFrom(desk.at("b"))},
                .comparing = desk.at("comparing").get<bool>(),
                .whatIf = desk.at("what_if").get<bool>()};
    } catch (const std::exception& error) {
        throw Problem(Problem::Kind::Usage, Words::tr("desk"), QString::fromUtf8(error.what()));
    }
}

} // namespace convolarium
