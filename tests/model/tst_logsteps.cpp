#include "model/logsteps.h"

#include "tests/fakes/biglog.h"

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr int warnings = 1 << static_cast<int>(LogLevel::Warning);

struct Desk {
    JobWriter writer;
    QSqlDatabase db;

    Desk()
    {
        const auto opened = openReadOnly(writer.file(), u"steps"_s, 1'000);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        db = *opened;
    }
    ~Desk()
    {
        db = {};
        QSqlDatabase::removeDatabase(u"steps"_s);
    }
    Q_DISABLE_COPY_MOVE(Desk)

    // A job with just these lines.
    [[nodiscard]] JobId jobWith(const QList<LogLine> &lines)
    {
        Job job{.id = writer.nextId(), .kind = u"Greet"_s};
        writer.put(job);
        (void)writer.commit();
        for (const LogChunk &chunk : encodeChunks(lines))
            writer.run(u"INSERT INTO log_chunk VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                       {job.id, chunk.first, chunk.part, chunk.count, chunk.time, chunk.levels,
                        chunk.meta.isNull() ? QByteArray("") : chunk.meta, chunk.data});
        return job.id;
    }
    // All lines of the range, and how many steps that took.
    [[nodiscard]] std::pair<QList<LogLine>, int> walk(LogRange range, qint64 maxLineBytes = 0) const
    {
        QList<LogLine> lines;
        for (int steps = 1;; ++steps) {
            const auto step = readLogStep(db, range, maxLineBytes);
            if (!step)
                qFatal("%s", qPrintable(step.error().message));
            lines << step->lines;
            if (step->isAtEnd)
                return {lines, steps};
            range.first = step->next;
        }
    }
};

bool isGapless(const QList<LogLine> &lines, qint64 first)
{
    for (const LogLine &line : lines) {
        if (line.sequence != first++)
            return false;
    }
    return true;
}

} // namespace

class TestLogSteps final : public QObject {
    Q_OBJECT
private slots:
    void stepsTogetherAreTheWholeRange()
    {
        Desk desk;
        const Job job = jobWithLog(desk.writer, 100);
        const auto [lines, steps] = desk.walk({.job = job.id});
        QCOMPARE(lines.size(), 51'200);
        QVERIFY(isGapless(lines, 1));
        QCOMPARE(steps, 3);
        QCOMPARE(readLogStep(desk.db, {.job = job.id})->lines.size(), 20'000);
        const auto [some, once] = desk.walk({.job = job.id, .first = 1'000, .last = 2'000});
        QCOMPARE(some.size(), 1'001);
        QVERIFY(isGapless(some, 1'000));
        QCOMPARE(once, 1);
    }

    void stepsOfALevelTogetherAreAllOfIt()
    {
        Desk desk;
        const Job job = jobWithLog(desk.writer, 100, 3);
        const auto [lines, steps] = desk.walk({.job = job.id, .levels = warnings});
        QCOMPARE(lines.size(), 34);
        QCOMPARE(lines.at(1).sequence, 4 * 512);
        QCOMPARE(steps, 1);
    }

    void longLinesFillAStepByTheirBytes()
    {
        Desk desk;
        QList<LogLine> written;
        for (int i = 1; i <= 30; ++i)
            written << LogLine{.sequence = i, .text = QByteArray(1'000'000, char('a' + i % 26))};
        const JobId job = desk.jobWith(written);
        const auto [lines, steps] = desk.walk({.job = job});
        QCOMPARE(lines, written);
        QCOMPARE(steps, 4); // 9 lines are more than 8 MiB
    }

    void aCutLineTellsWhatItLacks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("kept");
        QTest::newRow("a short one lacks nothing") << QByteArray("abc") << 3LL;
        QTest::newRow("just as long as allowed") << QByteArray(100, 'x') << 100LL;
        QTest::newRow("a byte too long") << QByteArray(101, 'x') << 100LL;
        QTest::newRow("just a chunk") << QByteArray(maxChunkBytes, 'x') << 100LL;
        QTest::newRow("many chunks") << QByteArray(1'000'000, 'x') << 100LL;
        QTest::newRow("not within a character") << QByteArray(99, 'x') + "\u20ac" << 99LL;
        QTest::newRow("bytes that are no characters") << QByteArray(200, '\x80') << 97LL;
    }
    void aCutLineTellsWhatItLacks()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, kept);
        Desk desk;
        const JobId job = desk.jobWith({{.sequence = 1, .text = "before"}, {.sequence = 2, .text = text}});
        const LogLine line = desk.walk({.job = job}, 100).first.last();
        QCOMPARE(line.text, text.left(kept));
        QCOMPARE(line.cutBytes, text.size() - kept);
    }

    void theNewestAndTheOldestFew()
    {
        Desk desk;
        const Job job = jobWithLog(desk.writer, 100, 10); // warnings end chunks 0, 10, … 90
        const LogRange range{.job = job.id, .last = job.logLines, .levels = warnings};
        const auto newest = readFewLines(desk.db, range, LogEnd::Newest, 3, 100);
        QCOMPARE(newest->lines.size(), 3);
        QCOMPARE(newest->lines.first().sequence, 71 * 512);
        QCOMPARE(newest->lines.last().sequence, 91 * 512);
        const auto oldest = readFewLines(desk.db, range, LogEnd::Oldest, 2, 100);
        QCOMPARE(oldest->lines.size(), 2);
        QCOMPARE(oldest->lines.first().sequence, 512);
        QCOMPARE(oldest->lines.last().sequence, 11 * 512);
        LogRange part = range;
        part.first = 512 + 1;
        part.last = 21 * 512 - 1;
        QCOMPARE(readFewLines(desk.db, part, LogEnd::Newest, 9, 100)->lines.size(), 1);
        QVERIFY(readFewLines(desk.db, part, LogEnd::Oldest, 9, 100)->isAtEnd);
    }

    void fewLinesAreLookedForInSteps()
    {
        Desk desk;
        const Job job = jobWithLog(desk.writer, 2'000, 5'000); // a warning in the first chunk only
        LogRange range{.job = job.id, .last = job.logLines, .levels = warnings};
        int steps = 0;
        for (bool isAtEnd = false; !isAtEnd; ++steps) {
            const auto step = readFewLines(desk.db, range, LogEnd::Newest, 1, 100);
            isAtEnd = step->isAtEnd;
            range.last = step->next;
            QCOMPARE(step->lines.size(), isAtEnd ? 1 : 0);
        }
        QCOMPARE(steps, 3); // of 500,000 lines
    }

    void aFailureIsTold()
    {
        const QSqlDatabase closed;
        QVERIFY(!readLogStep(closed, {.job = 1}));
        QVERIFY(!readFewLines(closed, {.job = 1}, LogEnd::Newest, 1, 100));
    }
};

QTEST_GUILESS_MAIN(TestLogSteps)
#include "tst_logsteps.moc"
