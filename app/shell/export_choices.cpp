// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export_choices.h"

#include "app/document/picture_file.h"

namespace convolarium {

namespace {

const QString group = QStringLiteral("export");
const QString formatKey = QStringLiteral("format");
const QString viewKey = QStringLiteral("view");
const QString themeKey = QStringLiteral("theme");
const QString sizeKey = QStringLiteral("size");
const QString dpiKey = QStringLiteral("dpi");
const QString transparentKey = QStringLiteral("transparent");
const QString folderKey = QStringLiteral("folder");

/// The number under `key` where it names one of the first `count` values of an enumeration, else `standard`.
template <typename Enumeration>
Enumeration enumerator(const QSettings& store, const QString& key, int count, Enumeration standard)
{
    bool ok = false;
    const int number = store.value(key).toInt(&ok);
    return ok && number >= 0 && number < count ? static_cast<Enumeration>(number) : standard;
}

} // namespace

ExportChoices readExportChoices(QSettings& store)
{
    ExportChoices choices;
    ExportRequest& request = choices.request;
    store.beginGroup(group);
    request.format = enumerator(store, formatKey, 5, request.format);
    request.view.part = enumerator(store, viewKey, 4, request.view.part);
    request.view.theme = enumerator(store, themeKey, 3, request.view.theme);
    request.view.transparent = store.value(transparentKey, false).toBool();
    if (const QSize pixels = store.value(sizeKey).toSize(); sizeObjection(pixels).isEmpty())
        request.pixels = pixels;
    if (const double dpi = store.value(dpiKey).toDouble(); dpiObjection(dpi).isEmpty())
        request.dpi = dpi;
    choices.folder = store.value(folderKey).toString();
    store.endGroup();
    return choices;
}

void writeExportChoices(QSettings& store, const ExportChoices& choices)
{
    const ExportRequest& request = choices.request;
    store.beginGroup(group);
    store.setValue(formatKey, static_cast<int>(request.format));
    store.setValue(viewKey, static_cast<int>(request.view.part));
    store.setValue(themeKey, static_cast<int>(request.view.theme));
    store.setValue(transparentKey, request.view.transparent);
    store.setValue(sizeKey, request.pixels.value_or(QSize()));
    store.setValue(dpiKey, request.dpi);
    store.setValue(folderKey, choices.folder);
    store.endGroup();
}

} // namespace convolarium
