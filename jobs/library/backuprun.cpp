#include "jobs/library/backuprun.h"

#include "jobs/library/pathpattern.h"
#include "jobs/library/userfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

#include <fcntl.h>

#include <cerrno>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockSize = 256 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BackupFolder)
};

Error failure(const QString &sentence, const QString &field)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

bool isUnchanged(const struct stat &before, const struct stat &now)
{
    return before.st_size == now.st_size && before.st_mtim.tv_sec == now.st_mtim.tv_sec
        && before.st_mtim.tv_nsec == now.st_mtim.tv_nsec;
}

} // namespace

QStringList backupColumns() { return {Text::tr("File"), Text::tr("Size"), Text::tr("SHA-256")}; }

Result<void> checkArchiveName(const QString &archive)
{
    if (archiveFormatOf(archive))
        return {};
    return failure(Text::tr("The name of the archive %1 does not tell its format. Let it end with .zip, .tar, .tar.gz, "
                            ".tar.zst or .tar.xz.")
                       .arg(archive),
                   u"archive"_s);
}

BackupRun::BackupRun(JobContext &job, BackupTask task)
    : m_job(job)
    , m_task(std::move(task))
{
}

Outcome BackupRun::run()
{
    Result<void> result = prepare();
    if (result)
        result = packAll();
    if (result && !m_job.stopRequested())
        result = finish();
    return end(result);
}

Result<void> BackupRun::prepare()
{
    m_job.setResultsColumns(backupColumns());
    m_job.setProgressText(Text::tr("Looking for files"));
    if (Result<void> result = checkArchiveName(m_task.archive); !result)
        return result;
    const Result<QString> target = targetOf(m_task.archive, u"archive"_s);
    if (!target)
        return target.error();
    Result<OpenFolder> folder = OpenFolder::open(m_task.folder, u"folder"_s);
    if (!folder)
        return folder.error();
    m_folder.emplace(std::move(folder).value());
    listFolder(*m_folder, QFile::encodeName(*target));
    return openArchive(*target);
}

// An older archive in the folder does not go into the new one.
void BackupRun::listFolder(const OpenFolder &folder, const QByteArray &target)
{
    const PathPatterns excluded(m_task.exclude);
    struct stat old = {};
    const bool hasOld = ::stat(target.constData(), &old) == 0;
    m_contents = folder.list(
        [&](const FolderEntry &entry) {
            return !(hasOld && entry.isSameFileAs(old))
                && !excluded.matches(entry.path, entry.kind() == FolderEntry::Kind::Folder);
        },
        m_job.stopToken());
    for (const FolderEntry &entry : std::as_const(m_contents.entries))
        m_totalBytes += entry.kind() == FolderEntry::Kind::File ? entry.size() : 0;
    m_totalBytes *= m_task.isVerified ? 2 : 1;
    m_job.addLog(
        Text::tr("Found %n file(s) in %1", nullptr, m_contents.count(FolderEntry::Kind::File)).arg(m_task.folder));
    if (const int special = m_contents.count(FolderEntry::Kind::Special); special > 0)
        m_job.addLog(Text::tr("Left out %n pipe(s), socket(s) or device(s)", nullptr, special), LogLevel::Notice);
    for (const TreeProblem &problem : std::as_const(m_contents.problems))
        addProblem(problem.path, problem.error);
}

Result<void> BackupRun::openArchive(const QString &target)
{
    m_file.emplace(target);
    // Unbuffered: Qt's buffer forgets why it could not be written. libarchive has one of its own.
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(m_file->errorString());
    m_writer.emplace(*m_file, *archiveFormatOf(m_task.archive));
    const Result<void> result = m_writer->begin();
    return result ? result : cannotWrite(result.error().message);
}

Error BackupRun::cannotWrite(const QString &reason) const
{
    return failure(
        Text::tr("The archive %1 cannot be written: %2. Choose another place for it.").arg(m_task.archive, reason),
        u"archive"_s);
}

Result<void> BackupRun::packAll()
{
    for (const FolderEntry &entry : std::as_const(m_contents.entries)) {
        if (m_job.stopRequested())
            return {};
        if (Result<void> result = pack(entry); !result)
            return result;
    }
    return {};
}

Result<void> BackupRun::pack(FolderEntry entry)
{
    if (entry.kind() == FolderEntry::Kind::Special)
        return {};
    if (entry.kind() == FolderEntry::Kind::File)
        return packFile(std::move(entry));
    const Result<QByteArray> target =
        entry.kind() == FolderEntry::Kind::Link ? m_folder->linkTarget(entry) : QByteArray();
    const Result<void> added = target ? m_writer->add(entry, *target) : target.error();
    if (added)
        m_packed.append({.path = entry.path});
    else if (m_writer->isBroken())
        return cannotWrite(added.error().message);
    else
        addProblem(entry.path, added.error().message);
    return {};
}

Result<void> BackupRun::packFile(FolderEntry entry)
{
    const qint64 begun = m_doneBytes;
    const Result<Descriptor> descriptor = m_folder->openFile(entry);
    if (!descriptor) {
        addProblem(entry.path, descriptor.error().message);
        noteProgress(entry.size());
        return {};
    }
    ::fstat(descriptor->get(), &entry.status); // as it is now
    if (const Result<void> added = m_writer->add(entry); !added) {
        if (m_writer->isBroken())
            return cannotWrite(added.error().message);
        addProblem(entry.path, added.error().message);
        return {};
    }
    QString problem;
    const Result<QByteArray> hash = copyContent(descriptor->get(), entry, problem);
    if (!hash || m_job.stopRequested())
        return hash ? Result<void>() : hash.error();
    ++m_fileCount;
    m_problemCount += problem.isEmpty() ? 0 : 1;
    m_packed.append(
        {.path = entry.path, .isFile = true, .size = entry.size(), .hash = problem.isEmpty() ? *hash : QByteArray()});
    m_job.addResultsRow({Cell(QString::fromUtf8(entry.path), problem), QJsonValue(entry.size()),
                         problem.isEmpty() ? QString::fromLatin1(*hash) : QString()});
    noteProgress(begun + entry.size() - m_doneBytes);
    return {};
}

// As many bytes as the header in the archive says. `problem`: what is wrong with the copy, a phrase.
Result<QByteArray> BackupRun::copyContent(int descriptor, const FolderEntry &entry, QString &problem)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockSize, Qt::Uninitialized);
    for (qint64 rest = entry.size(); rest > 0 && !m_job.stopRequested();) {
        const auto wanted = static_cast<std::size_t>(qMin(rest, blockSize));
        const ssize_t count = ::read(descriptor, block.data(), wanted);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            problem = Text::tr("cannot be read: %1; its copy is not whole").arg(qt_error_string(errno));
        if (count <= 0)
            break;
        const QByteArrayView content(block.constData(), count);
        hash.addData(content);
        if (const Result<void> written = m_writer->write(content); !written)
            return cannotWrite(written.error().message);
        rest -= count;
        noteProgress(count);
    }
    struct stat now = {};
    if (problem.isEmpty() && (::fstat(descriptor, &now) != 0 || !isUnchanged(entry.status, now)))
        problem = Text::tr("changed while it was read; its copy is a mixture");
    return hash.result().toHex();
}

Result<void> BackupRun::finish()
{
    if (const Result<void> ended = m_writer->end(); !ended)
        return cannotWrite(ended.error().message);
    if (!m_file->flush())
        return cannotWrite(m_file->errorString());
    if (m_task.isVerified)
        if (Result<void> result = verify(); !result || m_job.stopRequested())
            return result;
    // What is there may have become something else meanwhile.
    if (const Result<QString> target = targetOf(m_task.archive, u"archive"_s); !target)
        return target.error();
    return m_file->commit() ? Result<void>() : cannotWrite(m_file->errorString());
}

Result<void> BackupRun::verify()
{
    m_job.addLog(Text::tr("Reading the archive back"));
    const Descriptor written(::open(("/proc/self/fd/" + QByteArray::number(m_file->handle())).constData(),
                                    O_RDONLY | O_CLOEXEC)); // the temporary file has no name that we know
    const auto compared = written.isOpen()
        ? compareArchive(written.get(), m_packed, m_job.stopToken(), [this](qint64 bytes) { noteProgress(bytes); })
        : Result<QList<ArchiveDifference>>(failure(qt_error_string(errno), {}));
    if (!compared)
        return failure(Text::tr("The new archive %1 cannot be read back: %2. It was not kept. Check the disk, and run "
                                "the job again.")
                           .arg(m_task.archive, compared.error().message),
                       u"archive"_s);
    for (const ArchiveDifference &difference : *compared)
        addProblem(difference.path, difference.error);
    if (compared->isEmpty())
        return {};
    return failure(Text::tr("%Ln file(s) in the new archive %1 are not what was put into it. It was not kept. Check "
                            "the disk, and run the job again.",
                            nullptr, static_cast<int>(compared->size()))
                       .arg(m_task.archive),
                   u"archive"_s);
}

void BackupRun::addProblem(const QByteArray &path, const QString &error)
{
    ++m_problemCount;
    m_job.addResultsRow({Cell(QString::fromUtf8(path), error), QJsonValue(), QString()});
}

void BackupRun::noteProgress(qint64 bytes)
{
    m_doneBytes += bytes;
    if (m_totalBytes > 0)
        m_job.setProgress(static_cast<int>(qMin<qint64>(100, m_doneBytes * 100 / m_totalBytes)),
                          Text::tr("Packed %n file(s)", nullptr, static_cast<int>(m_fileCount)));
}

Outcome BackupRun::end(const Result<void> &result)
{
    m_writer.reset(); // before the file it writes to
    if (!result)
        return Outcome::exception(result.error().message);
    const QString packed = Text::tr("Packed %n file(s)", nullptr, static_cast<int>(m_fileCount));
    if (m_job.stopRequested() && m_file->isOpen())
        return Outcome::stopped(Text::tr("%1; no archive was written.", "Packed 3 files").arg(packed));
    m_job.addLog(Text::tr("%1 into %2, %3", "Packed 3 files into a.zip, 2 MiB")
                     .arg(packed, m_task.archive, QLocale().formattedDataSize(QFile(m_task.archive).size())));
    if (m_problemCount > 0)
        m_job.addLog(Text::tr("%n problem(s)", nullptr, static_cast<int>(m_problemCount)), LogLevel::Warning);
    m_job.setProgress(100, packed);
    return Outcome::done();
}

} // namespace jobdeck
