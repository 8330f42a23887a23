// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/question_run.h"

#include <vector>

namespace convolarium {

/// A question of each kind of task, made by hand: what is painted and answered does not depend on what is asked.
inline ChoiceTask madeChoice()
{
    return {.options = {{QStringLiteral("The 1 × 1 filters cost nothing."), QStringLiteral("They cost most of it.")},
                        {QStringLiteral("The depthwise part alone costs 1/Cout of the total."),
                         QStringLiteral("That part is real, but it shrinks as the filters grow."),
                         Misconception::DepthwiseIsSpecial},
                        {QStringLiteral("The 1 × 1 part alone costs 1/K² = 1/9 of the normal layer."),
                         QStringLiteral("It does one multiplication where the normal kernel does nine.")},
                        {QStringLiteral("Padding adds about 11 % of extra pixels."), QStringLiteral("It does not.")}},
            .right = 2};
}

inline Question madeQuestion(QuestionTask task)
{
    Question question{.kind = QStringLiteral("made"),
                      .title = QStringLiteral("Ratio for K = 3"),
                      .prompt = QStringLiteral("Drag the purple bar to the share of MACs that you expect."),
                      .setting = QStringLiteral("Picture 56 × 56, kernel 3 × 3, 128 channels in, 128 channels out"),
                      .task = std::move(task),
                      .whyPrompt = QStringLiteral("And why is it never below 11.1 %, however many filters?"),
                      .why = madeChoice(),
                      .explanation = QStringLiteral("What stays is the 1 × 1 mix: it does one multiplication where the "
                                                    "normal kernel does K² = 9, whatever the number of filters."),
                      .solution = {.caption = QStringLiteral("ratio"),
                                   .symbolic = formula::text(QStringLiteral("1/Cout + 1/K²")),
                                   .numbers = formula::text(QStringLiteral("= 0.1189"))},
                      .shown = {.lesson = QStringLiteral("convolution")}};
    return question;
}

inline BarTask madeBar(double truth = 0.1189)
{
    return {.knownName = QStringLiteral("Normal conv."),
            .soughtName = QStringLiteral("Separable conv."),
            .knownDetail = QStringLiteral("462,422,016"),
            .truth = truth,
            .truthDetail = QStringLiteral("54,992,896 MACs")};
}

inline CurveTask madeCurve()
{
    return {.xTitle = QStringLiteral("channels out"),
            .yTitle = QStringLiteral("separable ÷ normal"),
            .x = {1, 2, 4, 8, 16, 32, 64, 128},
            .truth = {1, 0.61, 0.36, 0.236, 0.1736, 0.142, 0.127, 0.119},
            .bottom = 0.05,
            .top = 2,
            .logarithmic = true};
}

inline CellsTask madeCells()
{
    CellsTask task{.batch = 2, .channels = 3, .positions = 4, .marked = 5, .sharing = std::vector<bool>(24)};
    for (std::size_t i = 0; i < 24; ++i)
        task.sharing[i] = i % 12 >= 4 && i % 12 < 8; // the second channel of every sample
    return task;
}

inline DilationsTask madeDilations()
{
    return {.kernel = 2, .target = 32, .mostLayers = 6, .offered = {1, 2, 4, 8, 16}};
}

inline ClockTask madeClock()
{
    return {.choice = madeChoice(),
            .width = 16,
            .height = 16,
            .kernel = 3,
            .inChannels = 16,
            .outChannels = 16,
            .predicted = 8.4};
}

inline Wiring madeWiring()
{
    Wiring wiring{.nodes = {8, 8, 8},
                  .links = {},
                  .output = 7,
                  .levelNames = {QStringLiteral("input"), QStringLiteral("d = 1"), QStringLiteral("d = 2")}};
    for (int level = 1; level < 3; ++level)
        for (int node = 0; node < 8; ++node)
            for (const int from : {node, node - level})
                if (from >= 0)
                    wiring.links.push_back({level, from, node});
    return wiring;
}

/// Each kind of task once; the choice with a picture and without.
inline std::vector<Question> madeQuestions()
{
    std::vector<Question> questions{madeQuestion(madeBar()),       madeQuestion(madeBar(0.93)),
                                    madeQuestion(madeCurve()),     madeQuestion(madeCells()),
                                    madeQuestion(madeDilations()), madeQuestion(madeChoice()),
                                    madeQuestion(madeClock()),     madeQuestion(madeChoice())};
    questions.back().wiring = madeWiring();
    return questions;
}

/// An answer of the right kind, wrong in places.
inline Answer madeAnswer(const QuestionTask& task)
{
    if (std::holds_alternative<BarTask>(task))
        return 0.25;
    if (std::holds_alternative<CurveTask>(task))
        return std::vector<double>{1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    if (std::holds_alternative<CellsTask>(task)) {
        std::vector<bool> cells(24);
        cells[4] = cells[5] = cells[0] = true;
        return cells;
    }
    if (std::holds_alternative<DilationsTask>(task))
        return std::vector<int>{1, 2, 4};
    return std::size_t{1};
}

/// The question answered, with its reason or without.
inline QuestionRun answeredRun(const Question& question, bool why)
{
    QuestionRun run{.question = question, .draft = madeAnswer(question.task)};
    if (std::holds_alternative<ClockTask>(question.task))
        acceptMeasurement(run, 3.2);
    else
        give(run);
    if (why)
        giveWhy(run, 1);
    return run;
}

} // namespace convolarium
