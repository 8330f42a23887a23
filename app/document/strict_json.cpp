// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/strict_json.h"

#include "app/lesson/problem.h"
#include "engine/network/json_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <set>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StrictJson)
};

constexpr engine::JsonLimits limits{.bytes = std::size_t{1} << 20U, .depth = 16, .values = 50'000, .keys = 1'000};

/// A message of the engine or of the parser, "line 2, column 5: why", as a place and a reason in the user's language.
[[noreturn]] void refuse(const std::string& message)
{
    static const QRegularExpression placed(QStringLiteral("^line (\\d+), column (\\d+): (.*)$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tooMany(QStringLiteral("^more than (\\d+) (levels of nesting|values|keys)"));
    const QString text = QString::fromUtf8(message.c_str());
    const auto match = placed.match(text);
    const QString place = match.hasMatch() ? Words::tr("line %1, column %2").arg(match.captured(1), match.captured(2))
                                           : Words::tr("the text");
    const QString reason = match.hasMatch() ? match.captured(3) : text;
    const auto more = tooMany.match(reason);
    if (more.hasMatch() && more.captured(2) == QLatin1String("levels of nesting"))
        throw Problem(Problem::Kind::Usage, place,
                      Words::tr("more than %1 brackets within each other").arg(more.captured(1)));
    if (more.hasMatch())
        throw Problem(Problem::Kind::Usage, place, Words::tr("more than %1 values").arg(more.captured(1)));
    throw Problem(Problem::Kind::Usage, place, Words::tr("this is not JSON"));
}

/// Looks at every key while a text is read.
class KeysOnce {
public:
    bool operator()(int, Json::parse_event_t event, Json& parsed)
    {
        if (event == Json::parse_event_t::object_start)
            m_open.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_open.pop_back();
        else if (event == Json::parse_event_t::key)
            note(parsed.get_ref<const std::string&>());
        return true;
    }

private:
    void note(const std::string& key)
    {
        constexpr int longest = 60;
        if (!m_open.back().insert(key).second)
            throw Problem(Problem::Kind::Usage, QString::fromStdString(key).left(longest),
                          Words::tr("this key stands there twice"));
    }

    std::vector<std::set<std::string>> m_open; ///< the keys so far of each object that is open
};

} // namespace

Json parseStrictJson(const QByteArray& bytes)
{
    try {
        engine::requireWithin(limits, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        KeysOnce keys;
        return Json::parse(bytes.begin(), bytes.end(), [&keys](int depth, Json::parse_event_t event, Json& parsed) {
            return keys(depth, event, parsed);
        });
    } catch (const std::invalid_argument& error) {
        refuse(error.what());
    } catch (const nlohmann::json::exception& error) {
        refuse(engine::parseFailure(error));
    }
}

} // namespace convolarium
