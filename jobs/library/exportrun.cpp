#include "jobs/library/exportrun.h"

#include "jobs/library/openfiles.h"
#include "jobs/library/userfiles.h"
#include "model/csvwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsBetweenReports = 1'000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExportQuery)
};

Error failure(const QString &sentence, const QString &field)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

} // namespace

QStringList exportColumns() { return {Text::tr("File"), Text::tr("Rows"), Text::tr("Columns"), Text::tr("Size")}; }

ExportRun::ExportRun(JobContext &job, ExportTask task)
    : m_job(job)
    , m_task(std::move(task))
    , m_database(m_task.database, m_job.stopToken())
{
}

Outcome ExportRun::run()
{
    Result<void> result = prepare();
    if (result)
        result = writeRows();
    if (result && !m_job.stopRequested())
        result = keep();
    return end(result);
}

Result<void> ExportRun::prepare()
{
    m_job.setResultsColumns(exportColumns());
    m_job.setProgressText(Text::tr("Waiting for the first row"));
    if (Result<void> result = checkSource(m_task.database, u"database"_s); !result)
        return result;
    const Result<QString> target = targetOf(m_task.file, u"file"_s);
    if (!target)
        return target.error();
    if (QFile::encodeName(*target) == realPlace(QFile::encodeName(m_task.database)))
        return failure(Text::tr("The file %1 is the database itself. Choose another file.").arg(m_task.file),
                       u"file"_s);
    if (Result<void> result = m_database.open(); !result)
        return result;
    if (Result<void> result = m_database.prepare(m_task.query); !result)
        return result;
    m_columnCount = static_cast<int>(m_database.columns().size());
    m_job.addLog(Text::tr("The query has %n column(s)", nullptr, m_columnCount));
    m_file.emplace(*target);
    return m_file->open(QIODevice::WriteOnly) ? Result<void>() : cannotWrite();
}

Result<void> ExportRun::writeRows()
{
    QStringList names = m_database.columns();
    if (!m_task.keepsFormulas)
        for (QString &name : names)
            name = withoutFormula(name);
    if (m_task.hasHeader)
        if (Result<void> result = writeLine(names); !result)
            return result;
    while (!m_job.stopRequested()) {
        const Result<bool> hasRow = m_database.next();
        if (!hasRow || !*hasRow)
            return hasRow ? Result<void>() : hasRow.error();
        QStringList fields;
        for (int column = 0; column < m_columnCount; ++column)
            fields << field(column);
        if (Result<void> result = writeLine(fields); !result)
            return result;
        if (++m_rowCount % rowsBetweenReports == 1)
            m_job.setProgressText(Text::tr("%n row(s)", nullptr, static_cast<int>(m_rowCount)));
    }
    return {};
}

Result<void> ExportRun::writeLine(const QStringList &fields)
{
    return m_file->write(csvLine(fields, m_task.separator) + "\r\n") < 0 ? cannotWrite() : Result<void>();
}

QString ExportRun::field(int column)
{
    const QueryDatabase::Value value = m_database.value(column);
    m_brokenTexts += value.isWhole ? 0 : 1;
    return value.isNumber || m_task.keepsFormulas ? value.text : withoutFormula(value.text);
}

Result<void> ExportRun::keep()
{
    // What is there may have become something else meanwhile.
    if (const Result<QString> target = targetOf(m_task.file, u"file"_s); !target)
        return target.error();
    return m_file->commit() ? Result<void>() : cannotWrite();
}

Error ExportRun::cannotWrite() const
{
    return failure(Text::tr("The file %1 cannot be written: %2. Choose another place for it.")
                       .arg(m_task.file, m_file->errorString()),
                   u"file"_s);
}

Outcome ExportRun::end(const Result<void> &result)
{
    const QString rows = Text::tr("%n row(s)", nullptr, static_cast<int>(m_rowCount));
    if (m_job.stopRequested() && (!m_file || m_file->isOpen())) // a stop looks like an error of the query
        return Outcome::stopped(Text::tr("%1 read; no file was written.", "3 rows read").arg(rows));
    if (!result)
        return Outcome::exception(result.error().message);
    m_job.addResultsRow(
        {m_task.file, QJsonValue(m_rowCount), QJsonValue(m_columnCount), QJsonValue(QFileInfo(m_task.file).size())});
    if (m_brokenTexts > 0)
        m_job.addLog(Text::tr("%n text(s) of the database are not UTF-8; what is not became �", nullptr,
                              static_cast<int>(m_brokenTexts)),
                     LogLevel::Warning);
    m_job.addLog(Text::tr("Wrote %1 into %2", "Wrote 3 rows into file").arg(rows, m_task.file));
    m_job.setProgress(100, rows);
    return Outcome::done();
}

} // namespace jobdeck
