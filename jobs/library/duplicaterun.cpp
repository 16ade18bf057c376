#include "jobs/library/duplicaterun.h"

#include "jobs/library/filehash.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <limits>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 firstBlock = 16 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DuplicateFiles)
};

} // namespace

QStringList duplicateColumns() { return {Text::tr("Group"), Text::tr("File"), Text::tr("Size")}; }

DuplicateRun::DuplicateRun(JobContext &job, DuplicateTask task)
    : m_job(job)
    , m_task(std::move(task))
{
}

Outcome DuplicateRun::run()
{
    if (const Result<void> result = prepare(); !result)
        return Outcome::exception(result.error().message);
    for (const Files &files : std::as_const(m_candidates)) {
        if (m_job.stopRequested())
            break;
        const qint64 begun = m_doneBytes;
        compare(files);
        m_doneBytes = begun + files.size() * files.first().size(); // what the first block told apart, too
        noteProgress();
    }
    return end();
}

Result<void> DuplicateRun::prepare()
{
    m_job.setResultsColumns(duplicateColumns());
    m_job.setProgressText(Text::tr("Looking for files"));
    Result<OpenFolder> folder = OpenFolder::open(m_task.folder, u"folder"_s);
    if (!folder)
        return folder.error();
    m_folder.emplace(std::move(folder).value());
    listFolder();
    return {};
}

// The largest first: what wastes most is told first.
void DuplicateRun::listFolder()
{
    const FolderContents contents = m_folder->list(
        [this](const FolderEntry &entry) {
            return entry.kind() == FolderEntry::Kind::Folder
                || (entry.kind() == FolderEntry::Kind::File && entry.size() >= m_task.leastSize);
        },
        m_job.stopToken());
    QMap<qint64, Files> bySize;
    for (const FolderEntry &entry : contents.entries)
        if (entry.kind() == FolderEntry::Kind::File)
            bySize[-entry.size()].append(entry);
    for (Files &files : bySize) {
        leaveOutHardLinks(files);
        if (files.size() < 2)
            continue;
        m_totalBytes += files.size() * files.first().size();
        m_candidates.append(std::move(files));
    }
    for (const TreeProblem &problem : contents.problems)
        addProblem(problem.path, problem.error);
    m_job.addLog(
        Text::tr("Found %n file(s) in %1", nullptr, contents.count(FolderEntry::Kind::File)).arg(m_task.folder));
}

void DuplicateRun::leaveOutHardLinks(Files &files)
{
    QHash<std::pair<quint64, quint64>, QByteArray> known;
    files.removeIf([&](const FolderEntry &file) {
        const std::pair<quint64, quint64> identity(file.status.st_dev, file.status.st_ino);
        const auto first = known.constFind(identity);
        if (first == known.cend()) {
            known.insert(identity, file.path);
            return false;
        }
        m_job.addLog(Text::tr("%1 and %2 are two names of one file (a hard link): nothing is wasted")
                         .arg(QString::fromUtf8(*first), QString::fromUtf8(file.path)),
                     LogLevel::Notice);
        return true;
    });
}

void DuplicateRun::compare(const Files &sameSize)
{
    const bool isSmall = sameSize.first().size() <= firstBlock;
    for (const Files &alike : split(sameSize, firstBlock)) {
        const QList<Files> groups = isSmall ? QList<Files>{alike} : split(alike, std::numeric_limits<qint64>::max());
        for (const Files &duplicates : groups)
            report(duplicates);
    }
}

QList<DuplicateRun::Files> DuplicateRun::split(const Files &files, qint64 mostBytes)
{
    QMap<QByteArray, Files> byHash;
    for (const FolderEntry &file : files) {
        const Result<Descriptor> descriptor = m_folder->openFile(file);
        const Result<FileHash> hashed = descriptor ? hashDescriptor(
                                            descriptor->get(), m_job.stopToken(),
                                            [this](qint64 bytes) {
                                                m_doneBytes += bytes;
                                                noteProgress();
                                            },
                                            mostBytes)
                                                   : Result<FileHash>(descriptor.error());
        if (!hashed)
            addProblem(file.path, hashed.error().message);
        else if (hashed->isStopped)
            return {};
        else if (hashed->size == std::min(file.size(), mostBytes)) // else it changed since it was listed
            byHash[hashed->hash].append(file);
        else
            addProblem(file.path, Text::tr("changed while it was read"));
    }
    QList<Files> groups;
    for (Files &group : byHash)
        if (group.size() > 1)
            groups.append(std::move(group));
    std::ranges::sort(groups, {}, [](const Files &group) { return group.first().path; });
    return groups;
}

void DuplicateRun::report(const Files &duplicates)
{
    ++m_groupCount;
    m_wastedBytes += (duplicates.size() - 1) * duplicates.first().size();
    for (const FolderEntry &file : duplicates)
        m_job.addResultsRow({QJsonValue(m_groupCount), QString::fromUtf8(file.path), QJsonValue(file.size())});
}

void DuplicateRun::addProblem(const QByteArray &path, const QString &error)
{
    m_job.addResultsRow({QJsonValue(), Cell(QString::fromUtf8(path), error), QJsonValue()});
}

void DuplicateRun::noteProgress()
{
    if (m_totalBytes > 0)
        m_job.setProgress(static_cast<int>(qMin<qint64>(100, m_doneBytes * 100 / m_totalBytes)), summary());
}

QString DuplicateRun::summary() const
{
    return Text::tr("%n group(s) of duplicates, %1 wasted", nullptr, static_cast<int>(m_groupCount))
        .arg(QLocale().formattedDataSize(m_wastedBytes));
}

Outcome DuplicateRun::end()
{
    if (m_job.stopRequested())
        return Outcome::stopped(Text::tr("Found so far: %1.", "2 groups of duplicates, 3 MiB wasted").arg(summary()));
    m_job.addLog(summary());
    m_job.setProgress(100, summary());
    return Outcome::done();
}

} // namespace jobdeck
