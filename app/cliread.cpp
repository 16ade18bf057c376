#include "app/cliread.h"

#include "model/csvwriter.h"
#include "model/format.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 linesAtOnce = 5'000;
constexpr qint64 rowsAtOnce = 1'000;

// Each look at the database has a connection of its own.
Result<QSqlDatabase> openToRead(const QString &file)
{
    static int number = 0;
    return openReadOnly(file, u"read-%1"_s.arg(++number), 5'000);
}

Error badInput(const QString &message, const QString &field = {}) { return {ErrorCode::BadInput, message, field}; }

qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }

QString localTime(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs).toString(u"yyyy-MM-dd HH:mm:ss"_s); }

Result<JobFilter> readFilter(const Invocation &invocation)
{
    JobFilter filter{.kind = invocation.value(u"kind"_s),
                     .group = invocation.value(u"group"_s),
                     .text = invocation.value(u"search"_s)};
    for (const QString &name : invocation.values(u"status"_s)) {
        const auto status = statusFromName(name);
        if (!status) {
            QStringList names;
            for (const JobStatus each : allStatuses)
                names.append(statusName(each));
            return badInput(Texts::tr("There is no status “%1”. The statuses are %2.").arg(name, names.join(u", "_s)),
                            u"status"_s);
        }
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

QString valueText(const QJsonValue &value)
{
    if (value.isArray() || value.isObject()) {
        const QJsonDocument document =
            value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    return value.toVariant().toString();
}

QString cellText(const Cell &cell)
{
    const QString value = valueText(cell.value);
    return cell.error.isEmpty() ? value : (value.isEmpty() ? u"! "_s : value + u" ! "_s) + cell.error;
}

// Columns as wide as their widest cell; the last one is not padded.
QString alignedTable(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row.at(i).leftJustified(widths.at(i) + 2) : row.at(i);
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

QStringList listRow(const Job &job)
{
    const qint64 time = job.startedAt.value_or(job.scheduledAt.value_or(job.createdAt));
    const QString message = job.error.isEmpty() ? job.progressText : job.error;
    return {QString::number(job.id), statusName(job.status),
            oneLine(job.kind),       job.progress ? Texts::tr("%1 %").arg(*job.progress) : QString(),
            localTime(time),         oneLine(message)};
}

void printTable(const Console &console, const QList<Job> &jobs)
{
    QList<QStringList> rows{{Texts::tr("ID"), Texts::tr("STATUS"), Texts::tr("KIND"), Texts::tr("PROGRESS"),
                             Texts::tr("STARTED/DUE"), Texts::tr("MESSAGE")}};
    for (const Job &job : jobs)
        rows.append(listRow(job));
    console.data(alignedTable(rows));
}

QList<QStringList> jobLines(const Job &job)
{
    QList<QStringList> lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append({name, oneLine(value)});
    };
    add(Texts::tr("Job"), QString::number(job.id));
    add(Texts::tr("Kind"), job.kind);
    add(Texts::tr("Group"), job.group);
    add(Texts::tr("Status"), statusName(job.status));
    add(Texts::tr("Waits for"), waitingName(waitingOf(job, nowMs())));
    add(Texts::tr("Reason"), reasonName(job.reason));
    add(Texts::tr("Error"), job.error);
    add(Texts::tr("Exit code"), job.exitCode ? QString::number(*job.exitCode) : QString());
    add(Texts::tr("Signal"), job.signal ? QString::number(*job.signal) : QString());
    add(Texts::tr("Progress"), job.progress ? Texts::tr("%1 %").arg(*job.progress) : QString());
    add(Texts::tr("Message"), job.progressText);
    add(Texts::tr("Created"), localTime(job.createdAt));
    add(Texts::tr("Scheduled"), job.scheduledAt ? localTime(*job.scheduledAt) : QString());
    add(Texts::tr("Started"), job.startedAt ? localTime(*job.startedAt) : QString());
    add(Texts::tr("Finished"), job.finishedAt ? localTime(*job.finishedAt) : QString());
    add(Texts::tr("Attempt"), job.attempt > 1 ? QString::number(job.attempt) : QString());
    add(Texts::tr("Rerun of"), job.rerunOf > 0 ? QString::number(job.rerunOf) : QString());
    for (auto argument = job.arguments.begin(); argument != job.arguments.end(); ++argument)
        add(u"  "_s + argument.key(), valueText(argument.value()));
    for (const QString &secret : job.secrets)
        add(u"  "_s + secret, u"••••"_s);
    return lines;
}

QList<QStringList> historyLines(const QList<HistoryEntry> &history)
{
    QList<QStringList> lines;
    for (const HistoryEntry &entry : history) {
        const QString change = entry.from && *entry.from == entry.to
            ? statusName(entry.to)
            : (entry.from ? statusName(*entry.from) + u" → "_s : QString()) + statusName(entry.to);
        lines.append({u"  "_s + localTime(entry.time), change, oneLine(entry.by), oneLine(entry.note)});
    }
    return lines;
}

// An array of any length, written one value a line without keeping it.
class JsonArrayWriter final {
public:
    explicit JsonArrayWriter(const Console &console)
        : m_console(console)
    {
    }
    void add(const QJsonObject &value)
    {
        m_console.raw((m_isEmpty ? "[\n" : ",\n") + QJsonDocument(value).toJson(QJsonDocument::Compact));
        m_isEmpty = false;
    }
    void end() { m_console.raw(m_isEmpty ? "[]\n" : "\n]\n"); }

private:
    const Console &m_console;
    bool m_isEmpty = true;
};

int printWholeLog(const Console &console, const QSqlDatabase &db, JobId id)
{
    JsonArrayWriter array(console);
    for (qint64 first = 1;;) {
        const auto lines = readLog(db, id, first, linesAtOnce);
        if (!lines)
            return console.error(lines.error());
        for (const LogLine &line : *lines) {
            if (console.isJson())
                array.add(logLineToJson(line));
            else
                console.bytes(line.text);
        }
        if (lines->isEmpty())
            break;
        first = lines->last().sequence + 1;
    }
    if (console.isJson())
        array.end();
    return ExitSuccess;
}

Result<Results> readAllResults(const QSqlDatabase &db, JobId id)
{
    auto all = readResults(db, id, 0, rowsAtOnce);
    if (!all)
        return all;
    Results results = std::move(all).value();
    while (results.rows.size() < results.total) {
        const auto more = readResults(db, id, results.rows.size(), rowsAtOnce);
        if (!more)
            return more.error();
        if (more->rows.isEmpty())
            break;
        results.rows += more->rows;
    }
    return results;
}

void printResultsText(const Console &console, const Results &results)
{
    QList<QStringList> rows;
    if (!results.columns.isEmpty())
        rows.append(results.columns);
    for (const ResultsRow &row : results.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(oneLine(cellText(cell)));
        rows.append(cells);
    }
    if (!rows.isEmpty())
        console.data(alignedTable(rows));
}

void printResultsCsv(const Console &console, const Results &results)
{
    if (!results.columns.isEmpty())
        console.bytes(csvLine(results.columns));
    for (const ResultsRow &row : results.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(withoutFormula(cellText(cell)));
        console.bytes(csvLine(cells));
    }
}

// A database that does not exist yet holds no jobs: that is no error for who only looks.
bool isNoDatabaseYet(const QString &file) { return !QFileInfo::exists(file); }

Error unknownJob(JobId id)
{
    return {
        ErrorCode::UnknownJob, Texts::tr("There is no job %1. “jobdeck list” shows the jobs there are.").arg(id), {}};
}

// Opens the database and finds the job that the command names.
Result<QSqlDatabase> openFor(const QString &file, const QString &word, JobId &id)
{
    const auto parsed = parseId(word);
    if (!parsed)
        return parsed.error();
    id = *parsed;
    if (isNoDatabaseYet(file))
        return unknownJob(id);
    const auto db = openToRead(file);
    if (!db)
        return db.error();
    if (const auto job = readJob(*db, id); !job)
        return job.error().code == ErrorCode::UnknownJob ? unknownJob(id) : job.error();
    return *db;
}

} // namespace

Result<JobId> parseId(const QString &word)
{
    bool isNumber = false;
    const JobId id = word.toLongLong(&isNumber);
    if (!isNumber || id < 1)
        return badInput(Texts::tr("“%1” is no job id. An id is a whole number; “jobdeck list” shows them.").arg(word));
    return id;
}

bool hasRunningJobs(const QString &databaseFile)
{
    const auto db = openToRead(databaseFile);
    const auto counts = db ? readCounts(*db) : Result<StatusCounts>(db.error());
    return counts && countOf(*counts, JobStatus::Running) > 0;
}

int printKinds(const Console &console, const JobRegistry &registry)
{
    QJsonArray array;
    QList<QStringList> rows{{Texts::tr("KIND"), Texts::tr("GROUP"), Texts::tr("DESCRIPTION")}};
    for (const JobKind &kind : registry.kinds()) {
        array.append(kindToJson(kind));
        rows.append({kind.name, kind.group, kind.description});
    }
    if (console.isJson())
        console.json(array);
    else
        console.data(alignedTable(rows));
    return ExitSuccess;
}

int printList(const Console &console, const Invocation &invocation, const QString &databaseFile)
{
    const auto filter = readFilter(invocation);
    if (!filter)
        return console.error(filter.error());
    const auto limit = readLimit(invocation);
    if (!limit)
        return console.error(limit.error());
    QList<Job> jobs;
    if (!isNoDatabaseYet(databaseFile)) {
        const auto db = openToRead(databaseFile);
        if (!db)
            return console.error(db.error());
        auto found = readJobs(*db, *filter, *limit);
        if (!found)
            return console.error(found.error());
        jobs = std::move(found).value();
    }
    if (console.isJson()) {
        QJsonArray array;
        for (const Job &job : std::as_const(jobs))
            array.append(jobToJson(job, nowMs()));
        console.json(array);
    } else if (jobs.isEmpty()) {
        console.message(Texts::tr("There are no such jobs."));
    } else {
        printTable(console, jobs);
    }
    return ExitSuccess;
}

int printJob(const Console &console, const Invocation &invocation, const QString &databaseFile)
{
    JobId id = 0;
    const auto db = openFor(databaseFile, invocation.words.at(0), id);
    if (!db)
        return console.error(db.error());
    const auto job = readJob(*db, id);
    const auto history = readHistory(*db, id);
    const auto attempts = readAttempts(*db, id);
    if (!job || !history || !attempts)
        return console.error(!job ? job.error() : !history ? history.error() : attempts.error());
    if (console.isJson()) {
        console.json(jobToJson(*job, *history, *attempts, nowMs()));
        return ExitSuccess;
    }
    console.data(alignedTable(jobLines(*job)));
    console.data(Texts::tr("History"));
    console.data(alignedTable(historyLines(*history)));
    return ExitSuccess;
}

int printLog(const Console &console, const Invocation &invocation, const QString &databaseFile)
{
    JobId id = 0;
    const auto db = openFor(databaseFile, invocation.words.at(0), id);
    if (!db)
        return console.error(db.error());
    if (!invocation.has(u"follow"_s))
        return printWholeLog(console, *db, id);
    LogFollower follower(console, id, *db);
    QObject::connect(&follower, &LogFollower::finished, qApp, &QCoreApplication::exit);
    follower.start();
    return QCoreApplication::exec();
}

int printResults(const Console &console, const Invocation &invocation, const QString &databaseFile)
{
    const QString format = invocation.value(u"format"_s);
    if (!format.isEmpty() && !QStringList{u"text"_s, u"csv"_s, u"json"_s}.contains(format))
        return console.error(
            badInput(Texts::tr("There is no format “%1”. Write text, csv or json.").arg(format), u"format"_s));
    JobId id = 0;
    const auto db = openFor(databaseFile, invocation.words.at(0), id);
    if (!db)
        return console.error(db.error());
    const auto results = readAllResults(*db, id);
    if (!results)
        return console.error(results.error());
    if (format == u"json" || (format.isEmpty() && console.isJson()))
        console.json(resultsToJson(*results));
    else if (format == u"csv")
        printResultsCsv(console, *results);
    else
        printResultsText(console, *results);
    return ExitSuccess;
}

LogFollower::LogFollower(const Console &console, JobId job, const QSqlDatabase &db, QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_job(job)
    , m_db(db)
{
    connect(&m_timer, &QTimer::timeout, this, &LogFollower::look);
}

void LogFollower::start()
{
    m_timer.start(50ms);
    QTimer::singleShot(0, this, &LogFollower::look);
}

void LogFollower::look()
{
    const qint64 version = dataVersion(m_db);
    if (version == m_version)
        return;
    m_version = version;
    const auto job = readJob(m_db, m_job); // before the lines: what an ended job wrote is all there
    const auto printed = printNew();
    if (!printed || (!job && job.error().code != ErrorCode::UnknownJob)) {
        m_timer.stop();
        emit finished(m_console.error(printed ? job.error() : printed.error()));
    } else if (!job || isFinal(job->status)) {
        m_timer.stop();
        emit finished(ExitSuccess);
    }
}

Result<void> LogFollower::printNew()
{
    for (;;) {
        const auto lines = readLog(m_db, m_job, m_next, linesAtOnce);
        if (!lines)
            return lines.error();
        if (lines->isEmpty())
            return {};
        for (const LogLine &line : *lines) {
            if (m_console.isJson())
                m_console.json(logLineToJson(line), true);
            else
                m_console.bytes(line.text);
        }
        m_next = lines->last().sequence + 1;
        m_console.flush();
    }
}

} // namespace jobdeck
