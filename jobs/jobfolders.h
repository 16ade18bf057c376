// The folders in which jobs keep files: all below one place, each named by the id of its job. Removing goes on in the
// background, one job after the other; the destructor waits for what was asked. Lives on any one thread.
#pragma once

#include "model/job.h"

#include <QThreadPool>

namespace jobdeck {

// Of one job; empty if `place` is.
[[nodiscard]] QString jobFolderIn(const QString &place, JobId id);
// If nothing is in it. Touches the disk.
void dropEmptyFolder(const QString &folder);

class JobFolders final {
public:
    JobFolders();

    // The folders of these jobs with all that is in them, where there are any. A symbolic link is removed, never what
    // it points to; another file system that is mounted there stays. What cannot be removed is logged.
    void remove(const QString &place, const QList<JobId> &jobs);

private:
    QThreadPool m_pool;
};

} // namespace jobdeck
