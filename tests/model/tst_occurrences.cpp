#include "model/occurrences.h"
#include "model/ruleparser.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>
#include <map>
#include <set>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

using Note = LocalTime::Note;

qint64 ms(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch(); }

// "2027-03-28T03:00+02:00", and g or o for a gap or an overlap.
QStringList shown(const QList<Occurrences::Occurrence> &times, const QTimeZone &zone)
{
    QStringList texts;
    for (const auto &each : times) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(each.utcMs, zone);
        texts << local.toString(u"yyyy-MM-ddThh:mm"_s)
                + (each.note == Note::Gap           ? u" g"_s
                       : each.note == Note::Overlap ? u" o"_s
                                                    : QString());
    }
    return texts;
}

// What the C library's clock shows, minute by minute: the oracle. It shares nothing with QTimeZone but the files.
class Walls final {
public:
    Walls(const QByteArray &zone, qint64 from, qint64 to)
    {
        const QByteArray former = qgetenv("TZ");
        qputenv("TZ", ":" + zone);
        tzset();
        qint64 last = wallAt(from - 60);
        for (qint64 utc = from; utc < to; utc += 60) {
            const qint64 wall = wallAt(utc);
            if (wall > last + 60) {
                for (qint64 skipped = last + 60; skipped < wall; skipped += 60)
                    m_fixed.emplace(skipped, std::pair(utc, Note::Gap));
            }
            const auto known = m_fixed.find(wall);
            if (known == m_fixed.end())
                m_fixed.emplace(wall, std::pair(utc, Note::Normal));
            else if (known->second.second == Note::Normal)
                known->second.second = Note::Overlap;
            m_shown.emplace(utc, wall);
            last = wall;
        }
        former.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", former);
        tzset();
    }

    // Instants of a rule that runs once for each wall time that `matches`, or for each time a clock shows it.
    template <typename Matches>
    std::set<qint64> instants(Matches matches, bool followsClock) const
    {
        std::set<qint64> found;
        if (followsClock) {
            for (const auto &[utc, wall] : m_shown) {
                if (matches(wall))
                    found.insert(utc);
            }
        } else {
            for (const auto &[wall, instant] : m_fixed) {
                if (matches(wall))
                    found.insert(instant.first);
            }
        }
        return found;
    }

private:
    static qint64 wallAt(qint64 utc)
    {
        const std::time_t time = utc;
        std::tm local{};
        localtime_r(&time, &local);
        return utc + local.tm_gmtoff;
    }

    std::map<qint64, std::pair<qint64, Note>> m_fixed; // by wall time
    std::map<qint64, qint64> m_shown; // wall time by instant
};

struct Probe {
    QString rule;
    std::function<bool(qint64 wall)> matches;
};

int minuteOf(qint64 wall) { return static_cast<int>((wall % 86'400 + 86'400) % 86'400 / 60); }
int weekdayOf(qint64 wall)
{
    return static_cast<int>(((wall - (wall % 86'400 + 86'400) % 86'400) / 86'400 + 3) % 7 + 7) % 7;
}

QList<Probe> probes()
{
    return {
        {u"mon-sun at 00:00,00:30,02:00,02:30,03:00,23:30"_s,
         [](qint64 wall) {
             return QList<int>({0, 30, 120, 150, 180, 1410}).contains(minuteOf(wall));
         }},
        {u"sun,mon at 01:15,02:15"_s,
         [](qint64 wall) {
             return (weekdayOf(wall) == 6 || weekdayOf(wall) == 0) && (minuteOf(wall) == 75 || minuteOf(wall) == 135);
         }},
        {u"cron 10,40 0-4 * * *"_s,
         [](qint64 wall) {
             return minuteOf(wall) / 60 <= 4 && (minuteOf(wall) % 60 == 10 || minuteOf(wall) % 60 == 40);
         }},
        {u"cron */20 * * * *"_s, [](qint64 wall) { return minuteOf(wall) % 20 == 0; }},
        {u"cron */30 0,1,2,3 * * *"_s,
         [](qint64 wall) { return minuteOf(wall) / 60 <= 3 && minuteOf(wall) % 30 == 0; }},
        {u"cron 5 * * * *"_s, [](qint64 wall) { return minuteOf(wall) % 60 == 5; }},
    };
}

} // namespace

class TestOccurrences final : public QObject {
    Q_OBJECT
private slots:
    void tells_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("times");
        const auto row = [](const char *rule, const char *zone, const char *from, const QStringList &times) {
            QTest::newRow(rule) << QByteArray(zone) << QString::fromUtf8(from) << times;
        };
        row("every 15m", "UTC", "2026-01-01T00:07:00Z", {u"2026-01-01T00:22"_s, u"2026-01-01T00:37"_s});
        row("every 2h", "Europe/Berlin", "2027-03-28T00:30:00Z",
            {u"2027-03-28T04:30"_s, u"2027-03-28T06:30"_s}); // elapsed time, over the gap
        row("every 3d at 09:00", "Europe/Berlin", "2027-03-26T07:00:00Z",
            {u"2027-03-26T09:00"_s, u"2027-03-29T09:00"_s, u"2027-04-01T09:00"_s});
        row("mon,wed at 08:30,17:00", "UTC", "2026-11-30T08:30:00Z",
            {u"2026-11-30T17:00"_s, u"2026-12-02T08:30"_s, u"2026-12-02T17:00"_s});
        row("day 31 at 06:00", "UTC", "2026-01-31T06:00:00Z", {u"2026-03-31T06:00"_s, u"2026-05-31T06:00"_s});
        row("last day at 18:00", "UTC", "2028-02-01T00:00:00Z", {u"2028-02-29T18:00"_s, u"2028-03-31T18:00"_s});
        row("5th fri at 17:00", "UTC", "2026-11-01T00:00:00Z", {u"2027-01-29T17:00"_s, u"2027-04-30T17:00"_s});
        row("last fri at 17:00", "UTC", "2026-11-01T00:00:00Z", {u"2026-11-27T17:00"_s, u"2026-12-25T17:00"_s});
        row("cron 0 0 29 2 *", "UTC", "2096-03-01T00:00:00Z", {u"2104-02-29T00:00"_s}); // 2100 has none
        row("cron 0 0 13 * fri", "UTC", "2026-11-10T00:00:00Z",
            {u"2026-11-13T00:00"_s, u"2026-11-20T00:00"_s, u"2026-11-27T00:00"_s, u"2026-12-04T00:00"_s,
             u"2026-12-11T00:00"_s, u"2026-12-13T00:00"_s}); // either
        row("cron 0 0 */2 * fri", "UTC", "2026-11-10T00:00:00Z",
            {u"2026-11-13T00:00"_s, u"2026-11-27T00:00"_s}); // both
        row("mon-sun at 02:30", "Europe/Berlin", "2027-03-27T12:00:00Z",
            {u"2027-03-28T03:00 g"_s, u"2027-03-29T02:30"_s});
        row("mon-sun at 02:15,02:30,03:00", "Europe/Berlin", "2027-03-27T12:00:00Z",
            {u"2027-03-28T03:00 g"_s, u"2027-03-29T02:15"_s}); // one instant, one run
        row("cron 30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z",
            {u"2026-10-25T02:30 o"_s, u"2026-10-26T02:30"_s});
        row("cron 30 * * * *", "Europe/Berlin", "2026-10-24T23:00:00Z",
            {u"2026-10-25T01:30"_s, u"2026-10-25T02:30 o"_s, u"2026-10-25T02:30 o"_s, u"2026-10-25T03:30"_s});
        row("cron */30 2 * * *", "Europe/Berlin", "2027-03-27T12:00:00Z",
            {u"2027-03-29T02:00"_s, u"2027-03-29T02:30"_s});
        row("mon-sun at 12:00", "Pacific/Apia", "2011-12-29T00:00:00Z",
            {u"2011-12-29T12:00"_s, u"2011-12-31T00:00 g"_s, u"2011-12-31T12:00"_s}); // a day that never was
    }
    void tells()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, from);
        QFETCH(QStringList, times);
        const QTimeZone timeZone(zone);
        const Occurrences rule(parseRule(QString::fromUtf8(QTest::currentDataTag())).value(), timeZone, ms(from));
        QCOMPARE(shown(rule.next(ms(from), static_cast<int>(times.size())), timeZone), times);
    }

    // Around clock changes of every zone from 2005 to 2060.
    void agreesWithTheClockOfTheSystem()
    {
        QRandomGenerator random(42);
        int windows = 0;
        const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &id : zones) {
            const QTimeZone zone(id);
            const qint64 year = 365LL * 86'400;
            const ZoneClock clock(zone);
            for (int i = 0; i < 2; ++i) {
                const ZoneClock::Stretch stretch =
                    clock.stretchAt((35 + random.bounded(55)) * year + random.bounded(365) * 86'400LL);
                if (id.startsWith("UTC") || id.startsWith("right/"))
                    continue;
                const qint64 middle = stretch.end / 60 * 60;
                const qint64 from = middle - 2 * 86'400;
                const qint64 to = middle + 2 * 86'400;
                compare(id, zone, from, to);
                if (QTest::currentTestFailed())
                    return;
                ++windows;
            }
        }
        QVERIFY(windows > 500);
    }

    void theCalendarEnds()
    {
        const Occurrences daily(parseRule(u"mon-sun at 12:00"_s).value(), QTimeZone::utc(), 0);
        QCOMPARE(daily.next(ms(u"9999-12-30T12:00:00Z"_s), 5).size(), 1);
        const Occurrences cron(parseRule(u"cron 0 * * * *"_s).value(), QTimeZone("Europe/Berlin"), 0);
        QCOMPARE(cron.next(ms(u"9999-12-31T20:30:00Z"_s), 5).size(), 2);
        const Occurrences elapsed(parseRule(u"every 2h"_s).value(), QTimeZone::utc(), 0);
        QCOMPARE(elapsed.next(ms(u"9999-12-31T20:30:00Z"_s), 5).size(), 1);
    }

    void nothingFallsDueBeforeTheStart()
    {
        const qint64 start = ms(u"2026-11-30T09:00:00Z"_s);
        const Occurrences daily(parseRule(u"mon-sun at 09:00"_s).value(), QTimeZone::utc(), start);
        QCOMPARE(daily.after(0)->utcMs, start); // at the start itself
        const Occurrences often(parseRule(u"every 15m"_s).value(), QTimeZone::utc(), start + 1);
        QCOMPARE(often.after(0)->utcMs, start + 1 + 900'000);
    }

private:
    static void compare(const QByteArray &id, const QTimeZone &zone, qint64 from, qint64 to)
    {
        const Walls walls(id, from - 3 * 86'400, to);
        const QList<Probe> all = probes();
        for (const Probe &probe : all) {
            const ScheduleRule rule = parseRule(probe.rule).value();
            std::set<qint64> expected = walls.instants(probe.matches, rule.followsClock());
            expected.erase(expected.begin(), expected.upper_bound(from));
            const Occurrences occurrences(rule, zone, from * 1'000);
            std::set<qint64> told;
            for (const auto &each : occurrences.next(from * 1'000, static_cast<int>(expected.size())))
                told.insert(each.utcMs / 1'000);
            if (told != expected)
                QFAIL(qPrintable(u"%1 from %2: %3"_s.arg(QString::fromUtf8(id)).arg(from).arg(probe.rule)));
        }
    }
};

QTEST_GUILESS_MAIN(TestOccurrences)
#include "tst_occurrences.moc"
