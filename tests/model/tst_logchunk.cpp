#include "model/logchunk.h"

#include <QTest>

using namespace jobdeck;

class TestLogChunk final : public QObject {
    Q_OBJECT
private slots:
    void linesComeBackAsTheyWere()
    {
        QList<LogLine> lines;
        for (int i = 1; i <= 2'000; ++i) {
            lines << LogLine{.sequence = i,
                             .time = 1'000'000 + (i % 7) * 100'000'000'000 - i,
                             .level = static_cast<LogLevel>(i % 5),
                             .text = QByteArray(i % 3 ? "\0\xff\xc3" : "", i % 3).repeated(i % 400)};
        }
        QList<LogLine> decoded;
        for (const LogChunk &chunk : encodeChunks(lines)) {
            QVERIFY(chunk.count <= maxChunkLines && chunk.data.size() <= maxChunkBytes);
            decoded << decodeChunk(chunk);
        }
        QCOMPARE(decoded, lines);
    }

    void aLongLineIsCutIntoParts()
    {
        const QByteArray text(100 * 1024 * 1024 + 1, 'x');
        const QList<LogChunk> chunks =
            encodeChunks({{.sequence = 1, .text = "a"}, {.sequence = 2, .text = text}, {.sequence = 3, .text = "b"}});
        QCOMPARE(chunks.size(), 1 + 1'601 + 1);
        QByteArray joined;
        for (qsizetype i = 1; i <= 1'601; ++i) {
            QCOMPARE(chunks.at(i).first, 2);
            QCOMPARE(chunks.at(i).part, i - 1);
            joined += chunks.at(i).data;
        }
        QCOMPARE(joined, text);
        QCOMPARE(chunks.last().first, 3);
    }

    void aSmallChunkGrowsByTheNextLines()
    {
        QList<LogLine> lines;
        LogChunk open;
        QList<LogChunk> stored;
        for (int i = 1; i <= 1'500; ++i) {
            const LogLine line{.sequence = i, .time = 1'000 * i, .level = LogLevel::Notice, .text = "0123456789abcdef"};
            lines << line;
            const QList<LogChunk> chunks = encodeChunks({line}, open);
            QVERIFY(!chunks.isEmpty());
            if (!stored.isEmpty() && stored.last().first == chunks.first().first)
                stored.removeLast();
            stored << chunks;
            open = canGrow(stored.last()) ? stored.last() : LogChunk();
        }
        QCOMPARE(stored.size(), 6); // 4 KiB are 256 such lines
        QList<LogLine> decoded;
        for (const LogChunk &chunk : stored)
            decoded << decodeChunk(chunk);
        QCOMPARE(decoded, lines);
    }

    void aChunkThatCannotTakeTheNextLineIsNotWrittenAgain()
    {
        const LogChunk open = encodeChunks({{.sequence = 1, .text = "a"}, {.sequence = 2, .text = "b"}}).first();
        QVERIFY(canGrow(open));
        const QList<LogChunk> chunks = encodeChunks({{.sequence = 3, .text = QByteArray(maxChunkBytes, 'x')}}, open);
        QCOMPARE(chunks.size(), 1);
        QCOMPARE(chunks.first().first, 3);
        QVERIFY(encodeChunks({}, open).isEmpty());
    }

    void damagedMetaGivesWhatCanBeRead()
    {
        const QList<LogLine> lines =
            decodeChunk({.first = 1, .count = 9, .meta = QByteArray("\x7f\xff\xff\xff"), .data = "abc"});
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().text, QByteArray("abc"));
        QCOMPARE(lines.first().level, LogLevel::Error);
    }
};

QTEST_GUILESS_MAIN(TestLogChunk)
#include "tst_logchunk.moc"
