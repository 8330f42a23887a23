// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/answer.h"
#include "app/quiz/challenge.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace convolarium {

/// A question that has been answered. There is nothing in it of when or by whom.
struct GivenAnswer {
    QuestionKey key;
    Answer answer;
    std::optional<double> measuredRatio = {}; ///< of a ClockTask
    std::optional<std::size_t> why = {};
    int points = 0, possible = 0;
    friend bool operator==(const GivenAnswer&, const GivenAnswer&) = default;
};

/// What somebody has answered and solved on this computer; a value.
struct Progress {
    std::vector<GivenAnswer> answers;                   ///< in the order in which they were given; one a question
    std::map<QString, std::vector<Solution>> solutions; ///< by the challenge's id

    /// Takes the place of an earlier answer to the same question.
    void note(const GivenAnswer& given);
    void forget(const QuestionKey& key);
    [[nodiscard]] const GivenAnswer* find(const QuestionKey& key) const;
    [[nodiscard]] bool isEmpty() const { return answers.empty() && solutions.empty(); }
    friend bool operator==(const Progress&, const Progress&) = default;
};

/// More answers are not kept: the oldest are left out. The file stays small.
inline constexpr std::size_t mostAnswersKept = 2000;
inline constexpr qsizetype mostProgressBytes = qsizetype{8} << 20;

/// JSON, format "convolarium-progress", version 1.
[[nodiscard]] QByteArray progressBytes(const Progress& progress);
/// The way back. Unknown keys are ignored.
/// @throws Problem (Usage) that says why the bytes are no progress.
[[nodiscard]] Progress progressFrom(const QByteArray& bytes);

/// The file in which the progress is kept. It never leaves this computer.
class ProgressFile {
public:
    explicit ProgressFile(QString path) : m_path(std::move(path)) {}

    /// What is kept; nothing where no file is. A file that cannot be read is put aside as "….broken".
    /// @throws Problem that says what was put aside and why.
    [[nodiscard]] Progress read() const;
    /// @throws Problem (Failure) as writeFile(); the old file is intact then.
    void write(const Progress& progress) const;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

} // namespace convolarium
