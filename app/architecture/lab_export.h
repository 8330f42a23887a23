// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_picture.h"
#include "app/architecture/lab_state.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace convolarium {

/// What the lab can be made into.
enum class LabFormat { Png, Svg, Pdf, Csv, Markdown, Latex, PyTorch, Keras, Network };

/// "Picture (*.png)", one a format, in their order: the filters of a file dialog.
[[nodiscard]] QStringList labFilters();
/// "png", "py", …
[[nodiscard]] QString labEnding(LabFormat format);
/// What a file of this name is to be: its ending counts; where it fits several formats, or none, `chosen` does.
[[nodiscard]] LabFormat labFormatOf(const QString& path, LabFormat chosen);

/// Pictures show all networks of `picture`; everything else is of `network`, operations counted as `picture` does.
/// @throws Problem, std::invalid_argument if the network has mistakes and the format needs it sound.
[[nodiscard]] QByteArray labBytes(LabFormat format, const LabPicture& picture, const LabNetwork& network);

} // namespace convolarium
