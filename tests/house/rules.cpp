// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rules.h"

#include "tests/house/rooms.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <ranges>
#include <string_view>

namespace convolarium::house {
namespace {

constexpr std::string_view curvePlot = "app/widgets/curve_plot.cpp";
constexpr std::string_view threadOwners[] = {"app/widgets/background.", "app/training/race_worker."};
constexpr std::string_view threadStarters[] = {"QThread",     "QThreadPool", "QtConcurrent",  "std::jthread",
                                               "std::thread", "std::async",  "pthread_create"};
// Asking about threads starts none.
constexpr std::string_view threadQuestions[] = {"QThread::idealThreadCount", "QThread::currentThread",
                                                "std::thread::hardware_concurrency"};

bool isEngine(std::string_view path) { return path.starts_with("engine/"); }
bool isApp(std::string_view path) { return path.starts_with("app/"); }
bool isCpp(std::string_view path) { return path.ends_with(".cpp"); }
bool isBuildFile(std::string_view path) { return path.ends_with(".cmake") || path.ends_with("CMakeLists.txt"); }
bool isCode(std::string_view path) { return isCpp(path) || path.ends_with(".h"); }

/// <QString>, <QtGui/QImage>, <qglobal.h>; not <queue>.
bool isQtHeader(std::string_view include)
{
    return include.starts_with('Q') || (include.starts_with('q') && include.ends_with(".h"));
}

bool isEigenHeader(std::string_view include)
{
    return include.starts_with("Eigen") || include.starts_with("unsupported/Eigen");
}

/// Whether `word` stands in `code` at `at` as a whole word.
bool isWord(std::string_view code, std::size_t at, std::string_view word)
{
    const auto partOfName = [&](std::size_t i) {
        return i < code.size() && (std::isalnum(static_cast<unsigned char>(code[i])) || code[i] == '_');
    };
    return code.substr(at).starts_with(word) && !(at > 0 && partOfName(at - 1)) && !partOfName(at + word.size());
}

bool startsThread(std::string_view code)
{
    for (std::size_t at = 0; at < code.size(); ++at) {
        const auto here = [&](std::string_view word) { return isWord(code, at, word); };
        if (std::ranges::any_of(threadStarters, here) && std::ranges::none_of(threadQuestions, here))
            return true;
    }
    return false;
}

/// Reads one source line by line and notes what it breaks.
class Reader {
public:
    Reader(const SourceFile& source, const std::filesystem::path& root) : m_source(source), m_root(root) {}

    std::vector<Violation> read()
    {
        checkLicence();
        const std::string& path = m_source.path;
        const bool inHouse = isCode(path) && (isEngine(path) || isApp(path));
        m_room = m_rooms.roomOf(path);
        if (inHouse && m_room.empty())
            note(1, "room", "the file is in no room of the house");
        for (std::size_t i = 0; i < m_source.lines.size(); ++i) {
            const SourceLine& line = m_source.lines[i];
            if (isBuildFile(path))
                checkBuild(i + 1, line);
            else if (!line.include.empty())
                checkInclude(i + 1, line.include);
            else if (isCode(path))
                checkThreads(i + 1, line.code);
        }
        return m_found;
    }

private:
    void note(std::size_t line, std::string rule, std::string why)
    {
        m_found.push_back({m_source.path, line, std::move(rule), std::move(why)});
    }

    void checkLicence()
    {
        constexpr std::size_t firstLines = 5;
        const auto head = m_source.lines | std::views::take(firstLines);
        const auto says = [&](std::string_view words) {
            return std::ranges::any_of(head,
                                       [&](const SourceLine& line) { return line.text.find(words) != line.text.npos; });
        };
        if (!says("SPDX-FileCopyrightText: ") || !says("SPDX-License-Identifier: GPL-3.0-or-later"))
            note(1, "licence", "the first lines do not name copyright and licence (SPDX)");
    }

    void checkBuild(std::size_t number, const SourceLine& line)
    {
        const bool mentionsQt = line.text.find("Qt") != line.text.npos || line.text.find("AUTOMOC") != line.text.npos;
        if (isEngine(m_source.path) && mentionsQt)
            note(number, "qt", "the engine's build knows Qt");
    }

    void checkInclude(std::size_t number, const std::string& include)
    {
        const std::string& path = m_source.path;
        if (isEngine(path) && isQtHeader(include))
            note(number, "qt", "the engine includes " + include);
        if (isEigenHeader(include) && (isApp(path) || (isEngine(path) && !isCpp(path))))
            note(number, "eigen", include + " outside the engine's .cpp files");
        if (include == "qcustomplot.h" && path != curvePlot)
            note(number, "qcustomplot", "only " + std::string(curvePlot) + " includes it");
        if (isEngine(include) || isApp(include))
            checkDirection(number, include);
        else if (exists(m_root / std::filesystem::path(path).parent_path() / include))
            note(number, "relative", include + " is not written from the project root");
    }

    void checkDirection(std::size_t number, const std::string& include)
    {
        const std::string target = m_rooms.roomOf(include);
        if (target.empty())
            note(number, "room", include + " is in no room of the house");
        else if (!m_room.empty() && !m_rooms.mayInclude(m_room, target))
            note(number, "direction", m_room + " may not include " + target);
    }

    void checkThreads(std::size_t number, const std::string& code)
    {
        const auto owns = [&](std::string_view owner) { return m_source.path.starts_with(owner); };
        if (isApp(m_source.path) && std::ranges::none_of(threadOwners, owns) && startsThread(code))
            note(number, "thread", "only the background runner and the training session start threads");
    }

    const SourceFile& m_source;
    const std::filesystem::path& m_root;
    Rooms m_rooms;
    std::string m_room;
    std::vector<Violation> m_found;
};

/// The name of the type whose definition begins on this line, outside of any other: "struct Lane {".
std::string definedType(std::string_view code)
{
    for (const std::string_view keyword : {"struct ", "class ", "enum class "}) {
        if (!code.starts_with(keyword) || code.find(';') != code.npos)
            continue;
        const std::string_view name = code.substr(keyword.size());
        return std::string(name.substr(0, name.find_first_of(" :{")));
    }
    return {};
}

} // namespace

std::vector<Violation> violationsBetween(const std::vector<SourceFile>& sources)
{
    std::map<std::string, std::vector<Violation>> places;
    for (const SourceFile& source : sources) {
        for (std::size_t i = 0; i < source.lines.size() && isApp(source.path) && !isCpp(source.path); ++i) {
            if (const std::string type = definedType(source.lines[i].code); !type.empty())
                places[type].push_back({source.path, i + 1, "name", "another header defines " + type + " too"});
        }
    }
    std::vector<Violation> found;
    for (const auto& [type, definitions] : places) {
        if (definitions.size() > 1)
            found.insert(found.end(), definitions.begin(), definitions.end());
    }
    return found;
}

std::vector<Violation> violations(const SourceFile& source, const std::filesystem::path& root)
{
    return Reader(source, root).read();
}

} // namespace convolarium::house
