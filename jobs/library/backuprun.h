// One run of Back Up Folder, on the handler's thread. The archive grows in a temporary file beside its place, which it
// takes at the very end, and only if it could be read back.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/archivecheck.h"
#include "jobs/library/archivewriter.h"
#include "jobs/library/openfolder.h"

#include <QSaveFile>

#include <optional>

namespace jobdeck {

struct BackupTask {
    QString folder;
    QString archive;
    QStringList exclude; // glob patterns
    bool isVerified = true;
};

[[nodiscard]] QStringList backupColumns();
// Whether its ending names a format.
[[nodiscard]] Result<void> checkArchiveName(const QString &archive);

class BackupRun final {
public:
    BackupRun(JobContext &job, BackupTask task);

    [[nodiscard]] Outcome run();

private:
    Result<void> prepare();
    void listFolder(const OpenFolder &folder, const QByteArray &target);
    Result<void> openArchive(const QString &target);
    // Errors are for the whole archive; those of one entry become rows.
    Result<void> packAll();
    Result<void> pack(FolderEntry entry);
    Result<void> packFile(FolderEntry entry);
    Result<QByteArray> copyContent(int descriptor, const FolderEntry &entry, QString &problem);
    Result<void> finish();
    Result<void> verify();
    [[nodiscard]] Error cannotWrite(const QString &reason) const;
    void addProblem(const QByteArray &path, const QString &error);
    void noteProgress(qint64 bytes);
    [[nodiscard]] Outcome end(const Result<void> &result);

    JobContext &m_job;
    const BackupTask m_task;
    std::optional<OpenFolder> m_folder;
    FolderContents m_contents;
    std::optional<QSaveFile> m_file;
    std::optional<ArchiveWriter> m_writer; // writes into m_file
    QList<ArchivedItem> m_packed;
    qint64 m_totalBytes = 0; // to read, the verification included
    qint64 m_doneBytes = 0;
    qint64 m_fileCount = 0;
    qint64 m_problemCount = 0;
};

} // namespace jobdeck
