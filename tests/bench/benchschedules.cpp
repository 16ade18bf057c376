// What a schedule that falls due costs beside few and beside very many that rest.
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include "model/jobstore.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <atomic>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

constexpr int dueAtOnce = 20;
constexpr int rounds = 50;
constexpr qint64 minute = 60'000;

class MovedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    void advance(qint64 ms) { m_ms += ms; }

private:
    std::atomic<qint64> m_ms = 1'800'000'000'000;
};

constexpr auto insertResting = R"sql(
INSERT INTO schedule (kind, group_name, arguments, rule, zone, start_at, pending, created_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)
SELECT 'Nothing', 'Bench', '{}', 'every 1d at 09:00', 'Europe/Berlin', 1700000000000, i, 1700000000000 FROM n;
INSERT INTO job (kind, group_name, status, arguments, created_at, scheduled_at, schedule, occurrence, place, moment)
SELECT kind, group_name, 1, arguments, created_at, 1900000000000 + id, id, 1900000000000 + id, 2, 1900000000000 + id
FROM schedule;
UPDATE counter SET count = (SELECT count(*) FROM job WHERE job.status = counter.status)
)sql";

void addResting(const QString &file, int count)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"resting"_s);
        db.setDatabaseName(file);
        if (!db.open())
            qFatal("%s", qUtf8Printable(db.lastError().text()));
        const QStringList statements = QString::fromLatin1(insertResting).arg(count).split(u";\n"_s);
        for (const QString &sql : QStringList{u"BEGIN"_s} + statements + QStringList{u"COMMIT"_s}) {
            QSqlQuery query(db);
            if (!query.exec(sql))
                qFatal("%s", qUtf8Printable(query.lastError().text()));
        }
        db.close();
    }
    QSqlDatabase::removeDatabase(u"resting"_s);
}

template <typename Ask>
void await(Ask ask)
{
    bool isAnswered = false;
    ask([&isAnswered](const auto &) { isAnswered = true; });
    while (!isAnswered)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

// In ms: twenty that fall due, released in one commit.
Samples releases(const QString &folder, int resting)
{
    const QString file = folder + u"/%1.db"_s.arg(resting);
    const auto clock = std::make_shared<MovedClock>();
    {
        JobStore empty(file, clock);
        if (const auto opened = empty.open(); !opened)
            qFatal("%s", qUtf8Printable(opened.error().message));
    }
    addResting(file, resting);
    JobStore store(file, clock);
    if (const auto opened = store.open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    const JobSchedule draft{.kind = u"Nothing"_s,
                            .terms = {.rule = u"every 1m"_s, .zone = u"UTC"_s, .overlap = OverlapPolicy::Allow}};
    for (int i = 0; i < dueAtOnce; ++i)
        await([&](const auto &reply) { store.addSchedule(draft, {}, u"bench"_s, reply); });
    Samples samples;
    for (int i = 0; i < rounds; ++i) {
        clock->advance(minute);
        const auto start = Steady::now();
        await([&](const auto &reply) { store.releaseDue(900'000, reply); });
        samples.add(millisecondsBetween(start, Steady::now()));
    }
    return samples;
}

} // namespace

void measureSchedules()
{
    const QTemporaryDir folder;
    printTitle(u"%1 schedules that fall due, beside 100 and beside 100,000 that rest"_s.arg(dueAtOnce));
    const double few = releases(folder.path(), 100).percentile(50);
    const double many = releases(folder.path(), 100'000).percentile(50);
    printFigure(u"released beside 100, p50"_s, few, u"ms"_s);
    printFigure(u"released beside 100,000, p50"_s, many, u"ms"_s);
    printAtMost(u"ratio"_s, many / few, 1.5, u"times"_s);
}

} // namespace jobdeck::bench
