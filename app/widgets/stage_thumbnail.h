// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/lesson.h"
#include "app/widgets/picture_widget.h"

namespace convolarium {

/// What an illustration shows.
struct ThumbnailScene {
    QString caption = {};
    ParameterValues values = {};
    double time = 1;
};

/// A lesson's stage painted small, with a caption under it; of its words only the largest, which can be read then.
class StageThumbnail : public PictureWidget {
    Q_OBJECT

public:
    /// `twin` paints all illustrations of a text, each with its own values; it is not the lesson that is shown, and
    /// outlives the picture.
    StageThumbnail(Lesson& twin, ThumbnailScene scene, QWidget* parent = nullptr);

    [[nodiscard]] QString spokenText() const override;
    void setPresentation(bool on) override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int sceneHeight(int width) const;
    /// The part of the scene, in its painted units, that has something on it.
    [[nodiscard]] QRectF drawnPart() const;
    void paintScene(QPainter& painter, ThemeId theme) const;
    [[nodiscard]] int captionHeight(int width) const;
    /// The twin in the values of this picture.
    Lesson& posed() const;

    Lesson& m_twin;
    ThumbnailScene m_scene;
    QRectF m_cut; ///< of the painted scene: its empty edges are left out
};

} // namespace convolarium
