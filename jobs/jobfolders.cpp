#include "jobs/jobfolders.h"

#include "jobs/treeremoval.h"

#include <QFile>
#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <unistd.h>

namespace jobdeck {

namespace {

Q_LOGGING_CATEGORY(folderLog, "jobdeck.folders")

void removeAll(const QString &place, const QList<JobId> &jobs)
{
    for (const JobId id : jobs)
        if (const int cause = removeTree(place, QByteArray::number(id)); cause != 0)
            qCWarning(folderLog, "The folder %s cannot be removed: %s", qUtf8Printable(jobFolderIn(place, id)),
                      qUtf8Printable(qt_error_string(cause)));
}

} // namespace

QString jobFolderIn(const QString &place, JobId id)
{
    return place.isEmpty() ? QString() : place + u'/' + QString::number(id);
}

void dropEmptyFolder(const QString &folder) { ::rmdir(QFile::encodeName(folder).constData()); }

JobFolders::JobFolders() { m_pool.setMaxThreadCount(1); }

void JobFolders::remove(const QString &place, const QList<JobId> &jobs)
{
    if (!place.isEmpty() && !jobs.isEmpty())
        (void)QtConcurrent::run(&m_pool, removeAll, place, jobs);
}

} // namespace jobdeck
