// The one type of event with which a run answers, whoever runs it: a handler's thread, a supervised process, a cluster.
#pragma once

#include "model/job.h"

#include <memory>
#include <variant>

namespace jobdeck {

// Why a run was asked to stop; the first request wins, except that Shutdown never replaces anything.
enum class StopCause { None, Abort, Timeout, Shutdown };

struct StopRequest {
    StopCause cause = StopCause::None;
    QString by = {};
};

// How a run ended, as the handler or process tells it. The rules in lifecycle.h turn it into a status.
struct Outcome {
    enum class Kind { Done, Exception, Stopped }; // Stopped: it ended because it was asked to
    Kind kind = Kind::Done;
    Reason reason = Reason::None; // of an exception: Error unless told otherwise (Crashed, Lost, Timeout)
    QString error = {};
    std::optional<int> exitCode = {};
    std::optional<int> signal = {};
    QString note = {}; // for the history: what the end took, "3 processes ended, none left"
    // False: another attempt would do again what cannot be taken back, such as mail that has gone out. Never retried.
    bool isRetryable = true;

    [[nodiscard]] static Outcome done() { return {}; }
    // `error`: a sentence for the operator. With retries left the job is run again.
    [[nodiscard]] static Outcome exception(QString error)
    {
        return {.kind = Kind::Exception, .reason = Reason::Error, .error = std::move(error)};
    }
    // What a handler returns that ends early because JobContext::stopRequested().
    [[nodiscard]] static Outcome stopped(QString note = {}) { return {.kind = Kind::Stopped, .note = std::move(note)}; }
};

struct RunStarted {
    qint64 time = 0;
};
struct RunLogged {
    LogLevel level = LogLevel::Info;
    QByteArray text;
    qint64 time = 0;
};
struct RunProgressed {
    std::optional<int> percent;
    std::optional<QString> text;
};
struct RunColumns {
    QStringList columns;
};
struct RunRow {
    ResultsRow cells;
};
struct RunArtifact {
    QString path; // absolute, without symbolic links
    qint64 size = 0; // bytes, when it was named
};
struct RunEnded {
    Outcome outcome;
    qint64 time = 0;
};

struct JobEvent {
    JobId job = 0;
    int attempt = 0;
    qint64 sequence = 0; // from 1 within the attempt; assigned by the channel
    std::variant<RunStarted, RunLogged, RunProgressed, RunColumns, RunRow, RunArtifact, RunEnded> what;
};

} // namespace jobdeck
