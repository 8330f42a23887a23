// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_session.h"
#include "app/training/race_view.h"
#include "app/widgets/picture_widget.h"

namespace convolarium {

struct RaceLook;

/// The first kernels and the maps of the chosen picture, a column a network.
void paintInside(QPainter& painter, const QRectF& rect, const RaceView& view, const NetworkLooks& looks,
                 const RaceLook& look);

/// Weights and outputs layer by layer as histograms, and the share of dead channels, a column a network.
void paintValues(QPainter& painter, const QRectF& rect, const RaceView& view, const NetworkLooks& looks,
                 const RaceLook& look);

/// Shows one of the two.
class InsideView : public PictureWidget {
    Q_OBJECT

public:
    enum class Subject { Maps, Values };

    explicit InsideView(Subject subject, QWidget* parent = nullptr);

    void setView(const RaceView& view, const NetworkLooks& looks, bool compact);
    [[nodiscard]] QString spokenText() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Subject m_subject;
    RaceView m_view;
    NetworkLooks m_looks;
    bool m_compact = false;
};

} // namespace convolarium
