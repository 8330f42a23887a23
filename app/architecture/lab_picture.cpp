// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/lab_picture.h"

#include <QCoreApplication>

#include <algorithm>

namespace convolarium {

namespace {

constexpr double networkWidth = 760;
constexpr double margin = 24;
constexpr double headHeight = 258;
constexpr double titlesHeight = 28;
constexpr double footHeight = 24;

struct Lists {
    std::vector<std::vector<LabRow>> rows;
    BarScale scale;
    std::size_t longest = 0;
};

Lists listsOf(const LabPicture& picture)
{
    Lists lists;
    for (const PicturedNetwork& network : picture.networks) {
        lists.rows.push_back(rowsOf(network.network, network.listing));
        lists.longest = std::max(lists.longest, lists.rows.back().size());
        lists.scale.parameters = std::max(lists.scale.parameters, largest(lists.rows.back(), LabColumn::Parameters));
        lists.scale.operations = std::max(lists.scale.operations, largest(lists.rows.back(), LabColumn::Operations));
    }
    return lists;
}

SkylineScale commonScale(const LabPicture& picture, const QSizeF& size)
{
    SkylineScale scale;
    for (const PicturedNetwork& network : picture.networks) {
        const SkylineScale own = skylineScale(network.network, size);
        scale = {std::min(scale.perPixel, own.perPixel), std::min(scale.perChannel, own.perChannel)};
    }
    return scale;
}

} // namespace

QSizeF labPictureSize(const LabPicture& picture)
{
    const Lists lists = listsOf(picture);
    const auto count = static_cast<double>(picture.networks.size());
    const RowLook look{.theme = theme(picture.theme)};
    return {count * networkWidth + (count + 1) * margin, 2 * margin + headHeight + titlesHeight + footHeight +
                                                             static_cast<double>(lists.longest) * look.rowHeight()};
}

void paintLabPicture(QPainter& painter, const QRectF& rect, const LabPicture& picture)
{
    const Theme& colors = theme(picture.theme);
    const QSizeF size = labPictureSize(picture);
    const Lists lists = listsOf(picture);
    painter.save();
    painter.fillRect(rect, colors.surface.stage);
    const double k = std::min(rect.width() / size.width(), rect.height() / size.height());
    painter.translate(rect.topLeft());
    painter.scale(k, k);
    const HeadLook headLook{.theme = colors};
    const QRectF first(margin, margin, networkWidth, headHeight);
    const SkylineScale scale = commonScale(picture, skylineRect(first, headLook).size());
    for (std::size_t i = 0; i < picture.networks.size(); ++i) {
        const PicturedNetwork& shown = picture.networks[i];
        const QRectF head = first.translated(static_cast<double>(i) * (networkWidth + margin), 0);
        paintHead(painter, head, shown.network, shown.head, headLook);
        paintSkyline(painter, shown.network, skyline(shown.network, skylineRect(head, headLook), scale),
                     {.theme = colors});
        const RowLook look{.theme = colors, .role = shown.head.role, .scale = lists.scale};
        QRectF line(head.left(), head.bottom(), head.width(), titlesHeight);
        paintColumnTitles(painter, line, shown.listing, look);
        line = QRectF(head.left(), line.bottom(), head.width(), look.rowHeight());
        for (const LabRow& row : lists.rows[i]) {
            paintRow(painter, line, row, look);
            line.translate(0, look.rowHeight());
        }
    }
    painter.setFont(uiFont(colors.type.caption));
    painter.setPen(colors.surface.ink2);
    painter.drawText(QRectF(margin, size.height() - margin - footHeight + 6, size.width() - 2 * margin, footHeight),
                     Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("Convolarium %1").arg(QCoreApplication::applicationVersion()));
    painter.restore();
}

} // namespace convolarium
