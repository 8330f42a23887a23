// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export_size_field.h"

#include "app/document/picture_file.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace convolarium {

namespace {

QSpinBox* pixelField(const QString& name)
{
    auto* field = new QSpinBox;
    field->setRange(minimumPictureSide, maximumPictureSide);
    field->setAccessibleName(name);
    field->setSuffix(QStringLiteral(" px"));
    return field;
}

} // namespace

ExportSizeField::ExportSizeField(QWidget* parent)
    : QWidget(parent), m_usual(new QComboBox), m_width(pixelField(tr("Width"))), m_height(pixelField(tr("Height")))
{
    m_usual->setAccessibleName(tr("Usual sizes"));
    m_usual->addItem(tr("The view's own size"), QSize());
    for (const QSize& size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)})
        m_usual->addItem(tr("%1 × %2 px").arg(size.width()).arg(size.height()), size);
    m_usual->addItem(tr("A4 landscape at 300 dpi"), QSize(3508, 2480));
    m_usual->setPlaceholderText(tr("Your own size"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_usual, 1);
    row->addWidget(m_width);
    row->addWidget(new QLabel(QStringLiteral("×")));
    row->addWidget(m_height);
    setFocusProxy(m_usual);

    connect(m_usual, &QComboBox::activated, this, &ExportSizeField::chooseUsual);
    for (QSpinBox* field : {m_width, m_height})
        connect(field, &QSpinBox::valueChanged, this, [this] {
            m_usual->setCurrentIndex(-1);
            Q_EMIT changed();
        });
}

std::optional<QSize> ExportSizeField::pixels() const
{
    const bool own = m_usual->currentIndex() == 0;
    return own ? std::nullopt : std::optional(QSize(m_width->value(), m_height->value()));
}

void ExportSizeField::setPixels(const std::optional<QSize>& pixels)
{
    m_usual->setCurrentIndex(pixels ? m_usual->findData(*pixels) : 0);
    if (pixels)
        setNumbers(*pixels);
}

void ExportSizeField::showOwnSize(const QSize& pixels)
{
    if (m_usual->currentIndex() == 0)
        setNumbers(pixels);
}

void ExportSizeField::setNumbers(const QSize& pixels)
{
    const QSignalBlocker quietWidth(m_width), quietHeight(m_height);
    m_width->setValue(pixels.width());
    m_height->setValue(pixels.height());
}

void ExportSizeField::chooseUsual()
{
    if (const QSize size = m_usual->currentData().toSize(); size.isValid())
        setNumbers(size);
    Q_EMIT changed();
}

} // namespace convolarium
