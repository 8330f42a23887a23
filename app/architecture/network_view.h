// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/layer_list.h"
#include "app/architecture/network_head.h"
#include "app/widgets/picture_widget.h"

namespace convolarium {

/// Name, figures and skyline of a network; a click on a block selects its layer.
class HeadWidget : public PictureWidget {
    Q_OBJECT

public:
    explicit HeadWidget(QWidget* parent = nullptr);

    /// `network` outlives the next call.
    void setNetwork(const InspectedNetwork* network, const NetworkHead& head);
    void setScale(const SkylineScale& scale);
    void setCompact(bool compact);
    [[nodiscard]] const NetworkHead& head() const { return m_head; }
    [[nodiscard]] HeadLook look() const;
    /// The room for the skyline.
    [[nodiscard]] QSizeF skylineSize() const;

    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void layerClicked(int layer);
    /// The skyline has another room.
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::vector<SkylineBlock> blocks() const;
    [[nodiscard]] int layerAt(const QPointF& point) const;

    const InspectedNetwork* m_network = nullptr;
    NetworkHead m_head;
    SkylineScale m_scale;
    bool m_compact = false;
};

/// The titles of a list's columns; a click sorts, or Left, Right and Enter.
class ColumnTitles : public PictureWidget {
    Q_OBJECT

public:
    explicit ColumnTitles(const LayerList& list, QWidget* parent = nullptr);

    void setListing(const Listing& listing);
    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void columnClicked(convolarium::LabColumn column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const LayerList& m_list;
    Listing m_listing;
    int m_current = 0; ///< the column that Enter sorts by
};

/// One of the two networks on the lab's stage: head, titles, list.
class NetworkView : public QWidget {
    Q_OBJECT

public:
    explicit NetworkView(QWidget* parent = nullptr);

    [[nodiscard]] HeadWidget& head() const { return *m_head; }
    [[nodiscard]] LayerList& list() const { return *m_list; }
    [[nodiscard]] ColumnTitles& titles() const { return *m_titles; }

    void setLook(const Theme& theme, Role role, bool compact, bool presentation);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    HeadWidget* m_head;
    ColumnTitles* m_titles;
    LayerList* m_list;
    const Theme* m_theme;
};

} // namespace convolarium
