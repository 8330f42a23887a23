// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_stage.h"

#include "app/training/gradient_charts.h"
#include "app/training/guess_view.h"
#include "app/training/inside_view.h"
#include "app/training/parameter_squares.h"
#include "app/training/race_table.h"
#include "app/training/step_view.h"
#include "app/widgets/chart_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace convolarium {

namespace {

constexpr QSize roomyStage(1200, 640);

const QStringList& whyIds()
{
    static const QStringList ids{QStringLiteral("guesses"), QStringLiteral("gradients"), QStringLiteral("values"),
                                 QStringLiteral("inside"), QStringLiteral("step")};
    return ids;
}

/// Buttons side by side of which one is pressed.
QWidget* buttonRow(QButtonGroup* group, int count, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < count; ++i) {
        auto* button = new QPushButton(row);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        group->addButton(button, i);
        layout->addWidget(button);
    }
    return row;
}

} // namespace

QString whyId(RaceWhy why) { return whyIds().at(static_cast<qsizetype>(why)); }

RaceWhy whyFromId(const QString& id) { return static_cast<RaceWhy>(std::max<qsizetype>(0, whyIds().indexOf(id))); }

RaceStage::RaceStage(QWidget* parent)
    : QWidget(parent), m_theme(&theme(ThemeId::Light)), m_curves(new ChartView(this)),
      m_axisButtons(new QButtonGroup(this)), m_squares(new ParameterSquares(this)), m_table(new ChartView(this)),
      m_whyButtons(new QButtonGroup(this)), m_guesses(new GuessView(this)), m_norms(new ChartView(this)),
      m_values(new InsideView(InsideView::Subject::Values, this)),
      m_inside(new InsideView(InsideView::Subject::Maps, this)), m_slowMotion(new StepView(this)),
      m_notice(new RaceNotice(this))
{
    for (ChartView*& chart : m_gradientCharts)
        chart = new ChartView(this);
    buildSwitches();
    connect(m_guesses, &GuessView::sampleChosen, this, &RaceStage::sampleChosen);
    connect(m_notice, &RaceNotice::pressed, this, &RaceStage::noticePressed);
    connect(m_notice, &RaceNotice::otherPressed, this, &RaceStage::noticeDeclined);
    setFocusProxy(m_curves);
    m_notice->hide();
    retranslate();
    showWhy();
}

void RaceStage::buildSwitches()
{
    m_axes = buttonRow(m_axisButtons, static_cast<int>(std::size(raceAxes)), this);
    m_whys = buttonRow(m_whyButtons, static_cast<int>(whyIds().size()), this);
    connect(m_axisButtons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT axisChosen(static_cast<RaceAxis>(id)); });
    connect(m_whyButtons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT whyChosen(static_cast<RaceWhy>(id)); });
}

void RaceStage::retranslate()
{
    const QStringList axes{tr("Epochs"), tr("Seconds"), tr("Images"), tr("MACs")};
    const QStringList whys{tr("Predictions"), tr("Gradients"), tr("Weights and outputs"), tr("Feature maps"),
                           tr("Slow motion")};
    for (qsizetype i = 0; i < axes.size(); ++i)
        m_axisButtons->button(static_cast<int>(i))->setText(axes[i]);
    for (qsizetype i = 0; i < whys.size(); ++i)
        m_whyButtons->button(static_cast<int>(i))->setText(whys[i]);
    m_axes->setAccessibleName(tr("What the curves are drawn over"));
    m_whys->setAccessibleName(tr("Why the curves are as they are"));
    arrange();
}

bool RaceStage::isCompact() const
{
    return !m_presentation && (width() < roomyStage.width() || height() < roomyStage.height());
}

void RaceStage::setView(const RaceView& view, const RaceChartStyle& style, const std::vector<const Track*>& compared)
{
    setCurves(view, style, compared);
    m_axisButtons->button(static_cast<int>(style.axis))->setChecked(true);
    m_squares->setView(view, isCompact());
    m_table->setChart(raceTable(view));
    showWhy();
}

void RaceStage::setCurves(const RaceView& view, const RaceChartStyle& style, const std::vector<const Track*>& compared)
{
    m_view = view;
    std::vector<const Track*> tracks;
    for (std::size_t i = 0; i < view.size(); ++i)
        tracks.push_back(&view.track(i));
    tracks.insert(tracks.end(), compared.begin(), compared.end());
    m_curves->setChart(accuracyChart(tracks, style));
}

void RaceStage::setNumbers(const RaceView& view)
{
    m_view = view;
    m_table->setChart(raceTable(view));
    if (m_norms->isVisible())
        m_norms->setChart(normChart(view));
}

void RaceStage::setLooks(const NetworkLooks& looks)
{
    m_looks = looks;
    if (m_why == RaceWhy::Values || m_why == RaceWhy::Inside)
        showWhy();
}

void RaceStage::setStep(const std::shared_ptr<const WatchedStep>& step)
{
    m_step = step;
    if (m_why == RaceWhy::Step)
        m_slowMotion->setStep(m_view, m_step, isCompact());
}

void RaceStage::setWhy(RaceWhy why)
{
    if (why == m_why)
        return;
    m_why = why;
    showWhy();
    arrange();
}

/// Only what is shown is brought up to date.
void RaceStage::showWhy()
{
    m_whyButtons->button(static_cast<int>(m_why))->setChecked(true);
    m_guesses->setVisible(m_why == RaceWhy::Guesses);
    m_norms->setVisible(m_why == RaceWhy::Guesses && !m_presentation);
    m_values->setVisible(m_why == RaceWhy::Values);
    m_inside->setVisible(m_why == RaceWhy::Inside);
    m_slowMotion->setVisible(m_why == RaceWhy::Step);
    for (std::size_t i = 0; i < m_gradientCharts.size(); ++i) {
        const bool shown = m_why == RaceWhy::Gradients && i < std::max<std::size_t>(1, m_view.size());
        m_gradientCharts[i]->setVisible(shown);
        if (shown)
            m_gradientCharts[i]->setChart(gradientChart(m_view, i));
    }
    if (m_why == RaceWhy::Guesses) {
        m_guesses->setView(m_view, isCompact());
        m_norms->setChart(normChart(m_view));
    }
    if (m_why == RaceWhy::Values)
        m_values->setView(m_view, m_looks, isCompact());
    if (m_why == RaceWhy::Inside)
        m_inside->setView(m_view, m_looks, isCompact());
    if (m_why == RaceWhy::Step)
        m_slowMotion->setStep(m_view, m_step, isCompact());
}

void RaceStage::arrange()
{
    const int margin = isCompact() ? 12 : 24;
    const QRect area = rect().adjusted(margin, margin / 2, -margin, -margin / 2);
    const int switchHeight = m_presentation ? 44 : isCompact() ? 24 : 28;
    const int gap = margin;
    const double upperShare = isCompact() ? 0.54 : 0.56;
    const int upper = static_cast<int>(area.height() * upperShare);
    const int left = static_cast<int>(area.width() * 0.6);
    const QFont font = uiFont(m_theme->typeScale(m_presentation).body);
    for (QWidget* row : {m_axes, m_whys}) {
        for (QPushButton* button : row->findChildren<QPushButton*>()) {
            button->setFont(font);
            button->setFixedHeight(switchHeight);
        }
        row->adjustSize();
    }
    m_curves->setGeometry(area.left(), area.top(), left - gap, upper);
    m_axes->move(m_curves->geometry().right() - m_axes->width() + 1, area.top());
    m_axes->raise();
    const int right = area.left() + left;
    const int table = static_cast<int>(upper * (isCompact() ? 0.66 : 0.6));
    m_squares->setGeometry(right, area.top(), area.right() - right, upper - table - gap / 2);
    m_table->setGeometry(right, area.top() + upper - table, area.right() - right, table);
    const int top = area.top() + upper + gap / 2;
    m_whys->move(area.left(), top);
    const QRect below(area.left(), top + switchHeight + 8, area.width(), area.bottom() - top - switchHeight - 8);
    arrangeLower(below);
    const int noticeWidth = std::min(m_curves->width() - 2 * gap, m_presentation ? 640 : 400);
    const int noticeHeight = m_notice->sizeHint().height();
    m_notice->setGeometry(m_curves->geometry().center().x() - noticeWidth / 2,
                          m_curves->geometry().center().y() - noticeHeight / 2, noticeWidth, noticeHeight);
    m_notice->raise();
}

void RaceStage::arrangeLower(const QRect& below)
{
    const int gap = isCompact() ? 12 : 24;
    const int norms = m_presentation ? 0 : static_cast<int>(below.width() * 0.27);
    m_norms->setGeometry(below.left(), below.top(), norms, below.height());
    m_guesses->setGeometry(below.adjusted(norms == 0 ? 0 : norms + gap, 0, 0, 0));
    m_values->setGeometry(below);
    m_inside->setGeometry(below);
    m_slowMotion->setGeometry(below);
    const auto count = static_cast<int>(std::clamp<std::size_t>(m_view.size(), 1, m_gradientCharts.size()));
    const int each = (below.width() - gap * (count - 1)) / count;
    for (int i = 0; i < count; ++i)
        m_gradientCharts[static_cast<std::size_t>(i)]->setGeometry(below.left() + i * (each + gap), below.top(), each,
                                                                   below.height());
}

void RaceStage::setNotice(const RaceNotice::Content& content)
{
    m_notice->show(content);
    arrange();
}

void RaceStage::setTheme(const Theme& theme)
{
    m_theme = &theme;
    for (PictureWidget* picture : findChildren<PictureWidget*>())
        picture->setTheme(theme);
    m_notice->setTheme(theme);
    arrange();
    update();
}

void RaceStage::setPresentation(bool on)
{
    m_presentation = on;
    for (PictureWidget* picture : findChildren<PictureWidget*>())
        picture->setPresentation(on);
    m_notice->setPresentation(on);
    showWhy();
    arrange();
}

void RaceStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_squares->setView(m_view, isCompact());
    showWhy();
    arrange();
}

void RaceStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface.stage);
    const int y = m_whys->y() - (isCompact() ? 4 : 8);
    painter.fillRect(QRect(rect().left(), y, width(), 1), m_theme->surface.border);
}

} // namespace convolarium
