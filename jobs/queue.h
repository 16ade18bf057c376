// Where jobs run: on this machine (LocalQueue), later on a cluster. Lives on the engine's thread; every verb returns at
// once, and the run answers with JobEvents through the claim's channel, ending with RunEnded exactly once.
#pragma once

#include "jobs/jobregistry.h"
#include "model/jobstore.h"

#include <QObject>

namespace jobdeck {

class Queue : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // The job waits in this queue (new or scheduled); a cluster may want to know, the local queue does not care.
    virtual void add(const Job &job) = 0;
    // Starts a job whose claim is committed. `arguments` hold defaults and secrets; `folder` is the job's own, which
    // may not be there yet.
    virtual void run(const Claim &claim, const JobKind &kind, Handler handler, QJsonObject arguments,
                     const QString &folder) = 0;
    // Asks a running job to stop. The end comes as RunEnded; a run that ignores it is told by ignoredStop().
    virtual void kill(JobId job, const StopRequest &request) = 0;
    // The job is in this queue no longer: cancelled, removed or ended.
    virtual void remove(JobId job) = 0;
    // Running jobs of this queue that a dead owner left: what they become is lifecycle.h's decideRescue(), unless the
    // queue can tell better (a cluster's jobs go on).
    [[nodiscard]] virtual bool runsWithoutOwner() const = 0;

signals:
    // The run did not end within ten seconds beyond its grace time.
    void ignoredStop(jobdeck::JobId job, int attempt);
};

} // namespace jobdeck
