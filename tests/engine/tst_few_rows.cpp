// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/few_rows.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <random>
#include <vector>

using namespace convolarium::engine;

namespace {

struct Case {
    std::int64_t count, length, columns;
    bool bias;
    Clamp clamp{};
};

std::vector<Scalar> random(std::size_t size, std::mt19937& generator)
{
    std::uniform_real_distribution<double> values(-1, 1);
    std::vector<Scalar> numbers(size);
    for (Scalar& number : numbers) {
        number = static_cast<Scalar>(values(generator));
    }
    return numbers;
}

} // namespace

/// Products that are bound by reading the weights.
class TestFewRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asTheyAreDefined_data()
    {
        QTest::addColumn<Case>("shape");
        QTest::newRow("one number") << Case{1, 1, 1, false};
        QTest::newRow("no vector") << Case{1, 7, 3, true};
        QTest::newRow("ends") << Case{3, 9, 37, true};
        QTest::newRow("several stretches") << Case{2, 30, 2500, true};
        QTest::newRow("most rows") << Case{fewRows, 64, 1024, false};
        QTest::newRow("held") << Case{2, 33, 50, true, {.low = 0, .high = 1}};
    }
    void asTheyAreDefined()
    {
        QFETCH(Case, shape);
        std::mt19937 generator(1);
        const auto rows = random(static_cast<std::size_t>(shape.count * shape.length), generator);
        const auto weights = random(static_cast<std::size_t>(shape.length * shape.columns), generator);
        const auto bias = random(static_cast<std::size_t>(shape.columns), generator);
        std::vector<std::vector<Scalar>> results;
        for (const int threads : {1, 2, 4}) {
            Workers workers(threads);
            std::vector<Scalar> out(static_cast<std::size_t>(shape.count * shape.columns), Scalar{99});
            multiply({.rows = rows.data(),
                      .count = shape.count,
                      .length = shape.length,
                      .weights = weights.data(),
                      .columns = shape.columns,
                      .bias = shape.bias ? bias.data() : nullptr,
                      .out = out.data(),
                      .clamp = shape.clamp},
                     workers);
            results.push_back(std::move(out));
        }
        for (std::int64_t row = 0; row < shape.count; ++row) {
            for (std::int64_t column = 0; column < shape.columns; ++column) {
                double sum = shape.bias ? double{bias[static_cast<std::size_t>(column)]} : 0.0;
                for (std::int64_t i = 0; i < shape.length; ++i) {
                    sum += double{rows[static_cast<std::size_t>(row * shape.length + i)]} *
                           double{weights[static_cast<std::size_t>(i * shape.columns + column)]};
                }
                sum = std::min(std::max(sum, double{shape.clamp.low}), double{shape.clamp.high});
                const double got = results[0][static_cast<std::size_t>(row * shape.columns + column)];
                QVERIFY2(std::abs(got - sum) < 1e-5, qPrintable(QString::number(got - sum)));
            }
        }
        for (const std::vector<Scalar>& other : results) {
            QVERIFY(std::memcmp(other.data(), results[0].data(), other.size() * sizeof(Scalar)) == 0);
        }
    }

    void notANumberStays()
    {
        Workers workers(1);
        const Scalar row = std::numeric_limits<Scalar>::quiet_NaN();
        const Scalar weight = 1;
        Scalar out = 0;
        multiply({.rows = &row,
                  .count = 1,
                  .length = 1,
                  .weights = &weight,
                  .columns = 1,
                  .bias = nullptr,
                  .out = &out,
                  .clamp = {.low = 0, .high = 6}},
                 workers);
        QVERIFY(std::isnan(out));
    }
};

QTEST_GUILESS_MAIN(TestFewRows)
#include "tst_few_rows.moc"
