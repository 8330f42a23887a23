// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/control_panel.h"
#include "app/widgets/limited_spin_box.h"
#include "app/widgets/parameter_row.h"
#include "app/widgets/tinted_slider.h"
#include "tests/app/test_lesson.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace convolarium;

namespace {

/// A panel whose edits are taken by its lesson, as page and shell do it.
struct Desk {
    TestLesson lesson;
    ControlPanel panel{lesson};
    QStringList edited;
    QList<bool> continuing;

    Desk()
    {
        QObject::connect(&panel, &ControlPanel::valuesEdited, &panel,
                         [this](const ParameterValues& values, const QString& parameter, bool goesOn) {
                             edited << parameter;
                             continuing << goesOn;
                             lesson.set(values);
                             panel.refresh();
                         });
    }
    template <typename T>
    T* control(const char* parameter) const
    {
        return panel.row(QString::fromLatin1(parameter))->findChild<T*>();
    }
    void type(LimitedSpinBox* box, const char* text) const
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::fromLatin1(text));
        QTest::keyClick(box, Qt::Key_Return);
    }
};

} // namespace

class TestControlPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyParameterHasANamedControl()
    {
        const Desk desk;
        for (const Parameter& parameter : desk.lesson.parameters()) {
            const ParameterRow* row = desk.panel.row(parameter.name);
            QVERIFY2(row, qPrintable(parameter.name));
            int controls = 0;
            for (const QWidget* widget : row->findChildren<QWidget*>()) {
                if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
                    qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
                    continue;
                ++controls;
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                QVERIFY(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
            }
            QVERIFY2(controls > 0, qPrintable(parameter.name));
        }
    }

    /// What gave way to a drag says so, and comes back where the drag comes back.
    void whatGivesWayIsSaid()
    {
        Desk desk;
        auto* width = desk.control<TintedSlider>("width");
        desk.type(desk.control<LimitedSpinBox>("width"), "16");
        desk.type(desk.control<LimitedSpinBox>("groups"), "8");
        const ParameterRow& groups = *desk.panel.row(QStringLiteral("groups"));
        QVERIFY(groups.remark().isEmpty());
        const int sixteen = width->value();
        width->setSliderDown(true);
        width->setValue(sixteen + 1);
        QCOMPARE(desk.lesson.values().integer("width"), 17);
        QCOMPARE(desk.lesson.values().integer("groups"), 1);
        QCOMPARE(groups.remark(), QStringLiteral("Was 8 and gave way to Width"));
        width->setValue(sixteen + 2);
        QCOMPARE(desk.lesson.values().integer("groups"), 6); // of 18, from the 8 with which the drag began
        width->setValue(sixteen);
        QCOMPARE(desk.lesson.values().integer("groups"), 8);
        QVERIFY(groups.remark().isEmpty());
        width->setSliderDown(false);
        desk.panel.refresh(); // as undo does
        QVERIFY(groups.remark().isEmpty());
    }

    void sliderAndSpinBoxAreOne()
    {
        Desk desk;
        auto* slider = desk.control<TintedSlider>("width");
        auto* spin = desk.control<LimitedSpinBox>("width");
        slider->setValue(slider->value() + 4);
        QCOMPARE(desk.lesson.values().integer("width"), 12);
        QCOMPARE(spin->value(), 12.0);
        desk.type(spin, "20");
        QCOMPARE(desk.lesson.values().integer("width"), 20);
        QCOMPARE(slider->value(), 19);
        QCOMPARE(desk.edited, (QStringList{QStringLiteral("width"), QStringLiteral("width")}));
    }

    void onlyTheFirstChangeOfADragBeginsAnEdit()
    {
        Desk desk;
        auto* slider = desk.control<TintedSlider>("width");
        slider->setSliderDown(true);
        slider->setSliderPosition(10);
        slider->setSliderPosition(11);
        slider->setSliderPosition(12);
        slider->setSliderDown(false);
        slider->setSliderDown(true);
        slider->setSliderPosition(13);
        slider->setSliderDown(false);
        QCOMPARE(desk.continuing, (QList<bool>{false, true, true, false}));
    }

    void stopsAreStepped()
    {
        Desk desk;
        auto* spin = desk.control<LimitedSpinBox>("groups");
        for (const int stop : {2, 4, 8}) { // the divisors of 8
            spin->stepUp();
            QCOMPARE(desk.lesson.values().integer("groups"), stop);
        }
        spin->stepUp();
        QCOMPARE(desk.lesson.values().integer("groups"), 8);
        QCOMPARE(desk.control<TintedSlider>("groups")->maximum(), 3);
    }

    void otherValuesGiveWay()
    {
        Desk desk;
        desk.control<LimitedSpinBox>("groups")->setValue(8);
        desk.type(desk.control<LimitedSpinBox>("width"), "6");
        QCOMPARE(desk.lesson.values().integer("width"), 6);
        QCOMPARE(desk.lesson.values().integer("groups"), 6);
        QCOMPARE(desk.control<LimitedSpinBox>("groups")->value(), 6.0);
        desk.type(desk.control<LimitedSpinBox>("width"), "7"); // 6 does not divide 7
        QCOMPARE(desk.lesson.values().integer("groups"), 1);
    }

    void whatIsTypedOutsideIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("too large") << QByteArray("width") << QByteArray("99");
        QTest::newRow("too small") << QByteArray("width") << QByteArray("0");
        QTest::newRow("no divisor") << QByteArray("groups") << QByteArray("3");
        QTest::newRow("no number") << QByteArray("width") << QByteArray("abc");
        QTest::newRow("no whole number") << QByteArray("width") << QByteArray("1.5");
        QTest::newRow("real too large") << QByteArray("rate") << QByteArray("2");
    }
    void whatIsTypedOutsideIsRefusedWithAReason()
    {
        QFETCH(QByteArray, parameter);
        QFETCH(QByteArray, text);
        Desk desk;
        const ParameterValues before = desk.lesson.values();
        const QString shown = desk.control<LimitedSpinBox>(parameter)->text();
        desk.type(desk.control<LimitedSpinBox>(parameter), text);
        QCOMPARE(desk.edited, QStringList());
        QVERIFY(desk.lesson.values() == before);
        QVERIFY(!desk.panel.row(QString::fromLatin1(parameter))->refusal().isEmpty());
        QCOMPARE(desk.control<LimitedSpinBox>(parameter)->text(), shown);
    }

    void refusalGoesWithTheNextValue()
    {
        Desk desk;
        auto* spin = desk.control<LimitedSpinBox>("width");
        desk.type(spin, "99");
        desk.type(spin, "9");
        QCOMPARE(desk.panel.row(QStringLiteral("width"))->refusal(), QString());
        QCOMPARE(desk.lesson.values().integer("width"), 9);
    }

    void listsAreRead()
    {
        Desk desk;
        auto* line = desk.control<QLineEdit>("blocks");
        line->setText(QStringLiteral("4, 8,12"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(desk.lesson.values().list("blocks"), (std::vector<int>{4, 8, 12}));
        for (const QString& wrong :
             {QStringLiteral("4,99"), QStringLiteral("4,,5"), QStringLiteral("x"), QStringLiteral("1,2,3,4,5")}) {
            line->setText(wrong);
            QTest::keyClick(line, Qt::Key_Return);
            QVERIFY(!desk.panel.row(QStringLiteral("blocks"))->refusal().isEmpty());
            QCOMPARE(desk.lesson.values().list("blocks"), (std::vector<int>{4, 8, 12}));
        }
    }

    void aRefusalGoesWithWhatWasRefused()
    {
        Desk desk;
        auto* line = desk.control<QLineEdit>("blocks");
        const ParameterRow* row = desk.panel.row(QStringLiteral("blocks"));
        const QString legal = line->text();
        const auto refused = [&] {
            line->setText(QStringLiteral("4,99"));
            QTest::keyClick(line, Qt::Key_Return);
            return !row->refusal().isEmpty();
        };
        QVERIFY(refused());
        line->setText(legal); // what it was before: nothing is edited
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(row->refusal(), QString());
        QVERIFY(refused());
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(row->refusal(), QString());
        QCOMPARE(line->text(), legal);
    }

    void whatSaysNothingIsLeftOut()
    {
        Desk desk;
        const ParameterRow* blocks = desk.panel.row(QStringLiteral("blocks"));
        QVERIFY(!blocks->isHidden());
        const auto buttons = desk.panel.row(QStringLiteral("mode"))->findChildren<QPushButton*>();
        buttons.at(1)->click();
        QVERIFY(blocks->isHidden());
        QVERIFY(blocks->parentWidget()->isHidden()); // no heading over nothing
        buttons.at(0)->click();
        QVERIFY(!blocks->isHidden());
    }

    void choicesAndFlagsAreEdits()
    {
        Desk desk;
        const auto buttons = desk.panel.row(QStringLiteral("mode"))->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2); // two short names: buttons side by side
        buttons.at(1)->click();
        QCOMPARE(desk.lesson.values().text("mode"), QStringLiteral("valid"));
        desk.control<QCheckBox>("labels")->click();
        QVERIFY(!desk.lesson.values().flag("labels"));
    }

    void presetsAreChosenAndRecognised()
    {
        Desk desk;
        auto* box = desk.panel.findChild<QComboBox*>();
        QCOMPARE(box->currentText(), QStringLiteral("Small"));
        desk.control<QCheckBox>("labels")->click(); // how it is looked at is no setting of its own
        QCOMPARE(box->currentText(), QStringLiteral("Small"));
        Q_EMIT box->activated(1);
        QCOMPARE(desk.lesson.values().integer("width"), 32);
        QCOMPARE(desk.lesson.values().integer("groups"), 4);
        QVERIFY(!desk.lesson.values().flag("labels"));
        QCOMPARE(desk.edited.last(), QStringLiteral("preset"));
        desk.control<TintedSlider>("width")->setValue(3);
        QCOMPARE(box->count(), 3);
        QVERIFY(box->currentText() != QStringLiteral("Wide"));
    }

    void aValueWithoutChoiceIsLockedAndSaysSo()
    {
        Desk desk;
        desk.type(desk.control<LimitedSpinBox>("width"), "1");
        QVERIFY(!desk.control<TintedSlider>("groups")->isEnabled());
        QVERIFY(desk.panel.row(QStringLiteral("groups"))->toolTip().contains(QStringLiteral("divisors")));
    }
};

QTEST_MAIN(TestControlPanel)
#include "tst_control_panel.moc"
