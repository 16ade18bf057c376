// One run of Clean Up Old Files, on the handler's thread. Regular files only, each looked at once more in its open
// folder just before it is deleted.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/openfolder.h"

#include <optional>

namespace jobdeck {

struct CleanUpTask {
    QString folder;
    int days = 0; // at least 1
    QStringList patterns;
    bool isDryRun = true;
    bool hasSubfolders = false;
};

[[nodiscard]] QStringList cleanUpColumns();

class CleanUpRun final {
public:
    CleanUpRun(JobContext &job, CleanUpTask task);

    [[nodiscard]] Outcome run();

private:
    Result<void> prepare();
    void listFolder();
    void cleanUp(const FolderEntry &file);
    [[nodiscard]] Result<void> remove(const FolderEntry &file) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] Outcome end();

    JobContext &m_job;
    const CleanUpTask m_task;
    qint64 m_limit = 0; // seconds since 1970; older files go
    std::optional<OpenFolder> m_folder;
    QList<FolderEntry> m_files;
    qint64 m_count = 0;
    qint64 m_bytes = 0;
};

} // namespace jobdeck
