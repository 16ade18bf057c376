// What becomes of occurrences that are due, as tables.
#include "model/decidemissed.h"

#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'800'000'000'000;
constexpr qint64 minute = 60'000;

// O on time, R run, D decide, S skip.
QString lettersOf(const QList<Due> &dues)
{
    QString letters;
    for (const Due due : dues)
        letters += u"ORDS"_s.at(static_cast<int>(due));
    return letters;
}

QList<Due> duesOf(const QString &letters)
{
    QList<Due> dues;
    for (const QChar letter : letters)
        dues << static_cast<Due>(u"ORDS"_s.indexOf(letter));
    return dues;
}

// R run, Q queue, D decide, s skipped as missed, o for an overlap, - beyond the count.
QString lettersOf(const QList<Release> &plan)
{
    QString letters;
    for (const Release release : plan)
        letters += u"RQDso-"_s.at(static_cast<int>(release));
    return letters;
}

} // namespace

class TestDecideMissed final : public QObject {
    Q_OBJECT
private slots:
    void missed_data()
    {
        QTest::addColumn<MissedPolicy>("policy");
        QTest::addColumn<QList<int>>("minutesAgo");
        QTest::addColumn<QString>("fates");
        const QList<int> all{90, 60, 14, 7, 1, 0};
        QTest::newRow("usual") << MissedPolicy::Usual << all << u"DDSSRO"_s;
        QTest::newRow("once") << MissedPolicy::Once << all << u"SSSSRO"_s;
        QTest::newRow("each") << MissedPolicy::Each << all << u"RRRRRO"_s;
        QTest::newRow("skip") << MissedPolicy::Skip << all << u"SSSSSO"_s;
        QTest::newRow("ask") << MissedPolicy::Ask << all << u"DDDDDO"_s;
        QTest::newRow("fifteen minutes are within") << MissedPolicy::Usual << QList<int>{16, 15} << u"DR"_s;
        QTest::newRow("nothing within") << MissedPolicy::Usual << QList<int>{40, 20} << u"DD"_s;
        QTest::newRow("once, a year ago") << MissedPolicy::Once << QList<int>{525'600} << u"R"_s;
        QTest::newRow("nothing") << MissedPolicy::Usual << QList<int>{} << QString();
    }
    void missed()
    {
        QFETCH(const MissedPolicy, policy);
        QFETCH(const QList<int>, minutesAgo);
        QList<qint64> dues;
        for (const int minutes : minutesAgo)
            dues << now - minutes * minute;
        QTEST(lettersOf(decideMissed(dues, {.policy = policy, .now = now, .awakeSince = now})), "fates");
    }

    void halfAMinuteBeforeItWasAwakeIsOnTime()
    {
        const MissedRules rules{.policy = MissedPolicy::Skip, .now = now, .awakeSince = now - minute};
        const qint64 border = rules.awakeSince - onTimeMs;
        QCOMPARE(lettersOf(decideMissed({border - 1, border, now - 1}, rules)), u"SOO"_s);
    }

    // Somebody was there all the time, and the disk was full: a delay drops nothing.
    void whoeverWasAwakeMissedNothing()
    {
        QCOMPARE(lettersOf(decideMissed({now - 90 * minute, now - minute}, {.now = now, .awakeSince = 0})), u"OO"_s);
    }

    void overlap_data()
    {
        QTest::addColumn<QString>("dues");
        QTest::addColumn<OverlapPolicy>("policy");
        QTest::addColumn<bool>("isBusy");
        QTest::addColumn<QString>("plan");
        const auto row = [](const char *dues, OverlapPolicy policy, bool isBusy, const char *plan) {
            QTest::addRow("%s, %s, %s", dues, qPrintable(overlapPolicyName(policy)), isBusy ? "busy" : "free")
                << QString::fromLatin1(dues) << policy << isBusy << QString::fromLatin1(plan);
        };
        row("OOO", OverlapPolicy::Skip, false, "Roo");
        row("OOO", OverlapPolicy::Skip, true, "ooo");
        row("OOO", OverlapPolicy::Queue, false, "RQQ");
        row("OOO", OverlapPolicy::Queue, true, "QQQ");
        row("OOO", OverlapPolicy::Allow, true, "RRR");
        row("DDSSRO", OverlapPolicy::Skip, false, "DDssRo");
        row("DDSSRO", OverlapPolicy::Queue, true, "DDssQQ");
        row("DD", OverlapPolicy::Skip, true, "DD"); // a decision keeps nobody waiting
    }
    void overlap()
    {
        QFETCH(const QString, dues);
        QFETCH(const OverlapPolicy, policy);
        QFETCH(const bool, isBusy);
        QTEST(lettersOf(planRelease(duesOf(dues), {.policy = policy, .isBusy = isBusy})), "plan");
    }

    void eachMissedOneRunsInItsTurn()
    {
        QCOMPARE(lettersOf(planRelease(duesOf(u"RRRO"_s), {.policy = OverlapPolicy::Skip, .runsEach = true})),
                 u"RQQo"_s);
    }

    void theCountEndsIt()
    {
        QCOMPARE(lettersOf(planRelease(duesOf(u"DDSR"_s), {.runsLeft = 2})), u"DDs-"_s);
        QCOMPARE(lettersOf(planRelease(duesOf(u"SSR"_s), {.runsLeft = 1})), u"ssR"_s);
        QCOMPARE(lettersOf(planRelease(duesOf(u"OOO"_s), {.policy = OverlapPolicy::Allow, .runsLeft = 2})), u"RR-"_s);
        QCOMPARE(lettersOf(planRelease(duesOf(u"OO"_s), {.policy = OverlapPolicy::Skip, .runsLeft = 2})), u"Ro"_s);
    }
};

QTEST_GUILESS_MAIN(TestDecideMissed)
#include "tst_decidemissed.moc"
