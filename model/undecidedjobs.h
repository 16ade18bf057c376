// Jobs that missed their time and wait for a person's decision: kept up with what the store tells. GUI thread; reads on
// the reader thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobreader.h"
#include "model/result.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace jobdeck {

class UndecidedJobs final : public QObject {
    Q_OBJECT
public:
    // `reader` outlives it.
    explicit UndecidedJobs(JobReader &reader, QObject *parent = nullptr);

    void load();
    void applyChanges(const ChangeBatch &batch);
    void setHiddenKinds(const QStringList &kinds);
    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; } // by schedule, then by due time
    [[nodiscard]] QString wordsOf(ScheduleId schedule) const { return m_words.value(schedule); }

    static constexpr int most = 5'000; // shown at once; more come when these are decided

signals:
    void changed();
    void missed(); // there are some that were not there before
    void readFailed(const QString &message);

private:
    struct Found {
        QList<Job> jobs;
        QHash<ScheduleId, QString> words; // of their rules
    };
    [[nodiscard]] static Result<Found> find(const QSqlDatabase &db);
    void take(const Found &found);

    JobReader &m_reader;
    ReadSlot m_slot;
    QTimer m_delay;
    QList<Job> m_jobs;
    QHash<ScheduleId, QString> m_words;
    QStringList m_hidden;
};

// Whether it waits for a person to say if it is still to run.
[[nodiscard]] bool isUndecided(const Job &job);

} // namespace jobdeck
