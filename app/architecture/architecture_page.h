// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/lab_charts.h"
#include "app/architecture/lab_panel.h"
#include "app/architecture/lab_picture.h"
#include "app/architecture/lab_state.h"
#include "app/widgets/background.h"
#include "app/widgets/workbench_page.h"

#include <QTimer>

#include <functional>
#include <map>
#include <memory>

class QStackedWidget;

namespace convolarium {

class FieldView;
class HairlineSplitter;
class LabDesk;
class TimeView;
class NetworkView;

/// The architecture lab: two networks as editable lists with their costs, compared. The page owns its state; every edit is
/// announced with the state before it, and setState() brings any state back.
class ArchitecturePage : public WorkbenchPage {
    Q_OBJECT

public:
    explicit ArchitecturePage(QWidget* parent = nullptr);
    ~ArchitecturePage() override;

    [[nodiscard]] static QString name();
    [[nodiscard]] static QString shortName();
    [[nodiscard]] QString title() const override { return name(); }
    [[nodiscard]] QString railTitle() const override { return shortName(); }
    [[nodiscard]] QString editName(const QString& subject) const override;

    [[nodiscard]] const LabState& state() const { return m_state; }
    /// @throws std::invalid_argument for a network whose input cannot be; nothing has changed then.
    void setState(const LabState& state);
    /// How the page looks at its networks; the networks themselves are not among them.
    [[nodiscard]] std::map<QString, QString> settings() const override;
    void restoreSettings(const std::map<QString, QString>& settings) override;

    /// The network that edits go to: 0 is A.
    [[nodiscard]] int active() const { return m_active; }
    [[nodiscard]] NetworkView& view(int half) const { return *m_views[static_cast<std::size_t>(half)]; }
    [[nodiscard]] const InspectedNetwork& network(int half) const
    {
        return *m_networks[static_cast<std::size_t>(half)];
    }

    void exportPage() override;
    void copyPicture() override;
    /// The network of the file becomes the active one.
    /// @throws Problem as openNetwork(); nothing has changed then.
    void open(const QString& path);
    /// An empty network in the place of the active one.
    void startNew();
    /// Into the file that it came from; asks for one if there is none. Returns the file; empty: nothing was written.
    QString save();
    QString saveAs();
    /// Keeps the desk in the file at `path` from now on, and shows what was left there.
    void keepDesk(const QString& path);
    /// Writes the desk now.
    void flush() override;

    /// Back to the pair with which the lab opens.
    void reset() override;

    // What the controls and the lists do, on the active network.
    void chooseModel(int half, const ModelChoice& choice);
    void setSize(const QString& which, double value, bool continuing);
    void insertItem(const QString& item, int before);
    void insertBehindSelection(const QString& item);
    void removeSelection();
    void duplicateSelection();
    void makeSelectionSeparable();
    void moveSelection(int by);
    void setWhatIf(bool on);
    /// Runs what is shown on this computer; a second call stops it.
    void toggleMeasurement();
    [[nodiscard]] bool isMeasuring() const { return m_progress != nullptr; }
    [[nodiscard]] const std::optional<LabTimes>& times() const { return m_times; }
    void setConvention(engine::Convention convention);
    void setView(LabView view);
    /// The picture on which receptive fields are shown; one that cannot be read is refused at its control.
    void setPicture(const QString& nameOrPath);
    void sortBy(LabColumn column);
    void setFilter(const QString& text);

Q_SIGNALS:
    /// The state has been changed by the user; `before` is what it was. `continuing` within one drag.
    void stateEdited(const convolarium::LabState& before, const QString& subject, bool continuing);

protected:
    void applyTheme(const Theme& colors) override;
    void applyPresentation(bool on) override;
    void applyTime(double t) override;
    void showWords() override;
    void showHeadline() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using Change = std::function<void(LabState&)>;
    void edit(const QString& subject, const Change& change, bool continuing = false);
    /// Changes the active network, which is the user's own from then on.
    void editNetwork(const QString& subject, const std::function<void(engine::NetworkSpec&)>& change,
                     bool continuing = false);
    void connectPanel();
    void connectView(int half);
    void setActive(int half);
    /// Opens the block of a layer of the active network and selects it.
    void selectLayer(int layer);
    void renameLayer(const LabRow& row, const QString& name);
    void setAttributes(const LabRow& row, const QString& line);
    void setField(const QString& field, const ParameterValue& value, bool continuing);
    void setType(const QString& type);
    void moveRange(const engine::LayerRange& range, int before);
    /// Puts copies of layers of the other network before a layer of the active one.
    void copyFromOther(const engine::LayerRange& range, int before);
    void select(const std::optional<engine::LayerRange>& range);

    void startMeasurement();
    void stopMeasurement();
    void takeTimes(const SlowResult& result);
    void showCharts();
    void showTimes();
    void showField();
    void showExample();
    void showState();
    void showLists();
    void showPanel();
    void showHeads();
    void showLook();
    [[nodiscard]] std::vector<NamedNetwork> shownNetworks() const;
    [[nodiscard]] LabPicture picture() const;
    void noteSaved(const QString& path);
    void noteSavedAs(const QString& path);
    /// The network is another one than in its file.
    [[nodiscard]] bool isChanged(const LabNetwork& network) const;
    bool write(const QString& path, const std::function<QByteArray()>& bytes);
    void showProblem(const QString& title, const QString& text);
    [[nodiscard]] LabNetwork& activeNetwork() { return m_state.networks[static_cast<std::size_t>(m_active)]; }
    [[nodiscard]] QString captionOf(int half) const;
    [[nodiscard]] std::vector<Phase> phases() const;
    /// The last layer of network `half` that the timeline has reached; −1 at its end: all.
    [[nodiscard]] int reached(int half) const;

    LabState m_state;
    std::array<std::unique_ptr<InspectedNetwork>, halves> m_networks;
    std::array<Listing, halves> m_listings;
    engine::Convention m_convention = engine::Convention::Macs;
    int m_active = 0;
    double m_time = 1;

    LabView m_view = LabView::Layers;
    QStackedWidget* m_stage;
    HairlineSplitter* m_lists;
    FieldView* m_fieldView;
    TimeView* m_timeView;
    QString m_picture = QStringLiteral("house");
    std::array<NetworkView*, halves> m_views{};
    LabPanel* m_panel;
    LabDesk* m_desk = nullptr;
    std::map<QString, engine::NetworkSpec> m_saved; ///< what is in the files of networks, by their paths
    std::optional<LabTimes> m_times;
    LabProgress m_progress; ///< of the measurement that runs; null: none does
    QTimer m_progressTick;
    Background m_background;
};

} // namespace convolarium
