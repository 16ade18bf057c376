// The job Export Query to CSV on real SQLite files.
#include "jobs/library/exportquery.h"
#include "jobs/library/querydatabase.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/jobfixture.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestExportQuery final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerExportQuery(m_registry).isOk()); }
    void init()
    {
        m_files = std::make_unique<FileFolder>();
        execute({u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)"_s,
                 u"INSERT INTO t(name) VALUES('Ann'), ('Bob, \"the\" builder'), (NULL)"_s});
    }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Export Query to CSV"_s);
        QCOMPARE(kind.group, u"Data"_s);
        QVERIFY(kind.isSchedulable && kind.arguments.size() == 6);
        QCOMPARE(kind.arguments.find(u"database")->type, ArgumentType::File);
        QCOMPARE(kind.arguments.find(u"query")->type, ArgumentType::Multiline);
        QCOMPARE(kind.arguments.find(u"file")->type, ArgumentType::SaveFile);
        QCOMPARE(kind.arguments.find(u"separator")->choices.size(), 3);
        QCOMPARE(kind.arguments.find(u"header")->type, ArgumentType::Boolean);
        QCOMPARE(kind.arguments.find(u"formulas")->type, ArgumentType::Boolean);
    }

    void everyRowIsARecord()
    {
        JobFixture run(m_registry, u"Export Query to CSV"_s, arguments(u"SELECT id, name FROM t ORDER BY id;"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(m_files->content("out.csv"), "id,name\r\n1,Ann\r\n2,\"Bob, \"\"the\"\" builder\"\r\n3,\r\n");
        QCOMPARE(run.rows.size(), 1);
        QCOMPARE(run.rows.first().at(1).value, QJsonValue(3));
        QCOMPARE(run.rows.first().at(2).value, QJsonValue(2));
        QCOMPARE(run.rows.first().at(3).value, QJsonValue(m_files->content("out.csv").size()));
        QCOMPARE(run.progress.last(), 100);
    }

    void valuesAreWritten_data()
    {
        QTest::addColumn<QString>("value"); // SQL
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("umlauts") << u"'Größe'"_s << QByteArray("Größe");
        QTest::newRow("integer") << u"9223372036854775807"_s << QByteArray("9223372036854775807");
        QTest::newRow("negative") << u"-5"_s << QByteArray("-5");
        QTest::newRow("all digits of a fraction") << u"0.1 + 0.2"_s << QByteArray("0.30000000000000004");
        QTest::newRow("null") << u"NULL"_s << QByteArray("\"\"");
        QTest::newRow("blob") << u"x'00ff'"_s << QByteArray("00ff");
        QTest::newRow("line break") << u"'a' || char(10) || 'b'"_s << QByteArray("\"a\nb\"");
        QTest::newRow("formula") << u"'=1+1'"_s << QByteArray("'=1+1");
        QTest::newRow("plus") << u"'+cmd'"_s << QByteArray("'+cmd");
        QTest::newRow("minus") << u"'-cmd'"_s << QByteArray("'-cmd");
        QTest::newRow("at") << u"'@cmd'"_s << QByteArray("'@cmd");
        QTest::newRow("tab") << u"char(9) || 'x'"_s << QByteArray("'\tx");
        QTest::newRow("carriage return") << u"char(13) || 'x'"_s << QByteArray("\"'\rx\"");
        QTest::newRow("number as text") << u"'-5.25'"_s << QByteArray("-5.25");
        QTest::newRow("semicolon") << u"'a;b'"_s << QByteArray("a;b");
    }
    void valuesAreWritten()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, written);
        JobFixture run(m_registry, u"Export Query to CSV"_s, arguments(u"SELECT "_s + value, {{u"header"_s, false}}));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(m_files->content("out.csv"), written + "\r\n");
    }

    void formulasAreKeptOnDemand()
    {
        JobFixture run(m_registry, u"Export Query to CSV"_s,
                       arguments(u"SELECT '=1+1' AS \"=2\""_s, {{u"formulas"_s, true}}));
        QVERIFY(run.waitForEnd());
        QCOMPARE(m_files->content("out.csv"), "=2\r\n=1+1\r\n");
    }

    void namesOfColumnsAreNoFormulasEither()
    {
        JobFixture run(m_registry, u"Export Query to CSV"_s, arguments(u"SELECT 1 AS \"=2\""_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(m_files->content("out.csv"), "'=2\r\n1\r\n");
    }

    void otherSeparatorsAreQuoted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("semicolon") << u"semicolon"_s << QByteArray("\"a;b\";\"c\td\";e,f\r\n");
        QTest::newRow("tab") << u"tab"_s << QByteArray("a;b\t\"c\td\"\te,f\r\n");
    }
    void otherSeparatorsAreQuoted()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, written);
        JobFixture run(
            m_registry, u"Export Query to CSV"_s,
            arguments(u"SELECT 'a;b', 'c' || char(9) || 'd', 'e,f'"_s, {{u"header"_s, false}, {u"separator"_s, name}}));
        QVERIFY(run.waitForEnd());
        if (name == u"semicolon"_s)
            written.replace("\"c\td\"", "c\td"); // a tab is like any other character there
        QCOMPARE(m_files->content("out.csv"), written);
    }

    void textThatIsNotUtf8IsTold()
    {
        JobFixture run(m_registry, u"Export Query to CSV"_s, arguments(u"SELECT CAST(x'61ff' AS TEXT) AS a"_s));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(m_files->content("out.csv"), "a\r\na\xef\xbf\xbd\r\n");
        QVERIFY2(run.logText().contains(u"not UTF-8"_s), qUtf8Printable(run.logText()));
    }

    void whatIsNoSingleSelectIsRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("told");
        const QString begin = u"must begin with SELECT"_s;
        QTest::newRow("empty") << u" "_s << begin;
        QTest::newRow("delete") << u"DELETE FROM t"_s << begin;
        QTest::newRow("pragma") << u"PRAGMA user_version = 7"_s << begin;
        QTest::newRow("attach") << u"/* SELECT */ ATTACH 'x.db' AS x"_s << begin;
        QTest::newRow("explain") << u"EXPLAIN SELECT 1"_s << begin;
        QTest::newRow("a name that begins so") << u"selection"_s << begin;
        QTest::newRow("with a change") << u"WITH x AS (SELECT 1) DELETE FROM t"_s << u"would change the database"_s;
        QTest::newRow("with a change that answers")
            << u"WITH x AS (SELECT 1) DELETE FROM t RETURNING id"_s << u"would change the database"_s;
        QTest::newRow("two") << u"SELECT 1; SELECT 2"_s << u"more than one statement"_s;
        QTest::newRow("two, the second a change")
            << u"SELECT 1; -- and\n DROP TABLE t"_s << u"begins with “-- and DROP"_s;
        QTest::newRow("mistake") << u"SELECT FROM"_s << u"syntax error"_s;
        QTest::newRow("no such table") << u"SELECT * FROM nowhere"_s << u"no such table: nowhere"_s;
        QTest::newRow("parameter") << u"SELECT :who"_s << u"a place for a value (:who)"_s;
        QTest::newRow("fails while it runs") << u"SELECT abs(-9223372036854775808)"_s << u"integer overflow"_s;
    }
    void whatIsNoSingleSelectIsRefused()
    {
        QFETCH(QString, query);
        QFETCH(QString, told);
        QVERIFY(m_files->write("out.csv", "old"));
        const QByteArray before = m_files->content("a.db");
        QCOMPARE(m_registry.check(u"Export Query to CSV"_s)({{u"query"_s, query}}).isEmpty(),
                 !told.startsWith(u"must begin"_s)); // told before the job is added
        JobFixture run(m_registry, u"Export Query to CSV"_s, arguments(query));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(told), qUtf8Printable(run.outcome.error));
        QCOMPARE(m_files->content("out.csv"), "old");
        QCOMPARE(m_files->content("a.db"), before);
    }

    void whatMayPrecedeAndFollowASelectMay_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("comments") << u" -- first\n/* ; */ select 1 AS a ; -- end"_s;
        QTest::newRow("with") << u"WITH x(a) AS (VALUES(1)) SELECT a FROM x"_s;
        QTest::newRow("semicolons") << u"SELECT 1 AS a;; ;"_s;
    }
    void whatMayPrecedeAndFollowASelectMay()
    {
        QFETCH(QString, query);
        JobFixture run(m_registry, u"Export Query to CSV"_s, arguments(query));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(m_files->content("out.csv"), "a\r\n1\r\n");
    }

    // A connection that may write would move the log into the file when it closes.
    void theDatabaseStaysAsItIs()
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"maker"_s);
            db.setDatabaseName(m_files->file(u"a.db"_s));
            QVERIFY(db.open() && QSqlQuery(db).exec(u"PRAGMA journal_mode = WAL"_s));
            QVERIFY(QSqlQuery(db).exec(u"INSERT INTO t(name) VALUES('in the log')"_s));
            QCOMPARE(m_files->shell(u"cp a.db b.db && cp a.db-wal b.db-wal"_s), 0);
        }
        QSqlDatabase::removeDatabase(u"maker"_s);
        const QByteArray before = m_files->content("b.db");
        JobFixture run(m_registry, u"Export Query to CSV"_s,
                       {{u"database"_s, m_files->file(u"b.db"_s)},
                        {u"query"_s, u"SELECT count(*) AS n FROM t"_s},
                        {u"file"_s, m_files->file(u"out.csv"_s)}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(m_files->content("out.csv"), "n\r\n4\r\n");
        QVERIFY(m_files->content("b.db") == before);
    }

    void aStopInterruptsTheQuery_data()
    {
        QTest::addColumn<QString>("selected");
        QTest::newRow("that gives no row") << u"count(*)"_s;
        QTest::newRow("that gives rows without end") << u"i"_s;
    }
    void aStopInterruptsTheQuery()
    {
        QFETCH(QString, selected);
        QVERIFY(m_files->write("out.csv", "old"));
        JobFixture run(
            m_registry, u"Export Query to CSV"_s,
            arguments(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT %1 FROM n"_s.arg(selected)));
        QVERIFY(run.waitForLog(u"1 column(s)"_s));
        run.stop();
        QVERIFY(run.waitForEnd(5'000));
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QVERIFY2(run.outcome.note.endsWith(u" row(s) read; no file was written."_s), qUtf8Printable(run.outcome.note));
        QCOMPARE(m_files->content("out.csv"), "old");
        QCOMPARE(m_files->names(), (QStringList{u"a.db"_s, u"out.csv"_s, u"tree"_s}));
    }

    void aLockedDatabaseIsWaitedForAndTold()
    {
        {
            QSqlDatabase locker = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locker"_s);
            locker.setDatabaseName(m_files->file(u"a.db"_s));
            QVERIFY(locker.open() && QSqlQuery(locker).exec(u"BEGIN EXCLUSIVE"_s));
            QElapsedTimer time;
            time.start();
            const Result<void> opened = QueryDatabase(m_files->file(u"a.db"_s), {}, 100).open();
            QVERIFY(time.elapsed() >= 80);
            QVERIFY(!opened && opened.error().message.contains(u"locked by another program"_s));
        }
        QSqlDatabase::removeDatabase(u"locker"_s);
        QVERIFY(QueryDatabase(m_files->file(u"a.db"_s), {}, 100).open().isOk());
    }

    void filesThatCannotBeUsedAreTold_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("told");
        QTest::newRow("no database") << u"none.db"_s << u"out.csv"_s << u"none.db cannot be read"_s;
        QTest::newRow("not a database") << u"text"_s << u"out.csv"_s << u"file is not a database"_s;
        QTest::newRow("a folder") << u"tree"_s << u"out.csv"_s << u"is a folder, not a regular file"_s;
        QTest::newRow("the database as target") << u"a.db"_s << u"a.db"_s << u"is the database itself"_s;
        QTest::newRow("its journal as target") << u"a.db"_s << u"a.db-journal"_s << u"belongs to the database"_s;
        QTest::newRow("no such place") << u"a.db"_s << u"nowhere/out.csv"_s << u"out.csv cannot be written"_s;
    }
    void filesThatCannotBeUsedAreTold()
    {
        QFETCH(QString, database);
        QFETCH(QString, file);
        QFETCH(QString, told);
        QVERIFY(m_files->write("text", QByteArray(5000, 'x')));
        JobFixture run(
            m_registry, u"Export Query to CSV"_s,
            {{u"database"_s, m_files->file(database)}, {u"query"_s, u"SELECT 1"_s}, {u"file"_s, m_files->file(file)}});
        QVERIFY(run.waitForEnd());
        QVERIFY2(run.outcome.error.contains(told), qUtf8Printable(run.outcome.error));
        QCOMPARE(m_files->names(), (QStringList{u"a.db"_s, u"text"_s, u"tree"_s}));
    }

private:
    void execute(const QStringList &statements) const
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"maker"_s);
            db.setDatabaseName(m_files->file(u"a.db"_s));
            QVERIFY(db.open());
            for (const QString &statement : statements) {
                QSqlQuery query(db);
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(u"maker"_s);
    }
    [[nodiscard]] QJsonObject arguments(const QString &query, QJsonObject more = {}) const
    {
        more.insert(u"database"_s, m_files->file(u"a.db"_s));
        more.insert(u"query"_s, query);
        more.insert(u"file"_s, m_files->file(u"out.csv"_s));
        return more;
    }

    JobRegistry m_registry;
    std::unique_ptr<FileFolder> m_files;
};

QTEST_GUILESS_MAIN(TestExportQuery)
#include "tst_exportquery.moc"
