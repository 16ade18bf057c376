// The last warnings and errors of one job's log, and where its first error stands: kept current while the log grows, at
// most ten times a second. What was looked at is not read again, and parts of the log without such lines are passed
// over unread. GUI thread; reads on the reader thread.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"
#include "model/result.h"

#include <QTimer>

namespace jobdeck {

struct LogStep;

class LogProblems final : public QObject {
    Q_OBJECT
public:
    explicit LogProblems(JobReader &reader, QObject *parent = nullptr);

    // The same job again: its log may have grown (Job::warnings, Job::logLines).
    void setJob(const Job &job);

    [[nodiscard]] const QList<LogLine> &lines() const { return m_lines; } // oldest first, cut at maxLineBytes
    [[nodiscard]] qint64 firstError() const { return m_firstError; } // its sequence; 0: none so far

    static constexpr int maxLines = 5;
    static constexpr qint64 maxLineBytes = 1024;
    static constexpr int intervalMs = 100;

signals:
    void changed();
    void readFailed(const QString &message);

private:
    // How far the log is known, by both of these counts.
    struct Extent {
        qint64 lines = 0;
        qint64 warnings = 0;
    };

    void startOver(JobId job);
    void readNew();
    void readBack(qint64 last);
    void addOlder(const Result<LogStep> &step);
    void readFirstError(qint64 first);
    void noteFirstError(const Result<LogStep> &step);
    void finish();
    void fail(const Error &error);

    JobReader &m_reader;
    ReadSlot m_slot;
    QTimer m_pause; // between two looks at the log
    JobId m_job = 0;
    Extent m_told; // of the job now
    Extent m_reading; // what it was when the present look began
    Extent m_read; // what `m_lines` tells of
    bool m_isReading = false;
    QList<LogLine> m_lines;
    QList<LogLine> m_found; // by the present look
    qint64 m_firstError = 0;
};

} // namespace jobdeck
