#include "model/schema.h"

#include "model/jobstatus.h"
#include "model/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

// Times are UTC milliseconds, enums the numbers of model/jobstatus.h. `place` and `moment` are the default order, set
// with each status. arguments, secrets, columns and cells are JSON. `owner` is OwnerIdentity::toText() of the claimer.
constexpr auto tables = R"sql(
CREATE TABLE status (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, next_mask INTEGER NOT NULL);
CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  group_name TEXT NOT NULL,
  status INTEGER NOT NULL REFERENCES status(id),
  reason INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  exit_code INTEGER,
  signal INTEGER,
  progress INTEGER,
  progress_text TEXT NOT NULL DEFAULT '',
  arguments TEXT NOT NULL,
  secrets TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL,
  scheduled_at INTEGER,
  started_at INTEGER,
  finished_at INTEGER,
  attempt INTEGER NOT NULL DEFAULT 0,
  retry_max INTEGER NOT NULL DEFAULT 0,
  retry_delay INTEGER NOT NULL DEFAULT 0,
  timeout INTEGER NOT NULL DEFAULT 0,
  queue TEXT NOT NULL DEFAULT 'local',
  rerun_of INTEGER,
  owner TEXT,
  warnings INTEGER NOT NULL DEFAULT 0,
  log_lines INTEGER NOT NULL DEFAULT 0,
  result_rows INTEGER NOT NULL DEFAULT 0,
  result_errors INTEGER NOT NULL DEFAULT 0,
  columns TEXT NOT NULL DEFAULT '[]',
  request TEXT,             -- RunRequest::token
  artifacts INTEGER NOT NULL DEFAULT 0,
  definition TEXT NOT NULL DEFAULT '',
  batch TEXT NOT NULL DEFAULT '',
  batch_limit INTEGER NOT NULL DEFAULT 0,
  schedule INTEGER,         -- stays when the schedule is removed
  occurrence INTEGER,
  priority INTEGER NOT NULL DEFAULT 0,
  place INTEGER NOT NULL,
  moment INTEGER NOT NULL,
  shown_moment INTEGER AS (abs(moment)) VIRTUAL -- a column, for a comparison of rows finds no index on an expression
);
CREATE INDEX job_default ON job(place, moment, id);
CREATE INDEX job_done ON job(place, moment, id) WHERE status = 3;
CREATE INDEX job_errors ON job(place, moment, id) WHERE status IN (4, 5);
CREATE INDEX job_kind ON job(kind, id, status);
CREATE INDEX job_moment ON job(shown_moment, id, status);
CREATE INDEX job_due ON job(scheduled_at, id) WHERE status = 1;
CREATE INDEX job_ready ON job(kind, priority DESC, id) WHERE status = 0;
CREATE INDEX job_rerun ON job(rerun_of) WHERE rerun_of IS NOT NULL;
CREATE INDEX job_batch ON job(batch, status) WHERE batch <> '';
CREATE UNIQUE INDEX job_occurrence ON job(schedule, occurrence) WHERE schedule IS NOT NULL;
CREATE INDEX job_unended ON job(schedule, id) WHERE schedule IS NOT NULL AND status IN (0, 1, 2);
CREATE UNIQUE INDEX job_request ON job(request) WHERE request IS NOT NULL;
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  job INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE,
  time INTEGER NOT NULL,
  from_status INTEGER,
  to_status INTEGER NOT NULL,
  reason INTEGER NOT NULL DEFAULT 0,
  by TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX history_job ON history(job, id);
CREATE TABLE attempt (
  job INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE,
  attempt INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  reason INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  exit_code INTEGER,
  PRIMARY KEY (job, attempt)
) WITHOUT ROWID;
CREATE TABLE log_chunk (
  job INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE,
  first INTEGER NOT NULL,   -- sequence of its first line, from 1
  part INTEGER NOT NULL,    -- 0, or n for the n-th further piece of one line longer than a chunk
  count INTEGER NOT NULL,   -- lines that begin in it
  time INTEGER NOT NULL,    -- of its first line
  levels INTEGER NOT NULL,  -- bit mask of the levels in it
  meta BLOB NOT NULL,       -- per line: level byte, varint length in data, varint ms since `time`
  data BLOB NOT NULL,       -- the lines' bytes, one after the other
  PRIMARY KEY (job, first, part)
);
CREATE TABLE result_row (
  job INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,  -- from 0
  has_error INTEGER NOT NULL,
  cells TEXT NOT NULL,      -- [{"value":…,"error":…}, …]
  PRIMARY KEY (job, number)
) WITHOUT ROWID;
CREATE TABLE artifact (
  job INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE,
  path TEXT NOT NULL,       -- absolute, in the job's folder
  size INTEGER NOT NULL,    -- bytes
  PRIMARY KEY (job, path)
) WITHOUT ROWID;
CREATE TABLE counter (status INTEGER PRIMARY KEY REFERENCES status(id), count INTEGER NOT NULL);
CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL);
)sql";

// What recurs (jobschedule.h). Policies are numbers, days are JSON.
constexpr auto scheduleTables = R"sql(
CREATE TABLE schedule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  group_name TEXT NOT NULL,
  arguments TEXT NOT NULL,
  secrets TEXT NOT NULL DEFAULT '[]',
  rule TEXT NOT NULL,
  zone TEXT NOT NULL DEFAULT '',
  start_at INTEGER NOT NULL,
  end_at INTEGER,
  max_runs INTEGER NOT NULL DEFAULT 0,
  calendar TEXT NOT NULL DEFAULT '',
  jitter INTEGER NOT NULL DEFAULT 0,
  missed INTEGER NOT NULL DEFAULT 0,
  overlap INTEGER NOT NULL DEFAULT 0,
  priority INTEGER NOT NULL DEFAULT 0,
  timeout INTEGER,
  retry_max INTEGER,
  paused INTEGER NOT NULL DEFAULT 0,
  runs INTEGER NOT NULL DEFAULT 0,
  last_at INTEGER,
  pending INTEGER,          -- a job
  created_at INTEGER NOT NULL,
  made_in TEXT NOT NULL DEFAULT '', -- the machine's zone when `pending` was made
  request TEXT              -- RunRequest::token
);
CREATE UNIQUE INDEX schedule_request ON schedule(request) WHERE request IS NOT NULL;
CREATE TABLE schedule_history (
  id INTEGER PRIMARY KEY,
  schedule INTEGER NOT NULL REFERENCES schedule(id) ON DELETE CASCADE,
  time INTEGER NOT NULL,
  occurrence INTEGER,
  by TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX schedule_history_schedule ON schedule_history(schedule, id);
CREATE TABLE calendar (name TEXT PRIMARY KEY, days TEXT NOT NULL) WITHOUT ROWID;
)sql";

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

Error refused(const QString &message) { return {.code = ErrorCode::Database, .message = message, .field = {}}; }

Result<void> run(QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    if (!query.exec(sql))
        return databaseError(db, query.lastError());
    return {};
}

Result<qint64> number(QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    if (!query.exec(sql) || !query.next())
        return databaseError(db, query.lastError());
    return query.value(0).toLongLong();
}

// One trigger, with the legal changes as a bit mask per old status in its text: a look-up in a table costs a quarter
// of the write rate.
QString statusGuard()
{
    QString masks;
    for (const JobStatus status : allStatuses)
        masks += u" WHEN %1 THEN %2"_s.arg(static_cast<int>(status)).arg(legalNextMask(status));
    return u"CREATE TRIGGER job_status_guard BEFORE UPDATE OF status ON job "
           "WHEN OLD.status <> NEW.status AND (CASE OLD.status%1 ELSE 0 END & (1 << NEW.status)) = 0 "
           "BEGIN SELECT RAISE(ABORT, 'illegal change of status'); END"_s.arg(masks);
}

QStringList statementsOf(const char *text) { return QString::fromUtf8(text).split(u";\n"_s, Qt::SkipEmptyParts); }

QStringList fillStatements()
{
    QStringList statements;
    for (const JobStatus status : allStatuses) {
        const int id = static_cast<int>(status);
        statements << u"INSERT INTO status (id, name, next_mask) VALUES (%1, '%2', %3)"_s.arg(id)
                          .arg(statusName(status))
                          .arg(legalNextMask(status))
                   << u"INSERT INTO counter (status, count) VALUES (%1, 0)"_s.arg(id);
    }
    return statements << u"INSERT INTO revision (id, number) VALUES (1, 0)"_s;
}

QStringList createStatements()
{
    QStringList statements = statementsOf(tables) + statementsOf(scheduleTables);
    statements << statusGuard() << fillStatements();
    return statements << u"PRAGMA application_id = %1"_s.arg(applicationId)
                      << u"PRAGMA user_version = %1"_s.arg(schemaVersion);
}

Result<void> runAll(QSqlDatabase &db, const QStringList &statements)
{
    if (auto begun = run(db, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    for (const QString &statement : statements + QStringList{u"COMMIT"_s}) {
        if (auto done = run(db, statement); !done) {
            QSqlQuery(db).exec(u"ROLLBACK"_s);
            return done;
        }
    }
    return {};
}

// VACUUM INTO writes into an existing file if that is empty (https://www.sqlite.org/lang_vacuum.html): so it is made
// first, for nobody else to read.
Result<void> backUp(QSqlDatabase &db, qint64 version)
{
    const QString stem = u"%1.backup-v%2"_s.arg(db.databaseName()).arg(version);
    QString name = stem;
    for (int i = 2; QFile::exists(name); ++i)
        name = u"%1-%2"_s.arg(stem).arg(i);
    QFile file(name);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return refused(Texts::tr("The backup %1 cannot be written before the database is brought up to date: %2.")
                           .arg(name, file.errorString()));
    file.close();
    QSqlQuery query(db);
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(name);
    if (query.exec())
        return {};
    const Error error = databaseError(db, query.lastError());
    QFile::remove(name);
    return error;
}

// From version 1 on: what each later version changes.
QList<MigrationStep> migrationSteps()
{
    return {{.toVersion = 2,
             .statements = {u"ALTER TABLE job ADD COLUMN request TEXT"_s,
                            u"CREATE UNIQUE INDEX job_request ON job(request) WHERE request IS NOT NULL"_s}},
            {.toVersion = 3,
             .statements = {u"ALTER TABLE job ADD COLUMN artifacts INTEGER NOT NULL DEFAULT 0"_s,
                            u"ALTER TABLE job ADD COLUMN definition TEXT NOT NULL DEFAULT ''"_s,
                            u"ALTER TABLE job ADD COLUMN batch TEXT NOT NULL DEFAULT ''"_s,
                            u"ALTER TABLE job ADD COLUMN batch_limit INTEGER NOT NULL DEFAULT 0"_s,
                            u"CREATE INDEX job_batch ON job(batch, status) WHERE batch <> ''"_s,
                            u"CREATE TABLE artifact (job INTEGER NOT NULL REFERENCES job(id) ON DELETE CASCADE, "
                            "path TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (job, path)) WITHOUT ROWID"_s}},
            {.toVersion = 4,
             .statements = QStringList{u"ALTER TABLE job ADD COLUMN schedule INTEGER"_s,
                                       u"ALTER TABLE job ADD COLUMN occurrence INTEGER"_s,
                                       u"ALTER TABLE job ADD COLUMN priority INTEGER NOT NULL DEFAULT 0"_s,
                                       u"DROP INDEX job_ready"_s,
                                       u"CREATE INDEX job_ready ON job(kind, priority DESC, id) WHERE status = 0"_s,
                                       u"CREATE UNIQUE INDEX job_occurrence ON job(schedule, occurrence) "
                                       "WHERE schedule IS NOT NULL"_s,
                                       u"CREATE INDEX job_unended ON job(schedule, id) "
                                       "WHERE schedule IS NOT NULL AND status IN (0, 1, 2)"_s}
                 + statementsOf(scheduleTables)}};
}

} // namespace

Result<void> migrate(QSqlDatabase &db, const QList<MigrationStep> &steps)
{
    const auto version = number(db, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    QStringList statements;
    for (const MigrationStep &step : steps) {
        if (step.toVersion > *version)
            statements << step.statements << u"PRAGMA user_version = %1"_s.arg(step.toVersion);
    }
    if (statements.isEmpty())
        return {};
    if (auto saved = backUp(db, *version); !saved)
        return saved;
    return runAll(db, statements);
}

Result<bool> isNewDatabase(QSqlDatabase &db)
{
    const QString file = db.databaseName();
    const auto tableCount = number(db, u"SELECT count(*) FROM sqlite_master"_s);
    if (!tableCount)
        return tableCount.error();
    const auto program = number(db, u"PRAGMA application_id"_s);
    const auto version = number(db, u"PRAGMA user_version"_s);
    if (!program || !version)
        return program ? version.error() : program.error();
    if (*program == 0 && *tableCount == 0)
        return true;
    if (*program != applicationId)
        return refused(
            Texts::tr("The file %1 is a database of another program. It was left as it is; choose another file.")
                .arg(file));
    if (*version > schemaVersion)
        return refused(
            Texts::tr("The database %1 was made by a newer Jobdeck (schema %2; this one knows %3). It was left as "
                      "it is; start the newer Jobdeck.")
                .arg(file)
                .arg(*version)
                .arg(schemaVersion));
    return false;
}

Result<void> prepareSchema(QSqlDatabase &db)
{
    const auto isNew = isNewDatabase(db);
    if (!isNew)
        return isNew.error();
    if (auto wal = run(db, u"PRAGMA journal_mode = WAL"_s); !wal)
        return wal;
    return *isNew ? runAll(db, createStatements()) : migrate(db, migrationSteps());
}

} // namespace jobdeck
