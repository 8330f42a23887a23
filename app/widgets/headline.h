// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/sentence.h"
#include "app/widgets/picture_widget.h"

class QPainter;

namespace convolarium {

/// The line above a lesson: a small title and the present result in one sentence.
struct Headline {
    QString title; ///< "1 Convolution cost"
    Sentence sentence;
    QString pageNumber = {}; ///< "1 / 7", at the right end in presentation mode
};

struct HeadlineLook {
    const Theme& theme;
    bool presentation = false;
    bool compact = false;
};

/// Height that a headline is designed for, in px.
[[nodiscard]] int headlineHeight(const HeadlineLook& look);

/// Paints the full form of the sentence, or the brief one where that does not fit; as a last resort it is set smaller.
/// Nothing is cut. Returns the form that was used.
const std::vector<Sentence::Span>& paintHeadline(QPainter& painter, const QRectF& rect, const Headline& headline,
                                                 const HeadlineLook& look);

class HeadlineWidget : public PictureWidget {
    Q_OBJECT

public:
    explicit HeadlineWidget(QWidget* parent = nullptr);

    void setHeadline(const Headline& headline);
    void setCompact(bool compact);
    void setPresentation(bool on) override;
    [[nodiscard]] QString spokenText() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] HeadlineLook look() const;

    Headline m_headline;
    bool m_compact = false;
};

} // namespace convolarium
