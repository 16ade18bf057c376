// One run of Import CSV: rows of a CSV file into a table of a SQLite database, on the handler's thread, over a
// connection of its own that is removed with the object. Batches of 500 lines are one transaction each: a stop or a
// failure takes back the current batch, the ones before stay. INSERT OR ABORT takes back only the refused row, whatever
// conflict rule the table has, so that no row is dropped or replaced in silence
// (https://sqlite.org/lang_conflict.html). Values are text, to which SQLite applies the column's affinity; an empty
// field is an empty text.
#pragma once

#include "jobs/jobcontext.h"
#include "model/csv.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>

namespace jobdeck {

struct CsvImport {
    QString file;
    QString database;
    QString table;
    QList<std::pair<QString, QString>> mapping; // column in the file, column in the table; empty: by equal names
};

[[nodiscard]] QStringList importColumns();

class CsvImporter final {
public:
    CsvImporter(JobContext &job, CsvImport import);
    ~CsvImporter();
    Q_DISABLE_COPY_MOVE(CsvImporter)

    [[nodiscard]] Outcome run();

private:
    struct Target {
        qsizetype field = 0; // in the file
        QString column; // in the table
    };

    Result<void> readHeader();
    Result<void> checkDatabase(); // read-only: another program's or Jobdeck's own file stays as it is
    Result<void> openDatabase();
    Result<void> prepareTable(); // within the first transaction
    Result<void> chooseTargets(const QStringList &tableColumns);
    Result<void> mapByRules(const QStringList &tableColumns);
    Result<void> importRows();
    Result<void> importRecord(const CsvRecord &record);
    void refuse(const CsvRecord &record, const QString &error);
    Result<void> execute(const QString &statement);
    [[nodiscard]] Error databaseError(const QSqlError &error) const;
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(m_connection, false); }
    void closeDatabase();
    [[nodiscard]] Outcome end(const Result<void> &result);

    JobContext &m_job;
    const CsvImport m_import;
    const QString m_connection;
    QFile m_file;
    std::optional<CsvReader> m_reader;
    QStringList m_header;
    QList<Target> m_targets;
    std::optional<QSqlQuery> m_insert;
    bool m_isInTransaction = false;
    qint64 m_keptRows = 0;
    qint64 m_batchRows = 0;
    qint64 m_refusedRows = 0;
};

} // namespace jobdeck
