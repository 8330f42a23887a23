// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/about_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace convolarium {

namespace {

struct Part {
    const char* name;
    const char* licence;
    const char* address;
};

constexpr Part parts[] = {
    {"Qt 6", "LGPL-3.0", "https://www.qt.io"},
    {"QCustomPlot", "GPL-3.0-or-later", "https://www.qcustomplot.com"},
    {"Eigen", "MPL-2.0", "https://eigen.tuxfamily.org"},
    {"nlohmann JSON", "MIT", "https://json.nlohmann.me"},
    {"Inter", "OFL-1.1", "https://rsms.me/inter"},
    {"Noto Sans CJK", "OFL-1.1", "https://github.com/notofonts/noto-cjk"},
    {"P052 (URW++)", "AGPL-3.0 + font exception", "https://github.com/ArtifexSoftware/urw-base35-fonts"},
};

QString partsTable()
{
    QString rows;
    for (const Part& part : parts)
        rows += QStringLiteral("<tr><td><a href=\"%3\">%1</a>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(QLatin1String(part.name), QLatin1String(part.licence), QLatin1String(part.address));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Convolarium"));
    auto* icon = new QLabel(this);
    constexpr int iconSize = 96;
    icon->setPixmap(QIcon(QStringLiteral(":/icons/convolarium.svg")).pixmap(iconSize));
    icon->setAlignment(Qt::AlignTop);

    auto* text = new QLabel(this);
    text->setTextFormat(Qt::RichText);
    text->setOpenExternalLinks(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setText(QStringLiteral("<h2>Convolarium %1</h2><p>%2</p><p>%3</p><p>%4</p>%5")
                      .arg(QCoreApplication::applicationVersion(),
                           tr("A planetarium for convolutions: see, touch and measure the ideas behind CNN models."),
                           tr("Free software under the GNU General Public License, version 3 or later "
                              "(GPL-3.0-or-later). It comes without any warranty."),
                           tr("Built with these libraries and fonts:"), partsTable()));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* row = new QHBoxLayout;
    row->addWidget(icon);
    row->addWidget(text);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(buttons);
}

} // namespace convolarium
