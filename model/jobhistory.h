// The history of one job and its attempts, read again when the job's life goes on. GUI thread; reads on the reader
// thread.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"

#include <QObject>

namespace jobdeck {

class JobHistory final : public QObject {
    Q_OBJECT
public:
    explicit JobHistory(JobReader &reader, QObject *parent = nullptr);

    // The same job again: read only if something happened to it. changed() tells when there is something to show.
    void setJob(const Job &job);
    void clear(); // no job

    [[nodiscard]] const QList<HistoryEntry> &entries() const { return m_entries; } // oldest first
    [[nodiscard]] const QList<Attempt> &attempts() const { return m_attempts; }
    [[nodiscard]] QString startedBy() const; // who asked for it; empty while it is not known

signals:
    void changed();
    void readFailed(const QString &message);

private:
    void read();

    JobReader &m_reader;
    ReadSlot m_slot;
    Job m_job;
    QList<HistoryEntry> m_entries;
    QList<Attempt> m_attempts;
};

} // namespace jobdeck
