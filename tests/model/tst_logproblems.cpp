#include "model/logproblems.h"

#include "tests/fakes/biglog.h"
#include "tests/fakes/readerfixture.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

void log(const Claim &claim, LogLevel level, const QByteArray &text)
{
    claim.channel->push(RunLogged{.level = level, .text = text, .time = 1'000});
}

QStringList textsOf(const LogProblems &problems)
{
    QStringList texts;
    for (const LogLine &line : problems.lines())
        texts << QString::fromUtf8(line.text);
    return texts;
}

} // namespace

class TestLogProblems final : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void aLogWithoutProblemsIsNotRead()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(claim, LogLevel::Info, "all is well");
        f.waitForLines(claim.job.id, 1);
        LogProblems problems(f.reader);
        QSignalSpy changed(&problems, &LogProblems::changed);
        problems.setJob(f.stored(claim.job.id));
        f.waitForReader();
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
        QVERIFY(problems.lines().isEmpty());
        QCOMPARE(problems.firstError(), 0);
    }

    void theLastFiveAndTheFirstError()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        for (int i = 1; i <= 9; ++i) {
            log(claim, LogLevel::Info, "info");
            log(claim, i % 4 == 0 ? LogLevel::Error : LogLevel::Warning, QByteArray::number(i));
        }
        f.waitForLines(claim.job.id, 18);
        LogProblems problems(f.reader);
        problems.setJob(f.stored(claim.job.id));
        QTRY_COMPARE(textsOf(problems), QStringList({u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s}));
        QCOMPARE(problems.lines().last().sequence, 18);
        QCOMPARE(problems.lines().at(3).level, LogLevel::Error);
        QCOMPARE(problems.firstError(), 8);
    }

    void followsALogThatGrows()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        LogProblems problems(f.reader);
        for (int i = 1; i <= 8; ++i) {
            log(claim, i == 7 ? LogLevel::Error : LogLevel::Warning, QByteArray::number(i));
            f.waitForLines(claim.job.id, i);
            problems.setJob(f.stored(claim.job.id));
            QTRY_COMPARE(textsOf(problems).value(problems.lines().size() - 1), QString::number(i));
            QCOMPARE(problems.lines().size(), std::min(i, LogProblems::maxLines));
            QCOMPARE(problems.firstError(), i >= 7 ? 7 : 0);
        }
    }

    void looksAtMostTenTimesASecond()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        LogProblems problems(f.reader);
        QSignalSpy changed(&problems, &LogProblems::changed);
        QElapsedTimer timer;
        timer.start();
        for (int i = 1; i <= 30; ++i) {
            log(claim, LogLevel::Warning, QByteArray::number(i));
            f.waitForLines(claim.job.id, i);
            problems.setJob(f.stored(claim.job.id));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(textsOf(problems).endsWith(u"30"_s));
        QVERIFY2(changed.size() <= timer.elapsed() / LogProblems::intervalMs + 1,
                 qPrintable(u"%1 in %2 ms"_s.arg(changed.size()).arg(timer.elapsed())));
    }

    void anotherJobBeginsAnew()
    {
        ReaderFixture f;
        const Claim one = f.start();
        const Claim two = f.start();
        log(one, LogLevel::Error, "of one");
        log(two, LogLevel::Warning, "of two");
        f.waitForLines(one.job.id, 1);
        f.waitForLines(two.job.id, 1);
        LogProblems problems(f.reader);
        problems.setJob(f.stored(one.job.id));
        QTRY_COMPARE(textsOf(problems), QStringList{u"of one"_s});
        problems.setJob(f.stored(two.job.id));
        QVERIFY(problems.lines().isEmpty()); // at once
        QCOMPARE(problems.firstError(), 0);
        QTRY_COMPARE(textsOf(problems), QStringList{u"of two"_s});
    }

    void aLongWarningIsCut()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(claim, LogLevel::Warning, QByteArray(1'000'000, 'w'));
        f.waitForLines(claim.job.id, 1);
        LogProblems problems(f.reader);
        problems.setJob(f.stored(claim.job.id));
        QTRY_COMPARE(problems.lines().size(), 1);
        QCOMPARE(problems.lines().first().text.size(), LogProblems::maxLineBytes);
        QCOMPARE(problems.lines().first().cutBytes, 1'000'000 - LogProblems::maxLineBytes);
    }

    // The mask of a chunk is believed: what it does not name is not read.
    void chunksWithoutProblemsAreNotRead()
    {
        JobWriter writer;
        Job job = jobWithLog(writer, 20'000, 30'000); // ten million lines, a warning in the first 512
        writer.run(u"UPDATE log_chunk SET meta = (SELECT meta FROM log_chunk WHERE first = 1) WHERE first > 1"_s);
        JobReader reader(writer.file());
        LogProblems problems(reader);
        QElapsedTimer timer;
        timer.start();
        problems.setJob(job);
        QTRY_COMPARE_WITH_TIMEOUT(problems.lines().size(), 1, 10'000);
        QCOMPARE(problems.lines().first().sequence, 512);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        job.logLines += 512;
        job.warnings += 1;
        timer.start();
        QSignalSpy changed(&problems, &LogProblems::changed);
        problems.setJob(job); // there are no more; but only what is new is looked at
        QVERIFY(changed.wait(10'000));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void aFailureIsToldOnce()
    {
        QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::prepare: database not open"); // Qt's own
        JobReader reader(u"/nowhere/jobdeck.db"_s);
        LogProblems problems(reader);
        QSignalSpy failed(&problems, &LogProblems::readFailed);
        Job job{.id = 1, .warnings = 1, .logLines = 1};
        problems.setJob(job);
        QTRY_COMPARE(failed.size(), 1);
        problems.setJob(job);
        bool isAnswered = false; // also what was asked before this
        ReadSlot slot;
        reader.read(
            slot, &reader, [](const QSqlDatabase &, const std::stop_token &) { return 0; },
            [&isAnswered](int) { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLogProblems)
#include "tst_logproblems.moc"
