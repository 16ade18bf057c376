#include "jobs/jobcontext.h"

#include "jobs/artifactpath.h"
#include "jobs/jobfolders.h"
#include "jobs/script/scriptplaces.h"
#include "model/runchannel.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace jobdeck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobContext)
};

} // namespace

JobContext::JobContext(Job job, JobKind kind, QJsonObject arguments, std::shared_ptr<RunChannel> channel,
                       QString folder)
    : m_job(std::move(job))
    , m_kind(std::move(kind))
    , m_arguments(std::move(arguments))
    , m_channel(std::move(channel))
    , m_stop(m_channel->stopToken())
    , m_folder(std::move(folder))
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

Result<QString> JobContext::folder()
{
    if (m_folder.isEmpty())
        return Error{.message = Texts::tr("The job has no folder of its own, because this program keeps no files of "
                                          "jobs."),
                     .field = {}};
    m_hasFolder = true;
    if (const Result<void> made = makeOwnFolder(m_folder); !made)
        return made.error();
    return m_folder;
}

void JobContext::addArtifact(const QString &path)
{
    const Result<QString> file = artifactPath(path, m_folder);
    if (file)
        m_channel->push(RunArtifact{.path = *file, .size = QFileInfo(*file).size()});
    else
        addLog(file.error().message, LogLevel::Warning);
}

void JobContext::tidyUp() const
{
    if (m_hasFolder)
        dropEmptyFolder(m_folder);
}

StopRequest JobContext::stopRequest() const { return m_channel->stopRequest(); }

} // namespace jobdeck
