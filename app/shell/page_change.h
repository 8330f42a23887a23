// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>

#include <functional>

namespace convolarium {

/// One entry of the history: an edit on some page. It is pushed after the edit has been made.
class PageChange : public QUndoCommand {
public:
    /// `subject`: what was edited there, in the page's own names.
    PageChange(QString page, QString subject) : m_page(std::move(page)), m_subject(std::move(subject)) {}

    [[nodiscard]] const QString& page() const { return m_page; }
    [[nodiscard]] const QString& subject() const { return m_subject; }

private:
    QString m_page;
    QString m_subject;
};

/// What one edit did to a page whose state is a value.
template <typename State>
struct StateEdit {
    QString page;
    QString subject;
    State before;
    State after;
    bool continuing = false; ///< part of the same drag as the edit before
};

/// The edit as an entry. A drag is one entry, and a drag that comes back to where it started is none.
template <typename State>
class StateChange : public PageChange {
public:
    using Apply = std::function<void(const QString& page, const State& state)>;
    StateChange(StateEdit<State> edit, Apply apply)
        : PageChange(edit.page, edit.subject), m_edit(std::move(edit)), m_apply(std::move(apply))
    {}

    void undo() override
    {
        m_made = false;
        m_apply(m_edit.page, m_edit.before);
    }
    void redo() override
    {
        if (!m_made)
            m_apply(m_edit.page, m_edit.after);
        m_made = true;
    }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* later) override
    {
        const auto* change = dynamic_cast<const StateChange*>(later);
        if (!change || !change->m_edit.continuing || change->page() != page() || change->subject() != subject())
            return false;
        m_edit.after = change->m_edit.after;
        setObsolete(m_edit.after == m_edit.before);
        return true;
    }

private:
    StateEdit<State> m_edit;
    Apply m_apply;
    bool m_made = true; ///< the edit itself was the first redo
};

} // namespace convolarium
