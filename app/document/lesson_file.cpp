// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/lesson_file.h"

#include "app/document/bounded_file.h"
#include "app/document/strict_json.h"
#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonFile)
};

constexpr std::int64_t version = 1;
constexpr qsizetype longestValue = 4'000;

const QStringList& knownKeys()
{
    static const QStringList keys{QStringLiteral("format"),   QStringLiteral("version"), QStringLiteral("title"),
                                  QStringLiteral("lesson"),   QStringLiteral("values"),  QStringLiteral("seed"),
                                  QStringLiteral("time"),     QStringLiteral("theme"),   QStringLiteral("language"),
                                  QStringLiteral("hidden"),   QStringLiteral("present"), QStringLiteral("notes"),
                                  QStringLiteral("questions")};
    return keys;
}

void requireFormat(const JsonPlace& root)
{
    if (!root.has("format") || !root.at("format").isText() ||
        root.at("format").text() != QLatin1String("convolarium-lesson"))
        root.refuse(Words::tr("not a lesson file of Convolarium: “format” must be “convolarium-lesson”"));
    const JsonPlace place = root.at("version");
    if (const std::int64_t found = place.whole(0, JsonPlace::mostCount); found != version)
        place.refuse(
            Words::tr("version %1 cannot be read here; this program reads version %2").arg(found).arg(version));
}

std::unique_ptr<Lesson> lessonOf(const JsonPlace& root, const LessonFileTerms& terms)
{
    const JsonPlace place = root.at("lesson");
    auto lesson = terms.lesson(place.text());
    if (!lesson)
        place.refuse(Words::tr("must be one of %1").arg(terms.lessonIds.join(QStringLiteral(", "))));
    return lesson;
}

QString choice(const JsonPlace& place, const Parameter& parameter)
{
    const QString text = place.text();
    // A file that comes from anywhere must not make the program read other files of this computer.
    const bool bundled = std::ranges::any_of(parameter.choices, [&](const Choice& c) { return c.id == text; });
    if (parameter.kind == ParameterKind::Image && !bundled)
        place.refuse(Words::tr("must be one of the program's own pictures"));
    if (text.size() > longestValue)
        place.refuse(Words::tr("the text is too long"));
    return text;
}

ParameterValue valueAt(const JsonPlace& place, const Parameter& parameter)
{
    const auto least = static_cast<std::int64_t>(parameter.minimum);
    const auto most = static_cast<std::int64_t>(parameter.maximum);
    switch (parameter.kind) {
    case ParameterKind::Integer:
        return static_cast<int>(place.whole(least, most));
    case ParameterKind::Real:
        return place.number();
    case ParameterKind::Flag:
        return place.flag();
    case ParameterKind::List: {
        std::vector<int> list;
        for (const JsonPlace& item : place.items(static_cast<std::size_t>(parameter.mostEntries)))
            list.push_back(static_cast<int>(item.whole(least, most)));
        return list;
    }
    case ParameterKind::Choice:
    case ParameterKind::Image:
    case ParameterKind::Text:
        return choice(place, parameter);
    }
    Q_UNREACHABLE();
}

std::map<QString, ParameterValue> valuesAt(const JsonPlace& root, const Lesson& lesson)
{
    const std::vector<Parameter> parameters = lesson.parameters();
    std::map<QString, ParameterValue> values;
    const auto take = [&](const QString& name, const JsonPlace& place) {
        const auto parameter = std::ranges::find(parameters, name, &Parameter::name);
        if (parameter == parameters.end())
            place.refuse(Words::tr("the lesson “%1” has no such parameter").arg(lesson.id()));
        values[name] = valueAt(place, *parameter);
    };
    if (root.has("values"))
        for (const auto& [name, place] : root.at("values").members())
            take(name, place);
    if (root.has("seed")) {
        const QString seed = QStringLiteral("seed");
        if (values.contains(seed))
            root.at("seed").refuse(Words::tr("is among the values, too"));
        take(seed, root.at("seed"));
    }
    return values;
}

/// The lesson must take the values, all together.
void requireLegal(const LessonFile& file, Lesson& lesson)
{
    QStringList asked;
    for (const auto& [name, value] : file.values)
        asked << name;
    const ParameterValues values = valuesOf(file, lesson);
    try {
        if (const auto wrong = problemOf(lesson, values, asked))
            throw Problem(Problem::Kind::Usage, wrong->section(QStringLiteral(": "), 0, 0),
                          wrong->section(QStringLiteral(": "), 1));
        lesson.set(values);
    } catch (const Problem& problem) {
        throw Problem(Problem::Kind::Usage, QStringLiteral("values.") + problem.subject(), problem.reason());
    }
}

QStringList hiddenAt(const JsonPlace& root, const Lesson& lesson)
{
    QStringList known = hidden::parts();
    for (const Parameter& parameter : lesson.parameters())
        known << parameter.name;
    QStringList names;
    if (!root.has("hidden"))
        return names;
    for (const JsonPlace& item : root.at("hidden").items(static_cast<std::size_t>(known.size()))) {
        const QString name = item.text();
        if (!known.contains(name))
            item.refuse(Words::tr("the lesson “%1” has no such control; it has %2")
                            .arg(lesson.id(), known.join(QStringLiteral(", "))));
        if (!names.contains(name))
            names << name;
    }
    return names;
}

QString oneOf(const JsonPlace& root, const char* key, const QStringList& known)
{
    if (!root.has(key))
        return {};
    const QString text = root.at(key).text();
    if (!known.contains(text))
        root.at(key).refuse(Words::tr("must be one of %1").arg(known.join(QStringLiteral(", "))));
    return text;
}

std::optional<double> timeAt(const JsonPlace& root)
{
    if (!root.has("time"))
        return std::nullopt;
    const double time = root.at("time").number();
    if (time < 0 || time > 1)
        root.at("time").refuse(Words::tr("must be from 0 to 1"));
    return time;
}

LessonFile fileFrom(const Json& json, const LessonFileTerms& terms)
{
    const JsonPlace root(json, {});
    requireFormat(root);
    const auto lesson = lessonOf(root, terms);
    LessonFile file{.title = localText(root.at("title"), longest::title), .lesson = lesson->id()};
    file.values = valuesAt(root, *lesson);
    requireLegal(file, *lesson);
    file.time = timeAt(root);
    file.theme =
        oneOf(root, "theme",
              {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("projector")});
    file.language = oneOf(root, "language", {QStringLiteral("en"), QStringLiteral("ja")});
    root.readInto("present", file.present);
    file.hiddenNames = hiddenAt(root, *lesson);
    if (root.has("notes"))
        file.notes = localText(root.at("notes"), longest::notes);
    if (root.has("questions"))
        file.questions = fileQuestions(root.at("questions"), terms);
    for (const auto& [key, value] : json.items())
        if (!knownKeys().contains(QString::fromStdString(key)))
            file.more[key] = value;
    return file;
}

} // namespace

const QStringList& hidden::parts()
{
    static const QStringList all{numbers, headline, chart, formula, presets, guide};
    return all;
}

LessonFile parseLessonFile(const QByteArray& bytes, const QString& name, const LessonFileTerms& terms)
{
    try {
        return fileFrom(parseStrictJson(bytes), terms);
    } catch (const Problem& problem) {
        throw Problem(problem.kind(), name, problem.text());
    }
}

LessonFile readLessonFile(const QString& path, const LessonFileTerms& terms)
{
    return parseLessonFile(readBoundedFile(path, mostLessonFileBytes), QFileInfo(path).fileName(), terms);
}

ParameterValues valuesOf(const LessonFile& file, const Lesson& opening)
{
    ParameterValues values = opening.values();
    for (const auto& [name, value] : file.values)
        values.set(name, value);
    return values;
}

} // namespace convolarium
