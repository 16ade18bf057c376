#include "model/timelinequeries.h"

#include "model/earlierruns.h"
#include "model/jobfilter.h"
#include "model/jobqueries.h"
#include "model/schedulecourse.h"
#include "model/schedulequeries.h"
#include "model/sql.h"

#include <algorithm>
#include <queue>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

class TimelineReader final {
public:
    TimelineReader(const QSqlDatabase &db, const TimelineRange &range, const QStringList &hiddenKinds,
                   const std::stop_token &stop)
        : m_db(db)
        , m_hiddenKinds(hiddenKinds)
        , m_stop(stop)
        , m_timeline{.range = range}
    {
    }

    [[nodiscard]] Result<Timeline> read();

private:
    [[nodiscard]] Result<QList<Job>> jobs(const QString &condition, const QVariantList &values, int limit) const;
    [[nodiscard]] Result<void> readPast();
    [[nodiscard]] Result<void> readPresent();
    [[nodiscard]] Result<void> readComing();
    [[nodiscard]] Result<void> readOccurrences();
    [[nodiscard]] Result<void> addCourse(const Job &pending);
    [[nodiscard]] Result<QStringList> daysOf(const QString &calendar);
    void takeOccurrences();
    void forecast();

    struct Course {
        ScheduleCourse times;
        Job job; // what each occurrence is to become
        JobId pending = 0;
    };
    struct Next {
        qint64 at = 0;
        std::size_t course = 0;
        bool operator>(const Next &other) const { return at != other.at ? at > other.at : course > other.course; }
    };

    const QSqlDatabase &m_db;
    const QStringList &m_hiddenKinds;
    const std::stop_token &m_stop;
    Timeline m_timeline;
    QList<TimelineBar> m_coming;
    std::vector<Course> m_courses;
    std::optional<QHash<QString, QStringList>> m_calendars; // read when one is needed
};

Result<Timeline> TimelineReader::read()
{
    for (const auto part : {&TimelineReader::readPast, &TimelineReader::readPresent, &TimelineReader::readComing,
                            &TimelineReader::readOccurrences}) {
        if (m_stop.stop_requested())
            break;
        if (const auto done = (this->*part)(); !done)
            return done.error();
    }
    std::ranges::stable_sort(m_coming, {}, &TimelineBar::fromMs);
    if (m_coming.size() > maxComingBars) {
        m_coming.resize(maxComingBars);
        m_timeline.isComingCut = true;
    }
    m_timeline.bars << m_coming;
    forecast();
    std::ranges::stable_sort(m_timeline.bars, {}, &TimelineBar::fromMs);
    return std::move(m_timeline);
}

Result<QList<Job>> TimelineReader::jobs(const QString &condition, const QVariantList &values, int limit) const
{
    QVariantList hidden;
    const QString visible = JobFilter{.hiddenKinds = m_hiddenKinds}.where(hidden);
    QSqlQuery query =
        select(m_db, u"SELECT %1 FROM job WHERE %2 AND %3 LIMIT ?"_s.arg(jobColumns(), visible, condition),
               hidden + values + QVariantList{limit});
    QList<Job> found;
    while (query.isActive() && query.next())
        found << jobFromQuery(query);
    if (query.lastError().isValid())
        return databaseError(m_db, query.lastError());
    return found;
}

// Newest first along the index of the default order: only what ended in the range is looked at.
Result<void> TimelineReader::readPast()
{
    const auto found = jobs(u"place = 3 AND moment <= ? AND started_at <= ? ORDER BY place, moment, id"_s,
                            {-m_timeline.range.fromMs, m_timeline.range.toMs}, maxPastBars + 1);
    if (!found)
        return found.error();
    m_timeline.isPastCut = found->size() > maxPastBars;
    for (const Job &job : found->first(std::min<qsizetype>(found->size(), maxPastBars)))
        m_timeline.bars << TimelineBar{.job = job, .leadsTo = job.id, .fromMs = *job.startedAt, .toMs = job.finishedAt};
    return {};
}

Result<void> TimelineReader::readPresent()
{
    for (const int place : {placeOf(JobStatus::Running), placeOf(JobStatus::New)}) {
        const auto found = jobs(u"place = ? ORDER BY place, moment, id"_s, {place}, maxComingBars + 1);
        if (!found)
            return found.error();
        for (const Job &job : *found)
            m_coming << TimelineBar{.job = job,
                                    .leadsTo = job.id,
                                    .fromMs = job.status == JobStatus::Running
                                        ? job.startedAt.value_or(m_timeline.range.nowMs)
                                        : m_timeline.range.nowMs};
    }
    return {};
}

Result<void> TimelineReader::readComing()
{
    const auto found =
        jobs(u"status = 1 AND waiting <> ? AND scheduled_at BETWEEN ? AND ? ORDER BY scheduled_at, id"_s,
             {static_cast<int>(Waiting::Paused), m_timeline.range.fromMs, m_timeline.range.toMs}, maxComingBars + 1);
    if (!found)
        return found.error();
    for (const Job &job : *found)
        m_coming << TimelineBar{.job = job, .leadsTo = job.id, .fromMs = *job.scheduledAt};
    return {};
}

// Only a schedule whose next job is in the range can have further occurrences there.
Result<void> TimelineReader::readOccurrences()
{
    for (const TimelineBar &bar : std::as_const(m_coming)) {
        if (m_stop.stop_requested())
            return {};
        const bool isPending = bar.job.status == JobStatus::Scheduled && bar.job.waiting == Waiting::None;
        if (!isPending || bar.job.schedule == 0 || !bar.job.occurrence)
            continue;
        if (const auto added = addCourse(bar.job); !added)
            return added;
    }
    takeOccurrences();
    return {};
}

Result<void> TimelineReader::addCourse(const Job &pending)
{
    const auto schedule = readSchedule(m_db, pending.schedule);
    if (!schedule) // removed: its jobs stay
        return schedule.error().code == ErrorCode::UnknownJob ? Result<void>() : Result<void>(schedule.error());
    if (schedule->isPaused || schedule->pending != pending.id)
        return {};
    const auto days = daysOf(schedule->terms.calendar);
    if (!days)
        return days.error();
    auto course = ScheduleCourse::of(*schedule, *pending.occurrence, *days);
    if (!course) // of a newer program, perhaps: its next job is shown
        return {};
    Job job{.kind = pending.kind, .group = pending.group, .status = JobStatus::Scheduled};
    job.schedule = pending.schedule;
    m_courses.push_back({std::move(course).value(), job, pending.id});
    return {};
}

Result<QStringList> TimelineReader::daysOf(const QString &calendar)
{
    if (calendar.isEmpty())
        return QStringList();
    if (!m_calendars) {
        const auto calendars = readCalendars(m_db);
        if (!calendars)
            return calendars.error();
        m_calendars.emplace();
        for (const ExcludedCalendar &each : *calendars)
            m_calendars->insert(each.name, each.days);
    }
    return m_calendars->value(calendar);
}

// Of all schedules the earliest, one after the other, so that a busy one hides no other.
void TimelineReader::takeOccurrences()
{
    std::priority_queue<Next, std::vector<Next>, std::greater<>> queue;
    const auto push = [&](std::size_t course) {
        if (const auto at = m_courses.at(course).times.next(); at && *at <= m_timeline.range.toMs)
            queue.push({*at, course});
    };
    for (std::size_t i = 0; i < m_courses.size(); ++i)
        push(i);
    for (int taken = 0; taken <= maxComingBars && !queue.empty() && !m_stop.stop_requested(); ++taken) {
        const Next next = queue.top();
        queue.pop();
        const Course &course = m_courses.at(next.course);
        TimelineBar bar{.job = course.job, .leadsTo = course.pending, .fromMs = next.at};
        bar.job.scheduledAt = next.at;
        m_coming << bar;
        push(next.course);
    }
}

// A run that takes longer than usual ends now at the earliest.
void TimelineReader::forecast()
{
    QHash<QString, std::optional<qint64>> usual;
    for (TimelineBar &bar : m_timeline.bars) {
        if (isFinal(bar.job.status) || m_stop.stop_requested())
            continue;
        if (!usual.contains(bar.job.kind)) {
            const auto durations = readDurations(m_db, bar.job.kind);
            usual.insert(bar.job.kind, durations ? usualDuration(*durations) : std::nullopt);
        }
        const auto took = usual.value(bar.job.kind);
        if (took)
            bar.toMs = bar.fromMs + *took;
        if (bar.job.status == JobStatus::Running && bar.toMs.value_or(0) < m_timeline.range.nowMs)
            bar.toMs = m_timeline.range.nowMs;
        bar.isForecast = took.has_value() && *bar.toMs > m_timeline.range.nowMs;
    }
}

} // namespace

Result<Timeline> readTimeline(const QSqlDatabase &db, const TimelineRange &range, const QStringList &hiddenKinds,
                              const std::stop_token &stop)
{
    return TimelineReader(db, range, hiddenKinds, stop).read();
}

} // namespace jobdeck
