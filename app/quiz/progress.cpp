// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/progress.h"

#include "app/document/safe_file.h"
#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

using Json = nlohmann::ordered_json;

constexpr std::size_t mostValues = 10000; ///< of a list in a file that others may have written
constexpr std::size_t mostSolutions = 100;

Json json(const QString& text) { return text.toStdString(); }
QString text(const Json& value) { return QString::fromStdString(value.get<std::string>()); }

[[noreturn]] void refuse(const QString& why) { throw Problem(Problem::Kind::Usage, Words::tr("Quiz progress"), why); }

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

Json json(const Answer& answer)
{
    return std::visit(Overloaded{[](std::monostate) { return Json(nullptr); },
                                 [](double value) {
                                     return Json{{"value", value}};
                                 },
                                 [](std::size_t option) {
                                     return Json{{"option", option}};
                                 },
                                 [](const std::vector<double>& curve) {
                                     return Json{{"curve", curve}};
                                 },
                                 [](const std::vector<bool>& cells) {
                                     return Json{{"cells", cells}};
                                 },
                                 [](const std::vector<int>& dilations) {
                                     return Json{{"dilations", dilations}};
                                 }},
                      answer);
}

const Json& bounded(const Json& list)
{
    if (!list.is_array() || list.size() > mostValues)
        refuse(Words::tr("a list is missing or too long"));
    return list;
}

double finite(const Json& number)
{
    const auto value = number.get<double>();
    if (!std::isfinite(value))
        refuse(Words::tr("a number is not finite"));
    return value;
}

Answer answerFrom(const Json& value)
{
    if (value.contains("value"))
        return finite(value["value"]);
    if (value.contains("option"))
        return value["option"].get<std::size_t>();
    if (value.contains("curve"))
        return bounded(value["curve"]).get<std::vector<double>>();
    if (value.contains("cells"))
        return bounded(value["cells"]).get<std::vector<bool>>();
    if (value.contains("dilations"))
        return bounded(value["dilations"]).get<std::vector<int>>();
    refuse(Words::tr("an answer is of an unknown kind"));
}

Json json(const GivenAnswer& given)
{
    Json result{{"kind", json(given.key.kind)}, {"seed", given.key.seed}, {"answer", json(given.answer)}};
    if (given.measuredRatio)
        result["measured"] = *given.measuredRatio;
    if (given.why)
        result["why"] = *given.why;
    result["points"] = given.points;
    result["of"] = given.possible;
    return result;
}

GivenAnswer givenFrom(const Json& value)
{
    GivenAnswer given{.key = {text(value.at("kind")), value.at("seed").get<std::uint64_t>()},
                      .answer = answerFrom(value.at("answer")),
                      .points = value.at("points").get<int>(),
                      .possible = value.at("of").get<int>()};
    if (value.contains("measured"))
        given.measuredRatio = finite(value["measured"]);
    if (value.contains("why"))
        given.why = value["why"].get<std::size_t>();
    return given;
}

Json json(const Solution& solution)
{
    Json values = Json::object();
    for (const auto& [name, value] : solution.values)
        values[name.toStdString()] = json(value);
    return {{"values", values}, {"result", solution.result}, {"cost", solution.cost}, {"solved", solution.solved}};
}

Solution solutionFrom(const Json& value)
{
    Solution solution{.values = {},
                      .result = finite(value.at("result")),
                      .cost = finite(value.at("cost")),
                      .solved = value.at("solved").get<bool>()};
    for (const auto& [name, entry] : value.at("values").items())
        solution.values[QString::fromStdString(name)] = text(entry);
    return solution;
}

Progress parsed(const Json& root)
{
    if (!root.is_object() || root.value("format", "") != "convolarium-progress")
        refuse(Words::tr("this is no file of quiz progress"));
    if (root.value("version", 0) != 1)
        refuse(Words::tr("the file is of another version of the program"));
    Progress progress;
    for (const Json& value : bounded(root.at("answers")))
        progress.note(givenFrom(value));
    for (const auto& [id, list] : root.at("solutions").items()) {
        std::vector<Solution>& solutions = progress.solutions[QString::fromStdString(id)];
        for (const Json& value : bounded(list))
            if (solutions.size() < mostSolutions)
                solutions.push_back(solutionFrom(value));
    }
    return progress;
}

} // namespace

void Progress::note(const GivenAnswer& given)
{
    const auto known = std::ranges::find(answers, given.key, &GivenAnswer::key);
    if (known != answers.end()) {
        *known = given;
        return;
    }
    answers.push_back(given);
    if (answers.size() > mostAnswersKept)
        answers.erase(answers.begin());
}

void Progress::forget(const QuestionKey& key)
{
    std::erase_if(answers, [&](const GivenAnswer& given) { return given.key == key; });
}

const GivenAnswer* Progress::find(const QuestionKey& key) const
{
    const auto known = std::ranges::find(answers, key, &GivenAnswer::key);
    return known == answers.end() ? nullptr : &*known;
}

QByteArray progressBytes(const Progress& progress)
{
    Json answers = Json::array(), solutions = Json::object();
    for (const GivenAnswer& given : progress.answers)
        answers.push_back(json(given));
    for (const auto& [id, kept] : progress.solutions) {
        Json list = Json::array();
        for (const Solution& solution : kept)
            list.push_back(json(solution));
        solutions[id.toStdString()] = list;
    }
    const Json root{{"format", "convolarium-progress"}, {"version", 1}, {"answers", answers}, {"solutions", solutions}};
    return QByteArray::fromStdString(root.dump(1)) + '\n';
}

Progress progressFrom(const QByteArray& bytes)
{
    if (bytes.size() > mostProgressBytes)
        refuse(Words::tr("the file is too large"));
    try {
        return parsed(Json::parse(bytes.constBegin(), bytes.constEnd()));
    } catch (const Json::exception& error) {
        refuse(QString::fromUtf8(error.what()));
    }
}

Progress ProgressFile::read() const
{
    QFile file(m_path);
    if (!QFileInfo::exists(m_path))
        return {};
    try {
        if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::ReadOnly))
            throw Problem(Problem::Kind::Failure, m_path, Words::tr("the file cannot be read"));
        return progressFrom(file.read(mostProgressBytes + 1));
    } catch (const Problem& problem) {
        file.close();
        const QString aside = m_path + QStringLiteral(".broken");
        QFile::remove(aside);
        if (!QFile::rename(m_path, aside))
            throw;
        throw Problem(problem.kind(), m_path,
                      Words::tr("%1; it was put aside as %2").arg(problem.reason(), QFileInfo(aside).fileName()));
    }
}

void ProgressFile::write(const Progress& progress) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    writeFile(m_path, progressBytes(progress));
}

} // namespace convolarium
