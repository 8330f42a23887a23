// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/lesson_text.h"

#include "app/lesson/problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrlQuery>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonText)
};

constexpr qsizetype largestText = 64 * 1024;
constexpr qsizetype longestBody = 4000; // characters of one page
constexpr std::size_t mostPages = 32;

bool isTime(double t) { return t >= 0 && t <= 1; } // not for NaN

/// Reads a text line by line; one object a text.
class Reader {
public:
    explicit Reader(QString name) : m_name(std::move(name)) {}

    LessonText read(const QByteArray& bytes)
    {
        if (bytes.size() > largestText)
            throw Problem(Problem::Kind::Usage, m_name, Words::tr("is larger than %1 KiB").arg(largestText / 1024));
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(bytes);
        if (decoder.hasError())
            throw Problem(Problem::Kind::Usage, m_name, Words::tr("is not a text in UTF-8"));
        for (const QString& line : text.split(u'\n')) {
            ++m_line;
            readLine(line.endsWith(u'\r') ? line.chopped(1) : line);
        }
        if (m_text.pages.empty())
            refuse(Words::tr("there is no page; a page begins with \"## \""));
        endPage();
        return std::move(m_text);
    }

private:
    [[noreturn]] void refuse(const QString& why, int line = 0) const
    {
        throw Problem(Problem::Kind::Usage, m_name, Words::tr("line %1: %2").arg(line > 0 ? line : m_line).arg(why));
    }

    TextPage& page()
    {
        if (m_text.pages.empty())
            refuse(Words::tr("this stands before the first page"));
        return m_text.pages.back();
    }

    void readLine(const QString& line)
    {
        if (line.startsWith(QLatin1String("## ")))
            return beginPage(line.mid(3).trimmed());
        if (line.startsWith(QLatin1String("# "))) {
            if (!m_text.title.isEmpty() || !m_text.pages.empty())
                refuse(Words::tr("the title is given already"));
            m_text.title = line.mid(2).trimmed();
            return;
        }
        if (line.startsWith(u'@'))
            return readDirective(line.section(u' ', 0, 0), line.section(u' ', 1).trimmed());
        if (m_text.pages.empty() && line.trimmed().isEmpty())
            return;
        if (line.contains(QLatin1String("![")))
            return readPicture(line.trimmed());
        readBody(line);
    }

    void beginPage(const QString& heading)
    {
        if (m_text.title.isEmpty())
            refuse(Words::tr("the title is missing; it begins with \"# \""));
        if (!m_text.pages.empty())
            endPage();
        if (m_text.pages.size() == mostPages)
            refuse(Words::tr("there are more than %Ln page(s)", nullptr, static_cast<int>(mostPages)));
        m_text.pages.push_back({.heading = heading, .line = m_line});
        m_given.clear();
        m_characters = 0;
    }

    void endPage()
    {
        endPiece();
        const TextPage& ended = page();
        if (ended.pieces.empty())
            refuse(Words::tr("the page has no text"), ended.line);
        if (ended.tasks.empty() && !ended.done.isEmpty())
            refuse(Words::tr("@done needs an @wait on its page"), ended.line);
        if (ended.time && !ended.play.isEmpty())
            refuse(Words::tr("a page has @time or @play, not both"), ended.line);
    }

    void endPiece()
    {
        if (const QString markdown = m_body.trimmed(); !markdown.isEmpty())
            page().pieces.emplace_back(markdown);
        m_body.clear();
    }

    void readBody(const QString& line)
    {
        m_characters += line.size();
        if (m_characters > longestBody)
            refuse(Words::tr("the page is longer than %1 characters").arg(longestBody));
        // What no reader could follow takes a renderer of Markdown the longest.
        static const QRegularExpression deep(QStringLiteral("\\A(?:[ \\t]*(?:[>*+-]|[0-9]{1,9}[.)])){9}"));
        if (deep.match(line).hasMatch())
            refuse(Words::tr("quotes or lists are nested too deep"));
        page();
        m_body += line + u'\n';
    }

    void readPicture(const QString& line)
    {
        static const QRegularExpression form(QStringLiteral("\\A!\\[([^\\]]*)\\]\\(([^()\\s]*)\\)\\z"));
        const auto match = form.match(line);
        if (!match.hasMatch())
            refuse(Words::tr("an image stands on a line of its own: ![caption](stage?name=value)"));
        const QString address = match.captured(2);
        if (address != QLatin1String("stage") && !address.startsWith(QLatin1String("stage?")))
            refuse(Words::tr("the only image is the lesson's stage, not \"%1\"").arg(address.left(80)));
        TextPicture picture{.caption = match.captured(1).trimmed()};
        for (const auto& [name, value] : QUrlQuery(address.section(u'?', 1)).queryItems(QUrl::FullyDecoded)) {
            if (name == QLatin1String("time"))
                picture.time = timeFrom(value);
            else if (!picture.values.emplace(name, value).second)
                refuse(Words::tr("\"%1\" is given twice").arg(name));
        }
        endPiece();
        page().pieces.emplace_back(std::move(picture));
    }

    double timeFrom(const QString& text) const
    {
        bool ok = false;
        const double time = text.toDouble(&ok);
        if (!ok || !isTime(time))
            refuse(Words::tr("a time is a number from 0 to 1"));
        return time;
    }

    void readDirective(const QString& directive, const QString& rest)
    {
        TextPage& to = page();
        const bool several = directive == QLatin1String("@set") || directive == QLatin1String("@wait") ||
                             directive == QLatin1String("@misconception");
        if (!several && m_given.contains(directive))
            refuse(Words::tr("\"%1\" is given twice").arg(directive));
        m_given << directive;
        if (rest.isEmpty())
            refuse(Words::tr("%1 says nothing").arg(directive.left(80)));
        if (directive == QLatin1String("@set"))
            readValues(to, rest);
        else if (directive == QLatin1String("@preset"))
            to.preset = rest;
        else if (directive == QLatin1String("@time"))
            to.time = timeFrom(rest);
        else if (directive == QLatin1String("@play"))
            readPhases(to, rest);
        else if (directive == QLatin1String("@light"))
            to.light = rest;
        else if (directive == QLatin1String("@chart"))
            to.chart = rest;
        else if (directive == QLatin1String("@show"))
            readShown(to, rest);
        else if (directive == QLatin1String("@misconception"))
            readMisconception(to, rest);
        else if (directive == QLatin1String("@wait"))
            readTask(to, rest);
        else if (directive == QLatin1String("@done"))
            to.done = rest;
        else
            refuse(Words::tr("\"%1\" is no directive").arg(directive.left(80)));
    }

    void readShown(TextPage& to, const QString& rest)
    {
        if (rest != QLatin1String("formula"))
            refuse(Words::tr("\"%1\" cannot be shown").arg(rest.left(80)));
        to.formula = true;
    }

    void readPhases(TextPage& to, const QString& rest)
    {
        to.play = rest.simplified().split(u' ');
        if (to.play.size() > 2)
            refuse(Words::tr("%1 takes a first and a last phase").arg(QStringLiteral("@play")));
    }

    void readValues(TextPage& to, const QString& rest)
    {
        for (const QString& entry : rest.simplified().split(u' ')) {
            const QString name = entry.section(u'=', 0, 0);
            const QString value = entry.section(u'=', 1);
            if (name.isEmpty() || value.isEmpty())
                refuse(Words::tr("\"%1\" is not NAME=VALUE").arg(entry.left(80)));
            if (!to.values.emplace(name, value).second)
                refuse(Words::tr("\"%1\" is given twice").arg(name.left(80)));
        }
    }

    void readMisconception(TextPage& to, const QString& rest)
    {
        const auto misconception = misconceptionFromId(rest);
        if (!misconception)
            refuse(Words::tr("\"%1\" is no misconception").arg(rest.left(80)));
        to.misconceptions.push_back(*misconception);
    }

    void readTask(TextPage& to, const QString& rest)
    {
        const auto condition = parseCondition(rest.section(u'|', 0, 0));
        const QString instruction = rest.section(u'|', 1).trimmed();
        if (!condition || instruction.isEmpty())
            refuse(Words::tr("this is not @wait CONDITION | INSTRUCTION"));
        to.tasks.push_back({*condition, instruction});
    }

    QString m_name;
    int m_line = 0;
    LessonText m_text;
    QString m_body;
    qsizetype m_characters = 0;
    QStringList m_given; ///< directives of the present page
};

} // namespace

LessonText parseLessonText(const QString& name, const QByteArray& bytes) { return Reader(name).read(bytes); }

std::optional<LessonText> lessonText(const QString& lesson)
{
    const bool japanese = QLocale().language() == QLocale::Japanese;
    const QString name =
        QStringLiteral("texts/%1/%2.md").arg(japanese ? QLatin1String("ja") : QLatin1String("en"), lesson);
    QFile file(QStringLiteral(":/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parseLessonText(name, file.readAll());
}

} // namespace convolarium
