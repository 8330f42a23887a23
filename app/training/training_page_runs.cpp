// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are kept, and what is exported of a race.
#include "app/document/layer_table.h"
#include "app/document/picture_file.h"
#include "app/document/safe_file.h"
#include "app/lesson/numbers.h"
#include "app/lesson/problem.h"
#include "app/training/race_picture.h"
#include "app/training/race_words.h"
#include "app/training/run_export.h"
#include "app/training/training_page.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QStandardPaths>
#include <QSysInfo>

#include <algorithm>
#include <array>

namespace convolarium {

namespace {

constexpr qint64 betweenWrites = 5000; // ms

enum class RunFormat { Png, Svg, Pdf, Log, Curves, Markdown, Latex, Weights };

struct Filter {
    RunFormat format;
    const char* words;
    const char* ending;
};

constexpr std::array filters{
    Filter{RunFormat::Png, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "Picture (*.png)"), "png"},
    Filter{RunFormat::Svg, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "Scalable picture (*.svg)"), "svg"},
    Filter{RunFormat::Pdf, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "Document (*.pdf)"), "pdf"},
    Filter{RunFormat::Log, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "Log, a row an epoch (*.csv)"), "csv"},
    Filter{RunFormat::Curves, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "Curves, a row a step (*.csv)"), "csv"},
    Filter{RunFormat::Markdown, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "Markdown table (*.md)"), "md"},
    Filter{RunFormat::Latex, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "LaTeX table (*.tex)"), "tex"},
    Filter{RunFormat::Weights, QT_TRANSLATE_NOOP("convolarium::TrainingPage", "Weights (*.safetensors)"),
           "safetensors"}};

/// The ending of the name counts where it fits; else what was chosen.
const Filter& filterOf(const QString& path, const Filter& chosen)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String(chosen.ending))
        return chosen;
    const auto* found =
        std::ranges::find_if(filters, [&](const Filter& filter) { return ending == QLatin1String(filter.ending); });
    return found == filters.end() ? chosen : *found;
}

std::vector<const Track*> pointersTo(const std::vector<Track>& tracks)
{
    std::vector<const Track*> pointers;
    for (const Track& track : tracks)
        pointers.push_back(&track);
    return pointers;
}

QByteArray pictureOf(PictureFormat format, const RaceView& view, const RaceChartStyle& style)
{
    // Twice the screen's resolution: sharp on a slide.
    const PictureFile file{.format = format, .pixels = racePictureSize * 2, .dpi = 192, .title = TrainingPage::name()};
    return pictureBytes(
        file, [&](QPainter& painter, const QRectF& logical) { paintRacePicture(painter, logical, view, style); });
}

QByteArray bytesOf(RunFormat format, const RaceView& view, const RaceChartStyle& style)
{
    const std::vector<const Track*> tracks = pointersTo(*view.tracks);
    switch (format) {
    case RunFormat::Png:
        return pictureOf(PictureFormat::Png, view, style);
    case RunFormat::Svg:
        return pictureOf(PictureFormat::Svg, view, style);
    case RunFormat::Pdf:
        return pictureOf(PictureFormat::Pdf, view, style);
    case RunFormat::Log:
        return logCsv(tracks).toUtf8();
    case RunFormat::Curves:
        return curvesCsv(tracks).toUtf8();
    case RunFormat::Markdown:
        return markdownTable(resultTable(tracks, view.plan->goal)).toUtf8();
    case RunFormat::Latex:
        return latexTable(resultTable(tracks, view.plan->goal)).toUtf8();
    case RunFormat::Weights:
        break;
    }
    return {};
}

QString detailsOf(const RunSummary& run)
{
    QStringList lines{QLocale().toString(run.begun.toLocalTime(), QLocale::ShortFormat)};
    for (const RunSummary::Network& network : run.networks)
        lines << TrainingPage::tr("%1: %2 epochs, %3 % at best")
                     .arg(network.title)
                     .arg(network.epochs)
                     .arg(fixed(100 * network.best, 1));
    return run.broken.isEmpty() ? lines.join(u'\n') : run.broken;
}

} // namespace

void TrainingPage::keepRuns(const QString& folder)
{
    m_store.emplace(folder);
    listRuns();
}

void TrainingPage::listRuns()
{
    m_runs.clear();
    if (m_store)
        for (const RunSummary& run : m_store->list())
            m_runs.push_back(
                {.id = run.id,
                 .name = run.complete || !run.broken.isEmpty() ? run.name : tr("%1 (unfinished)").arg(run.name),
                 .details = detailsOf(run),
                 .shown = m_compared.contains(run.id),
                 .broken = !run.broken.isEmpty()});
    showPanel();
}

Run TrainingPage::presentRun() const
{
    Run run{.name = m_runName, .begun = m_begun, .machine = QSysInfo::prettyProductName(), .classes = {}};
    if (m_session.data()) {
        const engine::Dataset& test = m_session.data()->sets.test;
        for (const std::string& name : test.classes)
            run.classes << QString::fromStdString(name);
        run.testSamples = test.size();
    }
    run.plan = m_session.plan();
    run.tracks = m_session.tracks();
    return run;
}

RaceFiles TrainingPage::beginRun()
{
    RaceFiles files;
    m_runId.clear();
    m_begun = QDateTime::currentDateTimeUtc();
    QStringList titles;
    for (const Contestant& contestant : m_plan.contestants)
        titles << contestantTitle(contestant);
    m_runName = titles.join(tr(", ", "between two networks"));
    if (!m_store)
        return files;
    try {
        Run run = presentRun();
        run.plan = m_plan;
        run.tracks.clear();
        m_runId = m_store->create(run);
        for (int i = 0; i < static_cast<int>(m_plan.contestants.size()); ++i)
            files.checkpoints << m_store->checkpointPath(m_runId, i);
    } catch (const Problem& problem) {
        m_problem = tr("The race is not kept, but goes on: %1").arg(problem.text());
    }
    return files;
}

/// Epochs are worth keeping; what has ended without one leaves nothing.
void TrainingPage::keepRun(bool now)
{
    if (!m_store || m_runId.isEmpty())
        return;
    const auto hasEpochs = [](const Track& track) { return !track.epochs.empty(); };
    const bool any = std::ranges::any_of(m_session.tracks(), hasEpochs);
    const bool ended = !m_session.isActive();
    if (!any && !ended)
        return;
    if (!now && m_written.isValid() && m_written.elapsed() < betweenWrites)
        return;
    m_written.start();
    try {
        if (any)
            m_store->write(m_runId, presentRun());
        else
            m_store->remove(m_runId);
        if (ended)
            m_runId.clear();
    } catch (const Problem& problem) {
        m_runId.clear(); // said once
        m_problem = tr("The race is not kept any more, but goes on: %1").arg(problem.text());
        showNotice();
    }
}

void TrainingPage::flush()
{
    if (m_session.isActive())
        keepRun(true);
}

void TrainingPage::toggleRun(const QString& id, bool shown)
{
    try {
        if (shown)
            m_compared[id] = m_store->read(id).tracks;
        else
            m_compared.erase(id);
    } catch (const Problem& problem) {
        showProblem(tr("Not read"), problem.text());
    }
    listRuns();
    showRecord();
}

void TrainingPage::renameRun(const QString& id, const QString& typed)
{
    try {
        m_store->rename(id, typed);
    } catch (const Problem& problem) {
        showProblem(tr("Not renamed"), problem.text());
    }
    listRuns();
}

void TrainingPage::deleteRuns(const QStringList& ids)
{
    const QString question =
        tr("Delete %Ln run(s) with its curves and weights?", nullptr, static_cast<int>(ids.size()));
    if (QMessageBox::question(this, tr("Delete"), question) != QMessageBox::Yes)
        return;
    for (const QString& id : ids) {
        try {
            if (id != m_runId)
                m_store->remove(id);
            m_compared.erase(id);
        } catch (const Problem& problem) {
            showProblem(tr("Not deleted"), problem.text());
        }
    }
    listRuns();
    showRecord();
}

void TrainingPage::openRun(const QString& id, bool goOn)
{
    try {
        Run run = m_store->read(id);
        if (goOn && !m_store->canResume(id))
            throw Problem(Problem::Kind::Usage, run.name, tr("it has ended: nobody is left who could go on"));
        keepRun(true);
        const RacePlan before = m_plan;
        m_plan = run.plan;
        m_runName = run.name;
        m_begun = run.begun;
        m_runId = goOn ? id : QString();
        m_live = true;
        m_problem.clear();
        RaceFiles files{.checkpoints = {}, .resumed = true};
        for (int i = 0; i < static_cast<int>(run.plan.contestants.size()); ++i)
            files.checkpoints << m_store->checkpointPath(id, i);
        if (goOn)
            m_session.resume(run.plan, std::move(run.tracks), files);
        else
            m_session.replay(run.plan, std::move(run.tracks));
        showState();
        if (before != m_plan)
            Q_EMIT planEdited(before, QStringLiteral("scenario"), false);
    } catch (const Problem& problem) {
        showProblem(tr("Not opened"), problem.text());
    }
}

void TrainingPage::showProblem(const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText); // names come from files
    box.exec();
}

void TrainingPage::exportRun(const QString& id)
{
    try {
        const Run run = m_store->read(id);
        QStringList weights;
        for (int i = 0; i < static_cast<int>(run.tracks.size()); ++i)
            weights << m_store->checkpointPath(id, i);
        exportRace({.plan = &run.plan, .tracks = &run.tracks, .data = {}}, run.name, weights);
    } catch (const Problem& problem) {
        showProblem(tr("Not exported"), problem.text());
    }
}

void TrainingPage::exportPage()
{
    QStringList weights;
    for (int i = 0; m_store && !m_lastRunId.isEmpty() && i < static_cast<int>(m_session.tracks().size()); ++i)
        weights << m_store->checkpointPath(m_lastRunId, i);
    exportRace(view(), m_runName.isEmpty() ? name() : m_runName, weights);
}

/// `weights`: the file of each contestant's, where they are kept.
void TrainingPage::exportRace(const RaceView& race, const QString& title, const QStringList& weights)
{
    if (race.isEmpty()) {
        showProblem(tr("Export"), tr("There is no run yet: start the race first."));
        return;
    }
    QStringList names;
    for (const Filter& filter : filters)
        if (filter.format != RunFormat::Weights || !weights.isEmpty())
            names << tr(filter.words);
    QFileDialog dialog(this, tr("Export"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(names);
    QString suggested = title;
    for (QChar& c : suggested)
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'_';
    dialog.selectFile(suggested);
    dialog.setDefaultSuffix(QLatin1String(filters.front().ending));
    const auto chosen = [&names](const QString& filter) -> const Filter& {
        return filters[static_cast<std::size_t>(std::max<qsizetype>(0, names.indexOf(filter)))];
    };
    connect(&dialog, &QFileDialog::filterSelected, &dialog,
            [&](const QString& filter) { dialog.setDefaultSuffix(QLatin1String(chosen(filter).ending)); });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    const QString path = dialog.selectedFiles().front();
    writeExport(path, static_cast<int>(filterOf(path, chosen(dialog.selectedNameFilter())).format), race, weights);
}

void TrainingPage::writeExport(const QString& path, int format, const RaceView& race, const QStringList& weights)
{
    try {
        if (static_cast<RunFormat>(format) != RunFormat::Weights) {
            writeFile(path, bytesOf(static_cast<RunFormat>(format), race, chartStyle()));
            return;
        }
        const QFileInfo info(path);
        for (qsizetype i = 0; i < weights.size(); ++i) {
            QFile file(weights[i]);
            if (!file.open(QIODevice::ReadOnly))
                throw Problem(Problem::Kind::Failure, weights[i], file.errorString());
            const QString letter =
                weights.size() > 1 ? u'-' + contestantLetter(static_cast<std::size_t>(i)) : QString();
            writeFile(info.path() + u'/' + info.completeBaseName() + letter + QStringLiteral(".safetensors"),
                      file.readAll());
        }
    } catch (const Problem& problem) {
        showProblem(tr("Not exported"), problem.text());
    }
}

void TrainingPage::copyPicture()
{
    auto copied = std::make_unique<QMimeData>();
    copied->setImageData(QImage::fromData(pictureOf(PictureFormat::Png, view(), chartStyle()), "PNG"));
    copied->setText(QString::fromUtf8(bytesOf(RunFormat::Markdown, view(), chartStyle())));
    QGuiApplication::clipboard()->setMimeData(copied.release());
}

} // namespace convolarium
