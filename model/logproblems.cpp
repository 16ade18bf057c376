#include "model/logproblems.h"

#include "model/logsteps.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr int errors = 1 << static_cast<int>(LogLevel::Error);
constexpr int warningsAndErrors = errors | 1 << static_cast<int>(LogLevel::Warning);

void keepLast(QList<LogLine> &lines, qsizetype count) { lines.remove(0, std::max<qsizetype>(0, lines.size() - count)); }

} // namespace

LogProblems::LogProblems(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(intervalMs);
    connect(&m_pause, &QTimer::timeout, this, &LogProblems::readNew);
}

void LogProblems::setJob(const Job &job)
{
    if (job.id != m_job || job.logLines < m_told.lines)
        startOver(job.id);
    m_told = {job.logLines, job.warnings};
    if (!m_pause.isActive())
        readNew();
}

void LogProblems::startOver(JobId job)
{
    m_slot.cancel();
    m_pause.stop();
    m_isReading = false;
    m_job = job;
    m_read = {};
    m_firstError = 0;
    const bool hadLines = !m_lines.isEmpty();
    m_lines.clear();
    if (hadLines)
        emit changed();
}

void LogProblems::readNew()
{
    if (m_isReading || m_told.warnings == m_read.warnings)
        return;
    m_isReading = true;
    m_reading = m_told;
    m_found.clear();
    readBack(m_reading.lines);
}

void LogProblems::readBack(qint64 last)
{
    const LogRange range{.job = m_job, .first = m_read.lines + 1, .last = last, .levels = warningsAndErrors};
    m_reader.read(
        m_slot, this,
        [range, limit = maxLines - int(m_found.size())](const QSqlDatabase &db, const std::stop_token &) {
            return readFewLines(db, range, LogEnd::Newest, limit, maxLineBytes);
        },
        [this](const Result<LogStep> &step) { addOlder(step); });
}

void LogProblems::addOlder(const Result<LogStep> &step)
{
    if (!step)
        return fail(step.error());
    m_found = step->lines + m_found;
    if (m_found.size() < maxLines && !step->isAtEnd)
        readBack(step->next);
    else if (m_firstError == 0)
        readFirstError(m_read.lines + 1);
    else
        finish();
}

void LogProblems::readFirstError(qint64 first)
{
    const LogRange range{.job = m_job, .first = first, .last = m_reading.lines, .levels = errors};
    m_reader.read(
        m_slot, this,
        [range](const QSqlDatabase &db, const std::stop_token &) {
            return readFewLines(db, range, LogEnd::Oldest, 1, maxLineBytes);
        },
        [this](const Result<LogStep> &step) { noteFirstError(step); });
}

void LogProblems::noteFirstError(const Result<LogStep> &step)
{
    if (!step)
        return fail(step.error());
    if (step->lines.isEmpty() && !step->isAtEnd)
        return readFirstError(step->next);
    if (!step->lines.isEmpty())
        m_firstError = step->lines.first().sequence;
    finish();
}

void LogProblems::finish()
{
    m_isReading = false;
    m_read = m_reading;
    m_lines += m_found;
    keepLast(m_lines, maxLines);
    m_pause.start();
    emit changed();
}

void LogProblems::fail(const Error &error)
{
    m_isReading = false;
    m_read.warnings = m_reading.warnings; // tried again with the next one, not all the time
    emit readFailed(error.message);
}

} // namespace jobdeck
