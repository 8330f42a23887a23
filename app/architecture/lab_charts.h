// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_measurement.h"
#include "app/architecture/lab_rows.h"
#include "app/lesson/chart_spec.h"
#include "app/lesson/formula.h"
#include "app/lesson/sentence.h"

#include <vector>

namespace convolarium {

/// A network of the lab with what it is called.
struct NamedNetwork {
    QString title;
    const InspectedNetwork& network;
};

/// The result in one sentence: the two networks compared, or where the parameters of the only one sit.
[[nodiscard]] Sentence labHeadline(const std::vector<NamedNetwork>& networks,
                                   engine::Convention convention = engine::Convention::Macs);

/// How charts are drawn.
struct LabChartOptions {
    engine::Convention convention = engine::Convention::Macs;
    const LabTimes* times = nullptr; ///< null: not measured
    bool measuring = false;
    double reached = 1; ///< share of the layers at which the timeline is: the receptive field is drawn up to there
};

/// One or two networks: quotients, receptive field along the depth, where the operations sit.
[[nodiscard]] std::vector<ChartSpec> labCharts(const std::vector<NamedNetwork>& networks,
                                               const LabChartOptions& options);

/// How the numbers of a layer come about.
struct LayerFormulas {
    FormulaPair card; ///< its parameters, and below its operations
    FormulaPair line; ///< its parameters in one row
};

/// Those of the whole network without a layer.
[[nodiscard]] LayerFormulas layerFormulas(const NamedNetwork& network, std::optional<int> layer);

/// a / b as "188.4×"; the larger one is above.
[[nodiscard]] QString timesText(double quotient);

} // namespace convolarium
