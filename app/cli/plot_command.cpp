// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plot_command.h"

#include "app/cli/option_values.h"
#include "app/document/safe_file.h"
#include "app/lesson/model_title.h"
#include "app/training/curves_picture.h"
#include "app/training/training_log_reader.h"
#include "engine/analysis/network_cost.h"
#include "engine/models/published.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString outputOption = QStringLiteral("--output");
const QString axisOption = QStringLiteral("--x");
const QString chartsOption = QStringLiteral("--y");
const QString inputOption = QStringLiteral("--input");
const QString pixelsOption = QStringLiteral("--size");
const QString colorsOption = QStringLiteral("--theme");

RaceAxis axisOf(const CommandArguments& arguments)
{
    QStringList ids;
    for (const RaceAxis axis : raceAxes)
        ids << axisId(axis);
    return raceAxes[choiceOf(arguments, axisOption, ids)];
}

CurvesPicture::Charts chartsOf(const CommandArguments& arguments)
{
    using Charts = CurvesPicture::Charts;
    constexpr Charts charts[] = {Charts::Both, Charts::Accuracy, Charts::Loss};
    return charts[choiceOf(arguments, chartsOption,
                           {QStringLiteral("both"), QStringLiteral("accuracy"), QStringLiteral("loss")})];
}

/// HxWxC.
std::optional<engine::Shape> inputOf(const CommandArguments& arguments)
{
    const auto text = arguments.value(inputOption);
    if (!text)
        return std::nullopt;
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{1,6})x([0-9]{1,6})x([0-9]{1,6})\\z"));
    const auto match = pattern.match(*text);
    if (!match.hasMatch())
        refuseUsage(inputOption, Words::tr("\"%1\" is not HxWxC, as in 224x224x3").arg(*text));
    return engine::Shape{1, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

/// By its id, or by its title as logs of the window have it.
bool isCalled(const engine::ModelEntry& entry, const QString& name)
{
    const QString id = QString::fromStdString(entry.id);
    return name == id || name == modelTitle(id);
}

/// MACs of one picture, by the model's name in the log: an id, or its title, and a width multiplier behind it.
/// @throws Problem (Usage) for a name that is not that of a published network.
qint64 macsOf(const QString& model, const std::optional<engine::Shape>& input)
{
    const std::vector<engine::ModelEntry>& table = engine::modelTable();
    bool hasAlpha = false;
    const QString last = model.section(u' ', -1);
    const double alpha = last.toDouble(&hasAlpha);
    const QString name = hasAlpha ? model.left(model.size() - last.size()).trimmed() : model;
    const auto entry =
        std::ranges::find_if(table, [&](const engine::ModelEntry& known) { return isCalled(known, name); });
    if (entry == table.end())
        refuseUsage(
            axisOption,
            Words::tr("the MACs of \"%1\" are not known: it is no network of convolarium list models").arg(model));
    engine::ModelOptions options{.input = input};
    if (hasAlpha)
        options.alpha = alpha;
    return engine::networkCost(engine::publishedModel(entry->id, options)).total.macs;
}

/// Named by model, and by file where there are several.
std::vector<Track> tracksOf(const CommandArguments& arguments, RaceAxis axis)
{
    const QStringList& paths = arguments.operands();
    if (paths.isEmpty())
        refuseUsage(QStringLiteral("plot"), Words::tr("needs a log, as in: convolarium plot LOG.csv -o OUT.png"));
    const auto input = inputOf(arguments);
    if (input && axis != RaceAxis::Macs)
        refuseUsage(inputOption, Words::tr("is for --x macs"));
    std::vector<Track> tracks;
    for (const QString& path : paths)
        for (const LoggedModel& logged : readTrainingLog(path)) {
            const QString title =
                paths.size() == 1
                    ? logged.model
                    : QStringLiteral("%1 (%2)").arg(logged.model, QFileInfo(path).completeBaseName().simplified());
            tracks.push_back(loggedTrack(logged, title, axis == RaceAxis::Macs ? macsOf(logged.model, input) : 0));
        }
    return tracks;
}

QString run(const CommandArguments& arguments, const std::vector<LessonEntry>&)
{
    const auto path = arguments.value(outputOption);
    if (!path)
        refuseUsage(QStringLiteral("-o"),
                    Words::tr("is missing: the file to write, OUT.%1").arg(QStringLiteral("png, OUT.svg, OUT.pdf")));
    CurvesPicture picture{.charts = chartsOf(arguments),
                          .format = pictureFormat(*path),
                          .pixels = sizeOption(arguments, pixelsOption),
                          .theme = themeOption(arguments, colorsOption)};
    picture.style.axis = axisOf(arguments);
    const std::vector<Track> tracks = tracksOf(arguments, picture.style.axis);
    std::vector<const Track*> shown;
    std::ranges::transform(tracks, std::back_inserter(shown), [](const Track& track) { return &track; });
    writeFile(*path, curvesPicture(shown, picture));
    return {};
}

} // namespace

Command plotCommand()
{
    return {
        .name = QStringLiteral("plot"),
        .usage = QStringLiteral("LOG.csv [LOG.csv …] -o OUT.{png,svg,pdf} [--x epochs|seconds|images|macs]\n"
                                "[--y both|accuracy|loss] [--input HxWxC] [--size WxH]\n"
                                "[--theme light|dark|projector] [--lang en|ja]"),
        .summary = Words::tr("draws the curves of logs that train has written"),
        .options = {{outputOption, QStringLiteral("OUT"),
                     Words::tr("the file; its ending .png, .svg or .pdf says what it becomes"), QStringLiteral("-o")},
                    {axisOption, QStringLiteral("X"),
                     Words::tr("over epochs (standard), seconds, images or macs of the forward passes")},
                    {chartsOption, QStringLiteral("Y"), Words::tr("both (standard), accuracy or loss")},
                    {inputOption, QStringLiteral("HxWxC"),
                     Words::tr("the pictures that were trained on, for --x macs (standard: the network's own)")},
                    {pixelsOption, QStringLiteral("WxH"), Words::tr("pixels of the picture")},
                    {colorsOption, QStringLiteral("T"), Words::tr("light (standard), dark or projector")}},
        .run = run};
}

} // namespace convolarium
