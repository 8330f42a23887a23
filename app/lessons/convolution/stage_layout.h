// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/block.h"
#include "app/lesson/focus.h"
#include "app/lessons/convolution/convolution_figures.h"
#include "app/lessons/convolution/drawn_layer.h"
#include "app/lessons/convolution/stage_motion.h"

#include <QImage>

namespace convolarium {

/// Everything that the picture of the convolution lesson is a function of, apart from t and the focus.
struct ConvolutionModel {
    ConvolutionSettings settings;
    ConvolutionFigures figures;
    QImage image;
    DrawnLayer drawn;
};

/// One of the two convolutions as it stands on the stage, in design coordinates.
struct Lane {
    Role role = Role::Ordinary;
    double top = 0; ///< y of the lane's upper border
    bool twoSteps = false;
    LaneMotion motion;
    Block input, kernel, between, pointwise, output;
    engine::Cell pointer; ///< the output cell that the kernel stands on
    bool hasCard = false; ///< a card with the values of the pointed cell lies over the kernel's labels
};

/// Where everything stands at one moment.
struct StageLayout {
    std::vector<Lane> lanes;
    double columnLeft = 1204, columnRight = 1512; ///< the column of totals
    double laneHeight = 374;
};

/// Slabs of blocks: the largest block of a picture gets at most 16, the others in proportion, at least one.
struct SlabScale {
    double channelsPerSlab = 1;
    [[nodiscard]] int slabs(int channels) const;
};
[[nodiscard]] SlabScale slabScale(const ConvolutionSettings& settings);

/// The cell of an output, or between the two steps, whose sum is shown: the hovered one, else the pinned one.
[[nodiscard]] Target writtenCell(const Focus& focus);
/// A cell of a block that a convolution writes.
[[nodiscard]] bool isWrittenCell(const Target& target);

[[nodiscard]] StageLayout stageLayout(const ConvolutionModel& model, double t, const Focus& focus, bool presentation);

/// The cells of the input's face that the kernel covers when it stands on output cell `output`, in the order of taps().
[[nodiscard]] std::vector<QRectF> footprint(const Lane& lane, const DrawnLayer& drawn, engine::Cell output);

} // namespace convolarium
