// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/safe_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace convolarium::engine {

namespace {

/// An open file; closed at the latest when it goes.
class File {
public:
    File(const std::filesystem::path& path, int flags, mode_t mode = 0) : m_handle(::open(path.c_str(), flags, mode))
    {
        require(m_handle >= 0);
    }
    ~File()
    {
        if (m_handle >= 0) {
            ::close(m_handle);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] std::size_t read(char* data, std::size_t size) const
    {
        const ssize_t got = ::read(m_handle, data, size);
        require(got >= 0);
        return static_cast<std::size_t>(got);
    }

    void write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t taken = ::write(m_handle, bytes.data(), bytes.size());
            require(taken > 0);
            bytes.remove_prefix(static_cast<std::size_t>(taken));
        }
    }

    void setMode(mode_t mode) const { require(::fchmod(m_handle, mode) == 0); }
    void synchronise() const { require(::fsync(m_handle) == 0); }
    void close() { require(::close(std::exchange(m_handle, -1)) == 0); }

private:
    /// @throws std::system_error with the reason of the last call.
    static void require(bool succeeded)
    {
        if (!succeeded) {
            throw std::system_error(errno, std::generic_category());
        }
    }

    int m_handle;
};

using Produce = std::function<void(const ByteSink& write)>;

void writeAll(const File& file, const Produce& produce)
{
    produce([&](std::string_view piece) { file.write(piece); });
}

/// A name beside the file's that nobody else uses at the same time.
std::filesystem::path besides(const std::filesystem::path& path)
{
    return path.string() + '.' + std::to_string(::getpid()) + ".part";
}

void replace(const std::filesystem::path& path, const Produce& produce)
{
    constexpr mode_t everybody = 0666; // less what the user's umask takes away
    const std::filesystem::path part = besides(path);
    File file(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, everybody);
    try {
        struct stat old {};
        if (::stat(path.c_str(), &old) == 0) {
            File(path, O_WRONLY | O_CLOEXEC); // a file that may not be written to is not replaced either
            file.setMode(old.st_mode & 07777U);
        }
        writeAll(file, produce);
        file.synchronise();
        file.close();
        std::filesystem::rename(part, path);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        throw;
    }
}

std::runtime_error failure(const std::filesystem::path& path, const std::system_error& error)
{
    return std::runtime_error(path.string() + ": " + error.code().message());
}

} // namespace

std::string readFile(const std::filesystem::path& path, std::int64_t limit)
{
    try {
        const File file(path, O_RDONLY | O_CLOEXEC);
        std::string contents;
        std::string piece(std::size_t{1} << 16U, '\0');
        while (const std::size_t got = file.read(piece.data(), piece.size())) {
            contents.append(piece, 0, got);
            if (static_cast<std::int64_t>(contents.size()) > limit) {
                throw std::invalid_argument(path.string() + ": the file has more than " + std::to_string(limit) +
                                            " bytes");
            }
        }
        return contents;
    } catch (const std::system_error& error) {
        throw failure(path, error);
    }
}

void writeFile(const std::filesystem::path& path, std::span<const std::string_view> pieces)
{
    writeFile(path, [&](const ByteSink& write) { std::ranges::for_each(pieces, write); });
}

void writeFile(const std::filesystem::path& path, const Produce& produce)
{
    try {
        std::filesystem::path target = path;
        if (std::filesystem::is_symlink(path)) {
            target = std::filesystem::weakly_canonical(path);
        }
        const std::filesystem::file_status status = std::filesystem::status(target);
        if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
            File device(target, O_WRONLY | O_CLOEXEC);
            writeAll(device, produce);
            device.close();
        } else {
            replace(target, produce);
        }
    } catch (const std::system_error& error) {
        throw failure(path, error);
    }
}

} // namespace convolarium::engine
