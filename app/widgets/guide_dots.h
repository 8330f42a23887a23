// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/picture_widget.h"

#include <QStringList>

#include <vector>

namespace convolarium {

/// A dot a page: filled and ticked when the page is done, with a ring around the present one. A click opens a page.
class GuideDots : public PictureWidget {
    Q_OBJECT

public:
    explicit GuideDots(QWidget* parent = nullptr);

    struct Page {
        QString heading;
        bool done = false;
    };
    void setPages(const std::vector<Page>& pages, int current);
    [[nodiscard]] const std::vector<Page>& pages() const { return m_pages; }

    [[nodiscard]] QString spokenText() const override;
    void setPresentation(bool on) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void pageChosen(int page);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int cell() const { return presentation() ? 30 : 22; }
    [[nodiscard]] int pageAt(const QPointF& point) const;

    std::vector<Page> m_pages;
    int m_current = 0;
};

} // namespace convolarium
