// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/page.h"

#include <map>

namespace convolarium {

/// A page on which one works with things of one's own, beyond the parameters of a lesson: it keeps them, exports them and
/// brings its own state back.
class WorkbenchPage : public Page {
    Q_OBJECT

public:
    /// How the page is left, as texts by name.
    [[nodiscard]] virtual std::map<QString, QString> settings() const = 0;
    /// What is unknown or malformed is ignored.
    virtual void restoreSettings(const std::map<QString, QString>& settings) = 0;
    /// Asks for a file and its format, and writes it.
    virtual void exportPage() = 0;
    virtual void copyPicture() = 0;
    /// Back to that with which the page opens.
    virtual void reset() = 0;
    /// Writes what has not been written yet: the window closes.
    virtual void flush() = 0;

protected:
    using Page::Page;
};

} // namespace convolarium
