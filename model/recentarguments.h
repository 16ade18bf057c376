// The last different argument sets of a kind, newest first, for a form that offers them again. GUI thread; reads on the
// reader thread.
#pragma once

#include "model/argumentspec.h"
#include "model/job.h"
#include "model/jobreader.h"

#include <QObject>

namespace jobdeck {

class RecentArguments final : public QObject {
    Q_OBJECT
public:
    explicit RecentArguments(JobReader &reader, QObject *parent = nullptr);

    static constexpr qsizetype mostSets = 10;
    static constexpr qint64 mostJobs = 200; // that are looked at

    // found() follows, if the database can be read. A newer question drops an older one.
    void find(const QString &kind);
    void drop() { m_slot.cancel(); }

signals:
    void found(const QString &kind, const QList<jobdeck::Job> &jobs); // the newest of each set

private:
    JobReader &m_reader;
    ReadSlot m_slot;
};

// The newest job of each different argument set, as many as `most`.
[[nodiscard]] QList<Job> differentSets(const QList<Job> &newestFirst, qsizetype most);
// In one line, what this set gives that differs among the others, else what it gives: "Who: Ann, Loud: yes".
[[nodiscard]] QString argumentsSummary(const ArgumentSpecs &specs, const QJsonObject &arguments,
                                       const QList<Job> &others);

} // namespace jobdeck
