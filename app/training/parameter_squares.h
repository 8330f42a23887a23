// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/race_view.h"
#include "app/widgets/picture_widget.h"

namespace convolarium {

struct RaceLook;

/// Paints the numbers of parameters as squares, to scale by area, and their ratio.
void paintParameterSquares(QPainter& painter, const QRectF& rect, const RaceView& view, const RaceLook& look);

/// "1 : 56": the network with the fewest parameters to that with the most; empty for one alone.
[[nodiscard]] QString parameterRatio(const RaceView& view);

class ParameterSquares : public PictureWidget {
    Q_OBJECT

public:
    explicit ParameterSquares(QWidget* parent = nullptr);

    void setView(const RaceView& view, bool compact);
    [[nodiscard]] QString spokenText() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RaceView m_view;
    bool m_compact = false;
};

} // namespace convolarium
