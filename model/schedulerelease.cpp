// The part of schedulesteps.h for what is due.
#include "model/decidemissed.h"
#include "model/schedulejobs.h"
#include "model/schedulesteps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck::schedules {
namespace {

constexpr int mostMissed = 1'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

// In the order of the occurrences.
struct DueOnes {
    QList<qint64> occurrences = {};
    QList<qint64> times = {}; // with jitter
    bool hasMore = false; // older ones than these
};

DueOnes dueOnes(StoreSession &session, const JobSchedule &row, const Job &first)
{
    const qint64 begin = first.occurrence.value_or(0);
    ScheduleRecords table(session.transaction);
    const auto times = session.schedules.timesOf(table, row);
    auto stretch = times ? times->newest(begin - 1, session.now(), mostMissed) : ScheduleTimes::Stretch();
    if (!stretch.hasMore && stretch.times.value(0) != begin)
        stretch.times.prepend(begin);
    DueOnes due{.hasMore = stretch.hasMore};
    for (const qint64 occurrence : std::as_const(stretch.times)) {
        const qint64 at =
            occurrence == begin ? *first.scheduledAt : occurrence + jitterOf(row.id, occurrence, row.terms.jitterMs);
        if (at > session.now() && occurrence != begin)
            break;
        if (isMade(session, row, occurrence))
            continue;
        due.occurrences << occurrence;
        due.times << at;
    }
    return due;
}

QString noteOf(Release release, Due due, bool isUntrusted)
{
    if (release == Release::Decide)
        return Texts::tr("Its time passed while no Jobdeck was running. Run it now, reschedule it or cancel it.");
    if (isUntrusted)
        return Texts::tr("Its script is new or was changed. Look at it and allow it to run.");
    if (release == Release::Queue)
        return Texts::tr("It waits until the job before it has ended.");
    return due == Due::Run ? Texts::tr("Its time passed while no Jobdeck was running. It is run late.") : QString();
}

// Turns occurrences that are due into jobs: the first with the job that is there for it, the others with new ones.
class Releasing final {
public:
    Releasing(StoreSession &session, const Job &first)
        : m_session(session)
        , m_first(first)
        , m_isUntrusted(session.policy.untrustedKinds.contains(first.kind))
    {
    }

    void add(qint64 occurrence, qint64 dueAt, Release release, Due due)
    {
        Job job = m_first;
        job.occurrence = occurrence;
        job.scheduledAt = dueAt;
        job = withDefaultsOfNow(m_session, job);
        const bool isOurs = m_made++ == 0;
        Job before = m_first;
        if (isOurs && occurrence != m_first.occurrence)
            before = m_session.transaction.redraw(m_first, job);
        setState(job, release);
        const HistoryEntry entry{.time = m_session.now(),
                                 .to = job.status,
                                 .by = u"scheduler"_s,
                                 .note = noteOf(release, due, job.waiting == Waiting::Trust)};
        if (isOurs) {
            (void)m_session.transaction.update(before, job, entry);
            return;
        }
        job.createdAt = m_session.now();
        (void)m_session.transaction.insert(job, entry);
    }
    [[nodiscard]] int made() const { return m_made; }

private:
    void setState(Job &job, Release release) const
    {
        if (release == Release::Decide)
            job.waiting = Waiting::Decision;
        else if (m_isUntrusted)
            job.waiting = Waiting::Trust;
        else {
            job.status = JobStatus::New;
            job.waiting = release == Release::Queue ? Waiting::Overlap : Waiting::None;
        }
    }

    StoreSession &m_session;
    const Job m_first;
    const bool m_isUntrusted;
    int m_made = 0;
};

void noteSkipped(StoreSession &session, const JobSchedule &row, const DueOnes &due, const QList<Release> &plan,
                 JobId busyWith)
{
    const auto noteAll = [&](Release which, const QString &text) {
        if (const qsizetype last = plan.lastIndexOf(which); last >= 0)
            note(session, row.id, u"scheduler"_s, text, due.occurrences.at(last));
    };
    noteAll(Release::SkipMissed,
            due.hasMore ? Texts::tr("More than %1 were missed. The older ones are not run.").arg(mostMissed)
                        : Texts::tr("%n occurrence(s) were missed, and are not run.", nullptr,
                                    static_cast<int>(plan.count(Release::SkipMissed))));
    if (due.hasMore && !plan.contains(Release::SkipMissed))
        note(session, row.id, u"scheduler"_s,
             Texts::tr("More than %1 were missed. The older ones are not run.").arg(mostMissed));
    noteAll(Release::SkipOverlap,
            busyWith > 0 ? Texts::tr("Not run, because job %1 had not ended.").arg(busyWith)
                         : Texts::tr("Not run, because the one before had not ended."));
}

} // namespace

std::optional<int> release(StoreSession &session, const Job &first, const Awake &awake)
{
    if (first.schedule == 0 || first.attempt > 0)
        return std::nullopt;
    settle(session);
    auto row = ScheduleRecords(session.transaction).find(first.schedule);
    if (!row || row->pending != first.id)
        return std::nullopt;
    const DueOnes due = dueOnes(session, *row, first);
    const JobId busyWith = unended(session, *row, first.id, Queued::Count);
    const QList<Due> fates = decideMissed(
        due.times,
        {.policy = row->terms.missed, .now = session.now(), .awakeSince = awake.since, .graceMs = awake.graceMs});
    OverlapRules rules{
        .policy = row->terms.overlap, .runsEach = row->terms.missed == MissedPolicy::Each, .isBusy = busyWith != 0};
    if (row->terms.maxRuns > 0)
        rules.runsLeft = row->terms.maxRuns - row->runs;
    const QList<Release> plan = planRelease(fates, rules);
    Releasing releasing(session, first);
    for (qsizetype i = 0; i < plan.size(); ++i) {
        const Release each = plan.at(i);
        if (each == Release::Run || each == Release::Queue || each == Release::Decide)
            releasing.add(due.occurrences.at(i), due.times.at(i), each, fates.at(i));
    }
    (void)session.transaction.takeSteps(); // this is what follows from them
    noteSkipped(session, *row, due, plan, busyWith);
    row->lastAt = std::max(row->lastAt.value_or(0), due.occurrences.last());
    row->runs += releasing.made();
    if (releasing.made() > 0)
        makeNext(session, *row, *row->lastAt, first);
    else
        moveNext(session, *row, *row->lastAt, Texts::tr("There is no further occurrence."));
    write(session, *row);
    return releasing.made();
}

} // namespace jobdeck::schedules
