#include "model/runningwatch.h"

namespace jobdeck {
namespace {

constexpr int pauseMs = 250;

} // namespace

RunningWatch::RunningWatch(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isWanted, false))
            refresh();
    });
}

void RunningWatch::refresh()
{
    if (!m_isOld)
        return;
    if (m_pause.isActive()) {
        m_isWanted = true;
        return;
    }
    m_isOld = false;
    m_pause.start();
    m_reader.read(
        m_slot, this, [](const QSqlDatabase &db, const std::stop_token &) { return readRunningJobs(db); },
        [this](const Result<RunningJobs> &running) {
            if (!running || *running == m_running) // without numbers the sentence is right, too
                return;
            m_running = *running;
            emit changed();
        });
}

} // namespace jobdeck
