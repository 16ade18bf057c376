#include "model/schema.h"

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
  place INTEGER NOT NULL,
  moment INTEGER NOT NULL
);
CREATE INDEX job_default ON job(place, moment, id);
CREATE INDEX job_done ON job(place, moment, id) WHERE status = 3;
CREATE INDEX job_errors ON job(place, moment, id) WHERE status IN (4, 5);
CREATE INDEX job_kind ON job(kind, id);
CREATE INDEX job_due ON job(scheduled_at, id) WHERE status = 1;
CREATE INDEX job_rerun ON job(rerun_of) WHERE rerun_of IS NOT NULL;
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
CREATE TABLE counter (status INTEGER PRIMARY KEY REFERENCES status(id), count INTEGER NOT NULL);
CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL);
)sql";

} // namespace
} // namespace jobdeck
