#include "jobs/library/cleanuprun.h"

#include "jobs/library/openfiles.h"
#include "jobs/library/pathpattern.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsADay = 24 * 60 * 60;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CleanUp)
};

Error failure(const QString &sentence, const QString &field)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

QString changedAt(const FolderEntry &file)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(file.status.st_mtim.tv_sec), QLocale::ShortFormat);
}

} // namespace

QStringList cleanUpColumns() { return {Text::tr("File"), Text::tr("Size"), Text::tr("Changed"), Text::tr("Result")}; }

CleanUpRun::CleanUpRun(JobContext &job, CleanUpTask task)
    : m_job(job)
    , m_task(std::move(task))
{
}

Outcome CleanUpRun::run()
{
    if (const Result<void> result = prepare(); !result)
        return Outcome::exception(result.error().message);
    qint64 seen = 0;
    for (const FolderEntry &file : std::as_const(m_files)) {
        if (m_job.stopRequested())
            break;
        cleanUp(file);
        m_job.setProgress(static_cast<int>(++seen * 100 / m_files.size()), summary());
    }
    return end();
}

Result<void> CleanUpRun::prepare()
{
    if (m_task.days < 1)
        return failure(
            Text::tr("Files must be at least 1 day old to be deleted, not %1. Give a number of days.").arg(m_task.days),
            u"older_than"_s);
    m_job.setResultsColumns(cleanUpColumns());
    m_job.setProgressText(Text::tr("Looking for files"));
    m_limit = QDateTime::currentSecsSinceEpoch() - m_task.days * secondsADay;
    Result<OpenFolder> folder = OpenFolder::open(m_task.folder, u"folder"_s);
    if (!folder)
        return folder.error();
    m_folder.emplace(std::move(folder).value());
    listFolder();
    return {};
}

void CleanUpRun::listFolder()
{
    const PathPatterns patterns(m_task.patterns);
    FolderContents contents = m_folder->list(
        [&](const FolderEntry &entry) {
            if (entry.kind() == FolderEntry::Kind::Folder)
                return m_task.hasSubfolders;
            return entry.kind() == FolderEntry::Kind::File && entry.status.st_mtim.tv_sec < m_limit
                && patterns.matches(entry.path, false);
        },
        m_job.stopToken());
    contents.entries.removeIf([](const FolderEntry &entry) { return entry.kind() == FolderEntry::Kind::Folder; });
    m_files = std::move(contents.entries);
    for (const TreeProblem &problem : std::as_const(contents.problems))
        m_job.addResultsRow({Cell(QString::fromUtf8(problem.path), problem.error), QJsonValue(), QString(), QString()});
    m_job.addLog(Text::tr("Found %n old file(s) in %1", nullptr, static_cast<int>(m_files.size())).arg(m_task.folder));
}

void CleanUpRun::cleanUp(const FolderEntry &file)
{
    const Result<void> result = remove(file);
    const QString path = QString::fromUtf8(file.path);
    if (!result) {
        m_job.addResultsRow(
            {path, QJsonValue(file.size()), changedAt(file), Cell(Text::tr("kept"), result.error().message)});
        return;
    }
    ++m_count;
    m_bytes += file.size();
    m_job.addResultsRow({path, QJsonValue(file.size()), changedAt(file),
                         m_task.isDryRun ? Text::tr("would be deleted") : Text::tr("deleted")});
}

Result<void> CleanUpRun::remove(const FolderEntry &file) const
{
    if (isJobdecksOwn(QFile::encodeName(m_task.folder) + '/' + file.path))
        return failure(Text::tr("is in use by Jobdeck itself"), {});
    return m_task.isDryRun ? Result<void>() : m_folder->removeFile(file, m_limit);
}

QString CleanUpRun::summary() const
{
    const QString files = m_task.isDryRun ? Text::tr("%n file(s) would be deleted", nullptr, static_cast<int>(m_count))
                                          : Text::tr("Deleted %n file(s)", nullptr, static_cast<int>(m_count));
    return Text::tr("%1, %2", "Deleted 3 files, 2 MiB").arg(files, QLocale().formattedDataSize(m_bytes));
}

Outcome CleanUpRun::end()
{
    if (m_job.stopRequested())
        return Outcome::stopped(Text::tr("%1.", "Deleted 3 files, 2 MiB.").arg(summary()));
    m_job.addLog(summary());
    m_job.setProgress(100, summary());
    return Outcome::done();
}

} // namespace jobdeck
