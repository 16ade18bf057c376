// One run of Download File, on the handler's thread.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/partfile.h"

#include <optional>

namespace jobdeck {

struct DownloadTask {
    QUrl url;
    QString file;
    QString sha256 = {}; // hexadecimal; empty: not checked
    bool isContinued = true;
    int patienceSeconds = 30; // with a server that sends nothing
};

[[nodiscard]] QStringList downloadColumns();
// Only http and https, and no password: it would be kept with the job.
[[nodiscard]] Result<void> checkDownload(const DownloadTask &task);

class DownloadRun final {
public:
    DownloadRun(JobContext &job, DownloadTask task);

    [[nodiscard]] Outcome run();

private:
    Result<void> prepare();
    Result<void> transfer();
    Result<void> keep();
    void noteProgress(qint64 done, qint64 total);
    [[nodiscard]] QString leave(); // what becomes of what has arrived, as a sentence; empty: there is none
    [[nodiscard]] Outcome end(const Result<void> &result);

    JobContext &m_job;
    const DownloadTask m_task;
    std::optional<PartFile> m_part;
    bool m_isKept = false;
};

} // namespace jobdeck
