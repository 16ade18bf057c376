// Which failed and aborted jobs the operator has not looked at yet. Over a restart it keeps up to which moment all were
// seen, and the few looked at since; what ended later is unseen. Reads through the reader, and follows the store's
// changes. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobcounts.h"
#include "model/jobreader.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QSettings;

namespace jobdeck {

class UnseenErrors final : public QObject {
    Q_OBJECT
public:
    // `database`: whose jobs they are; each has its place in the settings, which outlive this.
    UnseenErrors(JobReader &reader, QSettings &settings, const QString &database, QObject *parent = nullptr);
    ~UnseenErrors() override; // stores

    void applyChanges(const ChangeBatch &batch);
    // Of kinds that the operator may not see, nothing is told.
    void setHiddenKinds(const QStringList &kinds);
    // The operator has this job's details before them.
    void markSeen(JobId id);
    // While Errors is before the operator's eyes, all are seen, and those that come.
    void setWatched(bool isWatched);
    // The operator aborts this job: that it then ends is no news.
    void expectAbort(JobId id) { m_expected.insert(id); }

    [[nodiscard]] qint64 count() const { return m_unseen.size(); }

signals:
    void countChanged(qint64 count);

private:
    void restore();
    void store();
    void read();
    void take(const QList<EndedJob> &errors);
    void follow(const JobChange &change);
    void add(const EndedJob &job, bool isSeen);
    void remove(JobId id);
    void forgetOld();
    void tell();

    JobReader &m_reader;
    QSettings &m_settings;
    const QString m_group;
    ReadSlot m_slot;
    QStringList m_hiddenKinds;
    qint64 m_seenUntil = 0; // ms since 1970; what ended earlier was seen
    QHash<JobId, qint64> m_ends; // when each error ended, from m_seenUntil on
    QSet<JobId> m_unseen; // those of them that were not looked at
    QSet<JobId> m_expected;
    QSet<JobId> m_touched; // changed since the reader was asked: its answer is older
    qint64 m_revision = 0; // of the newest batch; 0: none
    qint64 m_told = 0;
    bool m_isRead = false; // the reader has answered
    bool m_isWatched = false;
};

} // namespace jobdeck
