#include "model/runreports.h"

#include <QTest>

using namespace jobdeck;

namespace {

JobEvent line(const QByteArray &text, LogLevel level = LogLevel::Info)
{
    return {.what = RunLogged{.level = level, .text = text, .time = 7}};
}

QByteArrayList textsOf(const GatheredReports &gathered)
{
    QByteArrayList texts;
    for (const LogLine &each : gathered.lines)
        texts << each.text;
    return texts;
}

} // namespace

class TestRunReports final : public QObject {
    Q_OBJECT
private slots:
    void numbersLinesAndRowsOnFromWhatIsStored()
    {
        const Run run{.job = {.logLines = 10, .resultRows = 3, .resultErrors = 1},
                      .pending = {line("a"),
                                  line("b", LogLevel::Error),
                                  {.what = RunRow{{Cell(QStringLiteral("x"), QStringLiteral("bad"))}}}}};
        const GatheredReports gathered = gatherReports(run);
        QCOMPARE(gathered.lines.first().sequence, 11);
        QCOMPARE(gathered.run.job.logLines, 12);
        QCOMPARE(gathered.run.job.warnings, 1);
        QCOMPARE(gathered.run.job.resultRows, 4);
        QCOMPARE(gathered.run.job.resultErrors, 2);
        QCOMPARE(gathered.run.attemptErrors, 1);
        QVERIFY(gathered.run.pending.isEmpty());
    }

    void aFileThatIsNamedTwiceIsOneWithItsNewestSize()
    {
        const auto file = [](const QString &path, qint64 size) {
            return JobEvent{.what = RunArtifact{.path = path, .size = size}};
        };
        const QString a = QStringLiteral("/f/a");
        const QString b = QStringLiteral("/f/b");
        const GatheredReports gathered = gatherReports({.pending = {file(a, 1), file(b, 2), file(a, 3)}});
        QCOMPARE(gathered.artifacts.size(), 2);
        QCOMPARE(gathered.artifacts.first().path, a);
        QCOMPARE(gathered.artifacts.first().size, 3);
        QCOMPARE(gathered.artifacts.last().path, b);
    }

    void progressOutsideItsRangeIsClamped()
    {
        const Run run{.pending = {{.what = RunProgressed{.percent = 140, .text = {}}}}};
        QCOMPARE(gatherReports(run).run.job.progress, 100);
    }

    void linesBeyondTheCapAreDroppedCountedAndSaid()
    {
        Run run{.pending = {line("1234"), line("5678"), line("9"), line("0")}, .logCapBytes = 10};
        GatheredReports gathered = gatherReports(run);
        QCOMPARE(gathered.lines.size(), 3);
        QCOMPARE(textsOf(gathered).first(2), (QByteArrayList{"1234", "5678"}));
        QVERIFY(gathered.lines.last().text.contains("limit of 10 bytes"));
        QCOMPARE(gathered.run.job.warnings, 1);
        run = gathered.run;
        run.pending = {line("z"), {.what = RunEnded{.outcome = {}, .time = 9}}};
        gathered = gatherReports(run); // a later commit of the same run
        QCOMPARE(gathered.lines.size(), 1);
        QVERIFY(gathered.lines.last().text.startsWith("3 "));
        QCOMPARE(gathered.lines.last().sequence, 4);
    }

    void withoutACapNothingIsDropped()
    {
        QList<JobEvent> events(50'000, line("x"));
        QCOMPARE(gatherReports({.pending = events}).lines.size(), 50'000);
    }
};

QTEST_GUILESS_MAIN(TestRunReports)
#include "tst_runreports.moc"
