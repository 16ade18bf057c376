#include "model/jobhistory.h"

#include "model/jobqueries.h"

namespace jobdeck {
namespace {

struct Answer {
    QList<HistoryEntry> entries = {};
    QList<Attempt> attempts = {};
    QString error = {};
};

Answer readAll(const QSqlDatabase &db, JobId id)
{
    const auto entries = readHistory(db, id);
    const auto attempts = readAttempts(db, id);
    if (!entries || !attempts)
        return {.error = (entries ? attempts.error() : entries.error()).message};
    return {.entries = *entries, .attempts = *attempts};
}

// Progress, log and results go on without a line in the history.
bool hasHappened(const Job &before, const Job &after)
{
    return before.id != after.id || before.status != after.status || before.attempt != after.attempt
        || before.scheduledAt != after.scheduledAt || before.waiting != after.waiting
        || before.arguments != after.arguments || before.secrets != after.secrets;
}

} // namespace

JobHistory::JobHistory(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void JobHistory::setJob(const Job &job)
{
    if (job.id != m_job.id)
        clear();
    const bool isNews = hasHappened(m_job, job);
    m_job = job;
    if (isNews)
        read();
}

void JobHistory::clear()
{
    m_slot.cancel();
    m_job = {};
    m_entries.clear();
    m_attempts.clear();
    emit changed();
}

QString JobHistory::startedBy() const { return m_entries.isEmpty() ? QString() : m_entries.first().by; }

void JobHistory::read()
{
    m_reader.read(
        m_slot, this, [id = m_job.id](const QSqlDatabase &db, const std::stop_token &) { return readAll(db, id); },
        [this](const Answer &answer) {
            if (!answer.error.isEmpty()) {
                emit readFailed(answer.error);
                return;
            }
            m_entries = answer.entries;
            m_attempts = answer.attempts;
            emit changed();
        });
}

} // namespace jobdeck
