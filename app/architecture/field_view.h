// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/architecture/field_painter.h"
#include "app/widgets/picture_widget.h"

namespace convolarium {

/// What a cell of a layer's output sees of the network's input: the map on the left, on the right a picture with the
/// receptive field of the cell that is pointed at. A place on the picture can be pointed at as well, and arrow keys go from
/// cell to cell.
class FieldView : public PictureWidget {
    Q_OBJECT

public:
    explicit FieldView(QWidget* parent = nullptr);

    /// `network` may be null and lives until the next call. On a map of the same size the cell stays, else it is the middle.
    void setNetwork(const InspectedNetwork* network, const QString& title, std::optional<int> layer);
    /// What lies at the input; the bundled "house" to begin with.
    /// @throws Problem as loadSampleImage(); the picture stays then.
    void setPicture(const QString& nameOrPath);
    /// Goes to a cell; to the last one where there are fewer.
    void setCell(const engine::Cell& cell);

    [[nodiscard]] engine::Cell cell() const { return m_cell; }
    /// What the cell sees; nothing if there is no field to show.
    [[nodiscard]] std::optional<FieldRegion> region() const;
    [[nodiscard]] QString spokenText() const override;
    /// As they were painted last.
    [[nodiscard]] const std::vector<DrawnText>& drawnTexts() const { return m_texts; }
    [[nodiscard]] QSize sizeHint() const override { return {900, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {560, 300}; }

    void setTheme(const Theme& theme) override;

Q_SIGNALS:
    void cellChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool hasField() const { return m_state.gap == FieldGap::None; }
    [[nodiscard]] FieldSubject subject() const { return {*m_network, m_title, m_state.layer, m_cell}; }
    [[nodiscard]] FieldLook look() const { return {.theme = theme(), .presentation = presentation()}; }
    [[nodiscard]] std::optional<engine::Cell> cellAt(const QPointF& point) const;
    [[nodiscard]] const FieldPicture& picture();

    const InspectedNetwork* m_network = nullptr;
    QString m_title;
    FieldState m_state{FieldGap::NoNetwork};
    engine::Cell m_cell;
    engine::Shape m_map; ///< that the cell belongs to

    QString m_pictureName = QStringLiteral("house");
    QImage m_image;         ///< null: not read yet
    FieldPicture m_picture; ///< at the input's size; null: to be made
    std::vector<DrawnText> m_texts;
};

} // namespace convolarium
