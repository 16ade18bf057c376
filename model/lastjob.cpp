#include "model/lastjob.h"

#include "model/jobqueries.h"

namespace jobdeck {

LastJob::LastJob(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void LastJob::find(const QString &kind)
{
    m_reader.read(
        m_slot, this,
        [kind](const QSqlDatabase &db, const std::stop_token &) { return readJobs(db, {.kind = kind}, 1); },
        [this](const Result<QList<Job>> &jobs) {
            if (jobs && !jobs->isEmpty())
                emit found(jobs->first());
        });
}

} // namespace jobdeck
