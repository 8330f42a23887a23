// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_prose.h"

#include "app/widgets/guide_type.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace convolarium {

namespace {

constexpr double lineHeight = 1.55; // of the type's size, in both languages
constexpr int preferredWidth = 300;

/// A document that has nothing but its words: Qt asks it for pictures and style sheets, and gets none.
class ClosedDocument : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

constexpr std::array<std::pair<const char*, Role>, 7> roleNames{{{"input", Role::Input},
                                                                 {"kernel", Role::Kernel},
                                                                 {"output", Role::Output},
                                                                 {"middle", Role::Middle},
                                                                 {"ordinary", Role::Ordinary},
                                                                 {"variant", Role::Variant},
                                                                 {"bad", Role::Bad}}};

std::optional<Role> roleNamed(const QString& name)
{
    for (const auto& [id, role] : roleNames)
        if (name == QLatin1String(id))
            return role;
    return std::nullopt;
}

/// Words in a role's colour become links that the document's formats are made from; a line of Japanese goes on where
/// the next one begins, without a space.
QString prepared(QString markdown)
{
    static const QRegularExpression marked(QStringLiteral("\\[([^\\[\\]]+)\\]\\{\\.([a-z]+)\\}"));
    static const QRegularExpression wide(
        QStringLiteral("(?<=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])\\n(?=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])"));
    return markdown.replace(marked, QStringLiteral("[\\1](role:\\2)")).remove(wide);
}

void formatBlocks(QTextDocument& document, int px)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(lineHeight * px, QTextBlockFormat::FixedHeight);
        format.setTopMargin(0);
        format.setBottomMargin(block.next().isValid() ? px * (block.textList() ? 0.3 : 0.6) : 0);
        QTextCursor(block).setBlockFormat(format);
    }
}

struct Marked {
    int begin;
    int end;
    QTextCharFormat format;
};

/// The formats of words that are bold or marked; found first, set then: setting moves the fragments.
std::vector<Marked> markedWords(const QTextDocument& document, const Theme& theme)
{
    std::vector<Marked> words;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCharFormat format = fragment.charFormat();
            const bool strong = format.fontWeight() > QFont::Medium;
            if (!format.isAnchor() && !strong)
                continue;
            const QString address = format.anchorHref();
            const auto role = address.startsWith(QLatin1String("role:")) ? roleNamed(address.mid(5)) : std::nullopt;
            format.clearProperty(QTextFormat::IsAnchor);
            format.clearProperty(QTextFormat::AnchorHref);
            format.setFontUnderline(false);
            format.setForeground(role ? theme.role(*role).text : theme.surface.ink);
            format.setFontWeight(strong || role ? QFont::DemiBold : QFont::Normal);
            words.push_back({fragment.position(), fragment.position() + fragment.length(), format});
        }
    return words;
}

} // namespace

GuideProse::GuideProse(const QString& markdown, QWidget* parent)
    : PictureWidget(QAccessible::StaticText, parent), m_markdown(prepared(markdown)),
      m_document(std::make_unique<ClosedDocument>())
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rebuild();
}

GuideProse::~GuideProse() = default;

void GuideProse::rebuild()
{
    const int px = GuideType::of(presentation()).body;
    m_document->setDocumentMargin(0);
    m_document->setIndentWidth(px * 1.4);
    m_document->setDefaultFont(uiFont(px));
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(wrap);
    m_document->setMarkdown(m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark |
                                                                        QTextDocument::MarkdownNoHTML));
    formatBlocks(*m_document, px);
    for (const Marked& words : markedWords(*m_document, theme())) {
        QTextCursor cursor(m_document.get());
        cursor.setPosition(words.begin);
        cursor.setPosition(words.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(words.format);
    }
    setAccessibleName(spokenText());
    updateGeometry();
    update();
}

QString GuideProse::spokenText() const { return m_document->toPlainText(); }

void GuideProse::setTheme(const Theme& theme)
{
    PictureWidget::setTheme(theme);
    rebuild();
}

void GuideProse::setPresentation(bool on)
{
    PictureWidget::setPresentation(on);
    rebuild();
}

int GuideProse::heightForWidth(int width) const
{
    m_document->setTextWidth(width);
    return static_cast<int>(std::ceil(m_document->size().height()));
}

QSize GuideProse::sizeHint() const { return {preferredWidth, heightForWidth(preferredWidth)}; }

void GuideProse::paintEvent(QPaintEvent*)
{
    m_document->setTextWidth(width());
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme().surface.ink);
    m_document->documentLayout()->draw(&painter, context);
}

} // namespace convolarium
