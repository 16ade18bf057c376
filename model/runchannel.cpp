#include "model/runchannel.h"

#include <QCoreApplication>
#include <QDateTime>

namespace jobdeck {
namespace {

constexpr qsizetype maxEvents = 20'000;
constexpr qint64 maxBytes = 8 * 1024 * 1024;

qint64 bytesOf(const decltype(JobEvent::what) &what)
{
    if (const auto *logged = std::get_if<RunLogged>(&what))
        return logged->text.size();
    qint64 bytes = 0;
    if (const auto *row = std::get_if<RunRow>(&what)) {
        for (const Cell &cell : row->cells)
            bytes += 2 * (cell.value.toString().size() + cell.error.size()) + 32;
    }
    return bytes;
}

} // namespace

RunChannel::RunChannel(JobId job, int attempt, std::function<void(bool)> wake)
    : m_job(job)
    , m_attempt(attempt)
    , m_wake(std::move(wake))
{
}

bool RunChannel::isFull() const { return m_events.size() >= maxEvents || m_bytes >= maxBytes; }

void RunChannel::append(decltype(JobEvent::what) what)
{
    m_bytes += bytesOf(what);
    m_events.append({.job = m_job, .attempt = m_attempt, .sequence = ++m_sequence, .what = std::move(what)});
}

// The end is always taken; before it goes the newest progress and the count of lines that were dropped.
void RunChannel::appendEnd(decltype(JobEvent::what) what)
{
    flushProgress();
    if (m_droppedLines > 0) {
        const QString text = QCoreApplication::translate("RunChannel", "%n line(s) were not kept after the stop.",
                                                         nullptr, static_cast<int>(m_droppedLines));
        append(RunLogged{.level = LogLevel::Warning, .text = text.toUtf8(), .time = std::get<RunEnded>(what).time});
    }
    append(std::move(what));
    m_hasEnded = true;
}

void RunChannel::flushProgress()
{
    if (m_progress.percent || m_progress.text)
        append(std::exchange(m_progress, {}));
}

void RunChannel::push(decltype(JobEvent::what) what)
{
    const bool isEnd = std::holds_alternative<RunEnded>(what);
    std::unique_lock lock(m_mutex);
    while (isFull() && !isEnd && !m_hasEnded && m_request.cause == StopCause::None)
        m_room.wait(lock);
    if (m_hasEnded)
        return;
    if (isFull() && !isEnd) {
        m_droppedLines += std::holds_alternative<RunLogged>(what) ? 1 : 0;
        return;
    }
    const bool wasQuiet = m_events.isEmpty() && !m_progress.percent && !m_progress.text;
    const bool wasHalfFull = isHalfFull();
    if (isEnd)
        appendEnd(std::move(what));
    else
        append(std::move(what));
    const bool isUrgent = isEnd || (isHalfFull() && !wasHalfFull);
    lock.unlock();
    if (wasQuiet || isUrgent)
        m_wake(isUrgent);
}

bool RunChannel::isHalfFull() const { return m_events.size() >= maxEvents / 2 || m_bytes >= maxBytes / 2; }

void RunChannel::setProgress(std::optional<int> percent, std::optional<QString> text)
{
    std::unique_lock lock(m_mutex);
    if (m_hasEnded)
        return;
    const bool wasQuiet = m_events.isEmpty() && !m_progress.percent && !m_progress.text;
    if (percent)
        m_progress.percent = percent;
    if (text)
        m_progress.text = std::move(text);
    lock.unlock();
    if (wasQuiet)
        m_wake(false);
}

RunReports RunChannel::drain()
{
    const std::scoped_lock lock(m_mutex);
    flushProgress();
    m_bytes = 0;
    m_room.notify_all();
    return {.events = std::exchange(m_events, {}), .hasEnded = m_hasEnded};
}

bool RunChannel::requestStop(StopRequest request)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_request.cause != StopCause::None || request.cause == StopCause::None)
            return false;
        m_request = std::move(request);
        m_room.notify_all();
    }
    m_stop.request_stop();
    return true;
}

StopRequest RunChannel::stopRequest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_request;
}

std::stop_token RunChannel::stopToken() const { return m_stop.get_token(); }

} // namespace jobdeck
