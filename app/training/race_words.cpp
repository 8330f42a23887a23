// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/race_words.h"

#include "app/lesson/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Race)
};

/// The classes of the data sets that come with the program.
constexpr const char* knownClasses[] = {
    QT_TRANSLATE_NOOP("Race", "daisy"),      QT_TRANSLATE_NOOP("Race", "dandelion"),
    QT_TRANSLATE_NOOP("Race", "rose"),       QT_TRANSLATE_NOOP("Race", "sunflower"),
    QT_TRANSLATE_NOOP("Race", "tulip"),      QT_TRANSLATE_NOOP("Race", "T-shirt/top"),
    QT_TRANSLATE_NOOP("Race", "trouser"),    QT_TRANSLATE_NOOP("Race", "pullover"),
    QT_TRANSLATE_NOOP("Race", "dress"),      QT_TRANSLATE_NOOP("Race", "coat"),
    QT_TRANSLATE_NOOP("Race", "sandal"),     QT_TRANSLATE_NOOP("Race", "shirt"),
    QT_TRANSLATE_NOOP("Race", "sneaker"),    QT_TRANSLATE_NOOP("Race", "bag"),
    QT_TRANSLATE_NOOP("Race", "ankle boot"), QT_TRANSLATE_NOOP("Race", "airplane"),
    QT_TRANSLATE_NOOP("Race", "automobile"), QT_TRANSLATE_NOOP("Race", "bird"),
    QT_TRANSLATE_NOOP("Race", "cat"),        QT_TRANSLATE_NOOP("Race", "deer"),
    QT_TRANSLATE_NOOP("Race", "dog"),        QT_TRANSLATE_NOOP("Race", "frog"),
    QT_TRANSLATE_NOOP("Race", "horse"),      QT_TRANSLATE_NOOP("Race", "ship"),
    QT_TRANSLATE_NOOP("Race", "truck")};

QString percentText(double share) { return Words::tr("%1 %").arg(fixed(100 * share, 0)); }

double testAccuracy(const RaceView& view, std::size_t index)
{
    const EpochPoint* last = view.lastEpoch(index);
    return last ? last->record.test.accuracy : 0;
}

/// The result of a finished epoch may be later than the moment that is looked at.
const EpochPoint* goalEpoch(const RaceView& view, std::size_t index)
{
    const EpochPoint* epoch = firstAt(view.track(index), view.plan->goal);
    return epoch && epoch->record.epoch <= view.epoch ? epoch : nullptr;
}

Sentence divergedSentence(const Track& track, Role role)
{
    return Sentence::marked(Words::tr("*%1* has diverged: numbers in layer %2 are not finite any more. A smaller "
                                      "learning rate helps.")
                                .arg(track.facts.title, track.nonFiniteLayer),
                            Words::tr("*%1* has diverged in layer %2.").arg(track.facts.title, track.nonFiniteLayer),
                            role);
}

Sentence standstillSentence(const RaceView& view, std::size_t index)
{
    const Track& track = view.track(index);
    const auto epochs = static_cast<int>(track.epochs.size());
    return Sentence::marked(
        Words::tr("*%1 stands still*: after %2 epochs it does no better than guessing. Too large a rate, or gradients "
                  "that vanish?")
            .arg(track.facts.title)
            .arg(epochs),
        Words::tr("*%1 stands still*: no better than guessing.").arg(track.facts.title), contestantRole(index));
}

Sentence overfitSentence(const RaceView& view, std::size_t index)
{
    const engine::EpochRecord& record = view.lastEpoch(index)->record;
    return Sentence::marked(
        Words::tr("%1 knows *%2* of its training pictures, but only *%3* of others: it overfits.")
            .arg(view.track(index).facts.title, percentText(record.train.accuracy), percentText(record.test.accuracy)),
        Words::tr("%1 overfits: *%2* on training, *%3* on test pictures.")
            .arg(view.track(index).facts.title, percentText(record.train.accuracy), percentText(record.test.accuracy)),
        contestantRole(index));
}

/// Who got to the goal first, and who is better at the end.
Sentence goalSentence(const RaceView& view, std::size_t first, std::size_t second)
{
    const auto role = [](std::size_t index) { return contestantRole(index); };
    const EpochPoint* one = goalEpoch(view, first);
    const EpochPoint* two = goalEpoch(view, second);
    const QString goal = percentText(view.plan->goal);
    const QString firstTitle = view.track(first).facts.title;
    const QString secondTitle = view.track(second).facts.title;
    const QString firstTime = timeText(one->record.seconds);
    if (!two)
        return Sentence::marked(
            Words::tr("%1 passes %2 after *%3*; %4 has *not got there* yet.")
                .arg(firstTitle, goal, firstTime, secondTitle),
            Words::tr("%1: %2 after *%3*; %4: *not yet*.").arg(firstTitle, goal, firstTime, secondTitle),
            {role(first), role(second)});
    const double ahead = testAccuracy(view, first) - testAccuracy(view, second);
    const QString secondTime = timeText(two->record.seconds);
    const QString points = fixed(100 * std::abs(ahead), 1);
    const QString better = ahead >= 0 ? firstTitle : secondTitle;
    return Sentence::marked(
        Words::tr("%1 passes %2 after *%3*, %4 after *%5*; %6 is now %7 points better.")
            .arg(firstTitle, goal, firstTime, secondTitle, secondTime, better, points),
        Words::tr("%1: %2 after *%3*, %4 after *%5*.").arg(firstTitle, goal, firstTime, secondTitle, secondTime),
        {role(first), role(second)});
}

Sentence standingSentence(const RaceView& view)
{
    QStringList full, brief;
    std::vector<Role> roles;
    for (std::size_t i = 0; i < view.size(); ++i) {
        const QString accuracy = view.lastEpoch(i) ? percentText(testAccuracy(view, i)) : QStringLiteral("–");
        full << Words::tr("%1 *%2*").arg(view.track(i).facts.title, accuracy);
        brief << Words::tr("%1 *%2*").arg(view.track(i).facts.title, accuracy);
        roles.push_back(contestantRole(i));
    }
    const QString joined = full.join(Words::tr(", ", "between the standings of two networks"));
    return Sentence::marked(Words::tr("Of the test pictures: %1.").arg(joined), joined, roles);
}

/// The order in which the first two reached the goal.
std::vector<std::size_t> byGoal(const RaceView& view)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < view.size(); ++i)
        order.push_back(i);
    const auto time = [&](std::size_t index) {
        const EpochPoint* epoch = goalEpoch(view, index);
        return epoch ? epoch->record.seconds : std::numeric_limits<double>::infinity();
    };
    std::ranges::stable_sort(order, {}, time);
    return order;
}

} // namespace

QString classTitle(const engine::Dataset& data, int label)
{
    if (label < 0 || label >= static_cast<int>(data.classes.size()))
        return {};
    const std::string& name = data.classes[static_cast<std::size_t>(label)];
    const auto* known = std::ranges::find(knownClasses, name, [](const char* word) { return std::string_view(word); });
    return known == std::end(knownClasses) ? QString::fromStdString(name) : QCoreApplication::translate("Race", *known);
}

QString cellSentence(const RaceView& view, const CellOf& cell)
{
    const EpochPoint* epoch = view.guesses(cell.contestant);
    if (!epoch)
        return {};
    const engine::Dataset& test = view.data->sets.test;
    const Confusion confusion(test.labels, epoch->guesses, static_cast<int>(test.classes.size()));
    return Words::tr("%1 takes %2 of %3 pictures of “%4” for “%5”.")
        .arg(view.track(cell.contestant).facts.title)
        .arg(confusion.count(cell.cell))
        .arg(confusion.total(cell.cell.truth))
        .arg(classTitle(test, cell.cell.truth), classTitle(test, cell.cell.guess));
}

QString timeText(double seconds)
{
    constexpr double minute = 60, hour = 3600;
    if (seconds < minute)
        return Words::tr("%1 s").arg(fixed(seconds, 1));
    const auto whole = static_cast<int>(std::min(seconds, 1e9));
    if (seconds < hour)
        return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return Words::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString sizeText(std::int64_t bytes)
{
    constexpr double kibi = 1024;
    const auto size = static_cast<double>(bytes);
    if (bytes <= 0)
        return QStringLiteral("–");
    if (size >= kibi * kibi * kibi)
        return Words::tr("%1 GiB").arg(significant(size / kibi / kibi / kibi, 3));
    return size >= kibi * kibi ? Words::tr("%1 MiB").arg(significant(size / kibi / kibi, 3))
                               : Words::tr("%1 KiB").arg(significant(size / kibi, 3));
}

bool standsStill(const Track& track, int classes, int epochs)
{
    constexpr double tolerance = 1.3;
    if (classes < 2 || epochs < standstillEpochs || track.epochs.size() < static_cast<std::size_t>(epochs))
        return false;
    return std::ranges::all_of(track.epochs.begin(), track.epochs.begin() + epochs, [&](const EpochPoint& epoch) {
        return epoch.record.test.accuracy < tolerance / classes;
    });
}

Sentence raceSentence(const RaceView& view, bool running)
{
    if (view.isEmpty())
        return Sentence::marked(Words::tr("Which network learns *faster here*, and which one better? Start the race."),
                                Words::tr("Which one learns *faster here*?"), Role::Good);
    const auto tested = [&](std::size_t index) { return view.lastEpoch(index) != nullptr; };
    const int classes = view.data ? static_cast<int>(view.data->sets.test.classes.size()) : 0;
    for (std::size_t i = 0; i < view.size(); ++i)
        if (view.track(i).status == TrackStatus::Diverged && view.isLatest())
            return divergedSentence(view.track(i), contestantRole(i));
    std::size_t untested = 0;
    while (untested < view.size() && !tested(untested))
        ++untested;
    if (untested == view.size())
        return Sentence::marked(Words::tr("The race is on: the *first test* comes when an epoch has ended."),
                                Words::tr("The *first test* comes after an epoch."), Role::Good);
    for (std::size_t i = 0; i < view.size(); ++i) {
        const EpochPoint* last = view.lastEpoch(i);
        if (last && standsStill(view.track(i), classes, last->record.epoch))
            return standstillSentence(view, i);
    }
    if (!running)
        for (std::size_t i = 0; i < view.size(); ++i) {
            const EpochPoint* last = view.lastEpoch(i);
            if (last && last->record.train.accuracy - last->record.test.accuracy > overfitGap)
                return overfitSentence(view, i);
        }
    const std::vector<std::size_t> order = byGoal(view);
    return order.size() > 1 && goalEpoch(view, order.front()) ? goalSentence(view, order[0], order[1])
                                                              : standingSentence(view);
}

FormulaPair lossFormula(const RaceView& view)
{
    using namespace formula;
    const QString trueClass = Words::tr("true class");
    FormulaPair pair{.caption = Words::tr("Loss of one picture (cross-entropy)"),
                     .symbolic = row({symbol(QStringLiteral("L")), text(QStringLiteral(" = −ln ")),
                                      symbol(QStringLiteral("p"), trueClass, Role::Plain)}),
                     .numbers = {}};
    const auto sample = static_cast<std::size_t>(view.sample);
    for (std::size_t i = view.size(); view.data && i-- > 0;) {
        const EpochPoint* epoch = view.guesses(i);
        if (!epoch || sample >= epoch->guesses.size())
            continue;
        const engine::Dataset& test = view.data->sets.test;
        const Guess guess = epoch->guesses[sample];
        const int truth = test.labels[sample];
        pair.caption = Words::tr("Loss of test picture %1 (%2): %3 takes it for %4")
                           .arg(view.sample + 1)
                           .arg(classTitle(test, truth), view.track(i).facts.title, classTitle(test, guess.label));
        const double p = std::max(1, static_cast<int>(guess.truth)) / 255.0;
        pair.numbers = row({symbol(QStringLiteral("L")), text(QStringLiteral(" = −ln ")), number(fixed(p, 2)),
                            text(QStringLiteral(" = ")), result(fixed(-std::log(p), 2), contestantRole(i))});
        return pair;
    }
    return pair;
}

} // namespace convolarium
