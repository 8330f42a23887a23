// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruptible.h"

#include "app/widgets/background.h"

#include <QEventLoop>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <unistd.h>

namespace convolarium {

namespace {

// A signal's handler reaches nothing but what is global. It may do little: a byte through a pipe wakes the event loop.
std::atomic<int> pipeIn = -1;
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void handleInterruption(int)
{
    const int savedError = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(pipeIn.load(), &byte, 1);
    errno = savedError;
}

/// While it lives, SIGINT and SIGTERM arrive as bytes in a pipe; the second one finds the usual handlers again.
class SignalPipe {
public:
    SignalPipe()
    {
        if (pipe2(m_ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return;
        pipeIn = m_ends[1];
        struct sigaction action = {};
        action.sa_handler = handleInterruption;
        action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
        sigemptyset(&action.sa_mask);
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &action, &m_before[i]);
    }
    ~SignalPipe()
    {
        if (m_ends[0] < 0)
            return;
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &m_before[i], nullptr);
        pipeIn = -1;
        close(m_ends[0]);
        close(m_ends[1]);
    }
    SignalPipe(const SignalPipe&) = delete;
    SignalPipe& operator=(const SignalPipe&) = delete;

    /// Negative where there is no pipe: then signals do what they always do.
    [[nodiscard]] int out() const { return m_ends[0]; }

private:
    static constexpr std::array signals{SIGINT, SIGTERM};

    std::array<int, 2> m_ends{-1, -1};
    std::array<struct sigaction, signals.size()> m_before{};
};

} // namespace

void runInterruptibly(const std::function<void(const std::stop_token& stop)>& work)
{
    std::stop_source source;
    std::exception_ptr failure;
    const SignalPipe signalPipe;
    Background background;
    QEventLoop loop;
    if (signalPipe.out() >= 0) {
        auto* notifier = new QSocketNotifier(signalPipe.out(), QSocketNotifier::Read, &loop);
        QObject::connect(notifier, &QSocketNotifier::activated, &loop, [&source, notifier] {
            notifier->setEnabled(false);
            source.request_stop();
        });
    }
    QObject::connect(&background, &Background::finished, &loop, &QEventLoop::quit);
    const auto compute = [&](const std::stop_token&) {
        try {
            work(source.get_token());
        } catch (...) {
            failure = std::current_exception();
        }
        return SlowResult{.id = QStringLiteral("work"), .value = true};
    };
    background.request({{.id = QStringLiteral("work"), .label = {}, .key = {}, .compute = compute}});
    loop.exec();
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace convolarium
