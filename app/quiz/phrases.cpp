// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/phrases.h"

#include <QCoreApplication>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QuizPhrases)
};

} // namespace

QString listed(const QString& first, const QString& second)
{
    return Words::tr("%1; %2", "two conditions").arg(first, second);
}

QString told(const QString& first, const QString& second)
{
    return Words::tr("%1 %2", "two sentences").arg(first, second);
}

} // namespace convolarium
