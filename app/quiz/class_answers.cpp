// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/class_answers.h"

#include "app/lesson/chart_spec.h"
#include "app/lesson/numbers.h"
#include "app/lesson/problem.h"
#include "app/quiz/judgement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClassAnswers)
};

/// The names of the columns are the same in every language: files of a class belong together.
const QStringList& header()
{
    static const QStringList names{QStringLiteral("kind"),        QStringLiteral("seed"),   QStringLiteral("title"),
                                   QStringLiteral("question"),    QStringLiteral("answer"), QStringLiteral("truth"),
                                   QStringLiteral("guess/truth"), QStringLiteral("why"),    QStringLiteral("points"),
                                   QStringLiteral("of")};
    return names;
}

enum Column { Kind, Seed, Title, Prompt, Given, Truth, Ratio, Why, Points, Of };

QStringList rowOf(const QuestionRun& run)
{
    QStringList row{run.question.kind, QString::number(run.question.seed), run.question.title, run.question.prompt};
    if (!run.answered())
        return row << QString() << QString() << QString() << QString() << QString() << QString();
    const auto ratio = guessRatio(run.question, run.draft);
    return row << answerText(run.question, run.draft) << truthText(run.question, run.measuredRatio)
               << (ratio ? exactly(*ratio) : QString()) << (run.why ? optionLetter(*run.why) : QString())
               << QString::number(run.points()) << QString::number(run.possiblePoints());
}

/// The rows of a CSV text as RFC 4180 has it.
std::vector<QStringList> rowsOf(const QString& text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    const auto endRow = [&] {
        row << field;
        field.clear();
        if (row.size() > 1 || !row.front().isEmpty())
            rows.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size() && rows.size() <= mostClassAnswers; ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            row << field;
            field.clear();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            field += c;
        }
    }
    endRow();
    return rows;
}

[[noreturn]] void refuse(const QString& why)
{
    throw Problem(Problem::Kind::Usage, Words::tr("Answers of the class"), why);
}

} // namespace

QString answersCsv(const std::vector<QuestionRun>& runs)
{
    QString csv = csvLine(header());
    for (const QuestionRun& run : runs)
        csv += csvLine(rowOf(run));
    return csv;
}

std::vector<ClassAnswer> classAnswersFrom(const QByteArray& bytes)
{
    if (bytes.size() > mostClassBytes)
        refuse(Words::tr("the file is too large"));
    const std::vector<QStringList> rows = rowsOf(QString::fromUtf8(bytes));
    if (rows.empty() || rows.front() != header())
        refuse(Words::tr("the first line is not that of exported answers"));
    std::vector<ClassAnswer> answers;
    for (const QStringList& row : rows) {
        if (row.size() != header().size() || row[Given].isEmpty() || row == header())
            continue;
        bool isNumber = false;
        const double ratio = row[Ratio].toDouble(&isNumber);
        answers.push_back({.key = {row[Kind], row[Seed].toULongLong()},
                           .answer = row[Given],
                           .ratio = isNumber ? std::optional(ratio) : std::nullopt,
                           .points = row[Points].toInt()});
    }
    return answers;
}

std::vector<ClassAnswer> readClassAnswers(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        throw Problem(Problem::Kind::Failure, path, Words::tr("the file cannot be read"));
    try {
        return classAnswersFrom(file.read(mostClassBytes + 1));
    } catch (const Problem& problem) {
        throw Problem(problem.kind(), path, problem.reason());
    }
}

} // namespace convolarium
