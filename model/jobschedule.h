// A kind with its arguments that recurs by a rule: a row of the table `schedule`. Its next occurrence is there already,
// as a scheduled job (Job::schedule, Job::occurrence); the job after it is made in the commit in which that one leaves
// its place. A value; any thread.
#pragma once

#include "model/job.h"

#include <QMetaType>

namespace jobdeck {

// What becomes of occurrences that fell due while nothing could run them. Stored by number.
enum class MissedPolicy : int {
    Usual = 0, // one run if that is within the grace time (15 minutes), a decision after that
    Once, // the latest runs
    Each, // all run
    Skip, // none runs
    Ask // a person decides
};

// What becomes of an occurrence that falls due while the schedule's last job has not ended. Stored by number.
enum class OverlapPolicy : int {
    Skip = 0,
    Queue, // it waits for that one
    Allow
};

inline constexpr qint64 maxJitterMs = 24LL * 60 * 60 * 1000;
inline constexpr int maxScheduleRuns = 1'000'000;

// When and how it recurs: what a person enters.
struct ScheduleTerms {
    QString rule = {}; // as ruleparser.h reads it
    QString zone = {}; // an IANA id; empty: the machine's, whichever that is
    std::optional<qint64> startAt = {}; // UTC ms: nothing before it, and `every` counts from it; none: when it is added
    std::optional<qint64> endAt = {}; // UTC ms: nothing after it
    int maxRuns = 0; // 1 to maxScheduleRuns; 0: no limit
    QString calendar = {}; // name of the days that are left out; empty: none
    qint64 jitterMs = 0; // each run is up to so much later, at random; 0 to maxJitterMs
    MissedPolicy missed = MissedPolicy::Usual;
    OverlapPolicy overlap = OverlapPolicy::Skip;

    bool operator==(const ScheduleTerms &) const = default;
};

struct JobSchedule {
    ScheduleId id = 0;
    QString kind = {};
    QString group = {};
    QJsonObject arguments = {}; // as they were given, never with secrets; defaults come to them when a run falls due
    QStringList secrets = {}; // names of those that the keyring has for it
    ScheduleTerms terms = {}; // startAt is always there
    int priority = 0;
    std::optional<qint64> timeoutMs = {}; // none: the kind's
    std::optional<int> retryMax = {}; // none: the kind's
    bool isPaused = false;
    int runs = 0; // occurrences that were run or wait to be; one that was skipped counts for none
    std::optional<qint64> lastAt = {}; // newest occurrence that is settled: none at or before it comes again
    JobId pending = 0; // the job of its next occurrence; 0: there is none any more
    std::optional<qint64> next = {}; // when that one is due, jitter included
    qint64 createdAt = 0;

    bool operator==(const JobSchedule &) const = default;
};

// Something that was done to a schedule, or an occurrence that was not run and why.
struct ScheduleEntry {
    qint64 time = 0;
    std::optional<qint64> occurrence = {};
    QString by = {};
    QString note = {}; // a sentence

    bool operator==(const ScheduleEntry &) const = default;
};

// Days that schedules leave out, by a name that several may use.
struct ExcludedCalendar {
    QString name = {};
    QStringList days = {}; // as excludeddays.h reads them

    bool operator==(const ExcludedCalendar &) const = default;
};

// "usual", "once", "each", "skip", "ask"; "skip", "queue", "allow": command line and JSON.
[[nodiscard]] QString missedPolicyName(MissedPolicy policy);
[[nodiscard]] std::optional<MissedPolicy> missedPolicyFromName(QStringView name);
[[nodiscard]] QString overlapPolicyName(OverlapPolicy policy);
[[nodiscard]] std::optional<OverlapPolicy> overlapPolicyFromName(QStringView name);

} // namespace jobdeck

Q_DECLARE_METATYPE(jobdeck::JobSchedule)
