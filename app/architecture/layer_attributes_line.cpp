// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/layer_attributes_line.h"

#include "engine/network/layer_attributes.h"

#include <QRegularExpression>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace convolarium {

using Json = nlohmann::ordered_json;

namespace {

/// A value as the line has it: 64, true, same, 3,3. One number for a size of two stands for both.
Json valueOf(const QString& text, const Json& before)
{
    constexpr std::size_t sides = 2;
    const bool isList = text.contains(u',') || (before.is_array() && !text.isEmpty() && text[0].isDigit());
    Json value = Json::parse((isList ? u'[' + text + u']' : text).toStdString(), nullptr, false);
    if (value.is_discarded())
        return text.toStdString();
    if (isList && value.size() == 1 && before.is_array() && before.size() == sides)
        value.push_back(Json(value[0]));
    return value;
}

} // namespace

Json attributesObject(const engine::LayerSpec& layer)
{
    Json object = Json::object();
    for (const engine::LayerAttribute& attribute : engine::attributesOf(layer))
        if (!attribute.value.is_null())
            object[attribute.key] = attribute.value;
    return object;
}

QString attributesLine(const engine::LayerSpec& layer)
{
    QStringList parts;
    const Json object = attributesObject(layer);
    for (const auto& [key, value] : object.items()) {
        QString text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
        text.remove(u'[').remove(u']').remove(u'"');
        parts << QString::fromStdString(key) + u'=' + text;
    }
    return parts.join(u' ');
}

void readAttributesLine(engine::LayerSpec& layer, const QString& line)
{
    Json object = attributesObject(layer);
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    for (const QString& part : line.trimmed().split(spaces, Qt::SkipEmptyParts)) {
        const std::string key = part.section(u'=', 0, 0).toStdString();
        if (!object.contains(key))
            throw std::invalid_argument("\"" + key + "\" is no number of this layer");
        object[key] = valueOf(part.section(u'=', 1), object[key]);
    }
    engine::readAttributes(layer, object);
}

} // namespace convolarium
