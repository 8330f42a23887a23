// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/oracle_architecture.h"
#include "tests/engine/oracle_case.h"
#include "tests/engine/oracle_comparison.h"
#include "tests/engine/oracle_receptive_field.h"
#include "tests/engine/oracle_trajectory.h"

#include <QTest>

#include <algorithm>

using namespace convolarium::engine;

namespace {

const std::vector<std::pair<OraclePart, const char*>> partNames{
    {OraclePart::Operation, "operations"},
    {OraclePart::ReceptiveField, "receptive fields"},
    {OraclePart::Trajectory, "trajectories"},
    {OraclePart::Architecture, "architectures"},
};

std::string check(const OracleCase& item)
{
    switch (item.part) {
    case OraclePart::Operation:
        return checkOperation(item);
    case OraclePart::ReceptiveField:
        return checkReceptiveField(item.content);
    case OraclePart::Trajectory:
        return checkTrajectory(item.content, item.run);
    case OraclePart::Architecture:
        return checkArchitecture(item.content);
    }
    return "no such part";
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
        for (const auto& [part, name] : partNames) {
            qInfo("%s: %td", name, std::ranges::count(m_cases, part, &OracleCase::part));
        }
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
            const std::string wrong = check(item);
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
