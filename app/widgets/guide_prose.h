// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/picture_widget.h"

#include <memory>

class QTextDocument;

namespace convolarium {

/// A piece of Markdown, as tall as it needs to be at its width. HTML is shown as the text that it is, links are words,
/// and nothing is ever loaded. `[words]{.input}` has the colour of a role.
class GuideProse : public PictureWidget {
    Q_OBJECT

public:
    explicit GuideProse(const QString& markdown, QWidget* parent = nullptr);
    ~GuideProse() override;

    [[nodiscard]] const QTextDocument& document() const { return *m_document; }
    [[nodiscard]] QString spokenText() const override;
    void setTheme(const Theme& theme) override;
    void setPresentation(bool on) override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();

    QString m_markdown;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace convolarium
