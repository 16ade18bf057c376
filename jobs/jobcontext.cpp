#include "jobs/jobcontext.h"

#include "model/runchannel.h"

#include <algorithm>

namespace jobdeck {

JobContext::JobContext(Job job, JobKind kind, QJsonObject arguments, std::shared_ptr<RunChannel> channel)
    : m_job(std::move(job))
    , m_kind(std::move(kind))
    , m_arguments(std::move(arguments))
    , m_channel(std::move(channel))
    , m_stop(m_channel->stopToken())
{
}

void JobContext::addLog(const QString &text, LogLevel level)
{
    for (const QStringView line : QStringView(text).split(u'\n'))
        addLogBytes((line.endsWith(u'\r') ? line.chopped(1) : line).toUtf8(), level);
}

void JobContext::addLogBytes(const QByteArray &line, LogLevel level)
{
    m_channel->push(RunLogged{.level = level, .text = line, .time = QDateTime::currentMSecsSinceEpoch()});
}

void JobContext::setProgress(int percent) { m_channel->setProgress(std::clamp(percent, 0, 100), std::nullopt); }

void JobContext::setProgress(int percent, const QString &text)
{
    m_channel->setProgress(std::clamp(percent, 0, 100), text);
}

void JobContext::setProgressText(const QString &text) { m_channel->setProgress(std::nullopt, text); }

void JobContext::setResultsColumns(const QStringList &columns) { m_channel->push(RunColumns{columns}); }

void JobContext::addResultsRow(const ResultsRow &cells) { m_channel->push(RunRow{cells}); }

void JobContext::addArtifact(const QString &path) { m_channel->push(RunArtifact{path}); }

StopRequest JobContext::stopRequest() const { return m_channel->stopRequest(); }

} // namespace jobdeck
