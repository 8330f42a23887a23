// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/folder_pictures.h"

#include "app/document/picture_reader.h"
#include "app/lesson/problem.h"
#include "engine/tensor/workers.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

#include <algorithm>
#include <mutex>

namespace convolarium {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImageFolder)
};

constexpr int channels = 3;

std::string nameOf(const ImageFolder& folder) { return QDir(folder.path).dirName().toStdString(); }

std::size_t bytesOf(int side) { return static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * channels; }

/// The files of one half become its pixels.
class Decoding {
public:
    Decoding(const ImageFolder& folder, int side, SkippedFiles& skipped, const Watch& watch)
        : m_folder(folder), m_side(side), m_skipped(skipped), m_watch(watch),
          m_workers(std::clamp(QThread::idealThreadCount(), 1, engine::Workers::maxThreads))
    {}

    [[nodiscard]] engine::Dataset decoded(const std::vector<LabelledFile>& files)
    {
        const std::size_t bytes = bytesOf(m_side);
        engine::Dataset data{.name = nameOf(m_folder),
                             .image = {1, m_side, m_side, channels},
                             .classes = {},
                             .pixels = {},
                             .labels = {}};
        data.pixels.resize(files.size() * bytes);
        constexpr std::size_t slice = 128;
        for (std::size_t at = 0; at < files.size() && !m_watch.stop.stop_requested(); at += slice)
            decode(std::span(files).subspan(at, std::min(slice, files.size() - at)), data);
        data.pixels.resize(data.labels.size() * bytes);
        return data;
    }

private:
    /// Into the place behind what is there; what is broken leaves no gap.
    void decode(std::span<const LabelledFile> files, engine::Dataset& data)
    {
        const std::size_t bytes = bytesOf(m_side);
        const auto pixels = std::span(data.pixels).subspan(data.labels.size() * bytes);
        std::vector<QString> wrong(files.size());
        const int chunks = engine::chunkCount(static_cast<std::int64_t>(files.size()), 1);
        m_workers.run(chunks, [&](int chunk, int) {
            const auto part = engine::chunkOf(static_cast<std::int64_t>(files.size()), chunks, chunk);
            for (auto i = static_cast<std::size_t>(part.begin); i < static_cast<std::size_t>(part.end); ++i)
                wrong[i] = readPicture(m_folder.path + u'/' + files[i].path, m_side, pixels.subspan(i * bytes, bytes));
        });
        std::size_t kept = 0;
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (!wrong[i].isEmpty()) {
                m_skipped.add(files[i].path, wrong[i]);
                continue;
            }
            if (kept < i)
                std::ranges::copy(pixels.subspan(i * bytes, bytes), pixels.subspan(kept * bytes).begin());
            ++kept;
            data.labels.push_back(files[i].label);
        }
        m_done += files.size();
        if (m_watch.progress)
            m_watch.progress(static_cast<double>(m_done) /
                             static_cast<double>(m_folder.train.size() + m_folder.test.size()));
    }

    const ImageFolder& m_folder;
    int m_side;
    SkippedFiles& m_skipped;
    const Watch& m_watch;
    engine::Workers m_workers;
    std::size_t m_done = 0;
};

/// Leaves out the samples whose class has no new number, and gives the others theirs.
void renumber(engine::Dataset& data, const std::vector<int>& numbers)
{
    const std::size_t bytes = data.labels.empty() ? 0 : data.pixels.size() / data.labels.size();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < data.labels.size(); ++i) {
        const int number = numbers[static_cast<std::size_t>(data.labels[i])];
        if (number < 0)
            continue;
        if (kept < i)
            std::copy_n(data.pixels.begin() + static_cast<std::ptrdiff_t>(i * bytes), bytes,
                        data.pixels.begin() + static_cast<std::ptrdiff_t>(kept * bytes));
        data.labels[kept++] = number;
    }
    data.labels.resize(kept);
    data.pixels.resize(kept * bytes);
}

/// Leaves out the classes that have lost all their pictures for training.
void keepTrained(engine::TrainTest& sets, const ImageFolder& folder, SkippedFiles& skipped)
{
    std::vector<int> numbers(static_cast<std::size_t>(folder.classes.size()), -1);
    for (const int label : sets.train.labels)
        numbers[static_cast<std::size_t>(label)] = 0;
    std::vector<std::string> classes;
    for (qsizetype i = 0; i < folder.classes.size(); ++i) {
        int& number = numbers[static_cast<std::size_t>(i)];
        if (number < 0) {
            skipped.add(folder.classes[i], Words::tr("a class without pictures"));
            continue;
        }
        number = static_cast<int>(classes.size());
        classes.push_back(folder.classes[i].toStdString());
    }
    for (engine::Dataset* half : {&sets.train, &sets.test}) {
        renumber(*half, numbers);
        half->classes = classes;
    }
    const auto refuse = [&](const QString& why) {
        throw Problem(Problem::Kind::Usage, QDir::toNativeSeparators(folder.path), why);
    };
    if (classes.size() < 2)
        refuse(Words::tr("fewer than two classes have pictures that can be read"));
    if (sets.test.labels.empty())
        refuse(Words::tr("there is no picture for the test that can be read"));
}

/// The files of both halves, the training's first, and the pictures of some of them.
class PictureStore {
public:
    PictureStore(const ImageFolder& folder, int side, std::shared_ptr<SkippedFiles> later)
        : m_root(folder.path), m_side(side), m_later(std::move(later))
    {
        for (const std::vector<LabelledFile>* half : {&folder.train, &folder.test})
            for (const LabelledFile& file : *half)
                m_files.push_back({.path = file.path, .pixels = {}});
    }

    void read(std::size_t index, std::span<std::uint8_t> values)
    {
        File& file = m_files[index];
        if (isThere(file, values))
            return;
        const QString wrong = readPicture(m_root + u'/' + file.path, m_side, values);
        const std::lock_guard lock(m_mutex);
        if (!wrong.isEmpty() && !file.isBroken) {
            file.isBroken = true;
            m_later->add(file.path, wrong);
        }
        if (file.isBroken)
            std::ranges::fill(values, grey);
        else
            keep(file, values);
    }

private:
    static constexpr std::uint8_t grey = 128;

    struct File {
        QString path;
        std::vector<std::uint8_t> pixels; ///< empty: not kept
        bool isBroken = false;
    };

    [[nodiscard]] bool isThere(const File& file, std::span<std::uint8_t> values)
    {
        const std::lock_guard lock(m_mutex);
        if (file.isBroken)
            std::ranges::fill(values, grey);
        else
            std::ranges::copy(file.pixels, values.begin());
        return file.isBroken || !file.pixels.empty();
    }

    /// The first ones stay: in each epoch all are wanted once, and whatever went would be missed as soon as what came.
    void keep(File& file, std::span<const std::uint8_t> values)
    {
        if (!file.pixels.empty() || m_bytes + static_cast<std::int64_t>(values.size()) > mostKeptPictureBytes)
            return;
        file.pixels.assign(values.begin(), values.end());
        m_bytes += static_cast<std::int64_t>(values.size());
    }

    QString m_root;
    int m_side;
    std::shared_ptr<SkippedFiles> m_later;
    std::mutex m_mutex;
    std::vector<File> m_files;
    std::int64_t m_bytes = 0;
};

} // namespace

std::int64_t decodedBytes(const ImageFolder& folder, int side)
{
    return static_cast<std::int64_t>(folder.train.size() + folder.test.size()) *
           static_cast<std::int64_t>(bytesOf(side));
}

engine::TrainTest decodedPictures(const ImageFolder& folder, int side, SkippedFiles& skipped, const Watch& watch)
{
    Decoding decoding(folder, side, skipped, watch);
    engine::TrainTest sets;
    sets.train = decoding.decoded(folder.train);
    sets.test = decoding.decoded(folder.test);
    if (watch.stop.stop_requested())
        return {};
    keepTrained(sets, folder, skipped);
    return sets;
}

engine::TrainTest openedPictures(const ImageFolder& folder, int side, const std::shared_ptr<SkippedFiles>& later)
{
    const auto store = std::make_shared<PictureStore>(folder, side, later);
    const auto half = [&](const std::vector<LabelledFile>& files, std::size_t first) {
        engine::Dataset data{
            .name = nameOf(folder), .image = {1, side, side, channels}, .classes = {}, .pixels = {}, .labels = {}};
        for (const QString& name : folder.classes)
            data.classes.push_back(name.toStdString());
        for (const LabelledFile& file : files)
            data.labels.push_back(file.label);
        data.read = [store, first](int sample, std::span<std::uint8_t> values) {
            store->read(first + static_cast<std::size_t>(sample), values);
        };
        return data;
    };
    return {.train = half(folder.train, 0), .test = half(folder.test, folder.train.size())};
}

} // namespace convolarium
