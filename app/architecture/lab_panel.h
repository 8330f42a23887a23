// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_state.h"
#include "app/architecture/layer_form.h"
#include "app/widgets/panel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace convolarium {

class LegendWidget;
class PaletteList;
class ParameterRow;

/// What the lab's stage shows.
enum class LabView { Layers, Field, Time };

/// "layers", "field", "time": stable names; an unknown one is the lists.
[[nodiscard]] QString viewId(LabView view);
[[nodiscard]] LabView viewFromId(const QString& id);

/// What the lab's controls show.
struct LabPanelContent {
    const LabState& state;
    engine::Convention convention = engine::Convention::Macs;
    int active = 0; ///< the network that edits go to
    std::optional<engine::LayerRange> selected = {};
    LabView view = LabView::Layers;
    QString picture = {}; ///< on which receptive fields are shown: a bundled one or a file
    QString filter = {};
    const InspectedNetwork* network = nullptr; ///< the active one
};

/// The lab's controls: the two networks, the palette, the selected layer, how operations are counted. It shows what it is
/// given; what the user wants comes up by signals.
class LabPanel : public Panel {
    Q_OBJECT

public:
    explicit LabPanel(QWidget* parent = nullptr);

    void setContent(const LabPanelContent& content);
    /// Shows why the picture cannot be taken.
    void refusePicture(const QString& why);
    /// Shows at a size, or at a field of the selected layer, why its value was refused.
    void refuse(const QString& field, const QString& why);
    /// Puts all words in the present language.
    void rebuild();
    void focusPalette();
    /// A measurement runs and is so far, 0 to 1.
    void showProgress(double fraction);
    /// None runs; `words`: why there is no result.
    void showMeasured(const QString& words);

Q_SIGNALS:
    /// Without a model for network B: no second network.
    void modelChosen(int half, const convolarium::ModelChoice& choice);
    /// "side", "classes", "alpha"
    void sizeEdited(const QString& name, double value, bool continuing);
    void itemChosen(const QString& item);
    void typeChosen(const QString& type);
    void fieldEdited(const QString& field, const convolarium::ParameterValue& value, bool continuing);
    void duplicateRequested();
    void separableRequested();
    void deleteRequested();
    void conventionChosen(convolarium::engine::Convention convention);
    void whatIfToggled(bool on);
    void measureRequested();
    void viewChosen(convolarium::LabView view);
    void pictureChosen(const QString& nameOrPath);
    void layerChosen(int layer);
    void networkChosen(int half);
    void filterEdited(const QString& text);

protected:
    void styleControls() override;

private:
    void buildView();
    void buildNetworks();
    void buildPalette();
    void buildLayer();
    void buildCounting();
    void buildLegend();
    void showNetworks(const LabPanelContent& content);
    void showLayer(const LabPanelContent& content);
    void showFields(const std::vector<LayerField>& fields);
    void addSizeRow(const Parameter& parameter);

    std::array<QLabel*, halves> m_letters{};
    std::array<QComboBox*, halves> m_models{};
    ParameterRow* m_view = nullptr;
    ParameterRow* m_picture = nullptr;
    ParameterRow* m_network = nullptr; ///< A or B, likewise
    ParameterRow* m_layer = nullptr;   ///< its number, where the lists cannot be seen
    std::vector<ParameterRow*> m_sizes;
    QPushButton* m_whatIf = nullptr;
    QPushButton* m_measure = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_measureNote = nullptr;
    QLineEdit* m_filter = nullptr;
    PaletteList* m_palette = nullptr;
    QLabel* m_layerTitle = nullptr;
    QLabel* m_problem = nullptr; ///< why the selected layer cannot work
    QWidget* m_layerBox = nullptr;
    QComboBox* m_type = nullptr;
    QVBoxLayout* m_fieldColumn = nullptr;
    std::vector<ParameterRow*> m_fields;
    QStringList m_fieldKeys;
    QPushButton* m_separable = nullptr;
    std::vector<QPushButton*> m_edits;
    QComboBox* m_convention = nullptr;
    LegendWidget* m_legend = nullptr;
};

} // namespace convolarium
