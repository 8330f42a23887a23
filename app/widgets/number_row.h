// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/parameter_row.h"
#include "app/widgets/slider_scale.h"

namespace convolarium {

class LimitedSpinBox;
class TintedSlider;

/// A number: slider and spin box together.
class NumberRow : public ParameterRow {
    Q_OBJECT

public:
    NumberRow(const Parameter& parameter, QWidget* parent);

    void setTheme(const Theme& theme) override;
    void setPresentation(bool on) override;

protected:
    void show(const ParameterValue& value, const Limits& limits) override;
    [[nodiscard]] QString explanation(const Limits& limits) const override;

private:
    void sliderMoved(int position);
    void fitSpinBox();

    SliderScale m_scale;
    TintedSlider* m_slider;
    LimitedSpinBox* m_spin;
    bool m_presentation = false;
    bool m_dragEdited = false; // a change of the present drag has been told already
};

} // namespace convolarium
