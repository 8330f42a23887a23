// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gradient_check.h"
#include "tests/engine/random_layers.h"

#include <QTest>

using namespace convolarium::engine;

/// Derivatives against central differences, in double.
class TestLayerGradients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<Mode>("mode");
        for (const std::string& kind : layerKinds()) {
            QTest::newRow(kind.c_str()) << Mode::Train;
        }
        QTest::newRow("batch_norm, in use") << Mode::Evaluate;
    }
    void kinds()
    {
        QFETCH(Mode, mode);
        const std::string row = QTest::currentDataTag();
        const std::string kind = row.substr(0, row.find(','));
        Random random(17);
        for (int i = 0; i < 200; ++i) {
            const LayerProblem problem = randomLayer(kind, random);
            const double error = gradientError(problem, random, mode);
            QVERIFY2(error < 1e-6, qPrintable(QStringLiteral("%1: %2, relative error %3")
                                                  .arg(i)
                                                  .arg(QString::fromStdString(problem.name()))
                                                  .arg(error)));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayerGradients)
#include "tst_layer_gradients.moc"
