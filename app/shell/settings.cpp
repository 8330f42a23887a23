// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings.h"

#include <QStringList>

#include <algorithm>

namespace convolarium {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");
const QString lessonKey = QStringLiteral("window/lesson");
const QString panelKey = QStringLiteral("window/panel");
const QString bottomKey = QStringLiteral("window/bottom");
const QString guideKey = QStringLiteral("window/guide");
const QString finishedKey = QStringLiteral("progress/finished");
const QString recentKey = QStringLiteral("window/recent");
const QString projectorKey = QStringLiteral("window/projector_suggested");
const QString speedKey = QStringLiteral("run/speed");
const QString loopKey = QStringLiteral("run/loop");
const QString motionKey = QStringLiteral("run/reduced_motion");
const QString lessonsGroup = QStringLiteral("lessons");
const QString valuesGroup = QStringLiteral("values");
const QString timeKey = QStringLiteral("time");
const QString guidePageKey = QStringLiteral("guide_page");
const QString layoutKey = QStringLiteral("layout");

constexpr double mostGuidePages = 1000; // a broken file may say anything

/// QVariant takes every text but "false" and "0" for true.
bool flag(const QSettings& store, const QString& key, bool standard)
{
    const QString text = store.value(key).toString();
    if (text == QStringLiteral("true"))
        return true;
    return text == QStringLiteral("false") ? false : standard;
}

double number(const QSettings& store, const QString& key, double standard)
{
    bool isNumber = false;
    const double value = store.value(key).toDouble(&isNumber);
    return isNumber ? value : standard;
}

/// A comma makes QSettings read a list.
QString text(const QSettings& store, const QString& key)
{
    return store.value(key).toStringList().join(QLatin1Char(','));
}

LessonState readLesson(QSettings& store)
{
    LessonState state;
    const double time = number(store, timeKey, state.time);
    if (time >= 0 && time <= 1)
        state.time = time;
    state.layout = store.value(layoutKey).toByteArray();
    const double page = number(store, guidePageKey, 0);
    state.guidePage = page >= 0 && page < mostGuidePages ? static_cast<int>(page) : 0;
    store.beginGroup(valuesGroup);
    for (const QString& name : store.childKeys())
        state.values[name] = text(store, name);
    store.endGroup();
    return state;
}

void writeLesson(QSettings& store, const LessonState& state)
{
    store.setValue(timeKey, state.time);
    store.setValue(layoutKey, state.layout);
    store.setValue(guidePageKey, state.guidePage);
    store.beginGroup(valuesGroup);
    store.remove(QString());
    for (const auto& [name, value] : state.values)
        store.setValue(name, value);
    store.endGroup();
}

} // namespace

Settings readSettings(QSettings& store)
{
    Settings settings;
    settings.geometry = store.value(geometryKey).toByteArray();
    settings.theme = themeChoiceFromCode(text(store, themeKey)).value_or(settings.theme);
    settings.language = languageFromCode(text(store, languageKey));
    settings.lesson = text(store, lessonKey);
    settings.panelVisible = flag(store, panelKey, settings.panelVisible);
    settings.bottomVisible = flag(store, bottomKey, settings.bottomVisible);
    settings.guideVisible = flag(store, guideKey, settings.guideVisible);
    settings.finished = store.value(finishedKey).toStringList();
    settings.projectorSuggested = flag(store, projectorKey, settings.projectorSuggested);
    settings.recent = store.value(recentKey).toStringList().mid(0, mostRecentFiles);
    const double speed = number(store, speedKey, settings.speed);
    if (std::ranges::find(playSpeeds, speed) != playSpeeds.end())
        settings.speed = speed;
    settings.loop = flag(store, loopKey, settings.loop);
    settings.reducedMotion = flag(store, motionKey, settings.reducedMotion);
    store.beginGroup(lessonsGroup);
    for (const QString& id : store.childGroups()) {
        store.beginGroup(id);
        settings.lessons[id] = readLesson(store);
        store.endGroup();
    }
    store.endGroup();
    return settings;
}

void writeSettings(QSettings& store, const Settings& settings)
{
    store.setValue(geometryKey, settings.geometry);
    store.setValue(themeKey, themeChoiceCode(settings.theme));
    if (settings.language)
        store.setValue(languageKey, languageCode(*settings.language));
    store.setValue(lessonKey, settings.lesson);
    store.setValue(panelKey, settings.panelVisible);
    store.setValue(bottomKey, settings.bottomVisible);
    store.setValue(guideKey, settings.guideVisible);
    store.setValue(finishedKey, settings.finished);
    store.setValue(recentKey, settings.recent);
    store.setValue(projectorKey, settings.projectorSuggested);
    store.setValue(speedKey, settings.speed);
    store.setValue(loopKey, settings.loop);
    store.setValue(motionKey, settings.reducedMotion);
    store.beginGroup(lessonsGroup);
    for (const auto& [id, state] : settings.lessons) {
        store.beginGroup(id);
        writeLesson(store, state);
        store.endGroup();
    }
    store.endGroup();
}

} // namespace convolarium
