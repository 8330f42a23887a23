// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/weights.h"

#include "engine/network/safe_file.h"
#include "tests/engine/sample_networks.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <limits>
#include <numeric>
#include <sstream>
#include <stdexcept>

using namespace convolarium::engine;

namespace {

/// One convolution of 2 channels to 2 filters, 1 x 2.
NetworkSpec smallSpec()
{
    return {.name = {}, .input = {1, 1, 2, 2}, .layers = {{"c", Conv2dSpec{.filters = 2, .kernel = {1, 2}}, {}}}};
}

/// Its weights 0 to 7 in the engine's order (row, column, channel, filter).
void number(Network& network)
{
    const std::span<Scalar> weight = parameter(network, "c.weight").values();
    std::iota(weight.begin(), weight.end(), Scalar{0});
    set(parameter(network, "c.bias").values(), {8, -0.5});
}

template <typename Number>
std::string bytesOf(std::initializer_list<Number> numbers)
{
    std::string bytes(numbers.size() * sizeof(Number), '\0');
    std::memcpy(bytes.data(), std::data(numbers), bytes.size());
    return bytes;
}

std::string fileOf(std::string header, const std::string& values)
{
    return bytesOf<std::uint64_t>({header.size()}) + header + values;
}

/// The file of the small network: its weight in PyTorch's order (filter, channel, row, column).
const std::string smallHeader = "{\"__metadata__\":{\"format\":\"pt\"},"
                                "\"c.weight\":{\"dtype\":\"F32\",\"shape\":[2,2,1,2],\"data_offsets\":[0,32]},"
                                "\"c.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[32,40]}}";
const std::string smallValues = bytesOf<float>({0, 4, 2, 6, 1, 5, 3, 7, 8, -0.5F});

/// A header of the small network with another entry for the bias.
std::string headerWith(const std::string& bias)
{
    return "{\"c.weight\":{\"dtype\":\"F32\",\"shape\":[2,2,1,2],\"data_offsets\":[0,32]}," + bias + "}";
}

QString messageOf(const std::string& file)
{
    Network network(smallSpec(), {});
    const std::vector<Scalar> before = copied(network.weights());
    std::istringstream stream(file);
    try {
        static_cast<void>(readWeights(stream, network));
    } catch (const std::invalid_argument& error) {
        return copied(network.weights()) == before ? QString::fromUtf8(error.what()) : QStringLiteral("changed");
    }
    return QStringLiteral("no error");
}

} // namespace

/// Weights in safetensors files, byte for byte.
class TestWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void written()
    {
        Network network(smallSpec(), {});
        number(network);
        writeWeights(path(), network);
        std::string header = smallHeader;
        header.resize((header.size() + 7) / 8 * 8, ' ');
        QCOMPARE(readFile(path(), 1000), fileOf(header, smallValues));
    }

    void read()
    {
        Network network(smallSpec(), {});
        Network expected(smallSpec(), {});
        number(expected);
        std::istringstream stream(fileOf(smallHeader, smallValues));
        QVERIFY(readWeights(stream, network).empty());
        QCOMPARE(copied(network.weights()), copied(expected.weights()));
    }

    void roundTrip_data()
    {
        QTest::addColumn<QString>("name");
        for (const NetworkSpec& spec : sampleNetworks()) {
            QTest::newRow(spec.name.c_str()) << QString::fromStdString(spec.name);
        }
    }
    void roundTrip()
    {
        QFETCH(QString, name);
        NetworkSpec spec = sampleNetwork(name.toStdString());
        spec.layers.push_back({"norm", NormalizationSpec{.over = {.kind = NormalizationKind::Layer}}, {}});
        spec.layers.push_back({"up", Conv2dTransposeSpec{.filters = 3, .kernel = {2, 3}}, {}});
        Network source(spec, {.purpose = Purpose::Train});
        Network target(spec, {.purpose = Purpose::Infer, .seed = 2});
        randomise(source, 1);
        QVERIFY(copied(source.weights()) != copied(target.weights()));
        writeWeights(path(), source);
        QVERIFY(readWeights(path(), target).empty());
        const auto rounded = [](std::span<const Scalar> values) {
            std::vector<float> result(values.size());
            std::ranges::transform(values, result.begin(), [](Scalar value) { return static_cast<float>(value); });
            return result;
        };
        QCOMPARE(rounded(target.weights()), rounded(source.weights()));
        QCOMPARE(rounded(target.statistics()), rounded(source.statistics()));
    }

    void otherTypes_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* type, int size, const std::string& bias) {
            const std::string end = std::to_string(32 + 2 * size);
            const std::string header = headerWith(std::string("\"c.bias\":{\"dtype\":\"") + type +
                                                  "\",\"shape\":[2],\"data_offsets\":[32," + end + "]}");
            QTest::newRow(type) << QByteArray::fromStdString(fileOf(header, smallValues.substr(0, 32) + bias));
        };
        row("F64", 8, bytesOf<double>({8, -0.5}));
        row("F16", 2, bytesOf<std::uint16_t>({0x4800, 0xb800}));
        row("BF16", 2, bytesOf<std::uint16_t>({0x4100, 0xbf00}));
    }
    void otherTypes()
    {
        QFETCH(QByteArray, file);
        Network network(smallSpec(), {});
        std::istringstream stream(file.toStdString());
        QVERIFY(readWeights(stream, network).empty());
        QCOMPARE(copied(parameter(network, "c.bias").values()), (std::vector<Scalar>{8, Scalar{-0.5}}));
    }

    void halfNumbers()
    {
        const std::string header = headerWith("\"c.bias\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[32,36]}");
        const auto read = [&](std::uint16_t a, std::uint16_t b) {
            Network network(smallSpec(), {});
            std::istringstream stream(fileOf(header, smallValues.substr(0, 32) + bytesOf<std::uint16_t>({a, b})));
            static_cast<void>(readWeights(stream, network));
            return copied(parameter(network, "c.bias").values());
        };
        QCOMPARE(read(0x0001, 0x83ff), (std::vector<Scalar>{Scalar{0x1p-24}, Scalar{-0x3ffp-24}}));
        QCOMPARE(read(0x7bff, 0x0400), (std::vector<Scalar>{65504, Scalar{0x1p-14}}));
        QCOMPARE(read(0xfc00, 0x0000), (std::vector<Scalar>{-std::numeric_limits<Scalar>::infinity(), 0}));
        QVERIFY(std::isnan(read(0x7e00, 0x3c00)[0]));
    }

    void whatTheNetworkDoesNotHave()
    {
        const std::string extra =
            "\"c.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[32,40]},"
            "\"head.weight\":{\"dtype\":\"I16\",\"shape\":[],\"data_offsets\":[40,42]},"
            "\"bn.num_batches_tracked\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[42,50]},"
            "\"a\":{\"dtype\":\"F32\",\"shape\":[3,0],\"data_offsets\":[50,50]}";
        Network network(smallSpec(), {});
        std::istringstream stream(fileOf(headerWith(extra), smallValues + std::string(10, 'x')));
        QCOMPARE(readWeights(stream, network), (std::vector<std::string>{"a", "head.weight"}));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& file, const char* message) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QString::fromUtf8(message);
        };
        const auto bias = [&](const char* name, const std::string& entry, const char* message) {
            row(name, fileOf(headerWith("\"c.bias\":" + entry), smallValues), message);
        };
        row("empty", "", "no safetensors file: it has fewer than 8 bytes");
        row("no header", bytesOf<std::uint64_t>({5}) + "{}",
            "no safetensors file: a header of 5 bytes, of which there are at most 2");
        row("header beyond", bytesOf<std::uint64_t>({std::numeric_limits<std::uint64_t>::max()}) + "{}",
            "no safetensors file: a header of 18446744073709551615 bytes, of which there are at most 2");
        row("no JSON", fileOf("{\"a\"}", ""), "line 1, column 5: ");
        row("nested", fileOf("{\"a\":" + std::string(100'000, '['), ""),
            "line 1, column 9: more than 4 levels of nesting");
        row("list", fileOf("[]", ""), "no safetensors file: its header is no object");
        row("nothing", fileOf("{}", ""), "tensor \"c.weight\": missing");
        row("one missing",
            fileOf(headerWith("\"c.bia\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[32,40]}"), smallValues),
            "tensor \"c.bias\": missing");
        row("truncated", fileOf(smallHeader, smallValues.substr(0, 39)),
            "tensor \"c.bias\": data_offsets [32, 40] do not lie in the file, which has 39 bytes of values");
        bias("no object", "3", "tensor \"c.bias\": must be an object with dtype, shape and data_offsets");
        bias("no type", "{\"shape\":[2],\"data_offsets\":[32,40]}", "tensor \"c.bias\": must be an object");
        bias("no shape", "{\"dtype\":\"F32\",\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": shape must be a list of counts");
        bias("negative", "{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": shape must be a list of counts");
        bias("fraction", "{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": shape must be a list of counts");
        bias("overflow", "{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,2],\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": shape [4294967296, 4294967296, 2] of F32 does not fill 8 bytes");
        bias("size", "{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": shape [3] of F32 does not fill 8 bytes");
        bias("odd", "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[32,39]}",
             "tensor \"c.bias\": shape [1] of F32 does not fill 7 bytes");
        bias("backwards", "{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[40,32]}",
             "tensor \"c.bias\": data_offsets [40, 32] do not lie");
        bias("three offsets", "{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[32,36,40]}",
             "tensor \"c.bias\": data_offsets [32, 36, 40] do not lie");
        bias("overlap", "{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[28,36]}",
             "tensor \"c.bias\": lies in the same place as \"c.weight\"");
        bias("unknown type", "{\"dtype\":\"F31\",\"shape\":[2],\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": dtype \"F31\" is unknown");
        bias("integers", "{\"dtype\":\"I32\",\"shape\":[2],\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": dtype I32 is none of F64, F32, F16 and BF16");
        bias("other shape", "{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[32,40]}",
             "tensor \"c.bias\": shape [1, 2] instead of [2]");
    }
    void refused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, message);
        const QString said = messageOf(file.toStdString());
        QVERIFY2(said.startsWith(message), qPrintable(said));
    }

    void files()
    {
        Network network(smallSpec(), {});
        const auto said = [&](const std::filesystem::path& file) {
            try {
                static_cast<void>(readWeights(file, network));
            } catch (const std::exception& error) {
                return QString::fromUtf8(error.what());
            }
            return QStringLiteral("no error");
        };
        QCOMPARE(said("missing.safetensors"), QStringLiteral("missing.safetensors: No such file or directory"));
        QVERIFY(said(path().parent_path()).endsWith(u": Is a directory"));
        writeFile(path(), std::array<std::string_view, 1>{"{}"});
        QCOMPARE(said(path()),
                 QString::fromStdString(path().string() + ": no safetensors file: it has fewer than 8 bytes"));
        QVERIFY_EXCEPTION_THROWN(writeWeights("/dev/full", network), std::runtime_error);
    }

private:
    [[nodiscard]] std::filesystem::path path() const
    {
        return m_folder.filePath(QStringLiteral("weights.safetensors")).toStdString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestWeights)
#include "tst_weights.moc"
