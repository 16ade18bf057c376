// The job Import CSV with real SQLite files.
#include "jobs/library/importcsv.h"
#include "jobs/library/importdatabase.h"
#include "model/schema.h"
#include "tests/fakes/jobfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

// A connection of the test's own.
class Database final {
public:
    explicit Database(const QString &file)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        db.setDatabaseName(file);
        db.open();
    }
    ~Database()
    {
        QSqlDatabase::database(u"test"_s, false).close();
        QSqlDatabase::removeDatabase(u"test"_s);
    }
    Q_DISABLE_COPY_MOVE(Database)

    // Rows as "a|b"; null shows as "NULL".
    QStringList ask(const QString &statement)
    {
        QSqlQuery query(QSqlDatabase::database(u"test"_s, false));
        if (!query.exec(statement))
            return {query.lastError().text()};
        QStringList rows;
        while (query.next()) {
            QStringList values;
            for (int i = 0; query.value(i).isValid(); ++i)
                values << (query.value(i).isNull() ? u"NULL"_s : query.value(i).toString());
            rows << values.join(u'|');
        }
        return rows;
    }
};

// The most memory this process ever held, in KiB (proc(5)).
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return 0;
}

} // namespace

class TestImportCsv final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerImportCsv(m_registry).isOk()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Import CSV"_s);
        QCOMPARE(kind.group, u"Data"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 4);
        QCOMPARE(kind.arguments.find(u"file")->type, ArgumentType::File);
        QCOMPARE(kind.arguments.find(u"database")->type, ArgumentType::SaveFile);
        QCOMPARE(kind.arguments.find(u"table")->type, ArgumentType::Text);
        QCOMPARE(kind.arguments.find(u"mapping")->type, ArgumentType::Table);
        QVERIFY(!kind.arguments.find(u"mapping")->isRequired);
    }

    void aTableIsMade()
    {
        writeCsv("name,zip\r\nAnn,01234\r\n\"O\"\"Neil, B\",\r\n");
        const auto run = import();
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(run->rows.isEmpty());
        QVERIFY(run->logText().contains(u"Imported 2 row(s) into people; 0 refused"_s));
        QCOMPARE(run->progress.last(), 100);
        QCOMPARE(Database(database()).ask(u"SELECT name, zip, typeof(zip) FROM people"_s),
                 (QStringList{u"Ann|01234|text"_s, u"O\"Neil, B||text"_s}));
    }

    void rowsGoIntoTheTableThatIsThere()
    {
        execute({u"CREATE TABLE people (id INTEGER PRIMARY KEY, Name TEXT, age INTEGER)"_s,
                 u"INSERT INTO people VALUES (7, 'Zoe', 1)"_s});
        writeCsv("name,extra,age\nAnn,x,30\n");
        const auto run = import();
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(run->logText().contains(u"no such column: extra"_s));
        QCOMPARE(Database(database()).ask(u"SELECT id, Name, age, typeof(age) FROM people"_s),
                 (QStringList{u"7|Zoe|1|integer"_s, u"8|Ann|30|integer"_s}));
    }

    void columnsAreMapped()
    {
        execute({u"CREATE TABLE people (full TEXT, mail TEXT)"_s});
        writeCsv("E-Mail,Name,Other\na@example.org,Ann,x\n");
        const auto run = import(u"people"_s, {QJsonArray{u"name"_s, u"FULL"_s}, QJsonArray{u"E-Mail"_s, u"mail"_s}});
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(Database(database()).ask(u"SELECT full, mail FROM people"_s), QStringList{u"Ann|a@example.org"_s});
    }

    void aMappingMustFit_data()
    {
        QTest::addColumn<QJsonArray>("mapping");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such column in the file")
            << QJsonArray{QJsonArray{u"nme"_s, u"full"_s}} << u"no column nme"_s;
        QTest::newRow("no such column in the table")
            << QJsonArray{QJsonArray{u"name"_s, u"ful"_s}} << u"no column ful"_s;
        QTest::newRow("a column of the table twice")
            << QJsonArray{QJsonArray{u"name"_s, u"full"_s}, QJsonArray{u"mail"_s, u"Full"_s}} << u"the column full"_s;
        QTest::newRow("one name without the other")
            << QJsonArray{QJsonArray{u"name"_s, u""_s}} << u"name is mapped to no column"_s;
        QTest::newRow("the other without the one")
            << QJsonArray{QJsonArray{u""_s, u"full"_s}} << u"full of the table is filled from no column"_s;
    }
    void aMappingMustFit()
    {
        QFETCH(QJsonArray, mapping);
        QFETCH(QString, words);
        execute({u"CREATE TABLE people (full TEXT, mail TEXT)"_s});
        writeCsv("name,mail\nAnn,a@example.org\n");
        const auto run = import(u"people"_s, mapping);
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(words), qPrintable(run->outcome.error));
        QVERIFY(Database(database()).ask(u"SELECT * FROM people"_s).isEmpty());
    }

    void aHalfRuleIsAFieldError()
    {
        const ExtraCheck check = m_registry.check(u"Import CSV"_s);
        const FieldErrors errors = check(arguments(u"people"_s, QJsonArray{QJsonArray{u""_s, u"id"_s}}));
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().field, u"mapping"_s);
        QVERIFY(check(arguments(u"people"_s, {QJsonArray{u"name"_s, u"id"_s}, QJsonArray{u""_s, u" "_s}})).isEmpty());
    }

    void aBlankMappingIsNone()
    {
        writeCsv("name\nAnn\n");
        const auto run = import(u"people"_s, QJsonArray{QJsonArray{u""_s, u" "_s}, QJsonArray{u""_s, u""_s}});
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(Database(database()).ask(u"SELECT name FROM people"_s), QStringList{u"Ann"_s});
    }

    void aRefusedLineIsARowAndTheOthersStay_data()
    {
        QTest::addColumn<QStringList>("tables");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("words");
        const QStringList plain{u"CREATE TABLE people (name TEXT, age INTEGER)"_s};
        QTest::newRow("too few fields") << plain << QByteArray("Bob") << u"1 field(s), the header has 2"_s;
        QTest::newRow("too many fields") << plain << QByteArray("Bob,1,2") << u"3 field(s)"_s;
        QTest::newRow("not UTF-8") << plain
                                   << QByteArray("B\xF6"
                                                 "b,1")
                                   << u"UTF-8"_s;
        QTest::newRow("a stray quote") << plain << QByteArray("\"B\"ob,1") << u"quotation mark"_s;
        QTest::newRow("UNIQUE") << QStringList{u"CREATE TABLE people (name TEXT UNIQUE, age INTEGER)"_s}
                                << QByteArray("Ann,2") << u"UNIQUE constraint failed"_s;
        QTest::newRow("UNIQUE with a rule to replace")
            << QStringList{u"CREATE TABLE people (name TEXT UNIQUE ON CONFLICT REPLACE, age INTEGER)"_s}
            << QByteArray("Ann,2") << u"UNIQUE constraint failed"_s;
        QTest::newRow("NOT NULL") << QStringList{u"CREATE TABLE people (name TEXT, age INTEGER, "
                                                 "x AS (CASE age WHEN 9 THEN NULL ELSE 1 END) NOT NULL)"_s}
                                  << QByteArray("Bob,9") << u"NOT NULL constraint failed"_s;
        QTest::newRow("CHECK") << QStringList{u"CREATE TABLE people (name TEXT, age INTEGER CHECK (age < 100))"_s}
                               << QByteArray("Bob,200") << u"CHECK constraint failed"_s;
        QTest::newRow("a type that is strict") << QStringList{u"CREATE TABLE people (name TEXT, age INTEGER) STRICT"_s}
                                               << QByteArray("Bob,old") << u"cannot store TEXT value"_s;
        QTest::newRow("a key that is no number")
            << QStringList{u"CREATE TABLE people (name TEXT, age INTEGER PRIMARY KEY)"_s} << QByteArray("Bob,old")
            << u"mismatch"_s;
        QTest::newRow("a trigger that refuses") << plain
                + QStringList{u"CREATE TRIGGER t BEFORE INSERT ON people WHEN new.age = 9 "
                              "BEGIN SELECT RAISE(ABORT, 'nine is too young'); END"_s}
                                                << QByteArray("Bob,9") << u"nine is too young"_s;
    }
    void aRefusedLineIsARowAndTheOthersStay()
    {
        QFETCH(QStringList, tables);
        QFETCH(QByteArray, line);
        QFETCH(QString, words);
        execute(tables);
        writeCsv("name,age\nAnn,1\n" + line + "\nCid,3\n");
        const auto run = import();
        QCOMPARE(run->outcome.error, QString()); // the error cell makes it an exception
        QCOMPARE(run->rows.size(), 1);
        QCOMPARE(run->rows.first().at(0).value, QJsonValue(3));
        QVERIFY2(run->cellErrors().value(0).contains(words), qPrintable(run->cellErrors().value(0)));
        QCOMPARE(Database(database()).ask(u"SELECT name, age FROM people"_s), (QStringList{u"Ann|1"_s, u"Cid|3"_s}));
    }

    void someFilesCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("no header") << QByteArray() << u"must name the columns"_s;
        QTest::newRow("only line breaks") << QByteArray("\n\n") << u"must name the columns"_s;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0\n\0",
                                              6)
                                << u"UTF-16"_s;
        QTest::newRow("a header in Latin-1") << QByteArray("n\xE4me,age\n") << u"UTF-8"_s;
        QTest::newRow("a column without a name") << QByteArray("name,,age\n") << u"has no name"_s;
        QTest::newRow("a column twice") << QByteArray("name,Name\n") << u"twice"_s;
        QTest::newRow("figures for a header") << QByteArray("Ann,42\nBob,17\n") << u"“42” is a number"_s;
        QTest::newRow("a date for a header") << QByteArray("Ann,2026-01-31\n") << u"no header"_s;
        QTest::newRow("UTF-16 without a mark") << QByteArray("a\0,\0b\0\n\0", 8) << u"UTF-16LE"_s;
        QTest::newRow("a quote that is never closed") << QByteArray("name\n\"Ann\n") << u"line 2 is never closed"_s;
    }
    void someFilesCannotBeUsed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        writeCsv(bytes);
        const auto run = import();
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(words) && run->outcome.error.contains(csv()),
                 qPrintable(run->outcome.error));
    }

    void linesAndFieldsMayBeSeparatedOtherwise_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("semicolons") << QByteArray("name;age\nAnn;1\nBob;2\n");
        QTest::newRow("tabs") << QByteArray("name\tage\nAnn\t1\nBob\t2\n");
        QTest::newRow("carriage returns") << QByteArray("name,age\rAnn,1\rBob,2\r");
    }
    void linesAndFieldsMayBeSeparatedOtherwise()
    {
        QFETCH(QByteArray, bytes);
        writeCsv(bytes);
        const auto run = import();
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(run->logText().contains(u"with the columns name, age"_s));
        QCOMPARE(Database(database()).ask(u"SELECT name, age FROM people"_s), (QStringList{u"Ann|1"_s, u"Bob|2"_s}));
    }

    void someTablesCannotBeUsed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("words");
        QTest::newRow("a view") << QStringList{u"CREATE TABLE t (name TEXT)"_s,
                                               u"CREATE VIEW v AS SELECT name FROM t"_s}
                                << u"v"_s << u"v is a view"_s;
        QTest::newRow("a reserved name") << QStringList{} << u"sqlite_x"_s << u"The table sqlite_x cannot be made"_s;
        QTest::newRow("a table of SQLite's own")
            << QStringList{u"CREATE TABLE t (name TEXT)"_s} << u"sqlite_master"_s << u"sqlite_master"_s;
    }
    void someTablesCannotBeUsed()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, table);
        QFETCH(QString, words);
        execute(statements);
        writeCsv("name\nAnn\n");
        const auto run = import(table);
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(words), qPrintable(run->outcome.error));
        QVERIFY2(!run->outcome.error.contains(u"Check that it is a SQLite file"_s), qPrintable(run->outcome.error));
        QVERIFY(!run->logText().contains(u"Made the table"_s));
    }

    void moreColumnsThanATableHasAreSaid()
    {
        QByteArray header("c0");
        for (int i = 1; i < 3'000; ++i) // the limit is 2000 (https://sqlite.org/limits.html)
            header += ",c" + QByteArray::number(i);
        writeCsv(header + '\n');
        const auto run = import();
        QVERIFY2(run->outcome.error.contains(u"people cannot be made with 3000 column"_s),
                 qPrintable(run->outcome.error));
    }

    void aTableThatWasTakenBackWasNotMade()
    {
        writeCsv("name\n\"never closed\n");
        const auto run = import();
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(!run->logText().contains(u"Made the table"_s), qPrintable(run->logText()));
        QVERIFY(Database(database()).ask(u"SELECT * FROM sqlite_master"_s).isEmpty());
        QVERIFY(run->outcome.isRetryable); // nothing was kept
    }

    void aBatchThatIsRefusedAsAWholeIsNamed()
    {
        execute({u"CREATE TABLE towns (id INTEGER PRIMARY KEY)"_s, u"INSERT INTO towns VALUES (1)"_s,
                 u"CREATE TABLE people (name TEXT, town INTEGER REFERENCES towns DEFERRABLE INITIALLY DEFERRED)"_s});
        writeCsv("name,town\n" + QByteArray("Ann,1\n").repeated(700) + "Bob,9\nCid,1\n");
        const auto run = import();
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        for (const QString &words : {u"lines 502 to 703"_s, u"FOREIGN KEY constraint failed"_s, u"500 row"_s})
            QVERIFY2(run->outcome.error.contains(words), qPrintable(run->outcome.error));
        QVERIFY(!run->outcome.isRetryable);
        QCOMPARE(Database(database()).ask(u"SELECT count(*) FROM people"_s), QStringList{u"500"_s});
    }

    void onlyRowsThatAreInAreCounted()
    {
        execute({u"CREATE TABLE people (name TEXT)"_s,
                 u"CREATE TRIGGER t BEFORE INSERT ON people WHEN new.name = 'Bob' BEGIN SELECT RAISE(IGNORE); END"_s});
        writeCsv("name\nAnn\nBob\nCid\n");
        const auto run = import();
        QVERIFY2(run->logText().contains(u"Imported 2 row"_s), qPrintable(run->logText()));
        QVERIFY(run->logText().contains(u"triggers left out 1 line"_s));
        QCOMPARE(Database(database()).ask(u"SELECT count(*) FROM people"_s), QStringList{u"2"_s});
    }

    void rowsThatAViewPassesOnAreCounted()
    {
        execute({u"CREATE TABLE t (name TEXT)"_s, u"CREATE VIEW people AS SELECT name FROM t"_s,
                 u"CREATE TRIGGER i INSTEAD OF INSERT ON people BEGIN INSERT INTO t VALUES (new.name); END"_s});
        writeCsv("name\nAnn\nBob\n");
        const auto run = import();
        QVERIFY2(run->logText().contains(u"Imported 2 row"_s), qPrintable(run->logText() + run->outcome.error));
    }

    void jobdecksFilesAreRefusedByNameAndInode_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"own.db", "own.db-wal", "own.db-shm", "own.db-journal", "own.db.lock", "hardlink",
                                 "symlink", "folder/../own.db-wal"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void jobdecksFilesAreRefusedByNameAndInode()
    {
        QFETCH(QString, name);
        QFile lock(m_dir->filePath(u"own.db.lock"_s)); // as the owner holds it
        QVERIFY(lock.open(QIODevice::ReadWrite) && QDir(m_dir->path()).mkdir(u"folder"_s));
        write(u"own.db"_s, {});
        QVERIFY(QFile::link(m_dir->filePath(u"own.db"_s), m_dir->filePath(u"symlink"_s)));
        QCOMPARE(::link(QFile::encodeName(m_dir->filePath(u"own.db"_s)).constData(),
                        QFile::encodeName(m_dir->filePath(u"hardlink"_s)).constData()),
                 0);
        writeCsv("name\nAnn\n");
        JobFixture run(m_registry, u"Import CSV"_s,
                       {{u"file"_s, csv()}, {u"database"_s, m_dir->filePath(name)}, {u"table"_s, u"people"_s}});
        QVERIFY(run.waitForEnd());
        QVERIFY2(run.outcome.error.contains(u"in use by Jobdeck itself"_s), qPrintable(run.outcome.error));
        QCOMPARE(QFileInfo(m_dir->filePath(u"own.db"_s)).size(), 0);
        QCOMPARE(QFile::exists(m_dir->filePath(u"own.db-wal"_s)), false);
    }

    void aWorkingFileOfAnotherDatabaseIsRefused()
    {
        execute({u"CREATE TABLE people (name TEXT)"_s});
        writeCsv("name\nAnn\n");
        JobFixture run(m_registry, u"Import CSV"_s,
                       {{u"file"_s, csv()}, {u"database"_s, database() + u"-wal"_s}, {u"table"_s, u"people"_s}});
        QVERIFY(run.waitForEnd());
        QVERIFY2(run.outcome.error.contains(u"belongs to the database "_s + database()), qPrintable(run.outcome.error));
        QVERIFY(!QFile::exists(database() + u"-wal"_s));
    }

    // The files of two imports are open in the same process, but not Jobdeck's.
    void anotherConnectionOfThisProcessIsNoHindrance()
    {
        execute({u"CREATE TABLE people (name TEXT)"_s});
        Database other(database());
        other.ask(u"INSERT INTO people VALUES ('Zoe')"_s);
        writeCsv("name\nAnn\n");
        QCOMPARE(import()->outcome.error, QString());
    }

    void aPipeIsNoDatabase()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(database()).constData(), 0600), 0);
        writeCsv("name\nAnn\n");
        const auto run = import();
        QVERIFY2(run->outcome.error.contains(u"is a pipe"_s), qPrintable(run->outcome.error));
    }

    void someDatabasesCannotBeUsed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("a text file") << u"notes.txt"_s << u"not a database"_s;
        QTest::newRow("a folder") << u"."_s << u"is a folder"_s;
        QTest::newRow("in a folder that does not exist") << u"none/x.db"_s << u"cannot be used"_s;
    }
    void someDatabasesCannotBeUsed()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const QByteArray prose = QByteArray("Dear reader, this is no database.\n").repeated(100);
        write(u"notes.txt"_s, prose);
        writeCsv("name\nAnn\n");
        JobFixture run(m_registry, u"Import CSV"_s,
                       {{u"file"_s, csv()}, {u"database"_s, m_dir->filePath(path)}, {u"table"_s, u"people"_s}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(words) && run.outcome.error.contains(m_dir->filePath(path)),
                 qPrintable(run.outcome.error));
        QFile notes(m_dir->filePath(u"notes.txt"_s));
        QVERIFY(notes.open(QIODevice::ReadOnly));
        QCOMPARE(notes.readAll(), prose);
    }

    void jobdecksOwnDatabaseIsRefused()
    {
        execute({u"CREATE TABLE people (name TEXT)"_s, u"PRAGMA application_id = %1"_s.arg(applicationId)});
        writeCsv("name\nAnn\n");
        const auto run = import();
        QVERIFY2(run->outcome.error.contains(u"Jobdeck's own"_s), qPrintable(run->outcome.error));
        QVERIFY(Database(database()).ask(u"SELECT * FROM people"_s).isEmpty());
    }

    void aLockedDatabaseIsSaid()
    {
        execute({u"CREATE TABLE people (name TEXT)"_s});
        Database other(database());
        other.ask(u"BEGIN IMMEDIATE"_s);
        ImportDatabase import(database(), {}, 200);
        QVERIFY(import.open().isOk());
        QElapsedTimer waited;
        waited.start();
        const Result<void> begun = import.begin();
        QVERIFY(!begun);
        QVERIFY2(begun.error().message.contains(u"locked by another program"_s), qPrintable(begun.error().message));
        QVERIFY(waited.elapsed() >= 200);
        other.ask(u"ROLLBACK"_s);
        QVERIFY(import.begin().isOk());
    }

    void aStopIsHeardWhileTheDatabaseIsLocked()
    {
        execute({u"CREATE TABLE people (name TEXT)"_s});
        writeCsv("name\nAnn\n");
        Database other(database());
        other.ask(u"BEGIN IMMEDIATE"_s);
        JobFixture run(m_registry, u"Import CSV"_s, arguments());
        run.stop();
        QVERIFY(run.waitForEnd(1'000));
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
    }

    void aTableIsNoStatement()
    {
        writeCsv("a\"b,%1,%2\n1,2,3\n");
        const QString table = u"x\"; DROP TABLE y; -- %1 %2"_s;
        const auto run = import(table);
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(Database(database()).ask(u"SELECT name FROM sqlite_master"_s), QStringList{table});
        QCOMPARE(Database(database()).ask(u"SELECT * FROM \"%1\""_s.arg(QString(table).replace(u"\""_s, u"\"\""_s))),
                 QStringList{u"1|2|3"_s});
    }

    // 100 MB without a line break: said, and never held in memory.
    void aHugeLineIsRefusedInBoundedMemory()
    {
        writeCsv("name\nAnn\n");
        QFile file(csv());
        QVERIFY(file.open(QIODevice::Append));
        const QByteArray block(1024 * 1024, 'x');
        for (int i = 0; i < 100; ++i)
            QCOMPARE(file.write(block), block.size());
        file.close();
        const qint64 before = peakMemory();
        const auto run = import();
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"begins in line 3 is longer than"_s), qPrintable(run->outcome.error));
        const qint64 grown = peakMemory() - before;
        QVERIFY2(grown < 70 * 1024, qPrintable(u"%1 KiB"_s.arg(grown)));
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void aStopKeepsWholeBatches()
    {
        QByteArray bytes("name,number\n");
        for (int i = 0; i < 400'000; ++i)
            bytes += "Ann," + QByteArray::number(i) + '\n';
        writeCsv(bytes);
        JobFixture run(m_registry, u"Import CSV"_s, arguments());
        QVERIFY(run.waitForProgress(1));
        run.stop();
        QVERIFY(run.waitForEnd(2'000));
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        const int kept = Database(database()).ask(u"SELECT count(*) FROM people"_s).value(0).toInt();
        QVERIFY(kept > 0 && kept < 400'000);
        QCOMPARE(kept % 500, 0);
        QVERIFY2(run.outcome.note.startsWith(QString::number(kept) + u" row"_s), qPrintable(run.outcome.note));
    }

    void aFailureTellsWhatWasKept()
    {
        writeCsv("name\n" + QByteArray("Ann\n").repeated(700) + "\"never closed\n");
        const auto run = import();
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"500 row"_s), qPrintable(run->outcome.error));
        QCOMPARE(Database(database()).ask(u"SELECT count(*) FROM people"_s), QStringList{u"500"_s});
    }

    // A trigger may end the transaction by itself (https://sqlite.org/lang_createtrigger.html).
    void aBatchThatTheDatabaseTookBackIsNotCounted()
    {
        execute({u"CREATE TABLE people (name TEXT)"_s,
                 u"CREATE TRIGGER t BEFORE INSERT ON people WHEN new.name = 'Bob' "
                 "BEGIN SELECT RAISE(ROLLBACK, 'no Bob'); END"_s});
        writeCsv("name\n" + QByteArray("Ann\n").repeated(700) + "Bob\nCid\n");
        const auto run = import();
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(u"no Bob"_s) && run->outcome.error.contains(u"500 row"_s),
                 qPrintable(run->outcome.error));
        QCOMPARE(Database(database()).ask(u"SELECT count(*) FROM people"_s), QStringList{u"500"_s});
    }

    void aMillionRefusedLinesAreNotAMillionRows()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        writeCsv("a,b\n" + QByteArray("x\n").repeated(20'000));
        const auto run = import();
        QCOMPARE(run->rows.size(), 10'000);
        QVERIFY2(run->outcome.error.startsWith(QLocale().toString(20'000) + u" line"_s),
                 qPrintable(run->outcome.error));
        QVERIFY(!run->outcome.isRetryable);
    }

    void aHugeFieldIsNotPutIntoTheResults()
    {
        writeCsv("a,b\n" + QByteArray(1'000'000, 'x') + "\n");
        const auto run = import();
        QCOMPARE(run->rows.size(), 1);
        QVERIFY(run->rows.first().at(2).value.toString().size() < 2'000);
    }

private:
    [[nodiscard]] QString csv() const { return m_dir->filePath(u"people.csv"_s); }
    [[nodiscard]] QString database() const { return m_dir->filePath(u"people.db"_s); }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void writeCsv(const QByteArray &bytes) { write(u"people.csv"_s, bytes); }

    void execute(const QStringList &statements)
    {
        Database db(database());
        for (const QString &statement : statements)
            QCOMPARE(db.ask(statement), QStringList());
    }

    [[nodiscard]] QJsonObject arguments(const QString &table = u"people"_s, const QJsonArray &mapping = {}) const
    {
        QJsonObject arguments{{u"file"_s, csv()}, {u"database"_s, database()}, {u"table"_s, table}};
        if (!mapping.isEmpty())
            arguments.insert(u"mapping"_s, mapping);
        return arguments;
    }

    // As a job gets them: validated.
    std::unique_ptr<JobFixture> import(const QString &table = u"people"_s, const QJsonArray &mapping = {})
    {
        const ValidatedArguments valid =
            validateArguments(m_registry.find(u"Import CSV"_s)->arguments, arguments(table, mapping), CheckFiles::No);
        for (const Error &error : valid.errors)
            qWarning("%s", qPrintable(error.message));
        auto run = std::make_unique<JobFixture>(m_registry, u"Import CSV"_s, valid.values);
        run->waitForEnd();
        return run;
    }

    JobRegistry m_registry;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestImportCsv)
#include "tst_importcsv.moc"
