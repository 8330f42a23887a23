// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/training_log.h"

#include "app/lesson/chart_spec.h"
#include "app/lesson/numbers.h"

namespace convolarium {

QStringList trainingLogHeader()
{
    return {QStringLiteral("model"),     QStringLiteral("epoch"),         QStringLiteral("step"),
            QStringLiteral("seconds"),   QStringLiteral("train_loss"),    QStringLiteral("train_accuracy"),
            QStringLiteral("test_loss"), QStringLiteral("test_accuracy"), QStringLiteral("images_per_second")};
}

QString trainingLogHead() { return csvLine(trainingLogHeader()); }

QString trainingLogRow(const QString& model, const engine::EpochRecord& record)
{
    return csvLine({model, QString::number(record.epoch), QString::number(record.step), exactly(record.seconds),
                    exactly(record.train.loss), exactly(record.train.accuracy), exactly(record.test.loss),
                    exactly(record.test.accuracy), exactly(record.imagesPerSecond)});
}

} // namespace convolarium
