#include "jobs/script/outputcommands.h"

#include "jobs/script/terminaltext.h"
#include "tests/fakes/scriptoutput.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

ScriptReports said(const QByteArrayList &lines, const QStringList &secrets = {})
{
    ScriptOutput output({.secrets = secrets});
    for (const QByteArray &line : lines)
        output.print(line + '\n');
    return output.finish();
}

void write(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("x");
}

} // namespace

class TestOutputCommands final : public QObject {
    Q_OBJECT
private slots:
    void ordinaryLinesAreTheLog_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"hello", "", "  indented ", ": :progress 1::", "a ::progress 1::", "::", "::::", "::Progress 1::x",
              "::unknown::x", "::group", "::row 1::[]", "::endgroup::", "::stop-commands::", "::1::",
              "std::vector<int> x", "::progress50::x", "::warning file=a::x"})
            QTest::newRow(*line ? line : "empty") << QByteArray(line);
        QTest::newRow("bytes that are no UTF-8") << QByteArray("\xff\xfe\xc3(\0x\x80", 7);
        QTest::newRow("a long one") << QByteArray("::x").repeated(1'000'000);
    }
    void ordinaryLinesAreTheLog()
    {
        QFETCH(QByteArray, line);
        for (const char *lineBreak : {"\n", "\r\n", ""}) {
            const ScriptReports all = ScriptOutput().print(line + lineBreak).finish();
            QCOMPARE(all.lines, line.isEmpty() && !*lineBreak ? QByteArrayList() : QByteArrayList{"info: " + line});
            QVERIFY(all.percents.isEmpty() && all.rows.isEmpty());
        }
    }

    void whatIsNoProgressIsSaid_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"::progress x::y", "::progress 101::", "::progress -1::", "::progress nan::",
                                 "::progress inf::", "::progress 40%::", "::progress 40"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsNoProgressIsSaid()
    {
        QFETCH(QByteArray, line);
        const ScriptReports all = said({line});
        QCOMPARE(all.lines.value(0), "info: " + line);
        QCOMPARE(all.lines.size(), 2);
        QVERIFY2(all.lines.at(1).startsWith("warning: The line before is no progress"), all.lines.at(1));
        QVERIFY(all.percents.isEmpty());
    }

    void aMeterOnStandardErrorWarnsOfNothing()
    {
        const ScriptReports all = ScriptOutput().printError("10%|# | 1/10\r100%|##| 10/10\nbad\n").finish();
        QCOMPARE(all.lines, (QByteArrayList{"info: 100%|##| 10/10", "warning: bad"}));
    }

    void standardErrorIsNeverACommand()
    {
        const ScriptReports all = ScriptOutput().printError("::progress 40::x\n::mask::abc\nabc\n").finish();
        QCOMPARE(all.lines, (QByteArrayList{"warning: ::progress 40::x", "warning: ::mask::abc", "warning: abc"}));
        QVERIFY(all.percents.isEmpty());
    }

    void commandsAreFoundHoweverTheReadsFall()
    {
        const QByteArray bytes("::progress 40::Sending\r\nx\n::row::[\"\xc3\xa4\"]\n::notice::y");
        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            ScriptOutput output;
            const ScriptReports all = output.print(bytes.first(cut)).print(bytes.sliced(cut)).finish();
            QCOMPARE(all.percents, QList<int>{40});
            QCOMPARE(all.progressTexts, QStringList{u"Sending"_s});
            QCOMPARE(all.rows.value(0).value(0), Cell(u"ä"_s));
            QCOMPARE(all.lines, (QByteArrayList{"info: x", "notice: y"}));
        }
    }

    void progressHasANumberATextOrBoth()
    {
        const ScriptReports both = said({"::progress 40::Sending 40%250A%0Aof 100"});
        QCOMPARE(both.percents, QList<int>{40});
        QCOMPARE(both.progressTexts, QStringList{u"Sending 40%0A\nof 100"_s});
        QCOMPARE(said({"::progress 7.9::"}).percents, QList<int>{7});
        QVERIFY(said({"::progress 7.9::"}).progressTexts.isEmpty());
        QCOMPARE(said({"::progress::Waiting"}).progressTexts, QStringList{u"Waiting"_s});
        QVERIFY(said({"::progress::Waiting"}).percents.isEmpty());
        QCOMPARE(said({"::progress 40::", "::progress 30::"}).percents, (QList<int>{40, 30}));
    }

    void levelsAreSaid()
    {
        QCOMPARE(said({"::debug::a", "::notice::b%25", "::warning::c: d::e", "::error::x%0Ay%0D%0A%0Az"}).lines,
                 (QByteArrayList{"debug: a", "notice: b%", "warning: c: d::e", "error: x", "error: y",
                                 "error: ", "error: z"}));
    }

    void rowsAndColumnsAreJson()
    {
        const ScriptReports all =
            said({"::columns::[\"E-mail\",\"Result\",3]", "::row::[\"ann@example.org\",{\"value\":\"sent\"}]",
                  "::row::[{\"value\":\"bob@\",\"error\":\"no domain\"},3,true,null,{\"a\":1},{\"error\":5},"
                  "{\"value\":1,\"error\":null}]"});
        QCOMPARE(all.columns, (QStringList{u"E-mail"_s, u"Result"_s, u"3"_s}));
        QCOMPARE(all.rows.size(), 2);
        QCOMPARE(all.rows.first().last(), Cell(u"sent"_s));
        QCOMPARE(all.rows.last(),
                 (ResultsRow{Cell(u"bob@"_s, u"no domain"_s), Cell(QJsonValue(3)), Cell(QJsonValue(true)),
                             Cell(QJsonValue()), Cell(QJsonValue(QJsonObject{{u"a"_s, 1}})), Cell(QJsonValue(), u"5"_s),
                             Cell(QJsonValue(1))}));
        QVERIFY(all.lines.isEmpty());
    }

    void malformedJsonIsALineWithAWarning()
    {
        for (const char *line : {"::row::[1,", "::row::{}", "::columns::x", "::row::[\"\xff\"]", "::row::"}) {
            const ScriptReports all = said({line});
            QCOMPARE(all.lines.size(), 2);
            QCOMPARE(all.lines.first(), "info: " + QByteArray(line));
            QVERIFY(all.lines.last().startsWith("warning: "));
            QVERIFY(all.rows.isEmpty());
        }
    }

    void untrustedTextIsNotReadUntilItsWord()
    {
        const ScriptReports all = said({"::stop-commands::k3y", "::progress 40::x", "::k3y", "::stop-commands::k",
                                        "::k::", "::k3y::x", "::k3y::", "::progress 50::"});
        QCOMPARE(all.lines,
                 (QByteArrayList{"info: ::progress 40::x", "info: ::k3y", "info: ::stop-commands::k",
                                 "info: ::k::", "info: ::k3y::x"}));
        QCOMPARE(all.percents, QList<int>{50});
    }

    void groupsAreLinesThatSayWhereTheyBeginAndEnd()
    {
        QCOMPARE(said({"::group::Build%0Aall", "a", "::group::Link", "::endgroup::", "::endgroup::"}).lines,
                 (QByteArrayList{"notice: ▸ Build all", "info: a", "notice: ▸ Link", "notice: ◂ Link",
                                 "notice: ◂ Build all"}));
        ScriptOutput deep;
        deep.print(QByteArray("::group::x\n").repeated(1'000) + QByteArray("::endgroup::\n").repeated(1'001));
        QCOMPARE(deep.finish().lines.count("info: ::endgroup::"), 1);
    }

    void artifactsAreFilesInTheJobsFolder()
    {
        const QTemporaryDir around;
        const QDir folder(around.filePath(u"job"_s));
        QVERIFY(folder.mkpath(u"sub"_s));
        write(folder.filePath(u"a b.txt"_s));
        write(folder.filePath(u"sub/100%.txt"_s));
        write(around.filePath(u"job2"_s));
        QFile::link(around.filePath(u"job2"_s), folder.filePath(u"out"_s));
        QFile::link(u"sub/100%.txt"_s, folder.filePath(u"in"_s));
        QFile::link(folder.path(), around.filePath(u"link"_s));
        mkfifo(QFile::encodeName(folder.filePath(u"fifo"_s)).constData(), 0600);
        const QString root = QFileInfo(folder.path()).canonicalFilePath();

        ScriptOutput output({.folder = around.filePath(u"link"_s)});
        for (const QString &path : {u"a b.txt"_s, u"sub/100%25.txt"_s, u"in"_s, folder.filePath(u"a b.txt"_s)})
            output.print("::artifact::" + path.toUtf8() + '\n');
        const ScriptReports kept = output.reports();
        QCOMPARE(kept.artifacts,
                 (QStringList{root + u"/a b.txt"_s, root + u"/sub/100%.txt"_s, root + u"/sub/100%.txt"_s,
                              root + u"/a b.txt"_s}));
        QVERIFY(kept.lines.isEmpty());
        for (const QString &path : {u""_s, u"none"_s, u"../job2"_s, u"out"_s, u"sub"_s, u"."_s, u"fifo"_s,
                                    u"/etc/passwd"_s, around.filePath(u"job2"_s), u"a b.txt%0A"_s})
            output.print("::artifact::" + path.toUtf8() + '\n');
        const ScriptReports refused = output.finish();
        QVERIFY(refused.artifacts.isEmpty());
        QCOMPARE(refused.lines.size(), 10);
        for (const QByteArray &line : refused.lines)
            QVERIFY2(line.startsWith("warning: "), line);
        QVERIFY(refused.lines.at(3).contains("“out”"));
    }

    void withoutAFolderNoArtifactIsKept()
    {
        const ScriptReports all = said({"::artifact::/etc/passwd"});
        QVERIFY(all.artifacts.isEmpty());
        QVERIFY(all.lines.value(0).startsWith("warning: "));
    }

    void secretsAreHiddenEverywhere()
    {
        ScriptOutput output({.secrets = {u"s3cr3t"_s}});
        output.printError("s3cr3t\n");
        for (const char *line :
             {"a s3cr3t", "s3\x1b[1mcr3t", "10%\rs3cr3t", "::mask::t%0Aoken", "my token and oken", "czNjcjN0",
              "::row::[\"s3cr3t\",{\"value\":1,\"error\":\"s3\\u0063r3t\"}]", "::row::[\"s3cr3t\"",
              "::columns::[\"s3cr3t\"]", "::progress 1::s3cr3t", "::warning::s3cr3t", "::group::s3cr3t",
              "::endgroup::", "::artifact::s3cr3t", "::unknown::s3cr3t"})
            output.print(line + QByteArray("\n"));
        const ScriptReports all = output.finish();
        for (const QByteArray &line : all.lines)
            QVERIFY2(!line.contains("s3cr3t") && !line.contains("czNjcjN0"), line.constData());
        QCOMPARE(all.lines.mid(0, 5),
                 (QByteArrayList{"warning: ***", "info: a ***", "info: ***", "info: ***", "info: my t*** and ***"}));
        QCOMPARE(all.rows.first().first(), Cell(u"***"_s));
        QCOMPARE(all.rows.first().last().error, u"***"_s);
        QCOMPARE(all.columns, QStringList{u"***"_s});
        QCOMPARE(all.progressTexts, QStringList{u"***"_s});
    }

    void whatIsTooShortToBeHiddenIsTold()
    {
        const ScriptReports all = said({"::mask::ab", "::mask::", "about"});
        QCOMPARE(all.lines.size(), 2);
        QVERIFY(all.lines.first().startsWith("warning: "));
        QCOMPARE(all.lines.last(), QByteArray("info: about"));
    }

    void aLineInPiecesHidesWhatStandsOverTheirEnds()
    {
        const QByteArray line("0123456789s3cr3t456789s3cr3ts3cr3t56789\x1b[31m0123456789s3cr\x1b[0m3t");
        for (qsizetype longest = 14; longest < 70; ++longest) {
            ScriptOutput output({.secrets = {u"s3cr3t"_s}, .longest = longest});
            const ScriptReports all = output.print(line + "\n::notice::x\n").printError(line).finish();
            QByteArray joined;
            for (const QByteArray &each : all.lines)
                joined += each.startsWith("info: ") ? each.sliced(6) : QByteArray();
            joined.replace("******", "***"); // two that touch may come in two pieces
            QCOMPARE(joined, QByteArray("0123456789***456789***567890123456789***"));
            QVERIFY(all.lines.contains("notice: x"));
        }
    }

    void aRewrittenLineKeepsItsLastState()
    {
        const ScriptReports all = ScriptOutput().print("10%\r20%\r").print("30%\r\nnext\n4\r5\r").finish();
        QCOMPARE(all.lines, (QByteArrayList{"info: 30%", "info: next", "info: 5"}));
    }

    void progressIsReadFromWhatIsPrinted()
    {
        ScriptOutput output;
        QCOMPARE(output.printError("\r10%\r").printError("\r20%\r").printError("x").reports().percents,
                 (QList<int>{10, 20}));
        QCOMPARE(output.printError("\r 15%\r").print("5% done\n6% done\n25% done\n").finish().percents,
                 QList<int>{25}); // never backward
    }

    void theLastStateOfARewrittenLineTellsProgress()
    {
        QCOMPARE(ScriptOutput({.msBetweenReads = 0}).print("Foo 1%\rFoo 2%\rFoo 50%\n").finish().percents,
                 QList<int>{50}); // the channel keeps the newest of one read
        QCOMPARE(ScriptOutput().print("Foo 1%\rFoo 2%\nBar 50%\n").finish().percents.last(), 2);
    }

    void aScriptThatTellsItsProgressIsTaken()
    {
        ScriptOutput output;
        output.print("50%\r").print("60%\r").print("70%\n::progress 10::\n").print("80%\r").print("90%\r");
        QCOMPARE(output.print("95%\n").finish().percents.last(), 10);
    }

    void switchedOffNothingIsRead()
    {
        ScriptOutput output({.progress = QStringList{}});
        QVERIFY(output.print("10%\r").print("20%\r").print("30%\n\x1b]9;4;1;50\x07\n").finish().percents.isEmpty());
    }

    void textOfAnOwnPatternIsHiddenToo()
    {
        ScriptOutput output({.progress = QStringList{u"^now (?<text>.*)"_s}, .secrets = {u"s3cr3t"_s}});
        QCOMPARE(output.print("now s3cr3t\n").finish().progressTexts, QStringList{u"***"_s});
    }

    void aTerminalsProgressAloneIsNoLine()
    {
        const ScriptReports all = said({"\x1b]9;4;1;50\x07", "\x1b[0m", "\x1b]9;4;1;60\x07text"});
        QCOMPARE(all.lines, (QByteArrayList{"info: ", "info: text"}));
        QCOMPARE(all.percents, (QList<int>{50, 60}));
    }

    void terminalsSequencesAreTakenOut_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m end") << QByteArray("red end");
        QTest::newRow("private ones") << QByteArray("\x1b[?25l\x1b[>4;1m\x1b[2 qtext") << QByteArray("text");
        QTest::newRow("a title") << QByteArray("\x1b]0;t\xc3\xa4\x07text") << QByteArray("text");
        QTest::newRow("a link") << QByteArray("\x1b]8;;http:x\x1b\\link\x1b]8;;\x1b\\") << QByteArray("link");
        QTest::newRow("a device's string") << QByteArray("\x1bP1$r0m\x1b\\text\x1b_a\x1b\\") << QByteArray("text");
        QTest::newRow("a character set") << QByteArray("\x1b(Btext\x1b=\x1b#8") << QByteArray("text");
        QTest::newRow("cut short") << QByteArray("text\x1b[31") << QByteArray("text");
        QTest::newRow("a title cut short") << QByteArray("text\x1b]0;ti") << QByteArray("text");
        QTest::newRow("only the beginning") << QByteArray("text\x1b") << QByteArray("text");
        QTest::newRow("broken off by a letter") << QByteArray("\x1b[3\xc3\xa4") << QByteArray("\xc3\xa4");
        QTest::newRow("broken off by another")
            << QByteArray("\x1b\x1b[0mtext\x1b]0;x\x1b[0mend") << QByteArray("textend");
        QTest::newRow("cancelled") << QByteArray("\x1b]0;x\x18text") << QByteArray("text");
        QTest::newRow("a line rewritten") << QByteArray("10%\r20%\r100%") << QByteArray("100%");
        QTest::newRow("and ended by one") << QByteArray("10%\r20%\r") << QByteArray("20%");
        QTest::newRow("CRLF") << QByteArray("text\r") << QByteArray("text");
        QTest::newRow("only returns") << QByteArray("\r\r") << QByteArray("");
        QTest::newRow("other control bytes") << QByteArray("\t\0\b\x07x", 5) << QByteArray("\t\0\b\x07x", 5);
    }
    void terminalsSequencesAreTakenOut()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, plain);
        QCOMPARE(plainLine(line), plain);
    }
};

QTEST_GUILESS_MAIN(TestOutputCommands)
#include "tst_outputcommands.moc"
