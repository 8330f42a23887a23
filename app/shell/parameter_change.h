// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/parameter.h"

#include <QString>
#include <QUndoCommand>

#include <functional>

namespace convolarium {

/// What one edit of a lesson's values did.
struct ParameterEdit {
    QString lesson;    ///< its id
    QString parameter; ///< the name of what was edited; "preset" or "reset" for all at once
    ParameterValues before;
    ParameterValues after;
    bool continuing = false; ///< part of the same drag as the edit before
};

/// One entry of the history. It is pushed after the edit has been made. A drag is one entry, and a drag that comes
/// back to where it started is none.
class ParameterChange : public QUndoCommand {
public:
    using Apply = std::function<void(const QString& lesson, const ParameterValues& values)>;
    ParameterChange(ParameterEdit edit, Apply apply);

    [[nodiscard]] const ParameterEdit& edit() const { return m_edit; }

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* later) override;

private:
    ParameterEdit m_edit;
    Apply m_apply;
    bool m_made = true; ///< the edit itself was the first redo
};

} // namespace convolarium
