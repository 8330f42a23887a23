// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/parameter_change.h"

namespace convolarium {

ParameterChange::ParameterChange(ParameterEdit edit, Apply apply) : m_edit(std::move(edit)), m_apply(std::move(apply))
{}

void ParameterChange::undo()
{
    m_made = false;
    m_apply(m_edit.lesson, m_edit.before);
}

void ParameterChange::redo()
{
    if (!m_made)
        m_apply(m_edit.lesson, m_edit.after);
    m_made = true;
}

bool ParameterChange::mergeWith(const QUndoCommand* later)
{
    const auto* change = dynamic_cast<const ParameterChange*>(later);
    if (!change || !change->m_edit.continuing || change->m_edit.lesson != m_edit.lesson ||
        change->m_edit.parameter != m_edit.parameter)
        return false;
    m_edit.after = change->m_edit.after;
    setObsolete(m_edit.after == m_edit.before);
    return true;
}

} // namespace convolarium
