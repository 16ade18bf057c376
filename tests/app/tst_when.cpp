#include "app/when.h"

#include <QDateTime>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 now = 1'800'000'000'000;

qint64 utc(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODateWithMs).toMSecsSinceEpoch(); }
} // namespace

class tst_When final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "Europe/Berlin"); }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("seconds from now") << u"+90s"_s << now + 90'000;
        QTest::newRow("minutes from now") << u"+10m"_s << now + 600'000;
        QTest::newRow("hours from now") << u"+2h"_s << now + 7'200'000;
        QTest::newRow("days from now") << u"+3d"_s << now + 3 * 86'400'000LL;
        QTest::newRow("local time in winter") << u"2026-12-24T18:00"_s << utc(u"2026-12-24T17:00:00Z"_s);
        QTest::newRow("local time in summer") << u"2026-07-01T18:00:30"_s << utc(u"2026-07-01T16:00:30Z"_s);
        QTest::newRow("with a space") << u"2026-12-24 18:00"_s << utc(u"2026-12-24T17:00:00Z"_s);
        QTest::newRow("a day is its midnight") << u"2026-12-24"_s << utc(u"2026-12-23T23:00:00Z"_s);
        QTest::newRow("UTC") << u"2026-12-24T18:00:00Z"_s << utc(u"2026-12-24T18:00:00Z"_s);
        QTest::newRow("UTC without seconds") << u"2026-12-24T18:00Z"_s << utc(u"2026-12-24T18:00:00Z"_s);
        QTest::newRow("an offset") << u"2026-12-24T18:00:00-05:00"_s << utc(u"2026-12-24T23:00:00Z"_s);
        QTest::newRow("milliseconds") << u"2026-12-24T18:00:00.250Z"_s << utc(u"2026-12-24T18:00:00.250Z"_s);
        QTest::newRow("the end of a day") << u"2026-12-24T24:00"_s << utc(u"2026-12-24T23:00:00Z"_s);
        QTest::newRow("the end of a year, to the second") << u"2026-12-31T24:00:00"_s << utc(u"2026-12-31T23:00:00Z"_s);
        QTest::newRow("a time that spring leaves out is the first after it")
            << u"2026-03-29T02:30"_s << utc(u"2026-03-29T01:00:00Z"_s);
        QTest::newRow("a time that autumn repeats is its first")
            << u"2026-10-25T02:30"_s << utc(u"2026-10-25T00:30:00Z"_s);
    }
    void times()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        const auto when = parseWhen(text, now);
        QVERIFY2(when.isOk(), when ? "" : qPrintable(when.error().message));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*when, Qt::UTC), QDateTime::fromMSecsSinceEpoch(expected, Qt::UTC));
    }

    void nonsense_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "tomorrow", "+", "+10", "+m", "10m", "-10m", "+1.5h", "+10x", "2026-13-01",
                                 "2026-02-30", "2026-12-24T25:00", "2026-12-24T24:01", "+999999999d", "2026-12-24T18",
                                 "18:00", "2026-12-24T18:00 x", "2026-12-24T18:00:00+99:00", "+99999999999999d"})
            QTest::newRow(*text == 0 ? "nothing" : text) << QString::fromLatin1(text);
    }
    void nonsense()
    {
        QFETCH(QString, text);
        const auto when = parseWhen(text, now);
        QVERIFY(!when);
        QCOMPARE(when.error().code, ErrorCode::BadInput);
        QCOMPARE(when.error().field, u"at"_s);
        QVERIFY(when.error().message.contains(text));
    }
};

QTEST_GUILESS_MAIN(tst_When)
#include "tst_when.moc"
