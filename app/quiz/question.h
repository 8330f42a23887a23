// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson/formula.h"
#include "app/lesson/lesson_place.h"
#include "app/lesson/misconception.h"
#include "app/lesson/theme.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace convolarium {

/// How a quantity is written and stepped through.
enum class QuantityStyle { Percent, Count };

/// One of several answers, exactly one of which is right.
struct ChoiceTask {
    struct Option {
        QString text;
        QString why;                                  ///< what is true or wrong about it, in a sentence
        std::optional<Misconception> misconception{}; ///< that this wrong answer stands for
    };
    std::vector<Option> options = {}; ///< in the order in which they are shown
    std::size_t right = 0;
};

/// A quantity to be drawn as a bar beside a known one, on an axis from 0 to `top`.
struct BarTask {
    QString knownName, soughtName; ///< "Normal conv.", "Separable conv."
    Role knownRole = Role::Ordinary, soughtRole = Role::Variant;
    double known = 1;
    QString knownDetail = {}; ///< "462,422,016", inside the known bar; may be empty
    double truth = 0;         ///< in 0…top
    QString truthDetail = {}; ///< likewise, once it is known
    double top = 1;
    QuantityStyle style = QuantityStyle::Percent; ///< Count: whole numbers only
};

/// A quantity to be sketched over `x`, both axes as given; the first point is given away.
struct CurveTask {
    QString xTitle, yTitle;
    std::vector<double> x = {};     ///< ascending, spaced evenly on the screen
    std::vector<double> truth = {}; ///< one a position, in bottom…top
    double bottom = 0, top = 1;
    bool logarithmic = false; ///< the y axis; then bottom > 0
    QuantityStyle style = QuantityStyle::Percent;
};

/// The values of a small batch, N x C x (H·W): which of them share their mean with the marked one?
struct CellsTask {
    int batch = 1, channels = 1, positions = 1;
    std::size_t marked = 0;         ///< index in N, C, position order
    std::vector<bool> sharing = {}; ///< one a cell, likewise; the marked one shares with itself
};

/// Dilations to be picked so that a causal stack of kernel `kernel` hears `target` samples or more in at most `mostLayers`
/// layers: each picked one is a layer.
struct DilationsTask {
    int kernel = 2;
    int target = 0;
    int mostLayers = 0;
    std::vector<int> offered = {}; ///< dilations, ascending; each may be picked several times
};

/// A wiring to be recognised: which nodes of a level read which of the level below, as the engine's windows and groups have
/// it. Level 0 is the input.
struct Wiring {
    struct Link {
        int level = 1; ///< of the reading node, from 1 on
        int from = 0;  ///< node of the level below
        int to = 0;    ///< node of this level
    };
    std::vector<int> nodes; ///< of each level
    std::vector<Link> links = {};
    int output = 0;                       ///< the node of the last level whose inputs are lit
    bool overTime = true;                 ///< nodes are moments, the latest right; else they are channels
    std::vector<QString> levelNames = {}; ///< beside each level; may be empty
};

/// The clock decides, when the answer is given: which of two layers is faster here.
struct ClockTask {
    ChoiceTask choice; ///< `right` counts only for a question whose answer was measured: rightOnTheClock()
    int width = 1, height = 1, kernel = 3, inChannels = 1, outChannels = 1;
    double predicted = 1; ///< multiplications of the normal layer for one of the separable one
};

using QuestionTask = std::variant<BarTask, ChoiceTask, CurveTask, CellsTask, DilationsTask, ClockTask>;

/// A question with its answer and what is said of it; a value in the language that was installed when it was made.
struct Question {
    QString kind = {};      ///< stable, one of questionKinds()
    std::uint64_t seed = 0; ///< the same kind and seed are the same question
    QString title = {};     ///< "Ratio for K = 3": the list of questions
    QString prompt;         ///< "Drag the purple bar to the share of MACs that you expect."
    QString setting = {};   ///< "Picture 56 × 56, kernel 3 × 3, 128 channels in, 128 channels out"
    QuestionTask task;
    std::optional<Wiring> wiring = {}; ///< the picture that is asked about
    QString whyPrompt = {}; ///< "And why is it never below 11.1 %?"; empty: nothing is asked after the answer
    ChoiceTask why = {};    ///< where whyPrompt is not empty
    std::optional<Misconception> mistake = {}; ///< that a wrong prediction (not a choice) shows
    QString explanation;                       ///< what is true and why, once the answer is given
    FormulaPair solution = {};                 ///< the answer with these numbers
    LessonPlace shown;                         ///< where it is to be seen
};

/// A family of questions.
struct QuestionKind {
    QString id;                                ///< stable: "separable_share"
    QString lesson;                            ///< the lesson that it belongs to
    std::vector<Misconception> misconceptions; ///< that its questions can find
};

/// All families, lesson by lesson in the order of the rail.
[[nodiscard]] const std::vector<QuestionKind>& questionKinds();

/// The question of a kind with the numbers that `seed` draws: the same in every run and on every machine.
/// @throws std::invalid_argument for a kind that is not one of questionKinds().
[[nodiscard]] Question makeQuestion(const QString& kind, std::uint64_t seed);

/// A question by its kind and seed.
struct QuestionKey {
    QString kind;
    std::uint64_t seed = 0;
    friend bool operator==(const QuestionKey&, const QuestionKey&) = default;
};

inline constexpr int questionsInRound = 8;

/// The questions of a round: of different kinds as long as there are any, from `lessons` only (empty: from all).
[[nodiscard]] std::vector<QuestionKey> questionRound(std::uint64_t seed, const QStringList& lessons = {});

/// The three questions of the course's own test, as they are asked there: the cost of depthwise and pointwise convolution,
/// the convolution of WaveNet, what dilation is for.
[[nodiscard]] std::vector<QuestionKey> courseTest();

/// Which option of a ClockTask is right when the normal layer takes `ratio` times as long as the separable one.
[[nodiscard]] std::size_t rightOnTheClock(const ClockTask& task, double ratio);

} // namespace convolarium
