// The commands that look: list, show, log, results. The real program over one database that is filled once.
#include "tests/fakes/commandline.h"
#include "tests/fakes/storefixture.h"

#include <QRegularExpression>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyLines = 5'000; // far more than a pipe holds

// Job 1 is done, 2 failed, 3 new, 4 scheduled for next year, 5 done with a long log.
class Shelf final {
public:
    Shelf()
    {
        m_store.allow(1);
        doneJob();
        failedJob();
        m_store.allow(0);
        insert(
            {.kind = u"Greet"_s, .group = u"Social"_s, .arguments = {{u"who"_s, u"needle"_s}}, .secrets = {u"pin"_s}});
        insert({.kind = u"Move"_s, .status = JobStatus::Scheduled, .scheduledAt = m_store.clock->nowMs() + 3'600'000});
        m_store.allow(1, {u"Talk"_s});
        talkativeJob();
        m_store.store->close();
    }

    [[nodiscard]] Ended run(const QStringList &call) const { return m_program.run(inDatabase(call)); }
    [[nodiscard]] QStringList inDatabase(const QStringList &call) const
    {
        return QStringList{u"--database"_s, m_store.file()} + call;
    }
    [[nodiscard]] const Program &program() const { return m_program; }

private:
    JobId insert(const Job &job)
    {
        const auto stored = m_store.insert(job);
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
        return stored->id;
    }
    void doneJob()
    {
        const JobId id = insert({.kind = u"Greet"_s, .group = u"Social"_s});
        const Claim claim = m_store.waitForClaim(id);
        const qint64 time = m_store.clock->nowMs();
        claim.channel->push(RunLogged{LogLevel::Info, "hello", time});
        claim.channel->push(RunLogged{LogLevel::Warning, "oh dear \xff", time});
        claim.channel->push(RunColumns{.columns = {u"=Name"_s, u"Size"_s}});
        claim.channel->push(RunRow{.cells = {{u"a,b"_s, {}}, {12'345, {}}}});
        claim.channel->push(RunRow{.cells = {{u"=cmd()"_s, {}}, {QJsonArray{1, 2}, {}}}});
        m_store.end(claim);
        (void)m_store.waitForStatus(id, JobStatus::Done);
    }
    void failedJob()
    {
        const JobId id = insert({.kind = u"Greet"_s, .group = u"Social"_s});
        const Claim claim = m_store.waitForClaim(id);
        claim.channel->push(RunProgressed{.percent = 40, .text = u"half\x1b[2Jway"_s});
        claim.channel->push(RunColumns{.columns = {u"E\x1b[1mMail"_s}});
        claim.channel->push(RunRow{.cells = {{u"bob"_s, u"no domain"_s}, {QJsonValue(), u"nothing there"_s}}});
        m_store.end(claim, {.kind = Outcome::Kind::Exception, .error = u"it\nbroke"_s, .exitCode = 7});
        (void)m_store.waitForStatus(id, JobStatus::Exception);
    }
    void talkativeJob()
    {
        const JobId id = insert({.kind = u"Talk"_s});
        const Claim claim = m_store.waitForClaim(id);
        for (int i = 1; i <= manyLines; ++i)
            claim.channel->push(
                RunLogged{LogLevel::Info, "line " + QByteArray::number(i).rightJustified(60), m_store.clock->nowMs()});
        m_store.end(claim);
        (void)m_store.waitForStatus(id, JobStatus::Done);
    }

    StoreFixture m_store;
    const Program m_program{inMemory()};
};

} // namespace

class tst_ReadingCommands final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_shelf = std::make_unique<Shelf>(); }
    void cleanupTestCase() { m_shelf.reset(); }

    // ---- list
    void listFiltersAndLimits_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("all, newest first") << QStringList() << QList{5, 4, 3, 2, 1};
        QTest::newRow("as many as are asked for") << words("--limit 2") << QList{5, 4};
        QTest::newRow("of one status") << words("--status new") << QList{3};
        QTest::newRow("of several") << words("--status done --status exception") << QList{5, 2, 1};
        QTest::newRow("of a kind") << words("--kind Move") << QList{4};
        QTest::newRow("of a group, and of a status") << words("--group Social --status done") << QList{1};
        QTest::newRow("with a text in the kind") << words("--search tal") << QList{5};
        QTest::newRow("with a text in the arguments, in any case") << words("--search NEEDLE") << QList{3};
        QTest::newRow("with a text in the progress text") << words("--search half") << QList{2};
        QTest::newRow("with a text in the error") << words("--search broke") << QList{2};
        QTest::newRow("of a reason") << words("--search error") << QList{2};
        QTest::newRow("not with a text in the name of a secret") << words("--search pin") << QList<int>();
        QTest::newRow("none") << words("--kind Nothing") << QList<int>();
    }
    void listFiltersAndLimits()
    {
        QFETCH(const QStringList, more);
        QFETCH(const QList<int>, ids);
        const Ended ended = m_shelf->run(words("list --json") + more);
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.err, QByteArray());
        QList<int> found;
        for (const QJsonValue &job : ended.array())
            found << job[u"id"_s].toInt();
        QCOMPARE(found, ids);
    }

    void listAsJsonHasTheKeysOfAJob()
    {
        const QJsonArray jobs = m_shelf->run(words("list --json")).array();
        QCOMPARE(jobs.size(), 5);
        for (const QJsonValue &job : jobs) {
            QCOMPARE(job.toObject().keys(), keysOfAJob());
            QVERIFY(job[u"id"_s].isDouble());
        }
        QCOMPARE(jobs.at(1)[u"waiting"_s], u"time"_s);
        QCOMPARE(jobs.at(2)[u"waiting"_s], u"slot"_s);
        QCOMPARE(jobs.at(2)[u"arguments"_s].toObject(),
                 (QJsonObject{{u"who"_s, u"needle"_s}, {u"pin"_s, QJsonValue()}}));
        QCOMPARE(jobs.at(2)[u"progress"_s], QJsonValue());
        QCOMPARE(jobs.at(3)[u"progress"_s], 40);
        QCOMPARE(jobs.at(3)[u"reason"_s], u"error"_s);
        QCOMPARE(jobs.at(3)[u"exit_code"_s], 7);
        QCOMPARE(jobs.at(4)[u"progress"_s], 100);
        QCOMPARE(jobs.at(4)[u"reason"_s], QJsonValue());
        QCOMPARE(jobs.at(4)[u"waiting"_s], QJsonValue());
    }

    void listAsTextIsATable()
    {
        const Ended ended = m_shelf->run({u"list"_s});
        const QList<QByteArray> lines = ended.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines.at(0).startsWith("ID  STATUS"));
        for (const QByteArray &line : lines.mid(1))
            QVERIFY(line.at(lines.at(0).indexOf("KIND")) != ' ' && line.at(lines.at(0).indexOf("KIND") - 1) == ' ');
        QVERIFY(lines.at(4).endsWith("it broke"));
        QVERIFY(!ended.out.contains('\x1b'));
    }

    void withoutSuchJobsItSaysSo()
    {
        const Ended ended = m_shelf->run(words("list --kind Nothing"));
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY(ended.err.contains("no such jobs"));
    }

    // ---- no database
    void whereThereIsNoDatabaseYetThereAreNoJobs_data()
    {
        QTest::addColumn<bool>("isEmptyFile");
        QTest::newRow("no file") << false;
        QTest::newRow("an empty file") << true;
    }
    void whereThereIsNoDatabaseYetThereAreNoJobs()
    {
        QFETCH(const bool, isEmptyFile);
        const Program program(inMemory());
        const QString name = program.path(u"j.db");
        if (isEmptyFile)
            QVERIFY(QFile(name).open(QIODevice::WriteOnly));
        const QStringList database{u"--database"_s, name};
        const Ended text = program.run(QStringList{u"list"_s} + database);
        QCOMPARE(text.exitCode, 0);
        QCOMPARE(text.out, QByteArray());
        QVERIFY(text.err.contains(name.toUtf8()));
        const Ended json = program.run(words("list --json") + database);
        QVERIFY(QJsonDocument::fromJson(json.out).isArray() && json.array().isEmpty());
        QCOMPARE(json.err, QByteArray());
        for (const QString &command : words("show log results"))
            QCOMPARE(program.run(QStringList{command, u"1"_s} + database).exitCode, 2);
        QCOMPARE(QFileInfo(name).size(), 0);
        QCOMPARE(QDir(program.path(u"")).entryList(QDir::Files), isEmptyFile ? QStringList{u"j.db"_s} : QStringList());
    }

    // ---- show
    void showAsJsonHasHistoryAndAttempts()
    {
        const QJsonObject job = m_shelf->run(words("show 1 --json")).object();
        QStringList keys = keysOfAJob() + words("artifacts attempts history");
        keys.sort();
        QCOMPARE(job.keys(), keys);
        static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
        for (const QString &key : words("created_at started_at finished_at"))
            QVERIFY2(time.match(job[key].toString()).hasMatch(), qPrintable(key));
        QStringList way;
        const QJsonArray history = job[u"history"_s].toArray();
        for (const QJsonValue &entry : history) {
            QCOMPARE(entry.toObject().keys(), words("by from reason time to"));
            way << entry[u"to"_s].toString();
        }
        QCOMPARE(way, words("new running done"));
        QCOMPARE(history.at(0)[u"by"_s], u"ann (window)"_s);
        const QJsonArray attempts = job[u"attempts"_s].toArray();
        QCOMPARE(attempts.size(), 1);
        QCOMPARE(attempts.at(0).toObject().keys(), words("attempt error exit_code finished_at reason started_at"));
    }

    void showAsTextHasNoSecretsAndNoControls()
    {
        const QByteArray waiting = m_shelf->run(words("show 3")).out;
        for (const char *text : {"Greet", "new", "there is no kind", "who", "needle", "pin", "••••", "History"})
            QVERIFY2(waiting.contains(text), text);
        const QByteArray failed = m_shelf->run(words("show 2")).out;
        for (const char *text : {"exception", "error", "it broke", "40 %", "new → running"})
            QVERIFY2(failed.contains(text), text);
        QVERIFY(!failed.contains('\x1b'));
    }

    // ---- log
    void logAsText() { QCOMPARE(m_shelf->run(words("log 1")).out, "hello\noh dear \xff\n"); }

    void logAsJson()
    {
        const QJsonArray lines = m_shelf->run(words("log 1 --json")).array();
        QCOMPARE(lines.size(), 2);
        for (const QJsonValue &line : lines)
            QCOMPARE(line.toObject().keys(), words("level seq text time"));
        QCOMPARE(lines.at(0)[u"seq"_s], 1);
        QCOMPARE(lines.at(0)[u"level"_s], u"info"_s);
        QCOMPARE(lines.at(1)[u"level"_s], u"warning"_s);
        QCOMPARE(lines.at(1)[u"text"_s], u"oh dear \ufffd"_s);
        const Ended none = m_shelf->run(words("log 3 --json"));
        QVERIFY(QJsonDocument::fromJson(none.out).isArray() && none.array().isEmpty());
    }

    void logFollowedAsJsonIsOneObjectALine()
    {
        const Ended ended = m_shelf->run(words("log 5 --follow --json"));
        QCOMPARE(ended.exitCode, 0);
        const QList<QByteArray> lines = ended.out.trimmed().split('\n');
        QCOMPARE(lines.size(), manyLines);
        for (int i = 0; i < manyLines; ++i)
            QCOMPARE(QJsonDocument::fromJson(lines.at(i)).object()[u"seq"_s].toInt(), i + 1);
    }

    void aReaderThatStopsEndsTheLogAtOnce_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("text") << u"log 5"_s;
        QTest::newRow("JSON") << u"log 5 --json"_s;
        QTest::newRow("followed") << u"log 5 --follow"_s;
    }
    void aReaderThatStopsEndsTheLogAtOnce()
    {
        QFETCH(const QString, call);
        const QStringList whole = m_shelf->inDatabase(call.split(u' '));
        QProcess shell;
        shell.setProcessEnvironment(m_shelf->program().environment);
        const QString pipe = u"\"$@\" | head -1; echo ${PIPESTATUS[0]}"_s;
        shell.start(u"/bin/bash"_s, QStringList{u"-c"_s, pipe, u"bash"_s, m_shelf->program().executable} + whole);
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput().trimmed().split('\n').last(), "141"); // SIGPIPE
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }

    // ---- results
    void resultsAsJson()
    {
        const QJsonObject done = m_shelf->run(words("results 1 --format json")).object();
        QCOMPARE(done.keys(), words("columns rows"));
        QCOMPARE(done[u"columns"_s].toArray(), (QJsonArray{u"=Name"_s, u"Size"_s}));
        QCOMPARE(done[u"rows"_s][1][1].toObject(), (QJsonObject{{u"value"_s, QJsonArray{1, 2}}}));
        const QJsonObject failed = m_shelf->run(words("results 2 --json")).object();
        QCOMPARE(failed[u"rows"_s].toArray(),
                 (QJsonArray{QJsonArray{QJsonObject{{u"value"_s, u"bob"_s}, {u"error"_s, u"no domain"_s}},
                                        QJsonObject{{u"value"_s, QJsonValue()}, {u"error"_s, u"nothing there"_s}}}}));
        QCOMPARE(m_shelf->run(words("results 3 --format json")).object(),
                 (QJsonObject{{u"columns"_s, QJsonArray()}, {u"rows"_s, QJsonArray()}}));
    }

    void resultsAsCsvHoldNoFormula()
    {
        QCOMPARE(m_shelf->run(words("results 1 --format csv")).out, "'=Name,Size\n\"a,b\",12345\n'=cmd(),\"[1,2]\"\n");
        QVERIFY(m_shelf->run(words("results 2 --format csv --json")).out.endsWith("\nbob (no domain),nothing there\n"));
    }

    void resultsAsTextAreATableWithoutControls()
    {
        QCOMPARE(m_shelf->run(words("results 1")).out, "=Name   Size\na,b     12345\n=cmd()  [1,2]\n");
        QCOMPARE(m_shelf->run(words("results 2")).out, "E\ufffd[1mMail\nbob (no domain)  nothing there\n");
        QCOMPARE(m_shelf->run(words("results 3")).out, QByteArray());
    }

private:
    std::unique_ptr<Shelf> m_shelf;
};

QTEST_GUILESS_MAIN(tst_ReadingCommands)
#include "tst_readingcommands.moc"
