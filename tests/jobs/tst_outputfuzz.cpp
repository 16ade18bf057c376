// A fuzzer for what a script's output goes through: bytes at random, mostly made of what matters there, cut into reads
// at random, on both streams.
#include "jobs/script/terminaltext.h"
#include "tests/fakes/fuzz.h"
#include "tests/fakes/scriptoutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr auto secret = "Xs3cr3t/Z";
const QStringList secrets{QString::fromLatin1(secret), u"Z#\"zweites"_s};

const QByteArrayList pieces{"\n::row::[\"Xs3cr3t\\/Z\",\"",
                            "\n::row::[{\"value\":\"X\\u00733cr3t/Z\"}]\n",
                            "\"]\n",
                            "\n",
                            "\n",
                            "\n",
                            "\r",
                            "\r\n",
                            "a",
                            "plain text ",
                            " ",
                            "::",
                            "::progress 40::x",
                            "\n::row::[1,",
                            "\"Xs3cr3t\\/Z\"",
                            "{\"value\":\"",
                            "\"error\":\"x\"}",
                            "]",
                            "\n::columns::[\"a\"]\n",
                            "\n::mask::hide me",
                            "hide me",
                            "\n::stop-commands::tok\n",
                            "\n::tok::\n",
                            "\n::group::T\n",
                            "\n::endgroup::\n",
                            "\n::artifact::../x\n",
                            "\n::warning::w%0A%25",
                            "\x1b[31m",
                            "\x1b[",
                            "\x1b",
                            "\x1b]0;t",
                            "\x07",
                            "\x1b\\",
                            "\x1b]9;4;1;50\x07",
                            "\x1b(B",
                            "45%",
                            " 3/10 ",
                            "\xff\xfe",
                            "\xc3",
                            "\xe2\x96\x88",
                            QByteArray("\0", 1),
                            QByteArray("long ").repeated(20),
                            secret,
                            "Xs3cr",
                            "3t/Z",
                            "Z#\"zwei",
                            "tes",
                            "  1,238,099  45%  146.38kB/s    0:00:08 ",
                            "  Duration: 00:01:00.00, ",
                            "frame= 1 time=00:00:09.76 ",
                            "100 11.4M  100 11.4M    0",
                            " --:--:-- --:--:-- --:--:-- ",
                            "12%|##| 3/4 [00:01<00:02"};

// Nothing in it is a command, a secret or an escape sequence.
const QByteArrayList ordinaryPieces{"\n",
                                    "\n",
                                    "\r",
                                    "\r\n",
                                    "\r\r\n",
                                    "a",
                                    "::x::",
                                    ": :",
                                    "45% ",
                                    "3/10",
                                    "\xff",
                                    "\xc3\xa4",
                                    "\t",
                                    QByteArray("\0", 1),
                                    QByteArray("long ").repeated(30),
                                    "Duration: "};

// All that would be stored of it, in one text.
QByteArray everything(const ScriptReports &reports)
{
    QByteArray all = reports.lines.join('\n') + '\n' + reports.progressTexts.join(u'\n').toUtf8()
        + reports.columns.join(u'\n').toUtf8() + reports.artifacts.join(u'\n').toUtf8();
    for (const ResultsRow &row : reports.rows) {
        for (const Cell &cell : row)
            all += '\n' + cell.error.toUtf8() + '\n' + cell.value.toString().toUtf8() + '\n'
                + QJsonDocument(cell.value.toArray()).toJson() + QJsonDocument(cell.value.toObject()).toJson();
    }
    return all;
}

// What stands in the log of bytes that hold neither commands nor sequences: of each line its last state.
QByteArrayList expectedLines(const QByteArray &bytes)
{
    QByteArrayList lines = bytes.split('\n');
    if (plainLine(lines.last()).isEmpty())
        lines.removeLast();
    for (QByteArray &line : lines)
        line = "info: " + plainLine(line);
    return lines;
}

} // namespace

class TestOutputFuzz final : public QObject {
    Q_OBJECT
private slots:
    void nothingCrashesAndNoSecretIsSeen()
    {
        const quint32 first = fuzzSeed();
        const int rounds = fuzzRounds(3'000);
        for (quint32 seed = first; seed < first + static_cast<quint32>(rounds); ++seed) {
            Fuzz fuzz(seed);
            const qsizetype longest = fuzz.isOneIn(3) ? 20 + fuzz.upTo(60) : LineSplitter::longestLine;
            ScriptOutput output({.secrets = secrets,
                                 .folder = fuzz.isOneIn(2) ? u"/tmp"_s : QString(),
                                 .longest = longest,
                                 .msBetweenReads = fuzz.upTo(60)});
            for (const QByteArray &read : fuzz.reads(fuzz.text(pieces, 60)))
                fuzz.isOneIn(10) ? output.printError(read) : output.print(read);
            const ScriptReports reports = output.finish();
            const QByteArray all = everything(reports);
            for (const QString &hidden : secrets)
                QVERIFY2(!all.contains(hidden.toUtf8()), "seed " + QByteArray::number(seed) + ": " + all);
            QVERIFY2(!all.contains('\x1b'), "seed " + QByteArray::number(seed) + ": " + all);
            for (const int percent : reports.percents)
                QVERIFY2(percent >= 0 && percent <= 100, QByteArray::number(seed));
        }
    }

    // Joined again, too: a secret that stood over the end of a piece is hidden in both.
    void noSecretIsSeenInTheJoinedPiecesOfALongLine()
    {
        const quint32 first = fuzzSeed();
        const int rounds = fuzzRounds(2'000);
        for (quint32 seed = first; seed < first + static_cast<quint32>(rounds); ++seed) {
            Fuzz fuzz(seed);
            const QByteArray line = fuzz.text(pieces, 40).replace('\n', ' ').replace('\r', ' ');
            ScriptOutput output({.progress = QStringList{}, .secrets = secrets, .longest = 30 + fuzz.upTo(60)});
            for (const QByteArray &read : fuzz.reads(line))
                output.printError(read);
            QByteArray joined;
            for (const QByteArray &each : output.finish().lines)
                joined += each.sliced(qstrlen("warning: "));
            for (const QString &hidden : secrets)
                QVERIFY2(!joined.contains(hidden.toUtf8()), "seed " + QByteArray::number(seed) + ": " + joined);
            QVERIFY2(!joined.contains('\x1b'), "seed " + QByteArray::number(seed) + ": " + joined);
        }
    }

    void noOrdinaryByteIsLost()
    {
        const quint32 first = fuzzSeed();
        const int rounds = fuzzRounds(2'000);
        for (quint32 seed = first; seed < first + static_cast<quint32>(rounds); ++seed) {
            Fuzz fuzz(seed);
            const QByteArray bytes = fuzz.text(ordinaryPieces, 60).replace('\x1b', 'e').replace("::", ": ");
            ScriptOutput output({.msBetweenReads = fuzz.upTo(60)});
            for (const QByteArray &read : fuzz.reads(bytes))
                output.print(read);
            const QByteArrayList lines = output.finish().lines;
            QVERIFY2(lines == expectedLines(bytes),
                     "seed " + QByteArray::number(seed) + ": " + bytes.toPercentEncoding());
        }
    }

    void piecesOfALongLineAreTheLine()
    {
        const quint32 first = fuzzSeed();
        const int rounds = fuzzRounds(2'000);
        for (quint32 seed = first; seed < first + static_cast<quint32>(rounds); ++seed) {
            Fuzz fuzz(seed);
            QByteArray line = fuzz.text(ordinaryPieces, 40).replace('\x1b', 'e').replace('\n', ' ').replace('\r', ' ');
            ScriptOutput output({.longest = 10 + fuzz.upTo(100)});
            output.printError(line + '\n');
            QByteArray joined;
            for (const QByteArray &each : output.finish().lines)
                joined += each.sliced(qstrlen("warning: "));
            QVERIFY2(joined == line, "seed " + QByteArray::number(seed) + ": " + line.toPercentEncoding());
        }
    }
};

QTEST_GUILESS_MAIN(TestOutputFuzz)
#include "tst_outputfuzz.moc"
