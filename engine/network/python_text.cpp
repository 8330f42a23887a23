// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/python_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace convolarium::engine {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

struct Decoded {
    char32_t character;
    std::size_t bytes;
};

/// The first character of a text that is not empty; one byte of what is no UTF-8.
Decoded decoded(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80U) {
        return {lead, 1};
    }
    const std::size_t bytes = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (lead < 0xC2U || lead > 0xF4U || text.size() < bytes) {
        return {replacement, 1};
    }
    char32_t character = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if (!isContinuation(text[i])) {
            return {replacement, 1};
        }
        character = (character << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < smallest[bytes] || character > 0x10FFFF || isSurrogate) {
        return {replacement, 1};
    }
    return {character, bytes};
}

/// Characters that look like what they are: no controls, nothing invisible or that turns the direction of writing.
bool isPlain(char32_t c)
{
    const bool ascii = c >= 0x20 && c < 0x7F;
    const bool latin = c >= 0xC0 && c <= 0x24F;
    const bool kana = (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC);
    const bool kanji = c >= 0x4E00 && c <= 0x9FFF;
    return ascii || latin || kana || kanji;
}

std::string escaped(char32_t c)
{
    std::array<char, 16> text{};
    const char* const format = c > 0xFFFF ? "\\U%08x" : c > 0xFF ? "\\u%04x" : "\\x%02x";
    std::snprintf(text.data(), text.size(), format, static_cast<unsigned>(c));
    return text.data();
}

} // namespace

std::string pythonString(std::string_view text)
{
    std::string result = "\"";
    while (!text.empty()) {
        const auto [character, bytes] = decoded(text);
        if (character == U'"' || character == U'\\') {
            result += '\\';
        }
        result += isPlain(character) ? std::string(text.substr(0, bytes)) : escaped(character);
        text.remove_prefix(bytes);
    }
    return result + '"';
}

std::string pythonNumber(double number)
{
    if (!std::isfinite(number)) {
        return std::isnan(number) ? "float(\"nan\")" : number > 0 ? "float(\"inf\")" : "float(\"-inf\")";
    }
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    std::string result(text.data(), end);
    return result.find_first_of(".e") == std::string::npos ? result + ".0" : result;
}

std::string grouped(std::int64_t number)
{
    std::string text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string pythonSize(Size size)
{
    if (size.h == size.w) {
        return std::to_string(size.h);
    }
    return pythonTuple(std::array{std::to_string(size.h), std::to_string(size.w)});
}

std::string joined(std::span<const std::string> items)
{
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : ", ") + item;
    }
    return text;
}

std::string pythonCall(const std::string& name, const PythonArguments& arguments)
{
    return name + '(' + joined(arguments) + ')';
}

void addUnless(PythonArguments& arguments, bool isDefault, const std::string& argument)
{
    if (!isDefault) {
        arguments.push_back(argument);
    }
}

std::string pythonTuple(std::span<const std::string> items)
{
    return std::string("(").append(joined(items)).append(items.size() == 1 ? ",)" : ")");
}

std::string pythonList(std::span<const std::string> items, std::size_t indent)
{
    constexpr std::size_t longLine = 80;
    const std::string oneLine = joined(items);
    if (oneLine.size() <= longLine) {
        return std::string("[").append(oneLine).append("]");
    }
    const std::string margin = std::string("\n").append(indent + 4, ' ');
    std::string text = "[";
    std::size_t column = longLine;
    for (const std::string& item : items) {
        const bool isNewLine = column + item.size() > longLine;
        text += (isNewLine ? margin : " ") + item + ",";
        column = (isNewLine ? 0 : column) + item.size() + 2;
    }
    return text.append("\n").append(indent, ' ').append("]");
}

} // namespace convolarium::engine
