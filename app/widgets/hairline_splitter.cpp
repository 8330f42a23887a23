// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/hairline_splitter.h"

#include <QPainter>

namespace convolarium {

namespace {

class HairlineHandle : public QSplitterHandle {
public:
    HairlineHandle(HairlineSplitter* splitter) : QSplitterHandle(splitter->orientation(), splitter) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), static_cast<HairlineSplitter*>(splitter())->color());
    }
    void mouseDoubleClickEvent(QMouseEvent*) override
    {
        Q_EMIT static_cast<HairlineSplitter*>(splitter())->restoreRequested();
    }
};

} // namespace

HairlineSplitter::HairlineSplitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent), m_color(theme(ThemeId::Light).surface.border)
{
    setHandleWidth(1); // Qt makes the part that can be grabbed 5 px wide
    setChildrenCollapsible(false);
}

void HairlineSplitter::setTheme(const Theme& theme)
{
    m_color = theme.surface.border;
    for (int i = 0; i < count(); ++i)
        handle(i)->update();
}

QSplitterHandle* HairlineSplitter::createHandle() { return new HairlineHandle(this); }

} // namespace convolarium
