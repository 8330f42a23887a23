// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/json_place.h"

#include "app/lesson/problem.h"
#include "engine/network/json_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>
#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JsonPlace)
};

constexpr int longestName = 60; // of a key in a message

/// What a reader gets to see of a wrong value.
QString shownValue(const Json& json) { return QString::fromStdString(engine::shown(json)); }

bool isFinite(const Json& json) { return json.is_number() && std::isfinite(json.get<double>()); }

bool isWhole(const Json& json, std::int64_t least, std::int64_t most)
{
    if (json.is_number_unsigned())
        return json.get<std::uint64_t>() <= static_cast<std::uint64_t>(most) &&
               static_cast<std::int64_t>(json.get<std::uint64_t>()) >= least;
    return json.is_number_integer() && json.get<std::int64_t>() >= least && json.get<std::int64_t>() <= most;
}

} // namespace

JsonPlace::JsonPlace(const Json& json, QString place) : m_json(&json), m_place(std::move(place)) {}

void JsonPlace::refuse(const QString& why) const
{
    throw Problem(Problem::Kind::Usage, m_place.isEmpty() ? Words::tr("the text") : m_place, why);
}

JsonPlace JsonPlace::member(const std::string& key) const
{
    const QString name = QString::fromStdString(key).left(longestName);
    return {m_json->at(key), m_place.isEmpty() ? name : m_place + u'.' + name};
}

std::vector<std::pair<QString, JsonPlace>> JsonPlace::members() const
{
    if (!m_json->is_object())
        refuse(Words::tr("an object is expected here, not %1").arg(shownValue(*m_json)));
    std::vector<std::pair<QString, JsonPlace>> all;
    for (const auto& [key, value] : m_json->items())
        all.emplace_back(QString::fromStdString(key), member(key));
    return all;
}

bool JsonPlace::has(const char* key) const
{
    if (!m_json->is_object())
        refuse(Words::tr("an object is expected here, not %1").arg(shownValue(*m_json)));
    return m_json->contains(key);
}

JsonPlace JsonPlace::at(const char* key) const
{
    if (!has(key))
        refuse(Words::tr("“%1” is missing").arg(QLatin1String(key)));
    return member(key);
}

JsonPlace JsonPlace::item(std::size_t index) const
{
    return {m_json->at(index), QStringLiteral("%1[%2]").arg(m_place).arg(index)};
}

std::vector<JsonPlace> JsonPlace::items(std::size_t most) const
{
    if (!m_json->is_array())
        refuse(Words::tr("a list is expected here, not %1").arg(shownValue(*m_json)));
    if (m_json->size() > most)
        refuse(Words::tr("the list has %1 items; there may be %2").arg(m_json->size()).arg(most));
    std::vector<JsonPlace> places;
    for (std::size_t i = 0; i < m_json->size(); ++i)
        places.push_back(item(i));
    return places;
}

QString JsonPlace::text() const
{
    if (!m_json->is_string())
        refuse(Words::tr("a text is expected here, not %1").arg(shownValue(*m_json)));
    return QString::fromStdString(m_json->get_ref<const std::string&>());
}

bool JsonPlace::flag() const
{
    if (!m_json->is_boolean())
        refuse(Words::tr("true or false is expected here, not %1").arg(shownValue(*m_json)));
    return m_json->get<bool>();
}

double JsonPlace::number() const
{
    if (!isFinite(*m_json))
        refuse(Words::tr("a number is expected here, not %1").arg(shownValue(*m_json)));
    return m_json->get<double>();
}

double JsonPlace::numberOrNull() const
{
    return m_json->is_null() ? std::numeric_limits<double>::quiet_NaN() : number();
}

std::int64_t JsonPlace::whole(std::int64_t least, std::int64_t most) const
{
    if (!isWhole(*m_json, least, most))
        refuse(Words::tr("a whole number from %1 to %2 is expected here, not %3")
                   .arg(least)
                   .arg(most)
                   .arg(shownValue(*m_json)));
    return m_json->get<std::int64_t>();
}

std::uint64_t JsonPlace::natural() const
{
    if (!m_json->is_number_unsigned() && !isWhole(*m_json, 0, std::numeric_limits<std::int64_t>::max()))
        refuse(Words::tr("a whole number from 0 on is expected here, not %1").arg(shownValue(*m_json)));
    return m_json->get<std::uint64_t>();
}

int JsonPlace::choice(JsonNames names) const
{
    QStringList known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (m_json->is_string() && m_json->get_ref<const std::string&>() == names[i])
            return static_cast<int>(i);
        known << QLatin1String(names[i]);
    }
    refuse(Words::tr("one of %1 is expected here, not %2").arg(known.join(QStringLiteral(", ")), shownValue(*m_json)));
}

std::vector<double> JsonPlace::numbers() const
{
    if (!m_json->is_array())
        refuse(Words::tr("a list is expected here, not %1").arg(shownValue(*m_json)));
    std::vector<double> values;
    values.reserve(m_json->size());
    for (std::size_t i = 0; i < m_json->size(); ++i) {
        const Json& value = (*m_json)[i];
        // A place takes longer to name than a number to read.
        values.push_back(isFinite(value) ? value.get<double>() : item(i).numberOrNull());
    }
    return values;
}

std::vector<std::int64_t> JsonPlace::counts() const
{
    if (!m_json->is_array())
        refuse(Words::tr("a list is expected here, not %1").arg(shownValue(*m_json)));
    std::vector<std::int64_t> values;
    values.reserve(m_json->size());
    for (std::size_t i = 0; i < m_json->size(); ++i)
        values.push_back(isWhole((*m_json)[i], 0, mostCount) ? (*m_json)[i].get<std::int64_t>()
                                                             : item(i).whole(0, mostCount));
    return values;
}

void JsonPlace::readInto(const char* key, QString& value) const
{
    if (has(key))
        value = at(key).text();
}

void JsonPlace::readInto(const char* key, bool& value) const
{
    if (has(key))
        value = at(key).flag();
}

void JsonPlace::readInto(const char* key, double& value) const
{
    if (has(key))
        value = at(key).number();
}

void JsonPlace::readInto(const char* key, std::int64_t& value) const
{
    if (has(key))
        value = at(key).whole(0, mostCount);
}

void JsonPlace::readInto(const char* key, int& value) const
{
    if (has(key))
        value = static_cast<int>(at(key).whole(0, std::numeric_limits<int>::max()));
}

std::string jsonText(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

} // namespace convolarium
