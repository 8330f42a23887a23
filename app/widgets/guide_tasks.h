// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/picture_widget.h"

#include <vector>

namespace convolarium {

/// What the reader has to do: an open circle before each task, a tick before one that is done, and a sentence when all
/// are.
class GuideTasks : public PictureWidget {
    Q_OBJECT

public:
    struct Task {
        QString instruction;
        bool done = false;
        friend bool operator==(const Task&, const Task&) = default;
    };

    explicit GuideTasks(QWidget* parent = nullptr);

    /// `done` is said when all tasks are done; it may be empty.
    void setTasks(const std::vector<Task>& tasks, const QString& done);
    [[nodiscard]] const std::vector<Task>& tasks() const { return m_tasks; }
    [[nodiscard]] bool allDone() const;

    [[nodiscard]] QString spokenText() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Line {
        QString text;
        bool done = false;    ///< a task that is done
        bool closing = false; ///< the sentence at the end
        QRect rect;           ///< of its words
    };
    [[nodiscard]] std::vector<Line> lines(int width) const;
    void paintMark(QPainter& painter, const Line& line) const;

    std::vector<Task> m_tasks;
    QString m_done;
};

} // namespace convolarium
