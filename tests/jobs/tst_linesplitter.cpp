#include "jobs/linesplitter.h"

#include <QByteArrayList>
#include <QTest>

using namespace jobdeck;

namespace {

struct Split {
    QByteArrayList lines;
    QByteArrayList updates;
};

// Each read comes `msApart` after the one before.
Split split(const QByteArrayList &reads, qint64 msApart = 1'000, qsizetype longest = LineSplitter::longestLine)
{
    Split all;
    qint64 nowMs = 0;
    LineSplitter splitter([&all](const QByteArray &line) { all.lines << line; },
                          [&all](const QByteArray &segment) { all.updates << segment; }, longest,
                          [&nowMs] { return nowMs; });
    for (const QByteArray &read : reads) {
        splitter.add(read);
        nowMs += msApart;
    }
    splitter.finish();
    return all;
}

} // namespace

class TestLineSplitter final : public QObject {
    Q_OBJECT
private slots:
    void linesAreTheSameHoweverTheReadsFall()
    {
        constexpr char text[] = "one\ntwo\r\n\n\r\nthree \0 four\n10%\r20%\r\n\rfive\r\r\nsix\r";
        const QByteArray bytes(text, sizeof text - 1);
        const QByteArrayList lines = split({bytes}).lines;
        QCOMPARE(lines, (QByteArrayList{"one", "two", "", "", QByteArray("three \0 four", 12), "20%", "five", "six"}));
        for (qsizetype cut = 1; cut < bytes.size(); ++cut)
            QCOMPARE(split({bytes.first(cut), bytes.sliced(cut)}).lines, lines);
        QByteArrayList each;
        for (const char byte : bytes)
            each << QByteArray(1, byte);
        QCOMPARE(split(each).lines, lines);
    }

    void carriageReturnsAreBytesWhereNobodyTakesUpdates()
    {
        QByteArrayList lines;
        LineSplitter splitter([&lines](const QByteArray &line) { lines << line; });
        splitter.add("10%\r20%\r\nend\r\r\n");
        splitter.finish();
        QCOMPARE(lines, (QByteArrayList{"10%\r20%", "end\r"}));
    }

    void whatACarriageReturnEndsIsAnUpdate()
    {
        const Split all = split({"\r10%", "\r20%", "\r30%\r", "40%\n", "text\r", "\n"});
        QCOMPARE(all.updates, (QByteArrayList{"10%", "20%", "30%"}));
        QCOMPARE(all.lines, (QByteArrayList{"40%", "text"}));
    }

    void ofFastUpdatesOnlyTheNewestComes()
    {
        QCOMPARE(split({"1\r2\r3\r4\r", "5\r", "6\r", "7\r", "8\r", "9\r", "x\n"}, 20).updates,
                 (QByteArrayList{"1", "6", "9"}));
        QByteArrayList second;
        for (int i = 0; i < 1'000; ++i)
            second << QByteArray::number(i) + '\r';
        QCOMPARE(split(second, 1).updates.size(), 20);
    }

    void anUpdateThatWaitsComesWithTheNextRead() { QCOMPARE(split({"1\r2\r3", "4", "5"}, 60).updates.last(), "2"); }

    void noUpdateComesAfterItsLine()
    {
        const Split all = split({"1\r2\r3\n", "next", " line\n"});
        QCOMPARE(all.updates, QByteArrayList{"1"});
        QCOMPARE(all.lines, (QByteArrayList{"3", "next line"}));
    }

    void aLongLineComesInPiecesAndThenItsRest()
    {
        QCOMPARE(split({"abcdefgh\nabc\n"}, 0, 4).lines, (QByteArrayList{"abcd", "efgh", "", "abc"}));
        QCOMPARE(split({"ab", "cdefg", "h"}, 0, 4).lines, (QByteArrayList{"abcd", "efgh", ""}));
        QCOMPARE(split({"abcdef\rg\n"}, 0, 4).lines, (QByteArrayList{"abcd", "g"}));
    }
};

QTEST_GUILESS_MAIN(TestLineSplitter)
#include "tst_linesplitter.moc"
