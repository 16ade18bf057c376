// The days of a calendar, how they are written, and schedules that leave them out.
#include "model/schedulecheck.h"
#include "model/scheduletimes.h"

#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

qint64 at(const QString &when) { return QDateTime::fromString(when, Qt::ISODate).toMSecsSinceEpoch(); }

} // namespace

class TestExcludedDays final : public QObject {
    Q_OBJECT
private slots:
    void whichDaysThereAre_data()
    {
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("isExcluded");
        const auto row = [](const char *name, const QStringList &days, const QDate &date, bool isExcluded) {
            QTest::newRow(name) << days << date << isExcluded;
        };
        row("the day", {u"2026-12-24"_s}, QDate(2026, 12, 24), true);
        row("the day before", {u"2026-12-24"_s}, QDate(2026, 12, 23), false);
        row("the first of a range", {u"2026-12-24..2027-01-02"_s}, QDate(2026, 12, 24), true);
        row("the last of a range", {u"2026-12-24..2027-01-02"_s}, QDate(2027, 1, 2), true);
        row("after a range", {u"2026-12-24..2027-01-02"_s}, QDate(2027, 1, 3), false);
        row("in the longer of two", {u"2026-01-01..2026-12-31"_s, u"2026-03-01..2026-03-02"_s}, QDate(2026, 5, 5),
            true);
        row("each year", {u"12-25"_s}, QDate(2031, 12, 25), true);
        row("29 February", {u"02-29"_s}, QDate(2028, 2, 29), true);
        row("not 1 March", {u"02-29"_s}, QDate(2027, 3, 1), false);
        row("a weekday", {u" Sat "_s}, QDate(2026, 12, 5), true);
        row("in full", {u"Saturday"_s}, QDate(2026, 12, 5), true);
        row("another weekday", {u"sat"_s}, QDate(2026, 12, 6), false);
        row("none", {}, QDate(2026, 12, 6), false);
    }
    void whichDaysThereAre()
    {
        QFETCH(const QStringList, days);
        QFETCH(const QDate, date);
        const auto excluded = ExcludedDays::parse(days);
        QVERIFY2(excluded.isOk(), excluded ? "" : qPrintable(excluded.error().message));
        QCOMPARE(excluded->isEmpty(), days.isEmpty());
        QTEST(excluded->contains(date), "isExcluded");
    }

    void whatIsNoDay_data()
    {
        QTest::addColumn<QStringList>("days");
        for (const char *text : {"", "2026-02-30", "02-30", "2026-12-24..2026-12-01", "2026-12-24..", "13-01",
                                 "someday", "2026-1-1", "1.1.2026", "2026-12-01..2026-12-02..2026-12-03"})
            QTest::newRow(text) << QStringList{QString::fromLatin1(text)};
        QTest::newRow("every day") << u"mon tue wed thu fri sat sun"_s.split(u' ');
        QTest::newRow("too many") << QStringList(5'001, u"2026-12-24"_s);
    }
    void whatIsNoDay()
    {
        QFETCH(const QStringList, days);
        const auto excluded = ExcludedDays::parse(days);
        QVERIFY(!excluded);
        QCOMPARE(excluded.error().field, u"calendar"_s);
    }

    void occurrencesOnThemAreLeftOut()
    {
        const ScheduleTerms terms{.rule = u"every 6h"_s, .zone = u"Europe/Berlin"_s};
        const qint64 now = at(u"2026-12-03T12:00:00Z"_s); // a Thursday
        const auto times = ScheduleTimes::of(terms, now, {u"2026-12-04..2026-12-05"_s, u"sun"_s});
        QVERIFY(times.isOk());
        const auto next = times->next(now, 3);
        QCOMPARE(next.at(0).utcMs, at(u"2026-12-03T18:00:00Z"_s)); // 19:00 there
        QCOMPARE(next.at(1).utcMs, at(u"2026-12-07T00:00:00Z"_s)); // the day is the zone's
        QCOMPARE(next.at(2).utcMs, at(u"2026-12-07T06:00:00Z"_s));
    }

    void aRuleThatFallsOnThemAloneNeverRuns()
    {
        const Result<void> checked = checkSchedule({.rule = u"sat at 10:00"_s, .calendar = u"free"_s},
                                                   at(u"2026-12-03T12:00:00Z"_s), {u"sat"_s});
        QVERIFY(!checked);
        QCOMPARE(checked.error().field, u"calendar"_s);
    }

    void theNewestOfVeryMany()
    {
        const qint64 now = at(u"2026-12-03T12:00:00Z"_s);
        const qint64 year = 365LL * 86'400'000;
        const auto times = ScheduleTimes::of({.rule = u"cron * * * * *"_s, .zone = u"UTC"_s}, now - 20 * year);
        QVERIFY(times.isOk());
        const auto newest = times->newest(now - 20 * year, now, 1'000);
        QVERIFY(newest.hasMore);
        QCOMPARE(newest.times.size(), 1'000);
        QCOMPARE(newest.times.last(), now);
        QCOMPARE(newest.times.first(), now - 999 * 60'000LL);
        const auto few = times->newest(now - 3 * 60'000, now, 1'000);
        QVERIFY(!few.hasMore);
        QCOMPARE(few.times, (QList<qint64>{now - 120'000, now - 60'000, now}));
        QVERIFY(times->newest(now, now, 1'000).times.isEmpty());
    }

    void whichTermsCannotBe_data()
    {
        QTest::addColumn<ScheduleTerms>("terms");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        const qint64 now = at(u"2026-12-03T12:00:00Z"_s);
        const auto row = [](const char *name, const ScheduleTerms &terms, const char *field, const char *words = "") {
            QTest::newRow(name) << terms << QString::fromLatin1(field) << QString::fromUtf8(words);
        };
        row("fine", {.rule = u"every 15m"_s}, "");
        row("six fields", {.rule = u"cron 0 0 3 * * 1"_s}, "rule");
        row("a zone that is spelled alike", {.rule = u"every 1h"_s, .zone = u"europe/berlin"_s}, "zone",
            "Europe/Berlin");
        row("an end before the start", {.rule = u"every 1h"_s, .startAt = now + 2, .endAt = now + 1}, "end", "start");
        row("an end in the past", {.rule = u"every 1h"_s, .endAt = now}, "end", "past");
        row("nothing in between", {.rule = u"every 2h"_s, .endAt = now + 3'600'000}, "end", "Nothing falls due");
        row("the end itself is in time", {.rule = u"every 1h"_s, .endAt = now + 3'600'000}, "");
        row("too many runs", {.rule = u"every 1h"_s, .maxRuns = maxScheduleRuns + 1}, "count");
        row("jitter of more than a day", {.rule = u"every 1h"_s, .jitterMs = maxJitterMs + 1}, "jitter");
        row("a start after all time", {.rule = u"every 1h"_s, .startAt = 300'000'000'000'000}, "start");
    }
    void whichTermsCannotBe()
    {
        QFETCH(const ScheduleTerms, terms);
        QFETCH(const QString, words);
        const Result<void> checked = checkSchedule(terms, at(u"2026-12-03T12:00:00Z"_s));
        QTEST(checked ? QString() : checked.error().field, "field");
        if (!checked)
            QVERIFY2(checked.error().message.contains(words), qPrintable(checked.error().message));
    }

    void jitterIsTheSameWheneverItIsAsked()
    {
        qint64 most = 0;
        for (int i = 0; i < 1'000; ++i) {
            const qint64 jitter = jitterOf(7, i * 60'000LL, 1'000);
            QVERIFY(jitter >= 0 && jitter <= 1'000);
            QCOMPARE(jitterOf(7, i * 60'000LL, 1'000), jitter);
            most = std::max(most, jitter);
        }
        QVERIFY(most > 950);
        QVERIFY(jitterOf(7, 60'000, 86'400'000) != jitterOf(8, 60'000, 86'400'000));
        QCOMPARE(jitterOf(7, 60'000, 0), 0);
    }
};

QTEST_GUILESS_MAIN(TestExcludedDays)
#include "tst_excludeddays.moc"
