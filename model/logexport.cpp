#include "model/logexport.h"

#include "model/format.h"
#include "model/logmodel.h"

#include <QSaveFile>

#include <algorithm>

namespace jobdeck {

LogExport::LogExport(QString file, const LogRange &range)
    : m_file(std::move(file))
    , m_range(range)
{
}

LogExport::~LogExport() = default;

QString LogExport::writeNext(const QSqlDatabase &db)
{
    if (!m_out) {
        m_out = std::make_unique<QSaveFile>(m_file);
        if (!m_out->open(QIODevice::WriteOnly))
            return failure();
    }
    const auto step = readLogStep(db, m_range);
    if (!step)
        return step.error().message;
    for (const LogLine &line : step->lines)
        m_out->write(line.text + '\n');
    m_range.first = step->next;
    m_isDone = step->isAtEnd;
    const bool isWritten = m_isDone ? m_out->commit() : m_out->error() == QFileDevice::NoError;
    return isWritten ? QString() : failure();
}

QString LogExport::failure() const
{
    return LogModel::tr("The log cannot be saved as %1: %2. Choose another place.").arg(m_file, m_out->errorString());
}

LogCopy::LogCopy(const LogRange &range, qint64 skip, qint64 count)
    : m_range(range)
    , m_skip(skip)
    , m_count(count)
    , m_isDone(count <= 0)
{
}

QString LogCopy::readNext(const QSqlDatabase &db)
{
    if (m_isDone)
        return {};
    const auto step = readLogStep(db, m_range);
    if (!step)
        return step.error().message;
    take(step->lines);
    if (m_bytes.size() > maxBytes)
        return LogModel::tr("The log is too long to copy: more than %1. Save it to a file instead.")
            .arg(bytesText(maxBytes));
    m_range.first = step->next;
    m_isDone = step->isAtEnd || m_count == 0;
    if (m_isDone)
        m_text = QString::fromUtf8(m_bytes.left(m_bytes.size() - 1)); // without the last line's end
    return {};
}

void LogCopy::take(const QList<LogLine> &lines)
{
    const qint64 skipped = std::min<qint64>(m_skip, lines.size());
    const qint64 taken = std::min<qint64>(m_count, lines.size() - skipped);
    for (qint64 i = skipped; i < skipped + taken; ++i)
        m_bytes += lines.at(i).text + '\n';
    m_skip -= skipped;
    m_count -= taken;
}

} // namespace jobdeck
