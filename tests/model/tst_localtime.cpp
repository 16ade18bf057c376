#include "model/localtime.h"

#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestLocalTime final : public QObject {
    Q_OBJECT
private slots:
    void resolves_data();
    void resolves();
};

void TestLocalTime::resolves_data()
{
    using Note = LocalTime::Note;
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<Note>("note");

    const QByteArray prague("Europe/Prague");
    const QByteArray newYork("America/New_York");
    QTest::newRow("a winter day") << prague << u"2026-11-23T23:30"_s << u"2026-11-23T22:30Z"_s << Note::Normal;
    QTest::newRow("a summer day") << prague << u"2026-07-01T08:00"_s << u"2026-07-01T06:00Z"_s << Note::Normal;
    QTest::newRow("just before the gap") << prague << u"2027-03-28T01:59"_s << u"2027-03-28T00:59Z"_s << Note::Normal;
    QTest::newRow("the gap's first minute is the first instant after it")
        << prague << u"2027-03-28T02:00"_s << u"2027-03-28T01:00Z"_s << Note::Gap;
    QTest::newRow("the gap's middle is the first instant after it")
        << prague << u"2027-03-28T02:30"_s << u"2027-03-28T01:00Z"_s << Note::Gap;
    QTest::newRow("just after the gap") << prague << u"2027-03-28T03:00"_s << u"2027-03-28T01:00Z"_s << Note::Normal;
    QTest::newRow("just before the overlap")
        << prague << u"2026-10-25T01:59"_s << u"2026-10-24T23:59Z"_s << Note::Normal;
    QTest::newRow("the overlap is the first of the two")
        << prague << u"2026-10-25T02:30"_s << u"2026-10-25T00:30Z"_s << Note::Overlap;
    QTest::newRow("just after the overlap")
        << prague << u"2026-10-25T03:00"_s << u"2026-10-25T02:00Z"_s << Note::Normal;
    QTest::newRow("a gap far ahead, by rule") << prague << u"2045-03-26T02:30"_s << u"2045-03-26T01:00Z"_s << Note::Gap;
    QTest::newRow("a gap west of Greenwich") << newYork << u"2027-03-14T02:30"_s << u"2027-03-14T07:00Z"_s << Note::Gap;
    QTest::newRow("an overlap west of Greenwich")
        << newYork << u"2026-11-01T01:30"_s << u"2026-11-01T05:30Z"_s << Note::Overlap;
    QTest::newRow("a whole day left out at the date line")
        << QByteArray("Pacific/Apia") << u"2011-12-30T12:00"_s << u"2011-12-30T10:00Z"_s << Note::Gap;
    QTest::newRow("a zone without changes")
        << QByteArray("UTC") << u"2027-03-28T02:30"_s << u"2027-03-28T02:30Z"_s << Note::Normal;
}

void TestLocalTime::resolves()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, local);
    QFETCH(const QString, utc);
    QFETCH(const LocalTime::Note, note);
    const QTimeZone timeZone(zone);
    QVERIFY(timeZone.isValid());
    const auto wall = QDateTime::fromString(local + u"Z"_s, Qt::ISODate); // only read for its date and time
    const auto resolved = resolveLocal(wall.date(), wall.time(), timeZone);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(resolved.utcMs, Qt::UTC), QDateTime::fromString(utc, Qt::ISODate));
    QCOMPARE(resolved.note, note);
}

QTEST_GUILESS_MAIN(TestLocalTime)
#include "tst_localtime.moc"
