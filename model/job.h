// One run of a kind, as a value: a row of the table `job`. No pointer to it ever crosses a thread, only copies and ids.
#pragma once

#include "model/jobstatus.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace jobdeck {

using JobId = qint64; // never reused; 0 is no job
using ScheduleId = qint64; // likewise

inline constexpr int lowestPriority = -1;
inline constexpr int highestPriority = 1;

// Times are milliseconds since 1970 in UTC.
struct Job {
    JobId id = 0;
    QString kind = {};
    QString group = {};
    JobStatus status = JobStatus::New;
    Reason reason = Reason::None;
    Waiting waiting = Waiting::None; // only what is stored: secret, decision, trust …; time and slot are derived
    QString error = {}; // a sentence
    std::optional<int> exitCode = {};
    std::optional<int> signal = {};
    std::optional<int> progress = {}; // 0 to 100
    QString progressText = {};
    QJsonObject arguments = {}; // never with secrets
    QStringList secrets = {}; // names of the secrets that were given
    qint64 createdAt = 0;
    std::optional<qint64> scheduledAt = {};
    std::optional<qint64> startedAt = {};
    std::optional<qint64> finishedAt = {};
    int attempt = 0; // 0 until first claimed
    int retryMax = 0;
    qint64 retryDelayMs = 0;
    qint64 timeoutMs = 0;
    QString queue = {};
    JobId rerunOf = 0;
    QString batch = {}; // RunRequest::batch
    int batchLimit = 0;
    ScheduleId schedule = 0; // which made it (jobschedule.h)
    std::optional<qint64> occurrence = {}; // of that schedule: the instant its rule says, without jitter
    int priority = 0; // of those that wait for a slot the highest is the next: lowestPriority to highestPriority
    qint64 warnings = 0; // log lines at warning and error
    qint64 logLines = 0;
    qint64 resultRows = 0;
    qint64 resultErrors = 0; // rows with an error cell
    qint64 artifacts = 0; // files that are kept with it
    QString definition = {}; // JobKind::definition when it was added; empty if its kind is of no file
    // Where the row stands in the default order: (place, moment, id) ascending. Set by the store with each status.
    int place = 0; // 0 running, 1 new, 2 scheduled, 3 ended
    qint64 moment = 0; // running: -started; new: created; scheduled: due; ended: -finished

    bool operator==(const Job &) const = default;
};

[[nodiscard]] int placeOf(JobStatus status);
[[nodiscard]] qint64 momentOf(const Job &job);

// One line of a job's history: a change of status, or something done to it (from == to, e.g. rescheduled).
struct HistoryEntry {
    qint64 time = 0;
    std::optional<JobStatus> from = {}; // none: created
    JobStatus to = JobStatus::New;
    Reason reason = Reason::None;
    QString by = {}; // who asked: "ann (window)", "ann (command line)", "scheduler", "worker", "rescuer"
    QString note = {}; // a sentence: "Aborted: 3 processes ended, none left"

    bool operator==(const HistoryEntry &) const = default;
};

struct Attempt {
    int attempt = 0;
    qint64 startedAt = 0;
    std::optional<qint64> finishedAt = {};
    Reason reason = Reason::None;
    QString error = {};
    std::optional<int> exitCode = {};

    bool operator==(const Attempt &) const = default;
};

enum class LogLevel : int { Debug = 0, Info = 1, Notice = 2, Warning = 3, Error = 4 };
[[nodiscard]] QString logLevelName(LogLevel level);

struct LogLine {
    qint64 sequence = 0; // from 1, without gaps
    qint64 time = 0;
    LogLevel level = LogLevel::Info;
    QByteArray text = {}; // bytes as the job wrote them; shown as UTF-8 with U+FFFD for what is not
    qint64 cutBytes = 0; // that belong to its end and were not read

    bool operator==(const LogLine &) const = default;
};

struct Cell {
    QJsonValue value = {};
    QString error = {}; // empty: none

    Cell() = default;
    Cell(QJsonValue v, QString e = {})
        : value(std::move(v))
        , error(std::move(e))
    {
    }
    Cell(const QString &v, QString e = {})
        : value(v)
        , error(std::move(e))
    {
    }
    bool operator==(const Cell &) const = default;
};
using ResultsRow = QList<Cell>;

struct Results {
    QStringList columns = {};
    QList<ResultsRow> rows = {};
    qint64 first = 0; // number of rows[0], from 0
    qint64 total = 0;
};

} // namespace jobdeck
