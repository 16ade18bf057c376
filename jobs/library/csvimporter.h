// One run of Import CSV: rows of a CSV file into a table of a SQLite database, on the handler's thread. Batches of 500
// lines are one transaction each: a stop or a failure takes back the current batch, the ones before stay. An empty
// field is an empty text.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/columnmapping.h"
#include "jobs/library/importdatabase.h"
#include "model/csv.h"

#include <QFile>

#include <optional>

namespace jobdeck {

struct CsvImport {
    QString file;
    QString database;
    QString table;
    QList<ColumnRule> mapping; // empty: by equal names
};

[[nodiscard]] QStringList importColumns();

class CsvImporter final {
public:
    CsvImporter(JobContext &job, CsvImport import);

    [[nodiscard]] Outcome run();

private:
    Result<void> readHeader();
    Result<void> takeHeader(const QStringList &fields);
    Result<void> prepareTable(); // within the first transaction
    Result<void> importRows();
    Result<void> importRecord(const CsvRecord &record);
    Result<void> keepBatch();
    void refuse(const CsvRecord &record, const QString &error);
    [[nodiscard]] Outcome end(const Result<void> &result);
    [[nodiscard]] Outcome endOfAll();

    JobContext &m_job;
    const CsvImport m_import;
    QFile m_file;
    CsvReader m_reader{m_file};
    ImportDatabase m_database;
    QStringList m_header;
    ColumnMapping m_mapping;
    bool m_isTableNew = false; // made by this run, and not kept yet
    bool m_isComplete = false;
    qint64 m_batchStart = 0; // lines of the file; 0: the batch is empty
    qint64 m_batchEnd = 0;
    qint64 m_keptRows = 0;
    qint64 m_batchRows = 0;
    qint64 m_refusedRows = 0;
    qint64 m_ignoredRows = 0;
};

} // namespace jobdeck
