// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/local_text.h"
#include "app/lesson/lesson.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace convolarium {

/// A question of the program's own generator.
struct GeneratedQuestion {
    QString kind;
    std::uint64_t seed = 0;
    friend bool operator==(const GeneratedQuestion&, const GeneratedQuestion&) = default;
};

/// A teacher's question with answers to choose from, one of which is right.
struct ChoiceQuestion {
    LocalText text;
    std::vector<LocalText> choices;
    std::size_t right = 0;
    LocalText explanation = {};
    friend bool operator==(const ChoiceQuestion&, const ChoiceQuestion&) = default;
};

/// A teacher's question whose answer is a number.
struct NumberQuestion {
    LocalText text;
    double answer = 0;
    double tolerance = 0; ///< right from answer - tolerance to answer + tolerance
    LocalText unit = {};
    LocalText explanation = {};
    friend bool operator==(const NumberQuestion&, const NumberQuestion&) = default;
};

using FileQuestion = std::variant<GeneratedQuestion, ChoiceQuestion, NumberQuestion>;

/// What a lesson file can hide beside the controls of a lesson.
namespace hidden {
inline const QString numbers = QStringLiteral("numbers"); ///< every number that would give the answer away is "?"
inline const QString headline = QStringLiteral("headline");
inline const QString chart = QStringLiteral("chart");
inline const QString formula = QStringLiteral("formula");
inline const QString presets = QStringLiteral("presets");
inline const QString guide = QStringLiteral("guide"); ///< the text beside the lesson
/// All of them, in this order.
[[nodiscard]] const QStringList& parts();
} // namespace hidden

/// A lesson as a teacher has prepared it: a value. resources/lesson-files/README.md says how it is written.
struct LessonFile {
    LocalText title = {};
    QString lesson = {};                        ///< its id
    std::map<QString, ParameterValue> values{}; ///< by parameter; the others have those with which the lesson opens
    std::optional<double> time = {};            ///< 0…1
    QString theme = {};                         ///< "system", "light", "dark", "projector"; empty: as it is
    QString language = {};                      ///< "en", "ja"; empty: as it is
    bool present = false;                       ///< opens in presentation mode
    QStringList hiddenNames = {};               ///< parameters, and hidden::parts()
    LocalText notes = {};                       ///< for the teacher
    std::vector<FileQuestion> questions = {};
    Json more = Json::object(); ///< keys that this version does not know: they are kept
    friend bool operator==(const LessonFile&, const LessonFile&) = default;
};

/// What a lesson file may speak of.
struct LessonFileTerms {
    /// The lesson of an id in the state in which it opens; null for an unknown one.
    std::function<std::unique_ptr<Lesson>(const QString& id)> lesson;
    QStringList lessonIds;
    QStringList questionKinds; ///< of the generator
};

inline constexpr qint64 mostLessonFileBytes = 1 << 20;

/// Reads a lesson file; the lesson takes its values, or the file is refused.
/// @throws Problem that names the file and says where and why: Usage for its content, Failure where it cannot be read.
[[nodiscard]] LessonFile readLessonFile(const QString& path, const LessonFileTerms& terms);

/// The same for a text that is there already; `name` stands in messages.
[[nodiscard]] LessonFile parseLessonFile(const QByteArray& bytes, const QString& name, const LessonFileTerms& terms);

/// The file's text: parseLessonFile() reads an equal file from it.
[[nodiscard]] QByteArray lessonFileBytes(const LessonFile& file);

/// The values of a lesson in its opening state with those of the file.
[[nodiscard]] ParameterValues valuesOf(const LessonFile& file, const Lesson& opening);

/// The questions of a lesson file as they stand in it. @throws Problem (Usage) that names the place.
[[nodiscard]] std::vector<FileQuestion> fileQuestions(const JsonPlace& place, const LessonFileTerms& terms);
[[nodiscard]] Json jsonOf(const std::vector<FileQuestion>& questions);

/// How long the texts of a lesson file may be, in characters.
namespace longest {
inline constexpr qsizetype title = 200;
inline constexpr qsizetype notes = 20'000;
inline constexpr qsizetype question = 2'000;
inline constexpr qsizetype choice = 400;
inline constexpr qsizetype unit = 40;
} // namespace longest

inline constexpr std::size_t mostFileQuestions = 100;
inline constexpr std::size_t mostFileChoices = 8;

} // namespace convolarium
