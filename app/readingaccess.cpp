#include "app/readingaccess.h"

#include "app/ownerlock.h"
#include "app/paths.h"
#include "model/jobqueries.h"
#include "model/rights.h"
#include "model/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr int busyTimeoutMs = 5'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error unknownJob(JobId id)
{
    return {
        ErrorCode::UnknownJob, Texts::tr("There is no job %1. “jobdeck list” shows the jobs there are.").arg(id), {}};
}

QString newConnectionName()
{
    static int number = 0;
    return u"read-%1"_s.arg(++number);
}

// A pipe, for one: to open it could wait for ever.
bool isSpecial(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() && !info.isFile() && !info.isDir();
}

// Then the file alone is the whole database.
bool isAtRest(const QString &file)
{
    return QFileInfo(canonicalFile(file) + u"-wal"_s).size() == 0 && !OwnerLock::isHeld(file);
}

} // namespace

bool isNoDatabaseYet(const QString &file)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(file).constData(), &info) != 0)
        return errno == ENOENT || errno == ENOTDIR;
    return S_ISREG(info.st_mode) && info.st_size == 0;
}

Result<QSqlDatabase> openToRead(const QString &file)
{
    if (isSpecial(file))
        return databaseError(file, sqlite::NotADatabase);
    auto opened = openReadOnly(file, newConnectionName(), busyTimeoutMs);
    if (opened || !isAtRest(file))
        return opened;
    auto asItLies = openImmutable(file, newConnectionName());
    return asItLies ? asItLies : opened;
}

Result<FoundJob> findJob(const QString &file, const QString &word)
{
    const auto id = parseId(word);
    if (!id)
        return id.error();
    if (isNoDatabaseYet(file))
        return unknownJob(*id);
    const auto db = openToRead(file);
    if (!db)
        return db.error();
    const auto job = readJob(*db, *id);
    if (!job)
        return job.error().code == ErrorCode::UnknownJob ? unknownJob(*id) : job.error();
    return FoundJob{*db, *job};
}

Result<FoundJob> findReadableJob(const QString &file, const QString &word, const Rights &rights)
{
    auto found = findJob(file, word);
    if (!found)
        return found;
    const auto allowed = rights.check(Right::Read, found->job.kind);
    return allowed ? found : Result<FoundJob>(allowed.error());
}

bool hasRunningJobs(const QString &file)
{
    const auto db = openToRead(file);
    const auto counts = db ? readCounts(*db) : Result<StatusCounts>(db.error());
    return counts && countOf(*counts, JobStatus::Running) > 0;
}

Result<JobId> parseId(const QString &word)
{
    bool isNumber = false;
    const JobId id = word.toLongLong(&isNumber);
    if (!isNumber || id < 1)
        return Error{ErrorCode::BadInput,
                     Texts::tr("“%1” is no job id. An id is a whole number; “jobdeck list” shows them.").arg(word),
                     {}};
    return id;
}

} // namespace jobdeck
