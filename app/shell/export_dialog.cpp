// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export_dialog.h"

#include "app/document/picture_file.h"
#include "app/lesson/problem.h"
#include "app/shell/export_choices.h"
#include "app/shell/export_preview.h"
#include "app/shell/export_size_field.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace convolarium {

namespace {

using Part = LessonView::Part;

constexpr int mostCharts = 100;

/// A view as the data of a combo box: the part, and which chart.
int viewData(Part part, int chart = 0) { return static_cast<int>(part) * mostCharts + chart; }

bool isPicture(ExportFormat format) { return format != ExportFormat::Csv && format != ExportFormat::Json; }

QColor errorColor(const QPalette& palette)
{
    constexpr int dark = 128;
    const bool onDark = palette.color(QPalette::Window).lightness() < dark;
    return theme(onDark ? ThemeId::Dark : ThemeId::Light).role(Role::Bad).text;
}

} // namespace

ExportDialog::ExportDialog(const Lesson& lesson, double time, QWidget* parent)
    : QDialog(parent), m_lesson(lesson), m_time(time), m_preview(new ExportPreview(lesson, this)),
      m_format(new QComboBox), m_view(new QComboBox), m_theme(new QComboBox), m_size(new ExportSizeField),
      m_dpi(new QDoubleSpinBox), m_transparent(new QCheckBox(tr("Transparent background"))), m_path(new QLineEdit),
      m_summary(new QLabel), m_error(new QLabel)
{
    setWindowTitle(tr("Export"));
    build();
    start();
    for (QComboBox* box : {m_view, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::chooseFormat);
    connect(m_size, &ExportSizeField::changed, this, &ExportDialog::refresh);
    connect(m_dpi, &QDoubleSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(m_path, &QLineEdit::editingFinished, this, &ExportDialog::takeEnding);
    refresh();
}

void ExportDialog::build()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_copy = buttons->addButton(tr("&Copy to clipboard"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);

    for (const QString& ending : exportEndings())
        m_format->addItem(ending.toUpper());
    m_theme->addItems({tr("Light"), tr("Dark"), tr("Projector")});
    m_dpi->setRange(minimumPictureDpi, maximumPictureDpi);
    m_dpi->setDecimals(0);
    m_dpi->setToolTip(tr("Dots per inch: type and lines grow with it; 96 is a screen, 300 is print"));
    m_error->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("F&ormat"), m_format);
    form->addRow(tr("&View"), m_view);
    form->addRow(tr("Si&ze"), m_size);
    form->addRow(tr("&Resolution (dpi)"), m_dpi);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(QString(), m_transparent);
    form->addRow(tr("&File"), fileFields());
    form->addRow(QString(), m_summary);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
}

QWidget* ExportDialog::fileFields()
{
    auto* browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::choosePath);
    m_path->setAccessibleName(tr("File"));

    auto* fields = new QWidget;
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    fields->setFocusProxy(m_path);
    return fields;
}

/// Fills the fields with the last choices.
void ExportDialog::start()
{
    QSettings store;
    const ExportChoices last = readExportChoices(store);
    const ExportRequest& request = last.request;
    m_format->setCurrentIndex(static_cast<int>(request.format));
    fillViews(request.view);
    m_theme->setCurrentIndex(static_cast<int>(request.view.theme));
    m_transparent->setChecked(request.view.transparent);
    m_dpi->setValue(request.dpi);
    m_size->setPixels(request.pixels);
    QString folderPath = QDir::homePath(); // always there
    for (const QString& wanted : {QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), last.folder})
        if (!wanted.isEmpty() && QFileInfo(wanted).isDir())
            folderPath = wanted;
    const QDir folder(folderPath);
    m_path->setText(folder.filePath(m_lesson.id() + u'.' + exportEndings()[m_format->currentIndex()]));
}

/// The views that the format can hold, with `view` chosen where it is among them. CSV holds a chart and nothing else.
void ExportDialog::fillViews(const LessonView& view)
{
    const QSignalBlocker silent(m_view);
    const bool chartsOnly = m_format->currentIndex() == static_cast<int>(ExportFormat::Csv);
    m_view->clear();
    if (!chartsOnly) {
        m_view->addItem(tr("Stage"), viewData(Part::Stage));
        m_view->addItem(tr("Whole page"), viewData(Part::Page));
        m_view->addItem(tr("Formula"), viewData(Part::Formula));
    }
    int number = 0;
    for (const ChartSpec& chart : m_lesson.charts())
        m_view->addItem(tr("Chart: %1").arg(chart.title), viewData(Part::Chart, number++));
    const int chosen = m_view->findData(viewData(view.part, view.part == Part::Chart ? view.chart : 0));
    m_view->setCurrentIndex(std::max(0, chosen));
}

ExportRequest ExportDialog::request() const
{
    const int view = m_view->currentData().toInt();
    return {.format = static_cast<ExportFormat>(m_format->currentIndex()),
            .view = {.part = static_cast<Part>(view / mostCharts),
                     .chart = view % mostCharts,
                     .time = m_time,
                     .theme = static_cast<ThemeId>(m_theme->currentIndex()),
                     .transparent = m_transparent->isChecked()},
            .pixels = m_size->pixels(),
            .dpi = m_dpi->value()};
}

void ExportDialog::chooseFormat()
{
    fillViews(request().view);
    const QFileInfo file(m_path->text());
    const QString ending = exportEndings()[m_format->currentIndex()];
    m_path->setText(file.dir().filePath(file.completeBaseName() + u'.' + ending));
    refresh();
}

void ExportDialog::choosePath()
{
    QStringList filters;
    for (const QString& ending : exportEndings())
        filters << tr("%1 files (*.%2)").arg(ending.toUpper(), ending);
    QString filter = filters[m_format->currentIndex()];
    // Whether a file may be replaced is asked once, when it is saved.
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text(), filters.join(QStringLiteral(";;")), &filter,
                                     QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    const QString ending = exportEndings()[filters.indexOf(filter)];
    m_path->setText(QFileInfo(path).suffix().isEmpty() ? path + u'.' + ending : path);
    takeEnding();
}

/// An ending that was typed chooses the format.
void ExportDialog::takeEnding()
{
    const qsizetype format = exportEndings().indexOf(QFileInfo(m_path->text()).suffix().toLower());
    if (format >= 0)
        m_format->setCurrentIndex(static_cast<int>(format));
}

QString ExportDialog::objection() const
{
    const ExportRequest asked = request();
    if (m_view->count() == 0)
        return tr("This lesson has no charts.");
    const QString wrong = isPicture(asked.format) ? sizeObjection(exportPixels(m_lesson, asked)) : QString();
    return wrong.isEmpty() ? QString() : tr("The size %1.").arg(wrong);
}

QString ExportDialog::summary() const
{
    const ExportRequest asked = request();
    if (!isPicture(asked.format))
        return asked.format == ExportFormat::Csv ? tr("The chart's data as a table") : tr("Every number of the lesson");
    constexpr double millimetresPerInch = 25.4;
    const QSize pixels = exportPixels(m_lesson, asked);
    const auto millimetres = [&](int side) { return qRound(side / asked.dpi * millimetresPerInch); };
    return tr("%1 × %2 px, %3 × %4 mm on paper")
        .arg(pixels.width())
        .arg(pixels.height())
        .arg(millimetres(pixels.width()))
        .arg(millimetres(pixels.height()));
}

void ExportDialog::refresh()
{
    const ExportRequest asked = request();
    const bool picture = isPicture(asked.format);
    m_view->setEnabled(asked.format != ExportFormat::Json);
    for (QWidget* field : std::initializer_list<QWidget*>{m_size, m_dpi, m_theme, m_transparent, m_copy})
        field->setEnabled(picture);
    m_size->showOwnSize(exportPixels(m_lesson, asked));
    m_summary->setText(summary());
    const QString wrong = objection();
    showError(wrong);
    m_save->setEnabled(wrong.isEmpty() && !m_path->text().isEmpty());
    m_copy->setEnabled(picture && wrong.isEmpty());
    if (wrong.isEmpty())
        m_preview->show(asked);
}

void ExportDialog::showError(const QString& text)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, errorColor(palette()));
    m_error->setPalette(colors);
    m_error->setText(text.isEmpty() ? QString() : QStringLiteral("✗ ") + text);
    m_error->setVisible(!text.isEmpty());
}

void ExportDialog::copy()
{
    try {
        QGuiApplication::clipboard()->setMimeData(clipboardData(m_lesson, request()).release());
        m_summary->setText(tr("Copied."));
    } catch (const Problem& problem) {
        showError(problem.text());
    }
}

void ExportDialog::save()
{
    const QString path = m_path->text();
    const auto replace = [&] {
        return QMessageBox::question(this, tr("Export"), tr("%1 is there already. Replace it?").arg(path)) ==
               QMessageBox::Yes;
    };
    if (QFileInfo(path).isFile() && !replace())
        return;
    try {
        ExportRequest asked = request();
        asked.format = exportFormat(path);
        exportLesson(m_lesson, asked, path);
        QSettings store;
        writeExportChoices(store, {.request = asked, .folder = QFileInfo(path).absolutePath()});
        accept();
    } catch (const Problem& problem) {
        showError(problem.text());
    }
}

} // namespace convolarium
