// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_case.h"
#include "tests/engine/oracle_ops.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace convolarium::engine;

namespace {

double toleranceOf(const OracleCase& item)
{
    if (sizeof(Scalar) == sizeof(double)) {
        return 1e-11;
    }
    return item.family == "blocks" ? 1e-4 : 1e-5;
}

/// Empty if |value - reference| <= tolerance * max(1, max |reference|) everywhere, else what is wrong.
std::string disagreement(const Tensor& value, const Tensor& reference, double tolerance)
{
    if (value.shape() != reference.shape()) {
        return value.shape().text() + " instead of " + reference.shape().text();
    }
    double largest = 1.0;
    for (const Scalar wanted : reference.values()) {
        largest = std::max(largest, std::abs(double{wanted}));
    }
    for (std::size_t i = 0; i < reference.values().size(); ++i) {
        const double apart = std::abs(double{value.values()[i]} - double{reference.values()[i]});
        if (!(apart <= tolerance * largest)) {
            return "value " + std::to_string(i) + " is " + std::to_string(value.values()[i]) + " instead of " +
                   std::to_string(reference.values()[i]);
        }
    }
    return {};
}

/// Names of the case's results: those that were also computed in float. Left out is what another convention would give.
std::vector<std::string> resultNames(const nlohmann::ordered_json& content)
{
    std::vector<std::string> names;
    for (const auto& [name, values] : content.at("f32").items()) {
        if (!name.ends_with("_if_biased")) {
            names.push_back(name);
        }
    }
    return names;
}

/// Empty if every result of the case agrees.
std::string run(const OracleCase& item, const OracleOperation& operation)
{
    const OracleResults results = operation(item.content);
    const auto& tensors = item.content.at("tensors");
    const std::vector<std::string> names = resultNames(item.content);
    if (names.empty()) {
        return "the case has no results";
    }
    for (const std::string& name : names) {
        const auto result = results.find(name);
        if (result == results.end()) {
            return name + ": the operation gives no such result";
        }
        const Tensor reference = result->second.readReference(tensors.at(name));
        const std::string wrong = disagreement(result->second.value, reference, toleranceOf(item));
        if (!wrong.empty()) {
            return name + ": " + wrong;
        }
    }
    return {};
}

} // namespace

/// The engine against numbers from PyTorch.
class TestOracle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString fallback = QStringLiteral(TEST_DATA "/oracle");
        const QString directory = qEnvironmentVariable("CONVOLARIUM_ORACLE_DIR", fallback);
        try {
            m_cases = readOracle(directory.toStdString());
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
        QVERIFY2(std::ranges::any_of(m_cases, [](const OracleCase& item) { return item.problem.empty(); }),
                 qPrintable(QStringLiteral("no case can be read in %1").arg(directory)));
    }

    void cases_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            QTest::newRow(m_cases[i].name.c_str()) << i;
        }
    }
    void cases()
    {
        QFETCH(std::size_t, index);
        const OracleCase& item = m_cases.at(index);
        QVERIFY2(item.problem.empty(), item.problem.c_str());
        try {
            const auto name = item.content.at("op").get<std::string>();
            const auto operation = oracleOperations().find(name);
            if (operation == oracleOperations().end()) {
                QSKIP(("the engine has no " + name).c_str());
            }
            const std::string wrong = run(item, operation->second);
            QVERIFY2(wrong.empty(), wrong.c_str());
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }

private:
    std::vector<OracleCase> m_cases;
};

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
