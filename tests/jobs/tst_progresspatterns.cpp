#include "jobs/script/progresspatterns.h"

#include "jobs/script/terminaltext.h"
#include "tests/fakes/scriptoutput.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(JOBDECK_SOURCE_DIR "/tests/jobs/output/") + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

// Lines that were not rewritten; what each told, -1 for nothing.
QList<int> seen(const QByteArrayList &lines, const std::optional<QStringList> &wanted = {})
{
    ProgressPatterns patterns(wanted);
    QList<int> all;
    for (const QByteArray &line : lines)
        all << static_cast<int>(patterns.see(line, plainLine(line), false).percent.value_or(-1));
    return all;
}

int seenRewritten(const QByteArray &line, const std::optional<QStringList> &wanted = {})
{
    return static_cast<int>(ProgressPatterns(wanted).see(line, plainLine(line), true).percent.value_or(-1));
}

} // namespace

class TestProgressPatterns final : public QObject {
    Q_OBJECT
private slots:
    void aPlainLogTellsNoProgress()
    {
        const QByteArrayList lines = sample(u"plainlog.txt"_s).trimmed().split('\n');
        QVERIFY(lines.size() >= 150);
        ProgressPatterns patterns({});
        for (const QByteArray &line : lines) {
            for (const QByteArray &each : {line, line + ' ', '[' + line})
                QVERIFY2(!patterns.see(each, each, false).percent, line);
        }
        ScriptOutput output;
        for (const QByteArray &line : lines)
            output.print(line + "\r\n").printError(line + "\n");
        const ScriptReports reports = output.finish();
        QVERIFY2(reports.percents.isEmpty() && reports.progressTexts.isEmpty(), "in a whole log");
        QCOMPARE(reports.lines.size(), 2 * lines.size());
    }

    void aNumberThatGrowsIsBelieved_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QList<int>>("percents");
        using Lines = QByteArrayList;
        QTest::newRow("percentages") << Lines{"10%", "20%", "20%", "30%"} << QList<int>{-1, 20, 20, 30};
        QTest::newRow("beside a word") << Lines{"45.5% done", "46 % done"} << QList<int>{-1, 46};
        QTest::newRow("in front of other texts")
            << Lines{"[ 10%] Building a.cpp", "warning: x", "[ 12%] Linking b"} << QList<int>{-1, -1, 12};
        QTest::newRow("behind other texts")
            << Lines{"tests/a.py ..s.  [ 12%]", "tests/b.py .F  [ 54%]"} << QList<int>{-1, 54};
        QTest::newRow("beside other words: later")
            << Lines{"Foo 1% bar", "Foo 2% bar", "Foo 3% bar"} << QList<int>{-1, -1, 3};
        QTest::newRow("counts") << Lines{"1/10", "2/10", "3 / 10"} << QList<int>{-1, 20, 30};
        QTest::newRow("counts in words") << Lines{"Sending 1 of 4", "Sending 2 of 4"} << QList<int>{-1, 50};
        QTest::newRow("steps of a build")
            << Lines{"Step 1/12 : FROM debian", "Step 2/12 : RUN x"} << QList<int>{-1, 16};
        QTest::newRow("ninja") << Lines{"[1/300] Building CXX a.o", "[2/300] Building CXX a/3/4.o"}
                               << QList<int>{-1, 0};
        QTest::newRow("both: the percentage") << Lines{"12% (3/25) done", "16% (4/25) done"} << QList<int>{-1, 16};
        QTest::newRow("another total is another matter") << Lines{"1/10", "2/11", "3/12"} << QList<int>{-1, -1, -1};
        QTest::newRow("what rises from somewhere is not progress yet")
            << Lines{"lamp at 10%", "lamp at 12%", "lamp at 15%", "lamp at 15%", "lamp at 30%"}
            << QList<int>{-1, -1, -1, -1, -1};
        QTest::newRow("what goes on rising is")
            << Lines{"Foo 10%", "Foo 20%", "Foo 30%", "Foo 40%", "Foo 50%"} << QList<int>{-1, -1, -1, -1, 50};
        QTest::newRow("what a fan does never is")
            << Lines{"fan speed 1%", "fan speed 2%", "fan speed 10%", "fan speed 20%", "fan speed 30%", "fan speed 40%"}
            << QList<int>{-1, -1, -1, -1, -1, -1};
        QTest::newRow("one that fell, never again")
            << Lines{"20%", "10%", "30%", "40%", "50%"} << QList<int>{-1, -1, -1, -1, -1};
        QTest::newRow("the same again is no growth") << Lines{"50%", "50%", "50%"} << QList<int>{-1, -1, -1};
    }
    void aNumberThatGrowsIsBelieved()
    {
        QFETCH(QByteArrayList, lines);
        QFETCH(QList<int>, percents);
        QCOMPARE(seen(lines), percents);
    }

    void aRewrittenLineIsBelievedAtOnce()
    {
        QCOMPARE(seenRewritten("Receiving objects:  12% (123/1000), 1.2 MiB | 1 MiB/s"), 12);
        QCOMPARE(seenRewritten("Working 3/4"), 75);
        QCOMPARE(seenRewritten("CPU 45%"), -1);
        QCOMPARE(seenRewritten("11/26 10:00 x"), -1);
        QCOMPARE(seenRewritten("45% of this and 60% of that"), -1);
        QCOMPARE(seenRewritten("150%"), -1);
    }

    void eachIsSwitchedByItsName()
    {
        QCOMPARE(seenRewritten("45%", QStringList{u"count"_s}), -1);
        QCOMPARE(seenRewritten("4/5", QStringList{u"percent"_s}), -1);
        QCOMPARE(seenRewritten("4/5", QStringList{u"percent"_s, u"count"_s}), 80);
        QCOMPARE(seenRewritten("4/5 45%", QStringList{u"count"_s}), 80);
        QCOMPARE(seenRewritten("4/5 45%", QStringList{}), -1);
        QCOMPARE(seen({"\x1b]9;4;1;30\x07x"}, QStringList{u"osc"_s}), QList<int>{30});
        QCOMPARE(seen({"\x1b]9;4;1;30\x07x"}, QStringList{u"percent"_s}), QList<int>{-1});
    }

    void programsAreReadAsTheyPrint_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<int>>("percents");
        const auto row = [](const char *title, const QString &file, const QString &name, const QList<int> &percents) {
            QTest::newRow(title) << file << name << percents;
        };
        const QList<int> whole{0, 4, 13, 19, 27, 39, 45, 59, 68, 77, 95, 98, 100};
        row("rsync --info=progress2", u"rsync-progress2.txt"_s, u"rsync"_s, whole);
        row("rsync -h --info=progress2", u"rsync-human.txt"_s, u"rsync"_s,
            {0, 4, 13, 19, 27, 39, 45, 59, 68, 79, 95, 98, 100});
        row("rsync --progress: files", u"rsync-progress.txt"_s, u"rsync"_s, {22, 33, 44, 55, 66, 77, 100});
        row("rsync --progress: one file", u"rsync-onefile.txt"_s, u"rsync"_s, {100});
        row("curl", u"curl-meter.txt"_s, u"curl"_s, {0, 6, 36, 63, 100});
        row("curl, size unknown", u"curl-unknown-size.txt"_s, u"curl"_s, {0});
        row("ffmpeg", u"ffmpeg.txt"_s, u"ffmpeg"_s, {0, 16, 33, 49, 66, 83, 99});
        row("tqdm", u"tqdm.txt"_s, u"tqdm"_s, {0, 8, 15, 22, 30, 38, 45, 52, 60, 68, 75, 82, 90, 100});
    }
    void programsAreReadAsTheyPrint()
    {
        QFETCH(QString, file);
        QFETCH(QString, name);
        QFETCH(QList<int>, percents);
        const QByteArray bytes = sample(file);
        QVERIFY(!bytes.isEmpty());
        // Of two in one read, as at the end of a line, the channel keeps the newest.
        const bool isStandardError = !file.startsWith(u"rsync");
        QCOMPARE(ScriptOutput().printSegments(bytes, isStandardError).finish().percents, percents);
        QCOMPARE(ScriptOutput({.progress = QStringList{name}}).printSegments(bytes, isStandardError).finish().percents,
                 percents);
        QVERIFY(ScriptOutput({.progress = QStringList{}})
                    .printSegments(bytes, isStandardError)
                    .finish()
                    .percents.isEmpty());
    }

    void curlsBarIsRead()
    {
        const QList<int> percents = ScriptOutput().printSegments(sample(u"curl-bar.txt"_s), true).finish().percents;
        QVERIFY(percents.size() > 10);
        QCOMPARE(percents.first(), 6);
        QCOMPARE(percents.last(), 100);
    }

    void aTerminalsProgressIsRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("percent");
        QTest::newRow("ended by a bell") << QByteArray("\x1b]9;4;1;45\x07") << 45;
        QTest::newRow("by ST, the last counts") << QByteArray("\x1b]9;4;1;4\x1b\\a\x1b]9;4;1;45\x1b\\b") << 45;
        QTest::newRow("an error") << QByteArray("\x1b]9;4;2;45\x07") << 45;
        QTest::newRow("paused") << QByteArray("\x1b]9;4;4;45\x07") << 45;
        QTest::newRow("over") << QByteArray("\x1b]9;4;0;\x07") << -1;
        QTest::newRow("over, short") << QByteArray("\x1b]9;4;0\x07") << -1;
        QTest::newRow("without a number") << QByteArray("\x1b]9;4;3;0\x07") << -1;
        QTest::newRow("too much") << QByteArray("\x1b]9;4;1;450\x07") << -1;
        QTest::newRow("cut short") << QByteArray("\x1b]9;4;1;45") << -1;
        QTest::newRow("a notice") << QByteArray("\x1b]9;done 45\x07") << -1;
    }
    void aTerminalsProgressIsRead()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, percent);
        QCOMPARE(seen({line}), QList<int>{percent});
    }

    void expressionsOfOnesOwnAreBelievedAtOnce()
    {
        const QStringList own{u"at (?<percent>[\\d.]+) percent"_s,
                              u"(?<done>\\d+) out of (?<total>\\d+): (?<text>.*)"_s, u"^now (?<text>.*)"_s};
        QCOMPARE(seen({"at 45.5 percent", "CPU 45%", "at 450 percent"}, own), (QList<int>{45, -1, -1}));
        ProgressPatterns patterns(own);
        const auto both = patterns.see("3 out of 4: C", "3 out of 4: C", false);
        QCOMPARE(both.percent, 75.0);
        QCOMPARE(both.text, u"C"_s);
        QVERIFY(!patterns.see("3 out of 0: C", "3 out of 0: C", false).percent);
        QCOMPARE(patterns.see("now D ", "now D ", false).text, u"D"_s);
    }

    void anExpressionThatTakesTooLongFindsNothing()
    {
        const QStringList slow{u"^(a+)+$|(?<percent>\\d+)"_s}; // each letter more doubles the steps
        QCOMPARE(seen({QByteArray("a").repeated(8) + " 45", QByteArray("a").repeated(18) + " 45",
                       QByteArray("a").repeated(4'000) + " 45"},
                      slow),
                 (QList<int>{45, -1, -1}));
    }

    void oneRsyncAfterAnotherIsReadByItsKind()
    {
        ProgramMeters meters(ProgramMeters::names());
        const auto percent = [&meters](const char *line) {
            return static_cast<int>(meters.read(line, true)->percent.value_or(-1));
        };
        QCOMPARE(percent("  9,000,000  13%   13.36MB/s    0:00:00 (xfr#2, to-chk=6/9)"), 13);
        QCOMPARE(percent(" 12,964,928  19%   11.70MB/s    0:00:04  "), 19);
        QVERIFY(!meters.read("a.txt", false));
        QCOMPARE(percent("  3,000,000 100%   12.63MB/s    0:00:00 (xfr#1, to-chk=6/9)"), 33); // of files
        QCOMPARE(percent(" 12,964,928  19%   11.70MB/s    0:00:04  "), -1); // of one file
        QCOMPARE(percent("  3,000,000 100%   12.63MB/s    0:00:00 (xfr#2, ir-chk=1006/1009)"), -1); // more may come
    }

    void whatCannotBeUsedIsTold()
    {
        for (const QString &name : ProgressPatterns::builtInNames())
            QVERIFY(ProgressPatterns::check(name));
        QVERIFY(ProgressPatterns::check(u"(?<done>\\d+)/(?<total>\\d+)"_s));
        for (const QString &word : {u"(?<percent>"_s, u"pct"_s, u"(?<done>\\d+)"_s, u""_s})
            QVERIFY(!ProgressPatterns::check(word).error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProgressPatterns)
#include "tst_progresspatterns.moc"
