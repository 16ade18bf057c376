#include "app/cliread.h"

#include "app/jobtext.h"
#include "app/ownerlock.h"
#include "app/readingaccess.h"
#include "app/texttable.h"
#include "jobs/jobregistry.h"
#include "model/artifactqueries.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"
#include "model/rights.h"
#include "model/scriptchange.h"
#include "model/waitingreason.h"

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

Result<JobFilter> readFilter(const Invocation &invocation, const Rights &rights)
{
    JobFilter filter{.kind = invocation.value(u"kind"_s),
                     .group = invocation.value(u"group"_s),
                     .text = invocation.value(u"search"_s)};
    filter.hiddenKinds = rights.kindsWithout(Right::Read);
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

// What else is known where a job waits: the owner's slots are not.
class WaitingTeller final {
public:
    // Without numbers where they cannot be read.
    WaitingTeller(const QSqlDatabase &db, const QString &databaseFile, const JobRegistry &registry)
        : m_registry(registry)
        , m_isServed(OwnerLock::isHeld(databaseFile))
    {
        if (auto running = readRunningJobs(db))
            m_running = std::move(running).value();
    }
    // Without the marks for right-to-left text, which a terminal would show.
    [[nodiscard]] QString sentence(const Job &job) const
    {
        return waitingSentence(job, m_now, factsFor(job)).remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    [[nodiscard]] QJsonValue word(const Job &job) const
    {
        const Waiting waiting = waitingWith(job, m_now, factsFor(job));
        return waiting == Waiting::None ? QJsonValue(QJsonValue::Null) : QJsonValue(waitingName(waiting));
    }
    [[nodiscard]] QJsonObject json(QJsonObject json, const Job &job) const
    {
        json.insert(u"waiting"_s, word(job));
        return json;
    }

private:
    [[nodiscard]] WaitingFacts factsFor(const Job &job) const
    {
        WaitingFacts facts = waitingFactsOf(m_registry.find(job.kind), m_running);
        facts.isServed = m_isServed;
        return facts;
    }

    const JobRegistry &m_registry;
    const bool m_isServed;
    const qint64 m_now = nowMs();
    RunningJobs m_running;
};

void printJobs(const Console &console, const QList<Job> &jobs, const WaitingTeller &teller)
{
    QJsonArray array;
    QStringList waiting;
    for (const Job &job : jobs) {
        if (console.isJson())
            array.append(teller.json(jobToJson(job, nowMs()), job));
        else
            waiting << teller.sentence(job);
    }
    if (console.isJson())
        console.json(array);
    else
        console.data(jobListText(jobs, waiting));
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
    auto filter = readFilter(invocation, registry.rights());
    const auto limit = readLimit(invocation);
    if (!filter || !limit)
        return console.error(filter ? limit.error() : filter.error());
    if (isNoDatabaseYet(databaseFile)) {
        if (console.isJson())
            console.json(QJsonArray());
        else
            console.message(Texts::tr("There is no database %1 yet, so there are no jobs.").arg(databaseFile));
        return ExitSuccess;
    }
    const auto db = openToRead(databaseFile);
    const auto jobs = db ? readJobs(*db, *filter, *limit) : Result<QList<Job>>(db.error());
    if (!jobs)
        return console.error(jobs.error());
    if (jobs->isEmpty() && !console.isJson())
        console.message(Texts::tr("There are no such jobs."));
    else
        printJobs(console, *jobs, WaitingTeller(*db, databaseFile, registry));
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
    const WaitingTeller teller(db, databaseFile, registry);
    db.rollback();
    if (!job || !history || !attempts || !artifacts)
        return console.error(!job            ? job.error()
                                 : !history  ? history.error()
                                 : !attempts ? attempts.error()
                                             : artifacts.error());
    if (console.isJson()) {
        QJsonObject json = teller.json(jobToJson(*job, *history, *attempts, nowMs()), *job);
        json.insert(u"artifacts"_s, artifactsToJson(*artifacts));
        console.json(json);
        return ExitSuccess;
    }
    const JobKind *kind = registry.find(job->kind);
    console.data(jobText({.job = *job,
                          .history = *history,
                          .artifacts = *artifacts,
                          .isScriptChanged = kind && isScriptChanged(*job, kind->definition),
                          .waiting = teller.sentence(*job)}));
    return ExitSuccess;
}

} // namespace jobdeck
