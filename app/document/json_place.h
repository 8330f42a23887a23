// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace convolarium {

using Json = nlohmann::ordered_json;

/// A name in a file for each value of an enumeration, in the order of its values.
using JsonNames = std::span<const char* const>;

/// A value of a JSON text that others may have written, and where it stands: "tracks[1].steps"; the whole text stands at an
/// empty place, or at the name that it has. The value must outlive it.
/// Every reading function throws Problem (Usage) that names the place and says what is expected there.
class JsonPlace {
public:
    JsonPlace(const Json& json, QString place);

    /// The value of a key of this object.
    [[nodiscard]] JsonPlace at(const char* key) const;
    [[nodiscard]] bool has(const char* key) const;
    /// All keys of this object with their values, in the order in which they stand.
    [[nodiscard]] std::vector<std::pair<QString, JsonPlace>> members() const;
    /// The items of this list, of which there may be `most`.
    [[nodiscard]] std::vector<JsonPlace> items(std::size_t most) const;

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool flag() const;
    /// A finite number.
    [[nodiscard]] double number() const;
    [[nodiscard]] bool isText() const { return m_json->is_string(); }
    [[nodiscard]] std::int64_t whole(std::int64_t least, std::int64_t most) const;
    [[nodiscard]] std::uint64_t natural() const;
    /// The index of the name that stands here.
    [[nodiscard]] int choice(JsonNames names) const;
    /// As numbers are written that need not be finite: null is NaN.
    [[nodiscard]] double numberOrNull() const;
    /// A list of those.
    [[nodiscard]] std::vector<double> numbers() const;
    /// Numbers from 0 on.
    [[nodiscard]] std::vector<std::int64_t> counts() const;

    /// A value that may be left out: what `value` has then stays.
    void readInto(const char* key, QString& value) const;
    void readInto(const char* key, bool& value) const;
    void readInto(const char* key, double& value) const;
    void readInto(const char* key, std::int64_t& value) const; ///< from 0 to mostCount
    void readInto(const char* key, int& value) const;          ///< from 0 on

    [[noreturn]] void refuse(const QString& why) const;

    static constexpr std::int64_t mostCount = 1'000'000'000'000'000;

private:
    [[nodiscard]] JsonPlace item(std::size_t index) const;
    [[nodiscard]] JsonPlace member(const std::string& key) const;

    const Json* m_json;
    QString m_place;
};

/// The text without line ends. Characters that are not valid are replaced.
[[nodiscard]] std::string jsonText(const Json& json);

/// JSON in UTF-8.
[[nodiscard]] inline Json jsonOf(const QString& text) { return text.toStdString(); }

} // namespace convolarium
