// The verbs of JobStore within a transaction: each checks first, and changes nothing when it refuses. Store thread.
#pragma once

#include "model/storesession.h"

namespace jobdeck::operations {

[[nodiscard]] Result<Job> read(StoreSession &session, JobId id);
[[nodiscard]] Result<Job> readNewest(StoreSession &session, const QString &kind);
[[nodiscard]] Result<Job> insert(StoreSession &session, Job draft, const QString &by, const QString &token);
// All, or none. Answers the first, also if the same request made them before; their ids follow one another.
[[nodiscard]] Result<Job> insertAll(StoreSession &session, const QList<Job> &drafts, const QString &by,
                                    const QString &token);
[[nodiscard]] Result<Job> claim(StoreSession &session, JobId id, const QString &by);
[[nodiscard]] Result<Job> cancel(StoreSession &session, JobId id, const QString &by);
[[nodiscard]] Result<Job> undoCancel(StoreSession &session, JobId id, const QString &by);

struct Rescheduling {
    std::optional<qint64> dueAt = {};
    std::optional<QJsonObject> arguments = {};
    QStringList secrets = {};
    QString definition = {}; // of its kind, as it is now
};
[[nodiscard]] Result<Job> reschedule(StoreSession &session, JobId id, const Rescheduling &change, const QString &by);
[[nodiscard]] Result<Job> remove(StoreSession &session, JobId id);
[[nodiscard]] Result<Job> setWaiting(StoreSession &session, JobId id, Waiting waiting, const QString &by);
[[nodiscard]] Result<Job> settleSecrets(StoreSession &session, JobId id, bool areAtHand);
// After the policy has changed: who waits for trust, and who no longer does.
void settleTrust(StoreSession &session);
// Answers whether more jobs are due than one commit takes.
bool releaseDue(StoreSession &session, qint64 missedGraceMs, qint64 awakeSince);
[[nodiscard]] RescueReport rescue(StoreSession &session, const QHash<QString, int> &restartableKinds);
[[nodiscard]] Result<Job> giveUp(StoreSession &session, JobId id, int attempt, const QString &error);

} // namespace jobdeck::operations
