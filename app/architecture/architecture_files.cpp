// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the lab: networks, pictures, tables, code, and the desk that is kept between two starts.
#include "app/architecture/architecture_page.h"
#include "app/architecture/lab_desk.h"
#include "app/architecture/lab_export.h"
#include "app/architecture/lab_files.h"
#include "app/architecture/network_view.h"
#include "app/architecture/problem_words.h"
#include "app/document/safe_file.h"
#include "app/lesson/problem.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QStandardPaths>

#include <stdexcept>

namespace convolarium {

namespace {

/// A file name that every system takes.
QString fileName(const QString& title)
{
    QString name = title;
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'_';
    return name.isEmpty() ? QStringLiteral("network") : name;
}

} // namespace

void ArchitecturePage::showProblem(const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText); // names come from files
    box.exec();
}

void ArchitecturePage::open(const QString& path)
{
    const LabNetwork opened = openNetwork(path);
    m_listings[static_cast<std::size_t>(m_active)] = {};
    m_saved[opened.path] = opened.spec();
    edit(QStringLiteral("open"), [&](LabState& state) {
        state.networks[static_cast<std::size_t>(m_active)] = opened;
        state.whatIf = false;
    });
}

void ArchitecturePage::startNew()
{
    constexpr engine::Shape input{1, 32, 32, 3};
    edit(QStringLiteral("new"), [&](LabState& state) {
        LabNetwork& own = state.networks[static_cast<std::size_t>(m_active)];
        own = {};
        own.file.spec = {.name = tr("My network").toStdString(), .input = input, .layers = {}};
        state.whatIf = false;
    });
}

bool ArchitecturePage::write(const QString& path, const std::function<QByteArray()>& bytes)
{
    try {
        writeFile(path, bytes());
        return true;
    } catch (const Problem& problem) {
        showProblem(tr("Not saved"), problem.text());
    } catch (const std::exception& error) {
        showProblem(tr("Not saved"), problemInWords(error.what()));
    }
    return false;
}

QString ArchitecturePage::save()
{
    const QString path = activeNetwork().path;
    if (path.isEmpty())
        return saveAs();
    if (!write(path, [this] { return networkBytes(activeNetwork()); }))
        return {};
    noteSavedAs(path);
    return path;
}

/// The active network lies in the file now, as it stands: where it lies is no edit of it.
void ArchitecturePage::noteSavedAs(const QString& path)
{
    activeNetwork().path = path;
    m_saved[path] = activeNetwork().spec();
    if (m_desk)
        m_desk->touch();
    showHeads();
}

QString ArchitecturePage::saveAs()
{
    const LabNetwork& network = activeNetwork();
    const QString suggested = network.path.isEmpty()
                                  ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' +
                                        fileName(networkTitle(network)) + QStringLiteral(".json")
                                  : network.path;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save %1").arg(networkTitle(network)), suggested, tr("Network (*.json)"));
    if (path.isEmpty() || !write(path, [&] { return networkBytes(network); }))
        return {};
    noteSavedAs(path);
    return path;
}

LabPicture ArchitecturePage::picture() const
{
    LabPicture picture;
    for (int half = 0; half < (m_state.comparing ? halves : 1); ++half) {
        NetworkHead head = view(half).head().head();
        head.selected.reset();
        head.reached = -1;
        picture.networks.push_back({network(half), head, m_listings[static_cast<std::size_t>(half)]});
    }
    return picture;
}

void ArchitecturePage::exportPage()
{
    const LabNetwork& network = activeNetwork();
    const QStringList filters = labFilters();
    QFileDialog dialog(this, tr("Export"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.selectFile(fileName(networkTitle(network)));
    dialog.setDefaultSuffix(labEnding(LabFormat::Png));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString& filter) {
        dialog.setDefaultSuffix(labEnding(static_cast<LabFormat>(filters.indexOf(filter))));
    });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    const auto format = static_cast<LabFormat>(std::max<qsizetype>(0, filters.indexOf(dialog.selectedNameFilter())));
    const QString path = dialog.selectedFiles().front();
    write(path, [&] { return labBytes(labFormatOf(path, format), picture(), network); });
}

void ArchitecturePage::copyPicture()
{
    try {
        auto copied = std::make_unique<QMimeData>();
        copied->setImageData(QImage::fromData(labBytes(LabFormat::Png, picture(), activeNetwork()), "PNG"));
        copied->setText(QString::fromUtf8(labBytes(LabFormat::Markdown, picture(), activeNetwork())));
        QGuiApplication::clipboard()->setMimeData(copied.release());
    } catch (const std::exception& error) {
        showProblem(tr("Not copied"), problemInWords(error.what()));
    }
}

void ArchitecturePage::keepDesk(const QString& path)
{
    m_desk = new LabDesk(
        path, [this] { return m_state; }, this);
    const auto left = m_desk->read();
    if (!left)
        return;
    for (const LabNetwork& network : left->networks)
        noteSaved(network.path);
    setState(*left);
}

/// What is in the file now; nothing is known of a file that cannot be read.
void ArchitecturePage::noteSaved(const QString& path)
{
    try {
        if (!path.isEmpty())
            m_saved[path] = openNetwork(path).spec();
    } catch (const Problem&) {
        m_saved.erase(path);
    }
}

bool ArchitecturePage::isChanged(const LabNetwork& network) const
{
    const auto saved = m_saved.find(network.path);
    return saved == m_saved.end() || saved->second != network.spec();
}

void ArchitecturePage::flush()
{
    if (m_desk)
        m_desk->flush();
}

} // namespace convolarium
