// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/problem_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NetworkProblems)
};

/// A message of the engine and what it becomes; %1, %2, … are what the parentheses catch.
struct Phrase {
    const char* pattern;
    const char* words;
};

// The engine knows no languages. What it says is a sentence for programmers around the numbers that matter; here it becomes
// one for the user. tests/app/tst_problem_words asks the engine for every message.
constexpr Phrase phrases[] = {
    // A layer in its network.
    {"^has no name$", QT_TRANSLATE_NOOP("NetworkProblems", "has no name")},
    {"^this name stands for the network's input$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the name \"input\" stands for the network's input; choose another one")},
    {"^layer (\\d+) has this name already$",
     QT_TRANSLATE_NOOP("NetworkProblems", "layer %1 has this name already; choose another one")},
    {"^the name \"(.*)\" is taken$", QT_TRANSLATE_NOOP("NetworkProblems", "the name \"%1\" is taken")},
    {"^its input \"(.*)\" is unknown$", QT_TRANSLATE_NOOP("NetworkProblems", "there is no layer \"%1\" to read")},
    {"^is its own input: a cycle$", QT_TRANSLATE_NOOP("NetworkProblems", "reads itself: a cycle")},
    {"^its input \"(.*)\" comes later: a cycle, or layers out of order$",
     QT_TRANSLATE_NOOP("NetworkProblems", "reads \"%1\", which comes later; move this layer down or that one up")},
    {"^the outputs up to here have (\\d+) values: too many$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the outputs up to here have %1 values, which is too many")},
    // Shapes.
    {"^\\w+: (\\d+) groups must divide (\\d+) input channels and (\\d+) filters \\(input (.*)\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "%1 groups do not divide %2 input channels and %3 filters")},
    {"^group_norm: (-?\\d+) groups must divide (\\d+) channels \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "%1 groups do not divide %2 channels")},
    {"^\\w+: kernel (\\S+)(?: with dilation 1x1)? does not fit \\(input 1x(\\d+x\\d+)x\\d+\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a kernel of %1 does not fit into a map of %2; remove a pooling or a stride, "
                                          "or use the padding \"same\"")},
    {"^\\w+: kernel (\\S+) with dilation (\\S+) does not fit \\(input 1x(\\d+x\\d+)x\\d+\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a kernel of %1 with dilation %2 does not fit into a map of %3")},
    {"^\\w+: kernel (.*) and its padding is too large \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the kernel %1 or its padding is too large")},
    {"^\\w+: (?:the inputs) 1x(\\S+) and 1x(\\S+) do not fit together \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "its inputs are %1 and %2, which do not fit together")},
    {"^\\w+: has two or more inputs, not (\\d+)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "needs two or more inputs: name them, separated by commas")},
    {"^\\w+: has one input, not (\\d+)$", QT_TRANSLATE_NOOP("NetworkProblems", "reads one layer, not %1")},
    {"^\\w+: the output 1x(\\S+) is too large$",
     QT_TRANSLATE_NOOP("NetworkProblems", "its output of %1 values is too large")},
    {"^\\w+: the output is too large \\(input .*\\)$", QT_TRANSLATE_NOOP("NetworkProblems", "its output is too large")},
    {"^\\w+: the input is too large \\(input .*\\)$", QT_TRANSLATE_NOOP("NetworkProblems", "its input is too large")},
    {"^\\w+: the output has too many channels \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "its output has too many channels")},
    {"^\\w+: (\\d+) channels are too many \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "%1 channels are too many")},
    {"^\\w+: a window has nothing but padding \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a window has nothing but padding in it")},
    {"^\\w+: the padding leaves nothing of the output \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the padding leaves nothing of the output")},
    {"^\\w+: the padding is too large \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the padding is too large")},
    {"^\\w+: causal padding cannot be applied \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a transposed convolution cannot be causal")},
    {"^(.*) does not fit in 64 bits$",
     QT_TRANSLATE_NOOP("NetworkProblems", "its numbers are too large to be counted: %1 does not fit into 64 bits")},
    // Values.
    {"^\\w+: padding must not be negative \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "padding cannot be below 0")},
    {"^\\w+: filters (-?\\d+) and groups (-?\\d+) must be at least 1 \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "filters (%1) and groups (%2) must be at least 1")},
    {"^\\w+: (?:filters|units) (-?\\d+) must be at least 1 \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "%1 filters or units: there must be at least 1")},
    {"^\\w+: (kernel|stride|dilation) (\\S+) must be at least 1x1 \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "%1 %2: must be at least 1")},
    {"^\\w+: kernel (-?\\d+) and stride (-?\\d+) must be at least 1 \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "kernel (%1) and stride (%2) must be at least 1")},
    {"^depthwise_conv2d: (-?\\d+) channels with multiplier (-?\\d+)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "%1 channels with multiplier %2 are not possible")},
    {"^\\w+: rate (\\S+) must be in \\[0, 1\\) \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a rate of %1: must be at least 0 and below 1")},
    {"^\\w+: slope (\\S+) must be a number of at least 0 \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a slope of %1: must be at least 0")},
    {"^\\w+: epsilon (\\S+) must be a number of at least 0 \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "an epsilon of %1: must be at least 0")},
    {"^\\w+: momentum (\\S+) must be in \\[0, 1\\] \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a momentum of %1: must be from 0 to 1")},
    {"^layer_norm: at least one axis is needed \\(input .*\\)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "needs at least one axis")},
    {"^\"(.*)\" is no number of this layer$",
     QT_TRANSLATE_NOOP("NetworkProblems", "this layer has no \"%1\"; its numbers are those that the line began with")},
    // Network files.
    {"^(\\w+): missing$", QT_TRANSLATE_NOOP("NetworkProblems", "%1 is missing")},
    {"^(\\w+): must be (.*), not (.*)$", QT_TRANSLATE_NOOP("NetworkProblems", "%1: must be %2, not %3")},
    {"^must be (.*), not (.*)$", QT_TRANSLATE_NOOP("NetworkProblems", "must be %1, not %2")},
    {"^version: (.*) is unknown; there is (.*)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "version %1 is unknown; this program reads version %2")},
    {"^type (.*) is unknown; there are (.*)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the type %1 is unknown; there are %2")},
    {"^a network file is an object, not (.*)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "a network file is a JSON object, not %1")},
    {"^the text has more than (\\d+) bytes$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the file has more than %1 bytes, which is too large for a network")},
    {"^layers: (\\d+) are more than (\\d+)$",
     QT_TRANSLATE_NOOP("NetworkProblems", "%1 layers are more than a network may have (%2)")},
    {"^more than (\\d+) (.*)$", QT_TRANSLATE_NOOP("NetworkProblems", "more than %1 %2")},
    {"^network \".*\" with a batch of \\d+ needs (.*) of memory; (.*) can be had now$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the network needs %1 of memory to run; %2 can be had now")},
    {"^not enough memory$", QT_TRANSLATE_NOOP("NetworkProblems", "there is not enough memory")},
    {"^the network has no layers$", QT_TRANSLATE_NOOP("NetworkProblems", "the network has no layers")},
    {"^the network's input 1x(\\S+): every size must be at least 1$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the network's input %1: every size must be at least 1")},
    {"^the network's input 1x(\\S+) is too large$",
     QT_TRANSLATE_NOOP("NetworkProblems", "the network's input %1 is too large")},
};

/// What stands before the reason: where in the file or the network.
struct Place {
    const char* pattern;
    const char* words;
};
constexpr Place places[] = {
    {"^line (\\d+), column (\\d+): (.*)$", QT_TRANSLATE_NOOP("NetworkProblems", "line %1, column %2: %3")},
    {"^layer (\\d+) \"(.*?)\": (.*)$", QT_TRANSLATE_NOOP("NetworkProblems", "layer %1 \"%2\": %3")},
    {"^layer (\\d+): (.*)$", QT_TRANSLATE_NOOP("NetworkProblems", "layer %1: %2")},
    {"^input: (.*)$", QT_TRANSLATE_NOOP("NetworkProblems", "input: %1")},
};

QRegularExpression expression(const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::DotMatchesEverythingOption);
}

/// `words` with everything that `match` has caught; all at once, so that a caught "%2" stays what it is.
QString filled(const QString& words, QStringList caught)
{
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int place = words[i] == u'%' && i + 1 < words.size() ? words[i + 1].digitValue() : -1;
        if (place < 1 || place >= caught.size()) {
            text += words[i];
            continue;
        }
        text += caught[place];
        ++i;
    }
    return text;
}

} // namespace

QString problemInWords(const std::string& message)
{
    const QString said = QString::fromStdString(message);
    if (said.isEmpty())
        return said;
    for (const Place& place : places) {
        const auto match = expression(place.pattern).match(said);
        if (!match.hasMatch())
            continue;
        QStringList caught = match.capturedTexts();
        caught.back() = problemInWords(caught.back().toStdString());
        return filled(Words::tr(place.words), caught);
    }
    for (const Phrase& phrase : phrases)
        if (const auto match = expression(phrase.pattern).match(said); match.hasMatch())
            return filled(Words::tr(phrase.words), match.capturedTexts());
    return said;
}

} // namespace convolarium
