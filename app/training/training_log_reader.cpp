// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/training_log_reader.h"

#include "app/lesson/problem.h"
#include "app/training/training_log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrainingLog)
};

/// One line of a log. Its place is part of every complaint.
class Row {
public:
    Row(const QString& file, int line, const QString& text) : m_file(file), m_line(line), m_cells(cells(text))
    {
        const QStringList header = trainingLogHeader();
        if (m_cells.size() != header.size())
            refuse(Words::tr("has %1 cells, not %2").arg(m_cells.size()).arg(header.size()));
        if (m_cells.front().isEmpty())
            refuse(Words::tr("has no name of a model"));
    }

    [[nodiscard]] const QString& model() const { return m_cells.front(); }

    [[nodiscard]] engine::EpochRecord record() const
    {
        constexpr double mostSteps = 1e15;
        constexpr double infinity = std::numeric_limits<double>::infinity();
        const double epochs = std::numeric_limits<int>::max();
        return {.epoch = static_cast<int>(whole(1, epochs)),
                .step = static_cast<std::int64_t>(whole(2, mostSteps)),
                .seconds = number(3, infinity),
                .train = {.loss = number(4, infinity), .accuracy = number(5, 1)},
                .test = {.loss = number(6, infinity), .accuracy = number(7, 1)},
                .imagesPerSecond = number(8, infinity)};
    }

    [[noreturn]] void refuse(const QString& why) const
    {
        throw Problem(Problem::Kind::Usage, Words::tr("%1, line %2").arg(m_file).arg(m_line), why);
    }

private:
    /// Comma-separated as in RFC 4180, on one line.
    [[nodiscard]] QStringList cells(const QString& text) const
    {
        QStringList all{QString()};
        bool quoted = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
                all.last() += text[++i];
            else if (c == u'"' && (quoted || all.last().isEmpty()))
                quoted = !quoted;
            else if (c == u',' && !quoted)
                all << QString();
            else
                all.last() += c;
        }
        if (quoted)
            refuse(Words::tr("a quotation mark is not closed"));
        return all;
    }

    /// 0 to `most`; with an infinite one anything that a loss can be.
    [[nodiscard]] double number(int column, double most) const
    {
        const QString& text = m_cells[column];
        bool ok = false;
        const double value = text.toDouble(&ok);
        const bool isLoss = column == 4 || column == 6;
        const bool fits = (value >= 0 && value <= most && std::isfinite(value)) ||
                          (isLoss && (std::isnan(value) || std::isinf(value)));
        if (!ok || !fits)
            refuse(Words::tr("%1 cannot be \"%2\"").arg(trainingLogHeader()[column], text));
        return value;
    }

    [[nodiscard]] double whole(int column, double most) const
    {
        const double value = number(column, most);
        if (value < 1 || std::floor(value) < value)
            refuse(Words::tr("%1 cannot be \"%2\"").arg(trainingLogHeader()[column], m_cells[column]));
        return value;
    }

    QString m_file;
    int m_line;
    QStringList m_cells;
};

void append(LoggedModel& logged, const Row& row)
{
    const engine::EpochRecord record = row.record();
    if (!logged.epochs.empty()) {
        const engine::EpochRecord& last = logged.epochs.back();
        if (record.epoch <= last.epoch || record.step <= last.step || record.seconds < last.seconds)
            row.refuse(Words::tr("epoch %1 does not follow epoch %2 of %3")
                           .arg(record.epoch)
                           .arg(last.epoch)
                           .arg(logged.model));
    }
    logged.epochs.push_back(record);
}

/// Each row has the images of its epoch: its seconds beyond those of the row before, times its rate.
double imagesOf(const LoggedModel& logged)
{
    double images = 0;
    double before = 0;
    for (const engine::EpochRecord& record : logged.epochs) {
        images += record.imagesPerSecond * (record.seconds - before);
        before = record.seconds;
    }
    return images;
}

} // namespace

std::vector<LoggedModel> trainingLogFrom(const QByteArray& csv, const QString& name)
{
    QStringList lines = QString::fromUtf8(csv).split(u'\n');
    for (QString& line : lines)
        if (line.endsWith(u'\r'))
            line.chop(1);
    if (lines.last().isEmpty())
        lines.removeLast();
    const auto refuse = [&](int line, const QString& why) {
        throw Problem(Problem::Kind::Usage, Words::tr("%1, line %2").arg(name).arg(line), why);
    };
    if (lines.isEmpty() || lines.front() + u'\n' != trainingLogHead())
        refuse(1, Words::tr("the log of a training begins with %1").arg(trainingLogHead().trimmed()));
    std::vector<LoggedModel> models;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const Row row(name, static_cast<int>(i) + 1, lines[i]);
        auto found = std::ranges::find(models, row.model(), &LoggedModel::model);
        if (found == models.end())
            found = models.insert(models.end(), {.model = row.model(), .epochs = {}});
        append(*found, row);
    }
    if (models.empty())
        refuse(1, Words::tr("no epoch follows"));
    return models;
}

std::vector<LoggedModel> readTrainingLog(const QString& path)
{
    const QString name = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        throw Problem(Problem::Kind::Failure, name, Words::tr("there is no such file"));
    if (!info.isFile())
        throw Problem(Problem::Kind::Failure, name, Words::tr("is not an ordinary file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Problem(Problem::Kind::Failure, name, file.errorString());
    const QByteArray bytes = file.read(mostLogBytes + 1);
    if (file.error() != QFileDevice::NoError)
        throw Problem(Problem::Kind::Failure, name, file.errorString());
    if (bytes.size() > mostLogBytes)
        throw Problem(Problem::Kind::Usage, name, Words::tr("is larger than the log of any training"));
    return trainingLogFrom(bytes, name);
}

Track loggedTrack(const LoggedModel& logged, const QString& title, std::int64_t macs)
{
    const engine::EpochRecord& last = logged.epochs.back();
    Track track;
    const double epochs = last.epoch;
    track.facts = {.title = title, .macs = macs, .layers = {}};
    track.facts.stepsPerEpoch = std::max<std::int64_t>(1, std::llround(static_cast<double>(last.step) / epochs));
    const double trained = static_cast<double>(last.epoch - logged.epochs.front().epoch + 1);
    const double samples = imagesOf(logged) / trained;
    track.facts.samples = static_cast<int>(std::min(std::round(samples), 1e9));
    track.facts.epochs = last.epoch;
    for (const engine::EpochRecord& record : logged.epochs) {
        track.epochs.push_back({.record = record, .gradientNorms = {}, .guesses = {}});
        track.steps.push_back({.step = record.step,
                               .seconds = record.seconds,
                               .loss = record.train.loss,
                               .accuracy = record.train.accuracy});
    }
    track.status = TrackStatus::Finished;
    track.step = last.step;
    track.seconds = last.seconds;
    track.imagesPerSecond = last.imagesPerSecond;
    return track;
}

} // namespace convolarium
