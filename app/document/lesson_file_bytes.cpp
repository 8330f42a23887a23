// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/lesson_file.h"

namespace convolarium {

namespace {

/// Only what says more than a file without it would.
void add(Json& json, const char* key, const QString& text)
{
    if (!text.isEmpty())
        json[key] = jsonOf(text);
}

} // namespace

QByteArray lessonFileBytes(const LessonFile& file)
{
    Json json{{"format", "convolarium-lesson"}, {"version", 1}, {"title", jsonOf(file.title)}};
    add(json, "lesson", file.lesson);
    json["values"] = Json::object();
    for (const auto& [name, value] : file.values)
        json["values"][name.toStdString()] = valueJson(value);
    if (file.time)
        json["time"] = *file.time;
    add(json, "theme", file.theme);
    add(json, "language", file.language);
    if (file.present)
        json["present"] = true;
    if (!file.hiddenNames.isEmpty()) {
        json["hidden"] = Json::array();
        for (const QString& name : file.hiddenNames)
            json["hidden"].push_back(jsonOf(name));
    }
    if (!file.notes.isEmpty())
        json["notes"] = jsonOf(file.notes);
    if (!file.questions.empty())
        json["questions"] = jsonOf(file.questions);
    json.update(file.more);
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

} // namespace convolarium
