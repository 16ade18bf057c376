#include "tests/fakes/storefixture.h"

#include "model/schema.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestSchema final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;

    // Runs `use` with a connection to a file of its own.
    void withDatabase(const std::function<void(QSqlDatabase &)> &use)
    {
        const QString name = u"schema-%1"_s.arg(++m_count);
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            db.setDatabaseName(m_folder.filePath(name + u".db"_s));
            QVERIFY(db.open() && QSqlQuery(db).exec(u"PRAGMA synchronous = OFF"_s)); // forty files, none to be kept
            use(db);
            db.close();
        }
        QSqlDatabase::removeDatabase(name);
    }
    static qint64 number(QSqlDatabase &db, const QString &sql)
    {
        QSqlQuery query(db);
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    }
    static QString text(QSqlDatabase &db, const QString &sql)
    {
        QSqlQuery query(db);
        return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
    }

private slots:
    void makesAFileThatSaysWhoseItIs()
    {
        withDatabase([](QSqlDatabase &db) {
            QVERIFY(prepareSchema(db));
            QCOMPARE(number(db, u"PRAGMA application_id"_s), applicationId);
            QCOMPARE(number(db, u"PRAGMA user_version"_s), schemaVersion);
            QCOMPARE(number(db, u"SELECT count(*) FROM counter WHERE count = 0"_s), 7);
            QCOMPARE(number(db, u"SELECT number FROM revision"_s), 0);
            QCOMPARE(number(db, u"SELECT next_mask FROM status WHERE name = 'running'"_s),
                     legalNextMask(JobStatus::Running));
            QVERIFY(prepareSchema(db)); // a second start changes nothing
        });
    }

    void theDatabaseItselfRefusesEveryIllegalChange_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (const JobStatus from : allStatuses) {
            for (const JobStatus to : allStatuses) {
                if (from != to)
                    QTest::addRow("%s to %s", qPrintable(statusName(from)), qPrintable(statusName(to)))
                        << static_cast<int>(from) << static_cast<int>(to);
            }
        }
    }
    void theDatabaseItselfRefusesEveryIllegalChange()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        withDatabase([&](QSqlDatabase &db) {
            QVERIFY(prepareSchema(db));
            QSqlQuery query(db);
            QVERIFY(query.exec(u"INSERT INTO job (kind, group_name, status, arguments, created_at, place, moment) "
                               "VALUES ('k', 'g', %1, '{}', 0, 0, 0)"_s.arg(from)));
            const bool isDone = query.exec(u"UPDATE job SET status = %1"_s.arg(to));
            QCOMPARE(isDone, isLegalChange(static_cast<JobStatus>(from), static_cast<JobStatus>(to)));
            QCOMPARE(number(db, u"SELECT status FROM job"_s), isDone ? to : from);
        });
    }

    void leavesAnotherProgramsDatabaseAlone()
    {
        withDatabase([](QSqlDatabase &db) {
            QVERIFY(QSqlQuery(db).exec(u"CREATE TABLE diary (day TEXT)"_s));
            const auto prepared = prepareSchema(db);
            QVERIFY(!prepared);
            QVERIFY(prepared.error().message.contains(u"another program"_s));
            QCOMPARE(number(db, u"SELECT count(*) FROM sqlite_master"_s), 1);
            QCOMPARE(number(db, u"PRAGMA application_id"_s), 0);
        });
    }

    void leavesANewerDatabaseAlone()
    {
        withDatabase([](QSqlDatabase &db) {
            QVERIFY(prepareSchema(db));
            QVERIFY(QSqlQuery(db).exec(u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1)));
            const auto prepared = prepareSchema(db);
            QVERIFY(!prepared);
            QVERIFY(prepared.error().message.contains(u"newer Jobdeck (schema %1"_s.arg(schemaVersion + 1)));
        });
    }

    void migratesStepByStepAfterABackup()
    {
        withDatabase([](QSqlDatabase &db) {
            QVERIFY(prepareSchema(db));
            QVERIFY(QSqlQuery(db).exec(u"UPDATE revision SET number = 41"_s));
            const QList<MigrationStep> steps{
                {.toVersion = schemaVersion, .statements = {u"DROP TABLE revision"_s}},
                {.toVersion = schemaVersion + 1, .statements = {u"UPDATE revision SET number = number + 1"_s}},
                {.toVersion = schemaVersion + 2, .statements = {u"ALTER TABLE revision ADD COLUMN note TEXT"_s}}};
            QVERIFY(migrate(db, steps));
            QCOMPARE(number(db, u"PRAGMA user_version"_s), schemaVersion + 2);
            QCOMPARE(number(db, u"SELECT number FROM revision WHERE note IS NULL"_s), 42);
            const QString backup = db.databaseName() + u".backup-v%1"_s.arg(schemaVersion);
            QVERIFY(!(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther)));
            QVERIFY(QSqlQuery(db).exec(u"ATTACH '%1' AS old"_s.arg(backup)));
            QCOMPARE(number(db, u"SELECT number FROM old.revision"_s), 41);
        });
    }

    void theFirstVersionIsBroughtUpToDate()
    {
        withDatabase([](QSqlDatabase &db) {
            QVERIFY(prepareSchema(db));
            const QString columns = u"SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('job') "
                                    "ORDER BY name)"_s;
            const QString now = text(db, columns);
            for (const QString &sql :
                 {u"DROP INDEX job_request"_s, u"DROP INDEX job_batch"_s, u"DROP TABLE artifact"_s,
                  u"DROP INDEX job_occurrence"_s, u"DROP INDEX job_unended"_s, u"DROP INDEX job_ready"_s,
                  u"DROP TABLE schedule_history"_s, u"DROP TABLE schedule"_s, u"DROP TABLE calendar"_s,
                  u"ALTER TABLE job DROP COLUMN schedule"_s, u"ALTER TABLE job DROP COLUMN occurrence"_s,
                  u"ALTER TABLE job DROP COLUMN priority"_s,
                  u"CREATE INDEX job_ready ON job(kind, id) WHERE status = 0"_s,
                  u"ALTER TABLE job DROP COLUMN request"_s, u"ALTER TABLE job DROP COLUMN artifacts"_s,
                  u"ALTER TABLE job DROP COLUMN definition"_s, u"ALTER TABLE job DROP COLUMN batch"_s,
                  u"ALTER TABLE job DROP COLUMN batch_limit"_s, u"PRAGMA user_version = 1"_s})
                QVERIFY2(QSqlQuery(db).exec(sql), qPrintable(sql)); // as version 1 made it
            QVERIFY(prepareSchema(db));
            QCOMPARE(number(db, u"PRAGMA user_version"_s), schemaVersion);
            QCOMPARE(text(db, columns), now);
            QVERIFY(QSqlQuery(db).exec(u"INSERT INTO artifact (job, path, size) SELECT id, 'a', 1 FROM job"_s));
            QVERIFY(QFile::exists(db.databaseName() + u".backup-v1"_s));
        });
    }

    void aMigrationThatFailsChangesNothing()
    {
        withDatabase([](QSqlDatabase &db) {
            QVERIFY(prepareSchema(db));
            QVERIFY(!migrate(db,
                             {{.toVersion = schemaVersion + 1, .statements = {u"UPDATE revision SET number = 7"_s}},
                              {.toVersion = 5, .statements = {u"DROP TABLE nothing"_s}}}));
            QCOMPARE(number(db, u"PRAGMA user_version"_s), schemaVersion);
            QCOMPARE(number(db, u"SELECT number FROM revision"_s), 0);
        });
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
