// One run of Export Query to CSV, on the handler's thread. The file grows beside its place, which it takes at the very
// end.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/querydatabase.h"

#include <QSaveFile>

#include <optional>

namespace jobdeck {

struct ExportTask {
    QString database;
    QString query;
    QString file;
    char separator = ',';
    bool hasHeader = true;
    bool keepsFormulas = false;
};

[[nodiscard]] QStringList exportColumns();

class ExportRun final {
public:
    ExportRun(JobContext &job, ExportTask task);

    [[nodiscard]] Outcome run();

private:
    Result<void> prepare();
    Result<void> writeRows();
    Result<void> writeLine(const QStringList &fields);
    [[nodiscard]] QString field(int column);
    Result<void> keep();
    [[nodiscard]] Error cannotWrite() const;
    [[nodiscard]] Outcome end(const Result<void> &result);

    JobContext &m_job;
    const ExportTask m_task;
    QueryDatabase m_database;
    std::optional<QSaveFile> m_file;
    int m_columnCount = 0;
    qint64 m_rowCount = 0;
    qint64 m_brokenTexts = 0; // not UTF-8
};

} // namespace jobdeck
