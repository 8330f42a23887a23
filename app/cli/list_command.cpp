// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_command.h"

#include "app/cli/text_table.h"
#include "app/lesson/problem.h"
#include "app/training/training_data.h"
#include "engine/models/published.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Json = nlohmann::ordered_json;

const QString jsonOption = QStringLiteral("--json");

QString kindName(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Integer:
        return QStringLiteral("integer");
    case ParameterKind::Real:
        return QStringLiteral("real");
    case ParameterKind::Choice:
        return QStringLiteral("choice");
    case ParameterKind::List:
        return QStringLiteral("list");
    case ParameterKind::Flag:
        return QStringLiteral("flag");
    case ParameterKind::Image:
        return QStringLiteral("image");
    case ParameterKind::Text:
        return QStringLiteral("text");
    }
    Q_UNREACHABLE();
}

bool hasRange(ParameterKind kind)
{
    return kind == ParameterKind::Integer || kind == ParameterKind::Real || kind == ParameterKind::List;
}

QString choiceList(const Parameter& parameter)
{
    QStringList ids;
    for (const Choice& choice : parameter.choices)
        ids << choice.id;
    return ids.join(QStringLiteral(", "));
}

/// What the parameter may be in words: "1 to 512", "same, valid".
QString rangeText(const Parameter& parameter, const Limits& limits)
{
    const auto number = [](double bound) { return valueText(ParameterValue(bound)); };
    const QString span = Words::tr("%1 to %2").arg(number(parameter.minimum), number(parameter.maximum));
    switch (parameter.kind) {
    case ParameterKind::Integer:
    case ParameterKind::Real:
        // Stops depend on the other parameters; the reason says how.
        return limits.stops.empty() || limits.reason.isEmpty() ? span : Words::tr("%1, %2").arg(span, limits.reason);
    case ParameterKind::List:
        return Words::tr("list of 1 to %Ln number(s), each %1", nullptr, parameter.mostEntries).arg(span);
    case ParameterKind::Choice:
        return choiceList(parameter);
    case ParameterKind::Flag:
        return QStringLiteral("true, false");
    case ParameterKind::Image:
        return Words::tr("%1, or the path of a picture").arg(choiceList(parameter));
    case ParameterKind::Text:
        return parameter.tooltip;
    }
    Q_UNREACHABLE();
}

Json choicesJson(const Parameter& parameter)
{
    Json choices = Json::array();
    for (const Choice& choice : parameter.choices)
        choices.push_back({{"id", choice.id.toStdString()}, {"label", choice.label.toStdString()}});
    return choices;
}

/// Whole numbers without a fraction, as they are written in --set.
Json boundJson(ParameterKind kind, double bound)
{
    return kind == ParameterKind::Real ? Json(bound) : Json(static_cast<std::int64_t>(bound));
}

Json parameterJson(const Parameter& parameter, const Lesson& lesson)
{
    Json entry{{"name", parameter.name.toStdString()},
               {"label", parameter.label.toStdString()},
               {"kind", kindName(parameter.kind).toStdString()},
               {"default", valueJson(lesson.values().at(parameter.name))}};
    if (hasRange(parameter.kind)) {
        entry["minimum"] = boundJson(parameter.kind, parameter.minimum);
        entry["maximum"] = boundJson(parameter.kind, parameter.maximum);
    }
    if (!parameter.choices.empty())
        entry["choices"] = choicesJson(parameter);
    if (!parameter.unit.isEmpty())
        entry["unit"] = parameter.unit.toStdString();
    if (!parameter.tooltip.isEmpty())
        entry["help"] = parameter.tooltip.toStdString();
    return entry;
}

QString jsonText(const Json& json)
{
    return QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + u'\n';
}

QString modelList(bool asJson)
{
    Json list = Json::array();
    std::vector<QStringList> rows{
        {Words::tr("NAME"), Words::tr("INPUT"), Words::tr("CLASSES"), Words::tr("VARIANTS"), Words::tr("SOURCE")}};
    for (const engine::ModelEntry& entry : engine::modelTable()) {
        Json variants = Json::array();
        QStringList variantIds;
        for (const engine::ModelVariant variant : entry.variants) {
            variants.push_back(engine::variantId(variant));
            variantIds << QString::fromUtf8(engine::variantId(variant));
        }
        list.push_back({{"id", entry.id},
                        {"input", {entry.input.h, entry.input.w, entry.input.c}},
                        {"classes", entry.classes},
                        {"variants", variants},
                        {"alpha", entry.hasAlpha},
                        {"source", entry.source}});
        rows.push_back({QString::fromStdString(entry.id),
                        QStringLiteral("%1x%2x%3").arg(entry.input.h).arg(entry.input.w).arg(entry.input.c),
                        QString::number(entry.classes), variantIds.join(QStringLiteral(", ")),
                        QString::fromStdString(entry.source)});
    }
    return asJson ? jsonText(list) : aligned(rows);
}

QString dataSetList(bool asJson)
{
    Json list = Json::array();
    std::vector<QStringList> rows{{Words::tr("NAME"), Words::tr("TITLE"), Words::tr("WHAT IT IS")}};
    for (const DataSetEntry& entry : dataSets()) {
        list.push_back({{"id", entry.id.toStdString()},
                        {"title", entry.title.toStdString()},
                        {"about", entry.about.toStdString()}});
        rows.push_back({entry.id, entry.title, entry.about});
    }
    return asJson ? jsonText(list) : aligned(rows);
}

QString lessonList(const std::vector<LessonEntry>& lessons, bool asJson)
{
    Json list = Json::array();
    QString text;
    for (const LessonEntry& entry : lessons) {
        const QString title = entry.make()->title();
        list.push_back({{"id", entry.id.toStdString()}, {"title", title.toStdString()}});
        text += entry.id + u'\t' + title + u'\n';
    }
    return asJson ? jsonText(list) : text;
}

QString parameterList(const Lesson& lesson, bool asJson)
{
    Json list = Json::array();
    std::vector<QStringList> rows{{Words::tr("NAME"), Words::tr("DEFAULT"), Words::tr("RANGE"), Words::tr("LABEL")}};
    for (const Parameter& parameter : lesson.parameters()) {
        const ParameterValue& value = lesson.values().at(parameter.name);
        list.push_back(parameterJson(parameter, lesson));
        rows.push_back({parameter.name, valueText(value),
                        rangeText(parameter, lesson.limits(parameter, lesson.values())), parameter.label});
    }
    return asJson ? jsonText(list) : aligned(rows);
}

QString run(const CommandArguments& arguments, const std::vector<LessonEntry>& lessons)
{
    const QStringList& operands = arguments.operands();
    const bool asJson = arguments.has(jsonOption);
    if (operands.size() == 1 && operands[0] == QLatin1String("lessons"))
        return lessonList(lessons, asJson);
    if (operands.size() == 1 && operands[0] == QLatin1String("models"))
        return modelList(asJson);
    if (operands.size() == 1 && operands[0] == QLatin1String("datasets"))
        return dataSetList(asJson);
    if (operands.size() == 2 && operands[0] == QLatin1String("parameters"))
        return parameterList(*lessonNamed(operands[1], lessons), asJson);
    throw Problem(Problem::Kind::Usage, QStringLiteral("list"),
                  Words::tr("takes \"lessons\", \"models\", \"datasets\" or \"parameters LESSON\""));
}

} // namespace

Command listCommand()
{
    return {.name = QStringLiteral("list"),
            .usage = QStringLiteral("lessons|models|datasets|parameters LESSON [--json] [--lang en|ja]"),
            .summary = Words::tr("shows the lessons, the networks, the data sets, or what can be set in a lesson"),
            .options = {{jsonOption, {}, Words::tr("as JSON")}},
            .run = run};
}

} // namespace convolarium
