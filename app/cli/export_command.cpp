// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/option_values.h"
#include "app/document/picture_file.h"
#include "app/lesson/problem.h"
#include "app/shell/language.h"
#include "app/shell/lesson_export.h"
#include "app/shell/lesson_file_terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString outputOption = QStringLiteral("--output");
const QString viewOption = QStringLiteral("--view");
const QString chartOption = QStringLiteral("--chart");
const QString setOption = QStringLiteral("--set");
const QString timeOption = QStringLiteral("--time");
const QString pixelsOption = QStringLiteral("--size");
const QString dpiOption = QStringLiteral("--dpi");
const QString colorsOption = QStringLiteral("--theme");
const QString transparentOption = QStringLiteral("--transparent");
const QString measureOption = QStringLiteral("--measure");

std::vector<CommandOption> options()
{
    return {
        {outputOption, QStringLiteral("OUT"),
         Words::tr("the file; its ending .png, .svg, .pdf, .csv or .json says what it becomes"), QStringLiteral("-o")},
        {viewOption, QStringLiteral("VIEW"), Words::tr("stage (standard), chart, formula or page")},
        {chartOption, QStringLiteral("N"),
         Words::tr("the chart, counted from 1; without --view the view is then the chart")},
        {setOption, QStringLiteral("NAME=VALUE"), Words::tr("sets a parameter; may be repeated")},
        {timeOption, QStringLiteral("T"), Words::tr("the moment of the animation, 0 to 1 (standard 1)")},
        {pixelsOption, QStringLiteral("WxH"), Words::tr("pixels of the picture")},
        {dpiOption, QStringLiteral("N"),
         Words::tr("dots per inch, 30 to 1200 (standard 96): type and lines grow with it")},
        {colorsOption, QStringLiteral("T"), Words::tr("light (standard), dark or projector")},
        {transparentOption, {}, Words::tr("leaves the background out")},
        {measureOption, {}, Words::tr("runs the stopwatches first; without it nothing that a clock measured is shown")},
    };
}

double numberOf(const QString& option, const QString& text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok)
        refuseUsage(option, Words::tr("\"%1\" is not a number").arg(text));
    return number;
}

double timeOf(const CommandArguments& arguments)
{
    const auto text = arguments.value(timeOption);
    const double time = text ? numberOf(timeOption, *text) : 1;
    if (!(time >= 0 && time <= 1))
        refuseUsage(timeOption, Words::tr("must be from 0 to 1"));
    return time;
}

double dpiOf(const CommandArguments& arguments)
{
    const auto text = arguments.value(dpiOption);
    const double dpi = text ? numberOf(dpiOption, *text) : 96;
    if (const QString wrong = dpiObjection(dpi); !wrong.isEmpty())
        refuseUsage(dpiOption, wrong);
    return dpi;
}

/// The chart's index from 0; the lesson has so many.
int chartOf(const CommandArguments& arguments, const Lesson& lesson)
{
    const auto text = arguments.value(chartOption);
    if (!text)
        return 0;
    const auto count = static_cast<int>(lesson.charts().size());
    bool ok = false;
    const int number = text->toInt(&ok);
    if (!ok || number < 1 || number > count)
        refuseUsage(chartOption, Words::tr("must be a whole number from 1 to %1").arg(count));
    return number - 1;
}

LessonView viewOf(const CommandArguments& arguments, const Lesson& lesson)
{
    using Part = LessonView::Part;
    constexpr std::array parts{Part::Stage, Part::Chart, Part::Formula, Part::Page};
    static const QStringList partNames{QStringLiteral("stage"), QStringLiteral("chart"), QStringLiteral("formula"),
                                       QStringLiteral("page")};
    const auto part = static_cast<std::size_t>(choiceOf(arguments, viewOption, partNames));
    const bool impliesChart = arguments.has(chartOption) && !arguments.has(viewOption);

    LessonView view;
    view.part = impliesChart ? Part::Chart : parts[part];
    view.chart = chartOf(arguments, lesson);
    view.time = timeOf(arguments);
    view.theme = themeOption(arguments, colorsOption);
    view.transparent = arguments.has(transparentOption);
    return view;
}

/// All values together after the last one, so that their order does not matter; nothing gives way to another value.
void applySettings(Lesson& lesson, const QStringList& settings)
{
    const std::vector<Parameter> parameters = lesson.parameters();
    ParameterValues values = lesson.values();
    QStringList asked;
    for (const QString& setting : settings) {
        const QString name = setting.section(u'=', 0, 0);
        if (!setting.contains(u'=') || name.isEmpty())
            refuseUsage(setOption, Words::tr("\"%1\" is not NAME=VALUE").arg(setting));
        const auto parameter = std::ranges::find(parameters, name, &Parameter::name);
        if (parameter == parameters.end())
            refuseUsage(name, Words::tr("the lesson has no such parameter; convolarium list parameters %1 shows them")
                                  .arg(lesson.id()));
        values.set(name, parseValue(*parameter, setting.section(u'=', 1)));
        asked << name;
    }
    if (const auto wrong = problemOf(lesson, values, asked))
        refuseUsage(wrong->section(QStringLiteral(": "), 0, 0), wrong->section(QStringLiteral(": "), 1));
    lesson.set(values);
}

/// What is exported: a lesson as it opens, or one as a lesson file prepares it.
struct Subject {
    std::unique_ptr<Lesson> lesson;
    LessonFile file = {}; ///< says nothing where a lesson was named
};

Subject subjectOf(const QString& operand, const std::vector<LessonEntry>& lessons)
{
    if (!isLessonFile(operand))
        return {lessonNamed(operand, lessons)};
    Subject subject{.lesson = {}, .file = readLessonFile(operand, lessonFileTerms())};
    auto opening = lessonNamed(subject.file.lesson, lessons);
    const Veil veil = veilOf(subject.file, *opening);
    opening->set(valuesOf(subject.file, *opening));
    auto lesson = std::make_unique<VeiledLesson>(std::move(opening));
    lesson->setVeil(veil);
    subject.lesson = std::move(lesson);
    return subject;
}

/// What the file says counts where no option says otherwise.
void takeUp(LessonView& view, const LessonFile& file, const CommandArguments& arguments)
{
    if (file.time && !arguments.has(timeOption))
        view.time = *file.time;
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector})
        if (!arguments.has(colorsOption) && themeName(id) == file.theme)
            view.theme = id;
}

QString run(const CommandArguments& arguments, const std::vector<LessonEntry>& lessons)
{
    if (arguments.operands().size() != 1)
        refuseUsage(QStringLiteral("export"),
                    Words::tr("needs one lesson, as in: convolarium export convolution -o OUT.png"));
    const Subject subject = subjectOf(arguments.operands().front(), lessons);
    const auto& lesson = subject.lesson;
    const auto path = arguments.value(outputOption);
    if (!path)
        refuseUsage(
            QStringLiteral("-o"),
            Words::tr("is missing: the file to write, OUT.%1").arg(exportEndings().join(QStringLiteral(", OUT."))));
    ExportRequest request;
    request.format = exportFormat(*path);
    applySettings(*lesson, arguments.values(setOption));
    request.view = viewOf(arguments, *lesson);
    takeUp(request.view, subject.file, arguments);
    request.pixels = sizeOption(arguments, pixelsOption);
    request.dpi = dpiOf(arguments);
    completeFigures(*lesson, arguments.has(measureOption));
    Translation spoken;
    if (const auto language = languageFromCode(subject.file.language); language && !arguments.has(languageOption))
        spoken.install(*language);
    exportLesson(*lesson, request, *path);
    return {};
}

} // namespace

Command exportCommand()
{
    return {.name = QStringLiteral("export"),
            .usage = QStringLiteral(
                "LESSON|FILE.convo -o OUT.{png,svg,pdf,csv,json} [--view stage|chart|formula|page] [--chart N]\n"
                "[--set NAME=VALUE]... [--time T] [--size WxH] [--dpi N] [--theme light|dark|projector]\n"
                "[--lang en|ja] [--transparent] [--measure]"),
            .summary = Words::tr("writes a picture, a chart's data (.csv) or all figures (.json) of a lesson"),
            .options = options(),
            .run = run};
}

} // namespace convolarium
