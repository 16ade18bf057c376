#include "model/logexport.h"
#include "model/logmodel.h"

#include "tests/fakes/readerfixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr int warningsAndErrors = 1 << static_cast<int>(LogLevel::Warning) | 1 << static_cast<int>(LogLevel::Error);

QByteArray textOf(const Claim &claim, int number)
{
    return "job " + QByteArray::number(claim.job.id) + " line " + QByteArray::number(number);
}

// Lines [first, last], every third a warning, in the file when it returns.
void log(ReaderFixture &f, const Claim &claim, int first, int last)
{
    for (int i = first; i <= last; ++i) {
        const LogLevel level = i % 3 == 0 ? LogLevel::Warning : LogLevel::Info;
        claim.channel->push(RunLogged{.level = level, .text = textOf(claim, i), .time = f.store.clock->nowMs()});
    }
    f.waitForLines(claim.job.id, last);
}

void logText(ReaderFixture &f, const Claim &claim, const QByteArray &text)
{
    claim.channel->push(RunLogged{.text = text, .time = f.store.clock->nowMs()});
    f.waitForLines(claim.job.id, 1);
}

QList<LogLine> window(LogModel &model, qint64 first, int count)
{
    const QVariantList answer = answerOf(model, &LogModel::linesReady, [&] { model.request(first, count); });
    return answer.at(0).toLongLong() == first ? answer.at(1).value<QList<LogLine>>() : QList<LogLine>();
}

QList<qint64> sequences(const QList<LogLine> &lines)
{
    QList<qint64> numbers;
    for (const LogLine &line : lines)
        numbers << line.sequence;
    return numbers;
}

QList<qint64> found(LogModel &model, const QString &text)
{
    return answerOf(model, &LogModel::findFinished, [&] { model.find(text); }).at(0).value<QList<qint64>>();
}

QString text(LogModel &model, qint64 first, qint64 last)
{
    return answerOf(model, &LogModel::textReady, [&] { model.requestText(first, last); }).at(0).toString();
}

QByteArray wholeLog(const Claim &claim, int last, int step = 1)
{
    QByteArray all;
    for (int i = step; i <= last; i += step)
        all += textOf(claim, i) + '\n';
    return all;
}

} // namespace

class TestLogModel final : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void showsAWindowOfLines()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 1'500);
        LogModel model(f.reader);
        QSignalSpy counts(&model, &LogModel::lineCountChanged);
        model.setJob(claim.job.id, 1'500);
        QCOMPARE(counts.size(), 1);
        QCOMPARE(model.job(), claim.job.id);
        QCOMPARE(model.lineCount(), 1'500);
        const QList<LogLine> lines = window(model, 1'000, 100);
        QCOMPARE(lines.size(), 100);
        QCOMPARE(lines.first().sequence, 1'001);
        QCOMPARE(lines.first().text, textOf(claim, 1'001));
        QCOMPARE(lines.last().text, textOf(claim, 1'100));
        QCOMPARE(lines.at(1).level, LogLevel::Warning); // line 1,002
        QCOMPARE(window(model, 1'490, 100).size(), 10);
        QCOMPARE(window(model, 1'500, 100).size(), 0);
        QCOMPARE(window(model, 0, 0).size(), 0);
    }

    void theBeginningOfALongLineIsShownAndAllOfItCopied()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        const QByteArray longLine = QByteArray("0123456789").repeated(20'000);
        logText(f, claim, longLine);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 1);
        const QList<LogLine> lines = window(model, 0, 10);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().text.size() >= 4'096 && lines.first().text.size() < longLine.size());
        QVERIFY(longLine.startsWith(lines.first().text));
        QCOMPARE(lines.first().text.size() + lines.first().cutBytes, longLine.size());
        QCOMPARE(text(model, 0, 0), QString::fromLatin1(longLine));
    }

    void followsALogThatGrows()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        LogModel model(f.reader);
        model.setJob(claim.job.id, 0);
        QCOMPARE(window(model, 0, 10).size(), 0);
        log(f, claim, 1, 10);
        QSignalSpy counts(&model, &LogModel::lineCountChanged);
        model.setLineCount(10);
        QCOMPARE(counts.takeFirst().at(0).toLongLong(), 10);
        model.setLineCount(10);
        QCOMPARE(counts.size(), 0);
        log(f, claim, 11, 700);
        model.setLineCount(700);
        QCOMPARE(counts.takeFirst().at(0).toLongLong(), 700);
        QCOMPARE(sequences(window(model, 8, 4)), (QList<qint64>{9, 10, 11, 12}));
        QCOMPARE(sequences(window(model, 698, 4)), (QList<qint64>{699, 700}));
    }

    void onlyTheNewestRequestIsAnswered()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 100);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 100);
        QSignalSpy lines(&model, &LogModel::linesReady);
        model.request(0, 10);
        model.request(50, 10);
        QTRY_COMPARE(lines.size(), 1);
        QCOMPARE(lines.first().at(0).toLongLong(), 50);
    }

    void filtersByLevelBeyondItsAnchors()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 4'500); // 1,500 warnings
        LogModel model(f.reader);
        model.setJob(claim.job.id, 4'500);
        model.setLevels(warningsAndErrors);
        QTRY_COMPARE(model.lineCount(), 1'500);
        for (const qint64 line : {0, 1, 510, 511, 512, 513, 1'023, 1'024, 1'100, 1'498}) {
            QCOMPARE(sequences(window(model, line, 2)), (QList<qint64>{3 * line + 3, 3 * line + 6}));
        }
        QCOMPARE(sequences(window(model, 1'499, 5)), QList<qint64>{4'500});
        QCOMPARE(text(model, 1'024, 1'025), QString::fromUtf8(textOf(claim, 3'075) + '\n' + textOf(claim, 3'078)));

        log(f, claim, 4'501, 6'000);
        model.setLineCount(6'000);
        QTRY_COMPARE(model.lineCount(), 2'000);
        QCOMPARE(sequences(window(model, 1'999, 5)), QList<qint64>{6'000});
        QCOMPARE(sequences(window(model, 1'536, 1)), QList<qint64>{4'611});

        model.setLevels(LogModel::allLevels);
        QCOMPARE(model.lineCount(), 6'000);
        QCOMPARE(sequences(window(model, 1'024, 1)), QList<qint64>{1'025});
    }

    void aFilterThatNothingPassesShowsNothing()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 50);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 50);
        model.setLevels(1 << static_cast<int>(LogLevel::Error));
        QCOMPARE(model.lineCount(), 0);
        QCOMPARE(window(model, 0, 10).size(), 0);
        QCOMPARE(found(model, u"line"_s), QList<qint64>());
        QCOMPARE(model.lineCount(), 0);
    }

    void aFilterMissesNoLinesThatComeWhileItCounts()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 30);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 30);
        model.setLevels(warningsAndErrors);
        f.waitForReader(); // it has counted 10; the answer is on its way
        log(f, claim, 31, 60);
        model.setLineCount(60);
        QTRY_COMPARE(model.lineCount(), 20);
    }

    void aFilterCountsNoLineTwice()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 60);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 30); // what it was told lags behind what it reads
        model.setLevels(warningsAndErrors);
        f.waitForReader();
        model.setLineCount(45);
        QTRY_COMPARE(model.lineCount(), 20);
        model.setLineCount(60);
        f.waitForReader();
        QCOMPARE(window(model, 0, 100).size(), 20); // and what was counted meanwhile has been told
        QCOMPARE(model.lineCount(), 20);
    }

    void aFilterThatIsTakenBackCountsNothingMore()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 60);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 60);
        model.setLevels(warningsAndErrors);
        f.waitForReader(); // it has counted 20; the answer is on its way
        model.setLevels(LogModel::allLevels);
        QCOMPARE(window(model, 0, 100).size(), 60); // asked later, answered later
        QCOMPARE(model.lineCount(), 60);
    }

    void filtersMoreMatchesThanOneStepReads()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 45'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 45'000);
        model.setLevels(1 << static_cast<int>(LogLevel::Info)); // 30,000
        QTRY_COMPARE(model.lineCount(), 30'000);
        QCOMPARE(sequences(window(model, 29'998, 5)), (QList<qint64>{44'998, 44'999}));
        QCOMPARE(sequences(window(model, 20'000, 2)), (QList<qint64>{30'001, 30'002}));
    }

    void findsAllMatchesAndTellsHowFarItIs()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 45'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 45'000);
        QSignalSpy progress(&model, &LogModel::findProgressed);
        QCOMPARE(
            found(model, u"LINE 4444"_s),
            (QList<qint64>{4'443, 44'439, 44'440, 44'441, 44'442, 44'443, 44'444, 44'445, 44'446, 44'447, 44'448}));
        QCOMPARE(progress.size(), 2); // after 20,000 and 40,000 lines
        QCOMPARE(progress.at(0), (QVariantList{1LL, 44}));
        QCOMPARE(progress.at(1), (QVariantList{1LL, 88}));
        QCOMPARE(found(model, u"no such text"_s), QList<qint64>());
    }

    void theProgressOfASearchNeverPassesAHundred()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 45'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 100); // what it was told lags behind what it reads
        QSignalSpy progress(&model, &LogModel::findProgressed);
        QCOMPARE(found(model, u"line 12345"_s), QList<qint64>{12'344});
        QVERIFY(!progress.isEmpty());
        for (const QVariantList &signal : progress)
            QVERIFY(signal.at(1).toInt() <= 100);
    }

    void findsInTheLinesThatAreShown()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 3'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 3'000);
        model.setLevels(warningsAndErrors);
        QTRY_COMPARE(model.lineCount(), 1'000);
        QCOMPARE(found(model, u"line 30"_s), (QList<qint64>{9, 99, 100, 101, 102, 999})); // 30, 300 … 309, 3000
    }

    void stopsAtSoManyMatches()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 12'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 12'000);
        const QList<qint64> lines = found(model, u"line"_s);
        QCOMPARE(lines.size(), LogModel::maxMatches);
        QCOMPARE(lines.last(), LogModel::maxMatches - 1);
    }

    void looksForTextAsItIsWritten_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("count");
        QTest::newRow("case does not count") << u"ÉTÉ"_s << 1;
        QTest::newRow("it is no pattern") << u"l.été"_s << 0;
        QTest::newRow("an asterisk is an asterisk") << u"*"_s << 1;
        QTest::newRow("beyond 64 KiB of a line") << u"the end"_s << 1;
        QTest::newRow("nothing") << QString() << 0;
    }
    void looksForTextAsItIsWritten()
    {
        QFETCH(QString, wanted);
        QFETCH(int, count);
        ReaderFixture f;
        const Claim claim = f.start();
        logText(f, claim, QByteArray("l'été * ") + QByteArray(100'000, '-') + "the end");
        LogModel model(f.reader);
        model.setJob(claim.job.id, 1);
        QCOMPARE(found(model, wanted).size(), count);
    }

    void aSearchThatIsReplacedOrCancelledEndsUnheard()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 100);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 100);
        QSignalSpy finished(&model, &LogModel::findFinished);
        model.find(u"line 1"_s);
        model.find(u"line 42"_s);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.takeFirst().at(0).value<QList<qint64>>(), QList<qint64>{41});
        model.find(u"line 1"_s);
        model.cancelFind();
        QCOMPARE(window(model, 0, 1).size(), 1); // asked later, answered later
        model.find(u"line 1"_s);
        model.setLevels(warningsAndErrors); // the numbers would be of other lines
        QCOMPARE(window(model, 0, 1).size(), 1);
        QCOMPARE(finished.size(), 0);
    }

    void bytesThatAreNotUtf8StayInTheFileAndAreReplacedInText()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        logText(f, claim, QByteArray("a\xff\xc3(\0b", 6));
        LogModel model(f.reader);
        model.setJob(claim.job.id, 1);
        QCOMPARE(window(model, 0, 1).first().text, QByteArray("a\xff\xc3(\0b", 6));
        QCOMPARE(text(model, 0, 0), u"a\uFFFD\uFFFD("_s + QChar(0) + u'b');
        QCOMPARE(found(model, u"\uFFFD("_s), QList<qint64>{0});
        const QString file = f.store.folder.filePath(u"log.txt"_s);
        (void)answerOf(model, &LogModel::saved, [&] { model.save(file); });
        QCOMPARE(contentsOf(file), QByteArray("a\xff\xc3(\0b\n", 7));
    }

    void givesTextToCopy()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 30);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 30);
        QCOMPARE(text(model, 28, 29), QString::fromUtf8(textOf(claim, 29) + '\n' + textOf(claim, 30)));
        QCOMPARE(text(model, 29, 99), QString::fromUtf8(textOf(claim, 30)));
        QCOMPARE(text(model, 0, -1), QString()); // an empty document
    }

    void savesTheWholeLogOrWhatIsShown()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 45'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 45'000);
        const QString all = f.store.folder.filePath(u"all.txt"_s);
        QCOMPARE(answerOf(model, &LogModel::saved, [&] { model.save(all); }).at(0).toString(), all);
        QCOMPARE(contentsOf(all), wholeLog(claim, 45'000));
        model.setLevels(warningsAndErrors);
        const QString some = f.store.folder.filePath(u"some.txt"_s);
        QCOMPARE(answerOf(model, &LogModel::saved, [&] { model.save(some); }).at(0).toString(), some);
        QCOMPARE(contentsOf(some), wholeLog(claim, 45'000, 3));
    }

    void savesTheLogItWasAskedForThoughAnotherIsShown()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        const Claim other = f.start();
        log(f, claim, 1, 45'000);
        log(f, other, 1, 45'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 45'000);
        const QString file = f.store.folder.filePath(u"log.txt"_s);
        (void)answerOf(model, &LogModel::saved, [&] {
            model.save(file);
            model.setJob(other.job.id, 45'000);
            model.setLevels(warningsAndErrors);
        });
        QVERIFY(contentsOf(file) == wholeLog(claim, 45'000));
    }

    void everySaveIsAnswered()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 10);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 10);
        QSignalSpy saved(&model, &LogModel::saved);
        const QStringList files{f.store.folder.filePath(u"1.txt"_s), f.store.folder.filePath(u"2.txt"_s)};
        for (const QString &file : files)
            model.save(file);
        QTRY_COMPARE(saved.size(), 2);
        for (const QString &file : files)
            QCOMPARE(contentsOf(file), wholeLog(claim, 10));
    }

    void aFailedSaveSaysWhyAndLeavesNothing()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 45'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 45'000);
        const QString file = f.store.folder.filePath(u"missing/log.txt"_s);
        const QString message = answerOf(model, &LogModel::saveFailed, [&] { model.save(file); }).at(0).toString();
        QVERIFY2(message.contains(file) && message.contains(u"No such file or directory"_s), qPrintable(message));
        QVERIFY(!QFileInfo::exists(QFileInfo(file).path()));
        const QStringList before = QDir(f.store.folder.path()).entryList();
        const QString folder = f.store.folder.path();
        QVERIFY(answerOf(model, &LogModel::saveFailed, [&] { model.save(folder); }).at(0).toString().contains(folder));
        QCOMPARE(QDir(folder).entryList(), before);
    }

    void answersForTheFormerJobAreDropped()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        const Claim other = f.start();
        log(f, claim, 1, 3'000);
        log(f, other, 1, 30);
        LogModel model(f.reader);
        QSignalSpy lines(&model, &LogModel::linesReady);
        QSignalSpy matches(&model, &LogModel::findFinished);
        QSignalSpy texts(&model, &LogModel::textReady);
        model.setJob(claim.job.id, 3'000);
        model.setLevels(warningsAndErrors);
        model.request(0, 10);
        model.find(u"line 3"_s);
        model.requestText(0, 10);
        f.waitForReader(); // all is answered, nothing delivered
        model.setJob(other.job.id, 30);
        QTRY_COMPARE(model.lineCount(), 10);
        model.request(9, 10);
        QTRY_COMPARE(lines.size(), 1);
        QCOMPARE(lines.first().at(0).toLongLong(), 9);
        QCOMPARE(lines.first().at(1).value<QList<LogLine>>().first().text, textOf(other, 30));
        QCOMPARE(matches.size(), 0);
        QCOMPARE(texts.size(), 0);
        QCOMPARE(model.lineCount(), 10);
    }

    void aModelMayGoWhileRequestsAreOut()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 45'000);
        const QString file = f.store.folder.filePath(u"log.txt"_s);
        {
            LogModel model(f.reader);
            model.setJob(claim.job.id, 45'000);
            model.setLevels(warningsAndErrors);
            model.request(0, 10);
            model.find(u"line"_s);
            model.setLevels(LogModel::allLevels);
            model.save(file);
            f.waitForReader();
        }
        LogModel model(f.reader);
        model.setJob(claim.job.id, 45'000);
        QCOMPARE(window(model, 0, 3).size(), 3);
        QVERIFY(!QFileInfo::exists(file)); // it was not finished
    }

    void aDatabaseThatCannotBeReadIsTold()
    {
        for (int i = 0; i < 5; ++i) // Qt's own, one a question
            QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::prepare: database not open");
        QTemporaryDir folder;
        JobReader reader(folder.filePath(u"none.db"_s));
        LogModel model(reader);
        model.setJob(1, 10);
        QSignalSpy failures(&model, &LogModel::readFailed);
        model.request(0, 10);
        model.find(u"x"_s);
        model.requestText(0, 9);
        QTRY_COMPARE(failures.size(), 3);
        model.setLevels(warningsAndErrors);
        QTRY_COMPARE(failures.size(), 4);
        QVERIFY(!failures.first().at(0).toString().isEmpty());
        const QString file = folder.filePath(u"log.txt"_s);
        QVERIFY(!answerOf(model, &LogModel::saveFailed, [&] { model.save(file); }).at(0).toString().isEmpty());
        QVERIFY(!QFileInfo::exists(file));
    }

    void copiesAWholeLogInSteps()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        log(f, claim, 1, 45'000);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 45'000);
        QCOMPARE(text(model, 0, 44'999).toUtf8() + '\n', wholeLog(claim, 45'000));
        QCOMPARE(text(model, 19'999, 20'001).split(u'\n').size(), 3);
        model.setLevels(warningsAndErrors);
        QTRY_COMPARE(model.lineCount(), 15'000);
        QCOMPARE(text(model, 0, 14'999).toUtf8() + '\n', wholeLog(claim, 45'000, 3));
    }

    void refusesToCopyWhatIsTooLong()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        for (int i = 0; i < 9; ++i)
            claim.channel->push(RunLogged{.text = QByteArray(LogCopy::maxBytes / 8, 'x')});
        f.waitForLines(claim.job.id, 9);
        LogModel model(f.reader);
        model.setJob(claim.job.id, 9);
        QSignalSpy ready(&model, &LogModel::textReady);
        QVERIFY(answerOf(model, &LogModel::readFailed, [&] { model.requestText(0, 8); })
                    .at(0)
                    .toString()
                    .contains(u"too long to copy"_s));
        QCOMPARE(ready.size(), 0);
        QCOMPARE(text(model, 0, 6).size(), LogCopy::maxBytes / 8 * 7 + 6);
    }
};

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
