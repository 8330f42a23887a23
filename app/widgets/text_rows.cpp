// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/text_rows.h"

#include "app/lesson/problem.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QKeyEvent>
#include <QLineEdit>

namespace convolarium {

namespace {

constexpr int beside = 8; // entries of a list that fit beside the label

/// "Pictures (*.bmp *.png …)": what the installed plug-ins read.
QString pictureFilter(const QString& name)
{
    QStringList patterns;
    for (const QByteArray& format : QImageReader::supportedImageFormats())
        patterns << QStringLiteral("*.") + QString::fromLatin1(format);
    return QStringLiteral("%1 (%2)").arg(name, patterns.join(u' '));
}

} // namespace

FlagRow::FlagRow(const Parameter& parameter, QWidget* parent)
    : ParameterRow(parameter, parent), m_box(new QCheckBox(parameter.label, this))
{
    m_box->setMinimumHeight(30);
    addSelfNamedControl(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) { Q_EMIT edited(checked, false); });
}

void FlagRow::show(const ParameterValue& value, const Limits&) { m_box->setChecked(std::get<bool>(value)); }

LineRow::LineRow(const Parameter& parameter, QWidget* parent)
    : ParameterRow(parameter, parent), m_line(new QLineEdit(this))
{
    name(m_line);
    if (parameter.mostEntries > beside)
        addWideControl(m_line);
    else
        addControls({m_line});
    connect(m_line, &QLineEdit::editingFinished, this, &LineRow::finish);
}

void LineRow::show(const ParameterValue& value, const Limits& limits)
{
    m_value = value;
    m_limits = limits;
    m_line->setText(valueText(value));
    m_line->home(false); // a long list is read from its beginning
}

QString LineRow::explanation(const Limits& limits) const
{
    if (parameter().kind != ParameterKind::List)
        return ParameterRow::explanation(limits);
    const QString range = tr("Whole numbers from %1 to %2 between commas").arg(limits.minimum).arg(limits.maximum);
    const QString general = ParameterRow::explanation(limits);
    return general.isEmpty() ? range : general + u'\n' + range;
}

/// Escape takes back what was typed.
void LineRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || (m_line->text() == valueText(m_value) && refusal().isEmpty()))
        return ParameterRow::keyPressEvent(event);
    m_line->setText(valueText(m_value));
    withdrawRefusal();
}

void LineRow::finish()
{
    if (m_line->text() == valueText(m_value))
        return withdrawRefusal();
    try {
        const ParameterValue value = parseValue(parameter(), m_line->text());
        if (const auto why = objection(parameter(), m_limits, value))
            return refuse(tr("%1 %2", "Layers | must be a whole number from 1 to 64").arg(parameter().label, *why));
        Q_EMIT edited(value, false);
    } catch (const Problem& problem) {
        refuse(problem.reason());
    }
}

ImageRow::ImageRow(const Parameter& parameter, QWidget* parent)
    : ParameterRow(parameter, parent), m_box(new QComboBox(this))
{
    name(m_box);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(4);
    addControls({m_box});
    connect(m_box, &QComboBox::activated, this, &ImageRow::choose);
}

void ImageRow::show(const ParameterValue& value, const Limits&)
{
    m_shown = std::get<QString>(value);
    m_box->clear();
    for (const Choice& choice : parameter().choices)
        m_box->addItem(choice.label, choice.id);
    if (m_box->findData(m_shown) < 0)
        m_box->addItem(QFileInfo(m_shown).fileName(), m_shown);
    m_box->addItem(tr("Open a picture…"));
    m_box->setCurrentIndex(m_box->findData(m_shown));
}

void ImageRow::choose(int index)
{
    if (const QVariant id = m_box->itemData(index); id.isValid()) {
        Q_EMIT edited(id.toString(), false);
        return;
    }
    const QString path = QFileDialog::getOpenFileName(window(), tr("Open a picture"), QFileInfo(m_shown).path(),
                                                      pictureFilter(tr("Pictures")));
    m_box->setCurrentIndex(m_box->findData(m_shown));
    if (!path.isEmpty())
        Q_EMIT edited(path, false);
}

} // namespace convolarium
