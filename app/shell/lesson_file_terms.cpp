// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/lesson_file_terms.h"

#include "app/quiz/question.h"
#include "app/shell/lesson_table.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace convolarium {

LessonFileTerms lessonFileTerms()
{
    LessonFileTerms terms;
    for (const LessonEntry& entry : lessonTable())
        terms.lessonIds << entry.id;
    terms.lesson = [](const QString& id) {
        const auto entry = std::ranges::find(lessonTable(), id, &LessonEntry::id);
        return entry == lessonTable().end() ? nullptr : openingLesson(*entry);
    };
    for (const QuestionKind& kind : questionKinds())
        terms.questionKinds << kind.id;
    return terms;
}

bool isLessonFile(const QString& path) { return path.endsWith(QStringLiteral(".convo"), Qt::CaseInsensitive); }

Veil veilOf(const LessonFile& file, const Lesson& opening)
{
    Veil veil{.numbers = file.hiddenNames.contains(hidden::numbers),
              .headline = file.hiddenNames.contains(hidden::headline),
              .chart = file.hiddenNames.contains(hidden::chart),
              .formula = file.hiddenNames.contains(hidden::formula),
              .presets = file.hiddenNames.contains(hidden::presets),
              .guide = file.hiddenNames.contains(hidden::guide),
              .opening = valuesOf(file, opening)};
    for (const Parameter& parameter : opening.parameters())
        if (file.hiddenNames.contains(parameter.name))
            veil.parameters << parameter.name;
    return veil;
}

QString exampleFolder()
{
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/convolarium/lesson-files"));
    return folder.exists() ? QDir::cleanPath(folder.absolutePath()) : QString();
}

} // namespace convolarium
