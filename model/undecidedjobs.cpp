#include "model/undecidedjobs.h"

#include "model/jobqueries.h"
#include "model/schedulequeries.h"
#include "model/schedulerows.h"
#include "model/sql.h"

#include <QSet>
#include <QSqlError>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int delayMs = 150; // what one commit after the other tells is read once

} // namespace

bool isUndecided(const Job &job) { return job.status == JobStatus::Scheduled && job.waiting == Waiting::Decision; }

UndecidedJobs::UndecidedJobs(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &UndecidedJobs::load);
}

void UndecidedJobs::applyChanges(const ChangeBatch &batch)
{
    const auto isOfOurs = [](const JobChange &change) {
        return (change.before && isUndecided(*change.before)) || (change.after && isUndecided(*change.after));
    };
    if (!m_delay.isActive() && std::ranges::any_of(batch.changes, isOfOurs))
        m_delay.start();
}

void UndecidedJobs::setHiddenKinds(const QStringList &kinds)
{
    if (std::exchange(m_hidden, kinds) != kinds)
        load();
}

Result<UndecidedJobs::Found> UndecidedJobs::find(const QSqlDatabase &db)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    // Written out, so that the index job_due serves it.
    query.prepare(u"SELECT "_s + jobColumns()
                  + u" FROM job WHERE status = 1 AND waiting = %1 "_s.arg(int(Waiting::Decision))
                  + u"ORDER BY scheduled_at, id LIMIT %1"_s.arg(most));
    if (!query.exec())
        return databaseError(db, query.lastError());
    Found found;
    while (query.next())
        found.jobs << jobFromQuery(query);
    std::ranges::stable_sort(found.jobs, {}, &Job::schedule);
    for (const Job &job : found.jobs) {
        if (job.schedule == 0 || found.words.contains(job.schedule))
            continue;
        const auto schedule = readSchedule(db, job.schedule);
        found.words.insert(job.schedule, schedule ? scheduleWords(schedule->terms) : QString());
    }
    return found;
}

void UndecidedJobs::load()
{
    m_reader.read(
        m_slot, this, [](const QSqlDatabase &db, const std::stop_token &) { return find(db); },
        [this](const Result<Found> &found) {
            if (found)
                take(*found);
            else
                emit readFailed(found.error().message);
        });
}

void UndecidedJobs::take(const Found &found)
{
    QSet<JobId> known;
    for (const Job &job : m_jobs)
        known << job.id;
    m_jobs = found.jobs;
    m_jobs.removeIf([this](const Job &job) { return m_hidden.contains(job.kind); });
    m_words = found.words;
    emit changed();
    if (std::ranges::any_of(m_jobs, [&known](const Job &job) { return !known.contains(job.id); }))
        emit missed();
}

} // namespace jobdeck
