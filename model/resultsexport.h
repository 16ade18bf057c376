// Results of a job as a file or as text to copy. An export is owned by who asks for its steps; each step runs on the
// reader thread.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"
#include "model/result.h"

#include <memory>
#include <stop_token>

class QSaveFile;

namespace jobdeck {

// A value as a program reads it: numbers without a locale, lists and objects as JSON.
[[nodiscard]] QString cellText(const QJsonValue &value);
// The same of a whole cell: with its error in brackets, or its error alone.
[[nodiscard]] QString cellText(const Cell &cell);
// One row of a CSV file, without its line break; what a spreadsheet would take for a formula is defused.
[[nodiscard]] QByteArray csvRow(const QStringList &cells);
[[nodiscard]] QStringList cellTexts(const ResultsRow &row);

// Tab-separated text of these rows, headers first.
[[nodiscard]] Result<QString> resultsText(const QSqlDatabase &db, JobId id, const QList<int> &rows,
                                          const std::stop_token &stop);

// All rows of one job to a file, step by step; nothing is left of one that is not finished.
class ResultsExport final {
public:
    enum class Format { Csv, Json };

    ResultsExport(QString file, JobId job, Format format);
    ~ResultsExport();
    Q_DISABLE_COPY_MOVE(ResultsExport)

    // Returns what went wrong, as a sentence; empty if nothing did.
    [[nodiscard]] QString writeNext(const QSqlDatabase &db);
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] ReadSlot &slot() { return m_slot; } // for its steps

private:
    [[nodiscard]] bool begin(const QStringList &columns);
    void writeRow(const ResultsRow &row);
    [[nodiscard]] QString failure() const;

    const QString m_file;
    const JobId m_job;
    const Format m_format;
    std::unique_ptr<QSaveFile> m_out;
    qint64 m_next = 0;
    bool m_isDone = false;
    ReadSlot m_slot;
};

} // namespace jobdeck
