#include "jobs/script/outputcommands.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

// What a run reported, by kind.
struct Said {
    QByteArrayList lines; // "info: text"
    QList<RunProgressed> progress;
    QStringList columns;
    QList<ResultsRow> rows;

    void operator()(const RunLogged &logged) { lines << logLevelName(logged.level).toUtf8() + ": " + logged.text; }
    void operator()(const RunProgressed &progressed) { progress << progressed; }
    void operator()(const RunColumns &set) { columns = set.columns; }
    void operator()(const RunRow &row) { rows << row.cells; }
    void operator()(const auto &) { }
};

Said said(const QByteArrayList &output, const QStringList &secrets = {}, const QByteArrayList &errors = {})
{
    const auto channel = std::make_shared<RunChannel>(1, 1, [](bool) {});
    JobContext job({}, {}, {}, channel);
    OutputCommands commands(job, secrets);
    for (const QByteArray &line : output)
        commands.takeOutput(line);
    for (const QByteArray &line : errors)
        commands.takeError(line);
    Said all;
    for (const JobEvent &event : channel->drain().events)
        std::visit(all, event.what);
    return all;
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
              "::unknown::x", "::group", "::progress x::y", "::progress 101::", "::progress -1::", "::row 1::[]",
              "::stop-commands::", "::1::", "std::vector<int> x", "::progress50::x"})
            QTest::newRow(*line ? line : "empty") << QByteArray(line);
        QTest::newRow("bytes that are no UTF-8") << QByteArray("\xff\xfe\0x", 4);
    }
    void ordinaryLinesAreTheLog()
    {
        QFETCH(QByteArray, line);
        const Said all = said({line});
        QCOMPARE(all.lines, QByteArrayList{"info: " + line});
        QVERIFY(all.progress.isEmpty() && all.rows.isEmpty());
    }

    void standardErrorIsNeverACommand()
    {
        QCOMPARE(said({}, {}, {"::progress 40::x"}).lines, QByteArrayList{"warning: ::progress 40::x"});
    }

    void progressHasANumberATextOrBoth()
    {
        QCOMPARE(said({"::progress 40::Sending 40%250A of 100"}).progress.first().percent, 40);
        QCOMPARE(said({"::progress 40::Sending 40%250A of 100"}).progress.first().text, u"Sending 40%0A of 100"_s);
        QVERIFY(!said({"::progress 7.9::"}).progress.first().text);
        QCOMPARE(said({"::progress 7.9::"}).progress.first().percent, 7);
        QVERIFY(!said({"::progress::Waiting"}).progress.first().percent);
    }

    void levelsAreSaid()
    {
        QCOMPARE(said({"::debug::a", "::notice::b", "::warning::c: d::e", "::error::x%0Ay"}).lines,
                 (QByteArrayList{"debug: a", "notice: b", "warning: c: d::e", "error: x", "error: y"}));
    }

    void rowsAndColumnsAreJson()
    {
        const Said all = said({R"(::columns::["E-mail","Result"])", R"(::row::["ann@example.org",{"value":"sent"}])",
                               R"(::row::["bob@",{"value":"bob@","error":"no domain"},3,true,null,{"a":1}])"});
        QCOMPARE(all.columns, (QStringList{u"E-mail"_s, u"Result"_s}));
        QCOMPARE(all.rows.size(), 2);
        QCOMPARE(all.rows.first().last(), Cell(u"sent"_s));
        QCOMPARE(all.rows.last().at(1), Cell(u"bob@"_s, u"no domain"_s));
        QCOMPARE(all.rows.last().at(2), Cell(QJsonValue(3)));
        QVERIFY(all.rows.last().at(5).value.isObject());
        QVERIFY(all.lines.isEmpty());
    }

    void malformedJsonIsALineWithAWarning()
    {
        for (const char *line : {"::row::[1,", "::row::{}", "::columns::x"}) {
            const Said all = said({line});
            QCOMPARE(all.lines.size(), 2);
            QCOMPARE(all.lines.first(), "info: " + QByteArray(line));
            QVERIFY(all.lines.last().startsWith("warning: "));
            QVERIFY(all.rows.isEmpty());
        }
    }

    void untrustedTextIsNotReadUntilItsWord()
    {
        const Said all = said({"::stop-commands::k3y", "::progress 40::x", "::k3y", "::k3y::", "::progress 50::"});
        QCOMPARE(all.lines, (QByteArrayList{"info: ::progress 40::x", "info: ::k3y"}));
        QCOMPARE(all.progress.size(), 1);
        QCOMPARE(all.progress.first().percent, 50);
    }

    void secretsAreHiddenEverywhere()
    {
        const Said all =
            said({"a s3cr3t", "::mask::t%0Aoken", "my token and oken", "czNjcjN0", "s3cr3t%2Fx",
                  R"(::row::["s3cr3t",{"value":1,"error":"s3cr3t"}])", "::progress 1::s3cr3t", "::warning::s3cr3t"},
                 {u"s3cr3t"_s}, {"s3cr3t"});
        for (const QByteArray &line : all.lines)
            QVERIFY2(!line.contains("s3cr3t") && !line.contains("czNjcjN0"), line.constData());
        QCOMPARE(all.lines.first(), QByteArray("info: a ***"));
        QCOMPARE(all.rows.first().first(), Cell(u"***"_s));
        QCOMPARE(all.rows.first().last().error, u"***"_s);
        QCOMPARE(all.progress.first().text, u"***"_s);
    }

    void aSecretIsHiddenAsJsonAndPercentCode()
    {
        const Said all = said({R"({"p":"a\"b\\c"})", "p=a%22b%5Cc"}, {u"a\"b\\c"_s});
        QCOMPARE(all.lines, (QByteArrayList{R"(info: {"p":"***"})", "info: p=***"}));
    }

    void terminalsSequencesAreTakenOut_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m end") << QByteArray("red end");
        QTest::newRow("a title") << QByteArray("\x1b]0;title\x07text") << QByteArray("text");
        QTest::newRow("a link") << QByteArray("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\") << QByteArray("link");
        QTest::newRow("a character set") << QByteArray("\x1b(Btext\x1b=") << QByteArray("text");
        QTest::newRow("cut short") << QByteArray("text\x1b[31") << QByteArray("text");
        QTest::newRow("only the beginning") << QByteArray("text\x1b") << QByteArray("text");
        QTest::newRow("a line rewritten") << QByteArray("10%\r20%\r100%") << QByteArray("100%");
        QTest::newRow("and ended by one") << QByteArray("10%\r20%\r") << QByteArray("20%");
        QTest::newRow("CRLF") << QByteArray("text\r") << QByteArray("text");
        QTest::newRow("only returns") << QByteArray("\r\r") << QByteArray("");
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
