#!/usr/bin/env python3
"""Sets the clock of a running `jobdeck work` at random, forward and back, and proves that no occurrence of a schedule
ran twice or early. Longer than a test may be:  tests/timejumps.py [JOBDECK [ROUNDS [SEED]]]
Needs libfaketime (package faketime)."""
import glob
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
JOBDECK = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.join(ROOT, "build/bin/jobdeck")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 60
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
RULES = ["every 15m", "every 2h", "mon-sun at 02:30", "cron */20 * * * *", "every 2d at 09:00", "last day at 23:59"]
POLICIES = ["once", "each", "skip", "ask", None]
HOUR = 3600


class Clock:
    """The clock of the day, as the program sees it."""

    def __init__(self, file):
        self.file = file
        self.ahead = 0.0
        self.move(0)

    def move(self, seconds):
        self.ahead += seconds
        with open(self.file + ".new", "w") as out:
            out.write(f"{self.ahead:+.3f}\n")
        os.rename(self.file + ".new", self.file)

    def now(self):
        return time.time() + self.ahead


def environment(folder, library, clock_file):
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "LC_", "FAKETIME"))}
    env.update(XDG_DATA_HOME=folder + "/data", XDG_CONFIG_HOME=folder + "/config", XDG_RUNTIME_DIR=folder + "/run",
               LC_ALL="C.UTF-8", TZ="Europe/Berlin", LD_PRELOAD=library, FAKETIME_TIMESTAMP_FILE=clock_file,
               FAKETIME_NO_CACHE="1", FAKETIME_DONT_FAKE_MONOTONIC="1", NO_FAKE_STAT="1")
    return env


def run(env, *words):
    return subprocess.run([JOBDECK, *words], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                          check=False)


def add_schedules(env):
    count = 0
    for rule in RULES:
        for policy in POLICIES:
            more = ["--missed", policy] if policy else []
            overlap = random.choice(["skip", "queue", "allow"])
            added = run(env, "schedule", "add", "Run Command", rule, "-a", "program=/bin/true", "--overlap", overlap,
                        *more)
            assert added.returncode == 0, added.stderr
            count += 1
    return count


def problems(database, now):
    db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)

    def of(sql):
        return db.execute(sql).fetchall()
    found = []
    found += [("two jobs of one occurrence", *row) for row in of(
        "SELECT schedule, occurrence, count(*) FROM job WHERE occurrence IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1")]
    found += [("an attempt more", *row) for row in of("SELECT id, attempt FROM job WHERE schedule > 0 AND attempt > 1")]
    found += [("early", *row) for row in of(
        "SELECT id, occurrence, started_at FROM job WHERE schedule > 0 AND started_at < occurrence")]
    found += [("no next time", *row) for row in of("SELECT id FROM schedule WHERE pending IS NULL OR pending = 0")]
    db.close()
    return found


def settle(database):
    """What is due by this clock has run: a clock that goes back meanwhile would make it early."""
    until = time.monotonic() + 60
    db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    while db.execute("SELECT count(*) FROM job WHERE status IN (0, 2) AND waiting = 0").fetchone()[0] > 0:
        assert time.monotonic() < until, "jobs that are due do not run"
        time.sleep(0.02)
    db.close()


def main():
    libraries = glob.glob("/usr/lib/*/faketime/libfaketime.so.1") + glob.glob("/usr/lib*/faketime/libfaketime.so.1")
    if not libraries:
        sys.exit("libfaketime is not installed (package faketime)")
    print(f"seed {SEED}")
    random.seed(SEED)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/run", 0o700)
        clock = Clock(folder + "/clock")
        env = environment(folder, libraries[0], clock.file)
        database = folder + "/data/jobdeck/jobdeck.db"
        count = add_schedules(env)
        owner = subprocess.Popen([JOBDECK, "work"], env=env)
        try:
            for number in range(1, ROUNDS + 1):
                clock.move(random.choice([90, HOUR, 26 * HOUR, 72 * HOUR, -90, -HOUR, -50 * HOUR, -1, 1]))
                if random.random() < 0.2:  # closed meanwhile
                    owner.send_signal(signal.SIGTERM)
                    owner.wait(60)
                    clock.move(random.choice([60, HOUR, 72 * HOUR]))
                    owner = subprocess.Popen([JOBDECK, "work"], env=env)
                poke = run(env, "run", "Run Command", "-a", "program=/bin/true", "--wait")
                assert poke.returncode == 0, poke.stderr
                settle(database)
                found = problems(database, clock.now())
                if found:
                    sys.exit(f"round {number}: {found[:10]}")
            settle(database)
            listed = json.loads(run(env, "schedule", "list", "--json").stdout)
            assert len(listed) == count, listed
        finally:
            owner.send_signal(signal.SIGTERM)
            owner.wait(60)
        jobs = sqlite3.connect(database).execute("SELECT status, count(*) FROM job WHERE schedule > 0 GROUP BY 1")
        print("jobs by status:", dict(jobs.fetchall()))
        found = problems(database, clock.now())
        sys.exit(f"{found[:10]}" if found else 0)


if __name__ == "__main__":
    main()
