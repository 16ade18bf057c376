#include "model/jobartifacts.h"

#include <QFile>

#include <sys/stat.h>

namespace jobdeck {
namespace {

struct Answer {
    QList<KeptFile> files = {};
    QString error = {};
};

KeptFile lookAt(const Artifact &artifact)
{
    struct stat status = {};
    const bool isThere = ::lstat(QFile::encodeName(artifact.path).constData(), &status) == 0 && S_ISREG(status.st_mode);
    return {.path = artifact.path, .size = isThere ? qint64(status.st_size) : artifact.size, .isThere = isThere};
}

Answer readFiles(const QSqlDatabase &db, JobId id, const std::stop_token &stop)
{
    const auto artifacts = readArtifacts(db, id, JobArtifacts::maxFiles);
    if (!artifacts)
        return {.error = artifacts.error().message};
    Answer answer;
    for (const Artifact &artifact : *artifacts) {
        if (stop.stop_requested())
            break;
        answer.files << lookAt(artifact);
    }
    return answer;
}

} // namespace

JobArtifacts::JobArtifacts(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void JobArtifacts::setJob(const Job &job)
{
    const bool isNews = job.id != m_job.id || job.artifacts != m_job.artifacts || job.status != m_job.status;
    const bool isOther = job.id != m_job.id;
    m_job = job;
    if (isOther && !m_files.isEmpty()) {
        m_files.clear();
        emit changed();
    }
    if (isNews)
        refresh();
}

void JobArtifacts::refresh()
{
    m_slot.cancel();
    if (m_job.artifacts == 0)
        return;
    m_reader.read(
        m_slot, this,
        [id = m_job.id](const QSqlDatabase &db, const std::stop_token &stop) { return readFiles(db, id, stop); },
        [this](const Answer &answer) {
            if (!answer.error.isEmpty()) {
                emit readFailed(answer.error);
            } else if (answer.files != m_files) {
                m_files = answer.files;
                emit changed();
            }
        });
}

} // namespace jobdeck
