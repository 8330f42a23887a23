// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/picture_file.h"
#include "app/lesson/theme.h"
#include "app/training/run_chart.h"

#include <QByteArray>
#include <QSize>

#include <optional>
#include <vector>

namespace convolarium {

/// The curves of trainings as a picture.
struct CurvesPicture {
    enum class Charts { Both, Accuracy, Loss };

    Charts charts = Charts::Both; ///< both: the loss below the accuracy
    RaceChartStyle style = {};
    PictureFormat format = PictureFormat::Png;
    std::optional<QSize> pixels = {}; ///< empty: 960 x 540 for each chart
    ThemeId theme = ThemeId::Light;
};

/// The bytes of the file; the same curves give the same bytes. Needs a QApplication.
/// @throws Problem as pictureBytes().
[[nodiscard]] QByteArray curvesPicture(const std::vector<const Track*>& tracks, const CurvesPicture& picture);

/// The format that the ending of `path` names: png, svg, pdf.
/// @throws Problem (Usage) for any other ending.
[[nodiscard]] PictureFormat pictureFormat(const QString& path);

} // namespace convolarium
