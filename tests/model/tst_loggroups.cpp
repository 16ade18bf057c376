// Groups in a log: which lines belong to one, and where lines are when some are folded.
#include "model/loggroups.h"

#include "tests/fakes/readerfixture.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

void log(const Claim &claim, const QByteArray &text, LogLevel level)
{
    claim.channel->push(RunLogged{.level = level, .text = text, .time = 1'000});
}

} // namespace

class TestLogGroups final : public QObject {
    Q_OBJECT
private slots:
    void linesAreWhereTheFoldsPutThem()
    {
        LogFolds folds;
        QCOMPARE(folds.shownCount(100), 100);
        QCOMPARE(folds.sequenceOf(41), 42);
        folds.fold({.begin = 10, .end = 20});
        folds.fold({.begin = 12, .end = 15}); // within
        folds.fold({.begin = 30, .end = 31});
        QCOMPARE(folds.hiddenBy(10), 10);
        QCOMPARE(folds.shownCount(100), 89);
        for (const auto &[shown, sequence] : {std::pair{0, 1}, {9, 10}, {10, 21}, {19, 30}, {20, 32}, {88, 100}})
            QCOMPARE(folds.sequenceOf(shown), sequence);
        folds.unfold(10);
        QCOMPARE(folds.sequenceOf(12), 16); // what is folded within stays so
        folds.clear();
        QVERIFY(folds.isEmpty());
    }

    void whatIsReadSkipsWhatIsFolded()
    {
        LogFolds folds;
        folds.fold({.begin = 10, .end = 20});
        folds.fold({.begin = 30, .end = 100});
        using Stretches = QList<LogFolds::Stretch>;
        QCOMPARE(folds.stretches(5, 10, 100), (Stretches{{6, 5}, {21, 5}}));
        QCOMPARE(folds.stretches(15, 500, 100), (Stretches{{26, 5}}));
        QCOMPARE(folds.stretches(15, 500, 200), (Stretches{{26, 5}, {101, 100}})); // the log has grown
        QCOMPARE(folds.stretches(0, 3, 100), (Stretches{{1, 3}}));
        QCOMPARE(folds.stretches(9, 1, 100), (Stretches{{10, 1}}));
    }

    // By walking the lines one by one.
    void anyFoldsAgreeWithTheirLines()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            LogFolds folds;
            QList<bool> isHidden(61, false); // by sequence
            for (qint64 begin = 1 + random.bounded(8); begin < 55; begin += 1 + random.bounded(9)) {
                const qint64 end = std::min<qint64>(begin + 1 + random.bounded(12), 60);
                folds.fold({.begin = begin, .end = end});
                for (qint64 line = begin + 1; line <= end && !isHidden.at(begin); ++line)
                    isHidden[line] = true;
                begin = end;
            }
            QList<qint64> shown;
            for (qint64 line = 1; line <= 60; ++line)
                if (!isHidden.at(line))
                    shown << line;
            QCOMPARE(folds.shownCount(60), shown.size());
            const int first = random.bounded(int(shown.size()));
            const int count = 1 + random.bounded(30);
            QList<qint64> read;
            for (const LogFolds::Stretch &each : folds.stretches(first, count, 60))
                for (qint64 i = 0; i < each.count; ++i)
                    read << each.first + i;
            QCOMPARE(read, shown.mid(first, count));
            QCOMPARE(folds.sequenceOf(first), shown.at(first));
        }
    }

    void groupsAreFoundWithTheirEnds()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        const auto notice = [&claim](const QByteArray &text) { log(claim, text, LogLevel::Notice); };
        log(claim, "▸ this is no group", LogLevel::Info);
        notice("▸ Build"); // 2
        log(claim, "a", LogLevel::Info);
        notice("▸ Link"); // 4
        notice("◂ Link");
        notice("◂ Build"); // 6
        notice("▸ Test"); // 7, and does not end
        log(claim, "b", LogLevel::Info);
        f.waitForLines(claim.job.id, 8);
        const auto groups = [&](qint64 first, WantedGroups wanted) {
            return *askFile(f.store.file(),
                            [&](const QSqlDatabase &db) { return readLogGroups(db, claim.job.id, first, 8, wanted); });
        };
        using Groups = QList<LogGroup>;
        QCOMPARE(groups(1, WantedGroups::All), (Groups{{2, 6}, {4, 5}, {7, 8}}));
        QCOMPARE(groups(2, WantedGroups::One), (Groups{{2, 6}}));
        QCOMPARE(groups(7, WantedGroups::One), (Groups{{7, 8}}));
        QCOMPARE(groups(8, WantedGroups::One), Groups());
    }
};

QTEST_GUILESS_MAIN(TestLogGroups)
#include "tst_loggroups.moc"
