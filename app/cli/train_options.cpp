// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_options.h"

#include "app/cli/option_values.h"
#include "app/document/safe_file.h"
#include "app/lesson/problem.h"
#include "app/training/curves_picture.h"
#include "engine/models/published.h"
#include "engine/network/network_file.h"
#include "engine/tensor/workers.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

namespace option {
const QString model = QStringLiteral("--model");
const QString data = QStringLiteral("--data");
const QString epochs = QStringLiteral("--epochs");
const QString batch = QStringLiteral("--batch");
const QString optimizer = QStringLiteral("--optimizer");
const QString rate = QStringLiteral("--lr");
const QString schedule = QStringLiteral("--schedule");
const QString momentum = QStringLiteral("--momentum");
const QString decay = QStringLiteral("--weight-decay");
const QString initialiser = QStringLiteral("--init");
const QString augment = QStringLiteral("--augment");
const QString alpha = QStringLiteral("--alpha");
const QString side = QStringLiteral("--size");
const QString limit = QStringLiteral("--limit");
const QString seed = QStringLiteral("--seed");
const QString threads = QStringLiteral("--threads");
const QString log = QStringLiteral("--log");
const QString chart = QStringLiteral("--chart");
const QString save = QStringLiteral("--save");
const QString checkpoint = QStringLiteral("--checkpoint");
const QString resume = QStringLiteral("--resume");
} // namespace option

constexpr std::uint64_t mostEpochs = 100'000;
constexpr std::uint64_t mostBatch = 65'536;
constexpr std::uint64_t mostLimit = 10'000'000;
constexpr int augmentedShift = 2; // cells

int intOption(const CommandArguments& arguments, const QString& name, std::uint64_t most, int standard)
{
    const auto value = wholeOption(arguments, name, {.least = 1, .most = most});
    return value ? static_cast<int>(*value) : standard;
}

bool isFile(const QString& model)
{
    return model.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) || model.contains(u'/');
}

const engine::ModelEntry& entryOf(const QString& model)
{
    const std::vector<engine::ModelEntry>& table = engine::modelTable();
    const auto entry = std::ranges::find(table, model.toStdString(), &engine::ModelEntry::id);
    if (entry == table.end())
        refuseUsage(Words::tr("network \"%1\"").arg(model),
                    Words::tr("there is none; convolarium list models shows them"));
    return *entry;
}

engine::OptimizerSpec optimizerOf(const CommandArguments& arguments)
{
    const QStringList names{QStringLiteral("adam"), QStringLiteral("sgd"), QStringLiteral("adamw")};
    constexpr std::array kinds{engine::OptimizerSpec::Kind::Adam, engine::OptimizerSpec::Kind::Sgd,
                               engine::OptimizerSpec::Kind::AdamW};
    engine::OptimizerSpec spec = engine::OptimizerSpec::adam();
    spec.kind = kinds[static_cast<std::size_t>(choiceOf(arguments, option::optimizer, names))];
    if (spec.kind == engine::OptimizerSpec::Kind::AdamW)
        spec.weightDecay = engine::OptimizerSpec::adamW().weightDecay;
    if (arguments.has(option::momentum) && spec.kind != engine::OptimizerSpec::Kind::Sgd)
        refuseUsage(option::momentum, Words::tr("is for the optimizer sgd"));
    spec.momentum = realOption(arguments, option::momentum).value_or(0);
    if (!(spec.momentum >= 0 && spec.momentum < 1))
        refuseUsage(option::momentum, Words::tr("must be at least 0 and below 1"));
    spec.weightDecay = realOption(arguments, option::decay).value_or(spec.weightDecay);
    if (spec.weightDecay < 0)
        refuseUsage(option::decay, Words::tr("must not be negative"));
    return spec;
}

engine::ScheduleSpec scheduleOf(const CommandArguments& arguments)
{
    const QStringList names{QStringLiteral("constant"), QStringLiteral("step"), QStringLiteral("cosine")};
    constexpr std::array kinds{engine::ScheduleSpec::Kind::Constant, engine::ScheduleSpec::Kind::Step,
                               engine::ScheduleSpec::Kind::Cosine};
    return {.kind = kinds[static_cast<std::size_t>(choiceOf(arguments, option::schedule, names))]};
}

double rateOf(const CommandArguments& arguments)
{
    const double rate = realOption(arguments, option::rate).value_or(Contestant().learningRate);
    if (rate <= 0)
        refuseUsage(option::rate, Words::tr("must be above 0"));
    return rate;
}

/// What all models have in common.
Contestant commonOf(const CommandArguments& arguments)
{
    Contestant contestant;
    contestant.optimizer = optimizerOf(arguments);
    contestant.learningRate = rateOf(arguments);
    contestant.schedule = scheduleOf(arguments);
    const QStringList initialisers{QStringLiteral("he"), QStringLiteral("glorot")};
    if (choiceOf(arguments, option::initialiser, initialisers) == 1)
        contestant.initialiser = engine::Initialiser::Glorot;
    if (arguments.has(option::augment))
        contestant.augmentation = {.flip = true, .shift = augmentedShift};
    contestant.batch = intOption(arguments, option::batch, mostBatch, contestant.batch);
    return contestant;
}

/// The models and their names in log and table, which differ.
void addModels(const CommandArguments& arguments, TrainRequest& request)
{
    const QStringList models = arguments.values(option::model);
    if (models.isEmpty())
        refuseUsage(option::model, Words::tr("is missing: a network of convolarium list models, or a FILE.json"));
    const auto alpha = realOption(arguments, option::alpha);
    if (alpha && *alpha <= 0)
        refuseUsage(option::alpha, Words::tr("must be above 0"));
    bool usesAlpha = false;
    request.plan.contestants.clear();
    for (const QString& model : models) {
        Contestant contestant = commonOf(arguments);
        QString name = model;
        if (isFile(model)) {
            contestant.network = engine::readNetworkFile(QFile::encodeName(model).toStdString()).spec;
            name = QString::fromStdString(contestant.network->name).simplified();
            if (name.isEmpty())
                name = QFileInfo(model).completeBaseName().simplified();
        } else {
            contestant.model = model;
            const bool scaled = entryOf(model).hasAlpha && alpha;
            contestant.alpha = scaled ? *alpha : 1;
            usesAlpha = usesAlpha || scaled;
            if (scaled)
                name += u' ' + QString::number(*alpha);
        }
        if (request.names.contains(name))
            refuseUsage(option::model, Words::tr("%1 is there twice").arg(name));
        request.names << name;
        request.plan.contestants.push_back(std::move(contestant));
    }
    if (alpha && !usesAlpha)
        refuseUsage(option::alpha, Words::tr("none of these networks has a width multiplier"));
}

DataChoice dataOf(const CommandArguments& arguments)
{
    DataChoice data;
    QStringList ids;
    for (const DataSetEntry& entry : dataSets())
        ids << entry.id;
    const auto source = arguments.value(option::data);
    if (!source)
        refuseUsage(option::data, Words::tr("is missing: %1, or a folder").arg(ids.join(QStringLiteral(", "))));
    if (!ids.contains(*source) && !QFileInfo(*source).isDir())
        refuseUsage(option::data, Words::tr("\"%1\" is no folder, and must otherwise be one of %2")
                                      .arg(*source, ids.join(QStringLiteral(", "))));
    data.source = *source;
    if (const auto side = wholeOption(arguments, option::side, {.least = leastSide, .most = mostSide})) {
        data.side = static_cast<int>(*side);
        if (!hasChoiceOfSide(data))
            refuseUsage(option::side, Words::tr("these pictures have their size"));
    }
    data.limit = intOption(arguments, option::limit, mostLimit, 0);
    return data;
}

/// The paths that are written, each once and where it can be.
void addFiles(const CommandArguments& arguments, TrainRequest& request)
{
    request.log = arguments.value(option::log).value_or(QString());
    if (request.log == QLatin1String("-"))
        request.log.clear();
    request.chart = arguments.value(option::chart).value_or(QString());
    request.saves = arguments.values(option::save);
    request.checkpoint = arguments.value(option::checkpoint).value_or(QString());
    request.resume = arguments.value(option::resume).value_or(QString());
    if (!request.chart.isEmpty()) [[maybe_unused]]
        const PictureFormat format = pictureFormat(request.chart);
    if (!request.saves.isEmpty() && request.saves.size() != request.names.size())
        refuseUsage(option::save, Words::tr("must be there once for each model, in their order"));
    if (request.names.size() > 1 && !(request.checkpoint + request.resume).isEmpty())
        refuseUsage(request.checkpoint.isEmpty() ? option::resume : option::checkpoint, Words::tr("is for one model"));
    QStringList seen;
    for (const QString& path : QStringList{request.log, request.chart, request.checkpoint} + request.saves) {
        if (path.isEmpty())
            continue;
        if (seen.contains(QFileInfo(path).absoluteFilePath()))
            refuseUsage(path, Words::tr("would be written twice"));
        seen << QFileInfo(path).absoluteFilePath();
        requireWritable(path, path == request.log ? WritableKind::FileOrDevice : WritableKind::File);
    }
}

} // namespace

std::vector<CommandOption> trainOptions()
{
    return {
        {option::model, QStringLiteral("M"), Words::tr("a network by its name, or FILE.json; may be repeated")},
        {option::data, QStringLiteral("D"), Words::tr("flowers, fashion_mnist, or a folder")},
        {option::epochs, QStringLiteral("N"), Words::tr("passes through the data (standard 10)")},
        {option::batch, QStringLiteral("N"), Words::tr("samples a step (standard 64)")},
        {option::optimizer, QStringLiteral("O"), Words::tr("adam (standard), sgd or adamw")},
        {option::rate, QStringLiteral("R"), Words::tr("learning rate (standard 0.001)")},
        {option::schedule, QStringLiteral("S"),
         Words::tr("constant (standard), step (a tenth after every 10 epochs) or cosine")},
        {option::momentum, QStringLiteral("B"), Words::tr("of sgd (standard 0)")},
        {option::decay, QStringLiteral("W"), Words::tr("weight decay (standard 0, of adamw 0.01)")},
        {option::initialiser, QStringLiteral("I"), Words::tr("first weights: he (standard) or glorot")},
        {option::augment, {}, Words::tr("mirrors and moves the pictures, others in each epoch")},
        {option::alpha, QStringLiteral("A"), Words::tr("width multiplier of MobileNets (standard 1)")},
        {option::side, QStringLiteral("N"), Words::tr("rows and columns of flowers and pictures in folders (32)")},
        {option::limit, QStringLiteral("N"), Words::tr("most samples for training; the test has a quarter of it")},
        {option::seed, QStringLiteral("N"), Words::tr("of all random numbers (standard 1)")},
        {option::threads, QStringLiteral("N"),
         Words::tr("processors at work (standard: all); results do not depend on it")},
        {option::log, QStringLiteral("OUT.csv"), Words::tr("a row for each epoch and model, as soon as it is done")},
        {option::chart, QStringLiteral("OUT"), Words::tr("the curves as .png, .svg or .pdf")},
        {option::save, QStringLiteral("OUT"),
         Words::tr("the weights as .safetensors; once for each model, in their order")},
        {option::checkpoint, QStringLiteral("OUT"), Words::tr("after each epoch all that is needed to go on")},
        {option::resume, QStringLiteral("FILE"), Words::tr("goes on from a checkpoint, with the same other options")},
    };
}

TrainRequest trainRequest(const CommandArguments& arguments)
{
    if (!arguments.operands().isEmpty())
        refuseUsage(arguments.operands().front(), Words::tr("train takes options only"));
    TrainRequest request;
    request.plan.order = RaceOrder::InTurn;
    request.plan.epochs = intOption(arguments, option::epochs, mostEpochs, request.plan.epochs);
    const WholeRange seeds{.least = 0, .most = std::numeric_limits<std::uint64_t>::max()};
    request.plan.seed = wholeOption(arguments, option::seed, seeds).value_or(request.plan.seed);
    const int cores = std::clamp(QThread::idealThreadCount(), 1, engine::Workers::maxThreads);
    request.plan.threads = intOption(arguments, option::threads, engine::Workers::maxThreads, cores);
    request.plan.data = dataOf(arguments);
    addModels(arguments, request);
    addFiles(arguments, request);
    return request;
}

} // namespace convolarium
