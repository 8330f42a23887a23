// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/source_file.h"

#include <cctype>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace convolarium::house {
namespace {

/// Takes the comments out of line after line; remembers whether a block comment is open.
class CommentStripper {
public:
    std::string operator()(const std::string& text)
    {
        std::string code;
        char quote = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::string_view rest = std::string_view(text).substr(i);
            if (m_inComment) {
                m_inComment = !rest.starts_with("*/");
                i += m_inComment ? 0 : 1;
            } else if (quote == 0 && rest.starts_with("//")) {
                break;
            } else if (quote == 0 && rest.starts_with("/*")) {
                m_inComment = true;
                ++i;
            } else {
                quote = quoteAfter(quote, text, i);
                code += text[i];
            }
        }
        return code;
    }

private:
    /// The kind of quotes that is open after the character at `i`. A digit's separator (1'000) opens none.
    static char quoteAfter(char quote, const std::string& text, std::size_t i)
    {
        const char c = text[i];
        const bool escaped = i > 0 && text[i - 1] == '\\' && !(i > 1 && text[i - 2] == '\\');
        const bool separator =
            c == '\'' && quote == 0 && i > 0 && std::isalnum(static_cast<unsigned char>(text[i - 1]));
        if ((c != '"' && c != '\'') || escaped || separator)
            return quote;
        if (quote == 0)
            return c;
        return quote == c ? '\0' : quote;
    }

    bool m_inComment = false;
};

std::string includedBy(const std::string& code)
{
    const std::size_t hash = code.find_first_not_of(" \t");
    if (hash == code.npos || code[hash] != '#')
        return {};
    const std::size_t word = code.find_first_not_of(" \t", hash + 1);
    if (word == code.npos || code.compare(word, 7, "include") != 0)
        return {};
    const std::size_t open = code.find_first_of("\"<", word);
    if (open == code.npos)
        return {};
    const std::size_t close = code.find_first_of("\">", open + 1);
    return code.substr(open + 1, close - open - 1);
}

std::string withoutQuoted(const std::string& code)
{
    std::string bare;
    bool quoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const bool mark = code[i] == '"' && !(i > 0 && code[i - 1] == '\\');
        quoted = mark ? !quoted : quoted;
        if (!quoted || mark)
            bare += code[i];
    }
    return bare;
}

} // namespace

SourceFile readSource(const std::filesystem::path& root, const std::string& path)
{
    std::ifstream file(root / path);
    if (!file)
        throw std::runtime_error(path + ": cannot be read");
    SourceFile source{path, {}};
    CommentStripper withoutComments;
    for (std::string text; std::getline(file, text);) {
        const std::string code = withoutComments(text);
        source.lines.push_back({text, withoutQuoted(code), includedBy(code)});
    }
    return source;
}

} // namespace convolarium::house
