#include "app/clilog.h"

#include "app/logfollower.h"
#include "app/orphans.h"
#include "app/readingaccess.h"
#include "jobs/jobregistry.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"
#include "model/rights.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 linesAtOnce = 5'000;

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

int printWhole(const Console &console, const QSqlDatabase &db, JobId id)
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

int follow(LogFollower &follower, const QString &databaseFile, JobRegistry &registry)
{
    constexpr int orphaned = -1;
    QObject::connect(&follower, &LogFollower::finished, qApp, &QCoreApplication::exit);
    QObject::connect(&follower, &LogFollower::orphaned, qApp, [] { QCoreApplication::exit(orphaned); });
    for (;;) {
        follower.start();
        const int exitCode = QCoreApplication::exec();
        if (exitCode != orphaned)
            return exitCode;
        follower.stop();
        rescueOrphans(databaseFile, registry);
    }
}

} // namespace

int printLog(const Console &console, const Invocation &invocation, const QString &databaseFile, JobRegistry &registry)
{
    const auto found = findReadableJob(databaseFile, invocation.words.at(0), registry.rights());
    if (!found)
        return console.error(found.error());
    if (!invocation.has(u"follow"_s))
        return printWhole(console, found->db, found->job.id);
    LogFollower follower(console, found->job.id, databaseFile, found->db);
    return follow(follower, databaseFile, registry);
}

} // namespace jobdeck
