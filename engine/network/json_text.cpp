// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/json_text.h"

#include <algorithm>
#include <vector>

namespace convolarium::engine {

namespace {

[[noreturn]] void refuse(std::string_view text, std::size_t position, const std::string& why)
{
    const std::string_view before = text.substr(0, position);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t column = position - (before.rfind('\n') + 1) + 1; // npos + 1 is 0
    throw std::invalid_argument("line " + std::to_string(line) + ", column " + std::to_string(column) + ": " + why);
}

/// Counts what a text holds without reading it: brackets, commas and colons outside of strings.
class Counter {
public:
    Counter(const JsonLimits& limits, std::string_view text) : m_limits(limits), m_text(text) {}

    void count()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            m_text[m_at] == '"' ? skipString() : countSign(m_text[m_at]);
        }
    }

private:
    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            m_at += m_text[m_at] == '\\' ? 1 : 0;
        }
    }

    void countSign(char sign)
    {
        if (sign == '{' || sign == '[') {
            m_keys.push_back(0);
            require(m_keys.size(), m_limits.depth, "levels of nesting");
        } else if ((sign == '}' || sign == ']') && !m_keys.empty()) {
            m_keys.pop_back();
        } else if (sign == ',') {
            require(++m_values, m_limits.values, "values");
        } else if (sign == ':' && !m_keys.empty()) {
            require(++m_keys.back(), m_limits.keys, "keys in an object");
        }
    }

    void require(std::size_t count, std::size_t limit, const char* what) const
    {
        if (count > limit) {
            refuse(m_text, m_at, "more than " + std::to_string(limit) + ' ' + what);
        }
    }

    const JsonLimits& m_limits;
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_values = 1;
    std::vector<std::size_t> m_keys; ///< so far, in each object (or list) that is open
};

void append(std::string& line, const nlohmann::ordered_json& value)
{
    if (!value.is_structured()) {
        line += value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        return;
    }
    line += value.is_object() ? '{' : '[';
    const char* separator = "";
    for (const auto& [key, item] : value.items()) {
        line += separator;
        if (value.is_object()) {
            append(line, key);
            line += ": ";
        }
        append(line, item);
        separator = ", ";
    }
    line += value.is_object() ? '}' : ']';
}

} // namespace

void requireWithin(const JsonLimits& limits, std::string_view text)
{
    if (text.size() > limits.bytes) {
        throw std::invalid_argument("the text has more than " + std::to_string(limits.bytes) + " bytes");
    }
    Counter(limits, text).count();
}

std::string parseFailure(const nlohmann::json::exception& error)
{
    const std::string message = error.what();
    // [json.exception.parse_error.101] parse error at line 2, column 5: ...; last read: '...'
    for (const std::string_view lead : {"parse error at ", "] "}) {
        if (const std::size_t at = message.find(lead); at != std::string::npos) {
            const std::size_t begin = at + lead.size();
            return message.substr(begin, message.find("; last read") - begin);
        }
    }
    return message;
}

std::string oneLine(const nlohmann::ordered_json& value)
{
    std::string line;
    append(line, value);
    return line;
}

std::string shown(const nlohmann::ordered_json& value)
{
    constexpr std::size_t most = 60;
    std::string text = oneLine(value);
    if (text.size() > most) {
        text.resize(most);
        text += "...";
    }
    return text;
}

} // namespace convolarium::engine
