// One run of Find Duplicate Files, on the handler's thread: files of the same size, then of the same first block, then
// of the same SHA-256. Names of one and the same file (hard links) waste nothing: they are told in the log.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/openfolder.h"

#include <optional>

namespace jobdeck {

struct DuplicateTask {
    QString folder;
    qint64 leastSize = 1; // bytes
};

[[nodiscard]] QStringList duplicateColumns();

class DuplicateRun final {
public:
    DuplicateRun(JobContext &job, DuplicateTask task);

    [[nodiscard]] Outcome run();

private:
    using Files = QList<FolderEntry>;

    Result<void> prepare();
    void listFolder();
    void leaveOutHardLinks(Files &files);
    void compare(const Files &sameSize);
    // Groups of at least two with the same SHA-256 of the first `mostBytes`.
    [[nodiscard]] QList<Files> split(const Files &files, qint64 mostBytes);
    void report(const Files &duplicates);
    void addProblem(const QByteArray &path, const QString &error);
    void noteProgress();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] Outcome end();

    JobContext &m_job;
    const DuplicateTask m_task;
    std::optional<OpenFolder> m_folder;
    QList<Files> m_candidates; // of the same size, at least two
    qint64 m_totalBytes = 0; // of the candidates
    qint64 m_doneBytes = 0;
    qint64 m_groupCount = 0;
    qint64 m_wastedBytes = 0;
};

} // namespace jobdeck
