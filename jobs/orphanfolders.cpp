#include "jobs/orphanfolders.h"

#include "jobs/jobfolders.h"
#include "model/jobqueries.h"
#include "model/sql.h"

#include <QDir>
#include <QLoggingCategory>
#include <QUuid>

namespace jobdeck {

namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(orphanLog, "jobdeck.folders")

QList<JobId> idsIn(const QString &place)
{
    QList<JobId> ids;
    for (const QString &name : QDir(place).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        if (const JobId id = name.toLongLong(); id > 0 && QString::number(id) == name)
            ids << id;
    return ids;
}

Result<QList<JobId>> withoutJob(const QSqlDatabase &db, const QList<JobId> &ids)
{
    QSqlQuery last = select(db, u"SELECT seq FROM sqlite_sequence WHERE name = 'job'"_s);
    const JobId lastGiven = last.next() ? last.value(0).toLongLong() : 0;
    if (last.lastError().isValid())
        return databaseError(db, last.lastError());
    QList<JobId> orphans;
    for (const JobId id : ids) {
        if (id > lastGiven)
            continue;
        QSqlQuery job = select(db, u"SELECT 1 FROM job WHERE id = ?"_s, {id});
        if (!job.isActive())
            return databaseError(db, job.lastError());
        if (!job.next())
            orphans << id;
    }
    return orphans;
}

} // namespace

Result<QList<JobId>> orphanFolders(const QString &place, const QString &databaseFile)
{
    const QList<JobId> ids = place.isEmpty() ? QList<JobId>() : idsIn(place);
    if (ids.isEmpty())
        return ids;
    const QString name = QUuid::createUuid().toString();
    auto found = [&]() -> Result<QList<JobId>> {
        const auto db = openReadOnly(databaseFile, name, 5'000);
        return db ? withoutJob(*db, ids) : Result<QList<JobId>>(db.error());
    }();
    QSqlDatabase::removeDatabase(name);
    return found;
}

void removeOrphanFolders(const QString &place, const QString &databaseFile)
{
    const auto orphans = orphanFolders(place, databaseFile);
    if (orphans)
        JobFolders().remove(place, *orphans);
    else
        qCWarning(orphanLog, "%s", qUtf8Printable(orphans.error().message));
}

} // namespace jobdeck
