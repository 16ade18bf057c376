#include "model/runningwatch.h"

namespace jobdeck {

RunningWatch::RunningWatch(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void RunningWatch::refresh()
{
    if (!std::exchange(m_isOld, false))
        return;
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
