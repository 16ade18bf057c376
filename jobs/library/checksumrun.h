// One run of Checksum Folder, on the handler's thread.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/filetree.h"
#include "jobs/library/manifest.h"

#include <QSaveFile>
#include <QSet>

#include <optional>

namespace jobdeck {

struct ChecksumTask {
    QString folder;
    QString manifest; // to write; empty: none
    QString check; // to compare with; empty: none
};

[[nodiscard]] QStringList checksumColumns();

class ChecksumRun final {
public:
    ChecksumRun(JobContext &job, const ChecksumTask &task);

    [[nodiscard]] Outcome run();

private:
    Result<void> prepare();
    Result<void> openManifest();
    void leaveOut(const QString &file);
    Result<void> hashAll();
    Result<void> checkAll();
    Result<void> readManifest(QList<ManifestEntry> &entries);
    void reportMalformed(const QList<ResultsRow> &rows, qint64 count);
    Result<void> checkEntry(const ManifestEntry &entry);
    void reportUnlisted();
    // A row with the file's checksum, or its error; nothing after a stop. An error is only for the whole folder.
    Result<void> reportFile(const QByteArray &path, const QByteArray &expected);
    void addProblem(const QByteArray &path, const QString &error);
    [[nodiscard]] bool leadsOutside(const QByteArray &path) const;
    void noteProgress(qint64 bytes);
    [[nodiscard]] Outcome end(const Result<void> &result);

    JobContext &m_job;
    const ChecksumTask m_task;
    const QByteArray m_folder;
    QByteArray m_canonicalFolder;
    FileTree m_tree;
    QSet<QByteArray> m_checked; // paths that the manifest lists
    std::optional<QSaveFile> m_manifest;
    qint64 m_bytesRead = 0;
    qint64 m_fileCount = 0;
    qint64 m_problemCount = 0;
    qint64 m_toldCount = 0; // of the problems, those with a row
};

} // namespace jobdeck
