#include "jobs/library/checksumrun.h"

#include "jobs/library/filehash.h"
#include "jobs/library/openfiles.h"
#include "jobs/library/userfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace jobdeck {
namespace {

// Longer than any line with an escaped path that the system could open (PATH_MAX is 4096).
constexpr qint64 longestLine = 16 * 1024;
constexpr qint64 mostMalformedLines = 1000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChecksumFolder)
};

Error failure(const QString &sentence, const QString &field = {})
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

// The real place of a path, as bytes; empty if it does not exist.
QByteArray canonical(const QByteArray &path)
{
    std::error_code error;
    return QByteArray::fromStdString(std::filesystem::canonical(path.toStdString(), error).native());
}

QByteArray canonicalTarget(const QString &file) { return realPlace(QFile::encodeName(file)); }

// One line; of a longer one than a manifest can have only the beginning.
QByteArray readLine(QFile &file)
{
    const QByteArray line = file.readLine(longestLine);
    QByteArray rest = line;
    while (!rest.isEmpty() && !rest.endsWith('\n'))
        rest = file.readLine(longestLine);
    return line;
}

} // namespace

QStringList checksumColumns() { return {Text::tr("File"), Text::tr("SHA-256"), Text::tr("Size")}; }

ChecksumRun::ChecksumRun(JobContext &job, const ChecksumTask &task)
    : m_job(job)
    , m_task(task)
    , m_folder(QFile::encodeName(QDir::cleanPath(QFileInfo(task.folder).absoluteFilePath())))
{
}

Outcome ChecksumRun::run()
{
    Result<void> result = prepare();
    if (result)
        result = m_task.check.isEmpty() ? hashAll() : checkAll();
    return end(result);
}

Result<void> ChecksumRun::prepare()
{
    if (!m_task.manifest.isEmpty() && !m_task.check.isEmpty()
        && canonicalTarget(m_task.manifest) == canonicalTarget(m_task.check))
        return failure(
            Text::tr("The manifest to write is the one to check against. Choose another file for one of them."),
            QStringLiteral("manifest"));
    m_job.setResultsColumns(checksumColumns());
    m_job.setProgressText(Text::tr("Looking for files"));
    Result<FileTree> tree = listFiles(m_folder, m_job.stopToken());
    if (!tree)
        return tree.error();
    m_tree = *std::move(tree);
    m_canonicalFolder = canonical(m_folder);
    leaveOut(m_task.manifest);
    leaveOut(m_task.check);
    m_job.addLog(Text::tr("Found %n file(s) in %1", nullptr, static_cast<int>(m_tree.files.size())).arg(m_task.folder));
    if (m_tree.linkCount > 0)
        m_job.addLog(Text::tr("Left out %n symbolic link(s)", nullptr, m_tree.linkCount), LogLevel::Notice);
    if (m_tree.specialCount > 0)
        m_job.addLog(Text::tr("Left out %n pipe(s), socket(s) or device(s)", nullptr, m_tree.specialCount),
                     LogLevel::Notice);
    for (const TreeProblem &problem : std::as_const(m_tree.problems))
        addProblem(problem.path, problem.error);
    return m_task.manifest.isEmpty() ? Result<void>() : openManifest();
}

// Before the hashing, so that a manifest that cannot be written costs nobody an hour. The file itself is replaced at
// the very end, in one step.
Result<void> ChecksumRun::openManifest()
{
    const Result<QString> target = targetOf(m_task.manifest, QStringLiteral("manifest"));
    if (!target)
        return target.error();
    m_manifest.emplace(*target);
    if (m_manifest->open(QIODevice::WriteOnly))
        return {};
    return failure(Text::tr("The manifest %1 cannot be written: %2. Choose another place for it.")
                       .arg(m_task.manifest, m_manifest->errorString()),
                   QStringLiteral("manifest"));
}

// A manifest in the folder belongs neither into itself nor among the files that are checked.
void ChecksumRun::leaveOut(const QString &file)
{
    if (file.isEmpty())
        return;
    const QByteArray place = canonicalTarget(file);
    if (!place.startsWith(m_canonicalFolder + '/'))
        return;
    const QByteArray path = place.sliced(m_canonicalFolder.size() + 1);
    m_tree.files.removeIf([this, &path](const TreeFile &each) {
        const bool isIt = each.path == path;
        m_tree.totalBytes -= isIt ? each.size : 0;
        return isIt;
    });
}

Result<void> ChecksumRun::hashAll()
{
    for (const TreeFile &file : std::as_const(m_tree.files)) {
        if (const Result<void> result = reportFile(file.path, {}); !result || m_job.stopRequested())
            return result;
    }
    return {};
}

Result<void> ChecksumRun::checkAll()
{
    QList<ManifestEntry> entries;
    if (const Result<void> result = readManifest(entries); !result)
        return result;
    for (const ManifestEntry &entry : std::as_const(entries)) {
        if (const Result<void> result = checkEntry(entry); !result || m_job.stopRequested())
            return result;
    }
    reportUnlisted();
    return {};
}

Result<void> ChecksumRun::readManifest(QList<ManifestEntry> &entries)
{
    if (Result<void> result = checkSource(m_task.check, QStringLiteral("check")); !result)
        return result;
    QFile file(m_task.check);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Text::tr("The manifest %1 cannot be read: %2. Check its name and permissions.")
                           .arg(m_task.check, file.errorString()),
                       QStringLiteral("check"));
    QList<ResultsRow> malformed;
    qint64 malformedCount = 0;
    for (qint64 line = 1; !file.atEnd() && !m_job.stopRequested(); ++line) {
        const QByteArray text = readLine(file);
        if (text.trimmed().isEmpty() || text.startsWith('#')) // as sha256sum: a comment
            continue;
        const Result<ManifestEntry> entry = parseManifestLine(text);
        if (entry)
            entries.append(*entry);
        else if (++malformedCount <= mostMalformedLines)
            malformed.append(
                {Cell(Text::tr("Line %1 of the manifest").arg(line), entry.error().message), QString(), QJsonValue()});
    }
    if (entries.isEmpty() && malformedCount > 0)
        return failure(
            Text::tr("The file %1 is not a manifest in the format of sha256sum: it has no line with a SHA-256.")
                .arg(m_task.check),
            QStringLiteral("check"));
    reportMalformed(malformed, malformedCount);
    return {};
}

void ChecksumRun::reportMalformed(const QList<ResultsRow> &rows, qint64 count)
{
    for (const ResultsRow &row : rows)
        m_job.addResultsRow(row);
    if (count > rows.size())
        m_job.addLog(Text::tr("%n line(s) of the manifest are malformed", nullptr, static_cast<int>(count)),
                     LogLevel::Warning);
    m_problemCount += count;
    m_toldCount += rows.size();
}

Result<void> ChecksumRun::checkEntry(const ManifestEntry &entry)
{
    const Result<QByteArray> path = pathInsideFolder(entry.path);
    if (!path) {
        addProblem(entry.path, path.error().message);
        return {};
    }
    m_checked.insert(*path);
    if (!leadsOutside(*path))
        return reportFile(*path, entry.hash);
    addProblem(entry.path, Text::tr("leads out of the folder through a symbolic link; not read"));
    return {};
}

bool ChecksumRun::leadsOutside(const QByteArray &path) const
{
    const QByteArray place = canonical(m_folder + '/' + path);
    const QByteArray inside = m_canonicalFolder.endsWith('/') ? m_canonicalFolder : m_canonicalFolder + '/';
    return !place.isEmpty() && !place.startsWith(inside);
}

void ChecksumRun::reportUnlisted()
{
    for (const TreeFile &file : std::as_const(m_tree.files)) {
        if (!m_checked.contains(file.path))
            addProblem(file.path, Text::tr("not in the manifest"));
    }
}

Result<void> ChecksumRun::reportFile(const QByteArray &path, const QByteArray &expected)
{
    const Result<FileHash> hashed =
        hashFile(m_folder + '/' + path, m_job.stopToken(), [this](qint64 bytes) { noteProgress(bytes); });
    if (!hashed) {
        if (!QFileInfo(QFile::decodeName(m_folder)).isDir())
            return failure(
                Text::tr("The folder %1 disappeared while its files were read. Bring it back and run the job again.")
                    .arg(m_task.folder));
        addProblem(path, hashed.error().message);
        return {};
    }
    if (hashed->isStopped)
        return {};
    ++m_fileCount;
    const bool differs = !expected.isEmpty() && hashed->hash != expected;
    m_problemCount += differs ? 1 : 0;
    m_toldCount += differs ? 1 : 0;
    m_job.addResultsRow({QString::fromUtf8(path),
                         Cell(QString::fromLatin1(hashed->hash),
                              differs ? Text::tr("expected %1").arg(QLatin1StringView(expected)) : QString()),
                         QJsonValue(hashed->size)});
    if (m_manifest)
        m_manifest->write(manifestLine({.hash = hashed->hash, .path = path})); // errors are kept for the commit
    return {};
}

void ChecksumRun::addProblem(const QByteArray &path, const QString &error)
{
    ++m_problemCount;
    ++m_toldCount;
    m_job.addResultsRow({Cell(QString::fromUtf8(path), error), QString(), QJsonValue()});
}

void ChecksumRun::noteProgress(qint64 bytes)
{
    m_bytesRead += bytes;
    if (m_tree.totalBytes > 0) // a growing file may have more than was listed
        m_job.setProgress(static_cast<int>(qMin<qint64>(100, m_bytesRead * 100 / m_tree.totalBytes)),
                          Text::tr("Read %n file(s)", nullptr, static_cast<int>(m_fileCount)));
}

Outcome ChecksumRun::end(const Result<void> &result)
{
    if (!result)
        return Outcome::exception(result.error().message);
    if (m_job.stopRequested())
        return Outcome::stopped(
            Text::tr("Read %1 of %n file(s).", nullptr, static_cast<int>(m_tree.files.size())).arg(m_fileCount));
    // What is there may have become something else meanwhile.
    if (const Result<QString> target = m_manifest ? targetOf(m_task.manifest, {}) : QString(); !target)
        return Outcome::exception(target.error().message);
    if (m_manifest && !m_manifest->commit())
        return Outcome::exception(Text::tr("The manifest %1 cannot be written: %2. Choose another place for it.")
                                      .arg(m_task.manifest, m_manifest->errorString()));
    if (m_manifest)
        m_job.addLog(Text::tr("Wrote the manifest %1").arg(m_task.manifest));
    const QString read = Text::tr("Read %n file(s)", nullptr, static_cast<int>(m_fileCount));
    const QString problems = Text::tr("%n problem(s)", nullptr, static_cast<int>(m_problemCount));
    m_job.addLog(m_problemCount == 0 ? Text::tr("%1, all in order", "Read 3 files").arg(read)
                                     : Text::tr("%1; %2", "Read 3 files; 2 problems").arg(read, problems));
    m_job.setProgress(100, read);
    if (m_problemCount <= m_toldCount)
        return Outcome::done();
    Outcome outcome =
        Outcome::exception(Text::tr("%Ln file(s) or line(s) have an error. The results hold the first of them.",
                                    nullptr, static_cast<int>(m_problemCount)));
    outcome.isRetryable = false; // as of any run that is done but for its rows
    return outcome;
}

} // namespace jobdeck
