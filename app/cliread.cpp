#include "app/cliread.h"

#include "app/jobtext.h"
#include "app/readingaccess.h"
#include "app/texttable.h"
#include "jobs/jobregistry.h"
#include "model/artifactqueries.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"
#include "model/rights.h"
#include "model/scriptchange.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badInput(const QString &message, const QString &field) { return {ErrorCode::BadInput, message, field}; }

qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }

Error unknownStatus(const QString &name)
{
    QStringList names;
    for (const JobStatus each : allStatuses)
        names.append(statusName(each));
    return badInput(Texts::tr("There is no status “%1”. The statuses are %2.").arg(name, names.join(u", "_s)),
                    u"status"_s);
}

Result<JobFilter> readFilter(const Invocation &invocation)
{
    JobFilter filter{.kind = invocation.value(u"kind"_s),
                     .group = invocation.value(u"group"_s),
                     .text = invocation.value(u"search"_s)};
    for (const QString &name : invocation.values(u"status"_s)) {
        const auto status = statusFromName(name);
        if (!status)
            return unknownStatus(name);
        filter.statuses.append(*status);
    }
    return filter;
}

Result<qint64> readLimit(const Invocation &invocation)
{
    if (!invocation.has(u"limit"_s))
        return 0;
    bool isNumber = false;
    const qint64 limit = invocation.value(u"limit"_s).toLongLong(&isNumber);
    if (!isNumber || limit < 1)
        return badInput(Texts::tr("“%1” is no limit. Write a whole number from 1.").arg(invocation.value(u"limit"_s)),
                        u"limit"_s);
    return limit;
}

Result<QList<Job>> readListed(const Invocation &invocation, const QString &databaseFile, const Rights &rights)
{
    const auto read = readFilter(invocation);
    if (!read)
        return read.error();
    JobFilter filter = *read;
    filter.hiddenKinds = rights.kindsWithout(Right::Read);
    const auto limit = readLimit(invocation);
    if (!limit)
        return limit.error();
    if (isNoDatabaseYet(databaseFile))
        return QList<Job>();
    const auto db = openToRead(databaseFile);
    return db ? readJobs(*db, filter, *limit) : db.error();
}

QJsonArray toJson(const QList<Job> &jobs)
{
    QJsonArray array;
    for (const Job &job : jobs)
        array.append(jobToJson(job, nowMs()));
    return array;
}

} // namespace

int printKinds(const Console &console, const JobRegistry &registry)
{
    QJsonArray array;
    TextTable table;
    table.addRow({Texts::tr("KIND"), Texts::tr("GROUP"), Texts::tr("DESCRIPTION")});
    for (const JobKind &kind : registry.kinds()) {
        array.append(kindToJson(kind));
        table.addRow({kind.name, kind.group, kind.description});
    }
    if (console.isJson())
        console.json(array);
    else
        console.data(table.toString());
    return ExitSuccess;
}

int printList(const Console &console, const Invocation &invocation, const QString &databaseFile,
              const JobRegistry &registry)
{
    const auto jobs = readListed(invocation, databaseFile, registry.rights());
    if (!jobs)
        return console.error(jobs.error());
    if (console.isJson())
        console.json(toJson(*jobs));
    else if (!jobs->isEmpty())
        console.data(jobListText(*jobs));
    else if (isNoDatabaseYet(databaseFile))
        console.message(Texts::tr("There is no database %1 yet, so there are no jobs.").arg(databaseFile));
    else
        console.message(Texts::tr("There are no such jobs."));
    return ExitSuccess;
}

int printJob(const Console &console, const Invocation &invocation, const QString &databaseFile,
             const JobRegistry &registry)
{
    const auto found = findReadableJob(databaseFile, invocation.words.at(0), registry.rights());
    if (!found)
        return console.error(found.error());
    QSqlDatabase db = found->db;
    db.transaction(); // all as it was at one moment
    const auto job = readJob(db, found->job.id);
    const auto history = readHistory(db, found->job.id);
    const auto attempts = readAttempts(db, found->job.id);
    const auto artifacts = readArtifacts(db, found->job.id);
    db.rollback();
    if (!job || !history || !attempts || !artifacts)
        return console.error(!job            ? job.error()
                                 : !history  ? history.error()
                                 : !attempts ? attempts.error()
                                             : artifacts.error());
    if (console.isJson()) {
        QJsonObject json = jobToJson(*job, *history, *attempts, nowMs());
        json.insert(u"artifacts"_s, artifactsToJson(*artifacts));
        console.json(json);
        return ExitSuccess;
    }
    const JobKind *kind = registry.find(job->kind);
    console.data(jobText({.job = *job,
                          .history = *history,
                          .artifacts = *artifacts,
                          .isScriptChanged = kind && isScriptChanged(*job, kind->definition)},
                         nowMs()));
    return ExitSuccess;
}

} // namespace jobdeck
