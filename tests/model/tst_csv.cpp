// Reading CSV: what RFC 4180 says, what files in the wild hold, and what must end a file with a reason.
#include "model/csv.h"

#include <QBuffer>
#include <QTest>

#include <cstring>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

struct Reading {
    QList<CsvRecord> records;
    QString failure;
};

Reading readingOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    Reading reading;
    while (const std::optional<CsvRecord> record = reader.read())
        reading.records << *record;
    reading.failure = reader.failure();
    return reading;
}

// "x" without end; counts what is read of it.
class EndlessLine final : public QIODevice {
public:
    EndlessLine() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    qint64 count = 0;

private:
    qint64 readData(char *data, qint64 size) override
    {
        std::memset(data, 'x', static_cast<std::size_t>(size));
        count += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestCsv final : public QObject {
    Q_OBJECT

private slots:
    void fieldsAreReadAsRfc4180Says_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("records");
        const auto row = [](const char *name, const char *bytes, const QList<QStringList> &records) {
            QTest::newRow(name) << QByteArray(bytes) << records;
        };
        row("nothing", "", {});
        row("only line breaks", "\n\r\n\n", {});
        row("lines end with LF", "a,b\nc,d\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("lines end with CR LF", "a,b\r\nc,d\r\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("the last line has no end", "a,b\nc,d", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("empty fields count", ",a,\n,,\n", {{u""_s, u"a"_s, u""_s}, {u""_s, u""_s, u""_s}});
        row("an empty quoted field is a record", "\"\"\n", {{u""_s}});
        row("spaces belong to the field", " a , b \n", {{u" a "_s, u" b "_s}});
        row("quotes keep commas and line breaks", "\"a,b\",\"c\r\nd\"\r\n", {{u"a,b"_s, u"c\r\nd"_s}});
        row("two quotes are one", "\"a\"\"b\",\"\"\"\"\n", {{u"a\"b"_s, u"\""_s}});
        row("a quote within a plain field is text", "5\" disk,b\n", {{u"5\" disk"_s, u"b"_s}});
        row("a byte order mark is no text", "\xEF\xBB\xBF\"a\",b\n", {{u"a"_s, u"b"_s}});
        row("a CR within a line is text", "a\rb,c\n", {{u"a\rb"_s, u"c"_s}});
        row("lines end with CR", "a,b\rc,\"d\re\"\r\rf,g", {{u"a"_s, u"b"_s}, {u"c"_s, u"d\re"_s}, {u"f"_s, u"g"_s}});
        row("semicolons separate", "a;b\n\"c;d\";1,5\n", {{u"a"_s, u"b"_s}, {u"c;d"_s, u"1,5"_s}});
        row("semicolons after a byte order mark",
            "\xEF\xBB\xBF"
            "a;b\n",
            {{u"a"_s, u"b"_s}});
        row("tabs separate", "a\tb, c\td\n1;\t2\t3\n", {{u"a"_s, u"b, c"_s, u"d"_s}, {u"1;"_s, u"2"_s, u"3"_s}});
        row("separators within quotes do not count", "\"a;b;\"\"c;\",d\n", {{u"a;b;\"c;"_s, u"d"_s}});
        row("a comma wins against as many others", "a,b;c\n", {{u"a"_s, u"b;c"_s}});
        row("only the first line decides", "a,b\n1;2;3,4\n", {{u"a"_s, u"b"_s}, {u"1;2;3"_s, u"4"_s}});
        row("letters beyond ASCII", "ü,日本,😀\n", {{u"ü"_s, u"日本"_s, u"😀"_s}});
        row("formulas are text", "=1+1,@x\n", {{u"=1+1"_s, u"@x"_s}});
    }
    void fieldsAreReadAsRfc4180Says()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, records);
        const Reading reading = readingOf(bytes);
        QCOMPARE(reading.failure, QString());
        QList<QStringList> fields;
        for (const CsvRecord &record : reading.records) {
            QCOMPARE(record.error, QString());
            fields << record.fields;
        }
        QCOMPARE(fields, records);
    }

    void aRecordKnowsTheLineWhereItBegins()
    {
        const Reading reading = readingOf("a\n\n\"b\nc\",d\r\n\r\ne\n");
        QList<qint64> lines;
        for (const CsvRecord &record : reading.records)
            lines << record.line;
        QCOMPARE(lines, (QList<qint64>{1, 3, 6}));
    }

    void aBadRecordLeavesTheOthersReadable_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("Latin-1") << QByteArray("M\xFCller,x");
        QTest::newRow("half a character at the end") << QByteArray("x,\xC3");
        QTest::newRow("a surrogate in UTF-8") << QByteArray("\xED\xA0\x80,x");
        QTest::newRow("text after a closing quote") << QByteArray("\"a\"b,c");
        QTest::newRow("a carriage return after a closing quote, then text") << QByteArray("\"a\"\rb,c");
    }
    void aBadRecordLeavesTheOthersReadable()
    {
        QFETCH(QByteArray, line);
        const Reading reading = readingOf("a,b\n" + line + "\nc,d\n");
        QCOMPARE(reading.failure, QString());
        QCOMPARE(reading.records.size(), 3);
        QVERIFY(!reading.records.at(1).error.isEmpty());
        QVERIFY(reading.records.at(1).fields.isEmpty());
        QCOMPARE(reading.records.at(1).line, 2);
        QCOMPARE(reading.records.at(2).fields, (QStringList{u"c"_s, u"d"_s}));
    }

    void someFilesCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("UTF-16, little endian") << QByteArray("\xFF\xFE"
                                                             "a\0,\0",
                                                             6)
                                               << u"UTF-16"_s;
        QTest::newRow("UTF-16, big endian") << QByteArray("\xFE\xFF\0a\0,", 6) << u"UTF-16"_s;
        QTest::newRow("UTF-16, little endian, without a mark") << QByteArray("a\0,\0b\0\n\0", 8) << u"UTF-16LE"_s;
        QTest::newRow("UTF-16, big endian, without a mark") << QByteArray("\0a\0,\0b\0\n", 8) << u"UTF-16BE"_s;
        QTest::newRow("zero bytes") << QByteArray("name,\0,b\nx,y,z\n", 15) << u"no text"_s;
        QTest::newRow("a quote that is never closed") << QByteArray("a\n\n\"b\nc\nd") << u"line 3 is never closed"_s;
    }
    void someFilesCannotBeUsed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString failure = readingOf(bytes).failure;
        QVERIFY2(failure.contains(words), qPrintable(failure));
    }

    void blocksMayEndAnywhere()
    {
        QByteArray bytes;
        QList<QStringList> expected;
        for (int i = 0; bytes.size() < 1'000'000; ++i) {
            bytes += "\"ü" + QByteArray::number(i) + "\"\"\r\n\",日本\r\n";
            expected << QStringList{u"ü%1\"\r\n"_s.arg(i), u"日本"_s};
        }
        const Reading reading = readingOf(bytes);
        QCOMPARE(reading.records.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(reading.records.at(i).fields, expected.at(i));
    }

    void aRecordWithoutEndIsGivenUp()
    {
        EndlessLine device;
        CsvReader reader(device, 1'000'000);
        QVERIFY(!reader.read());
        QVERIFY2(reader.failure().contains(u"longer than 1000000 bytes"_s), qPrintable(reader.failure()));
        QVERIFY(device.count < 2'000'000);
        QVERIFY(!reader.read()); // and stays so
    }

    void bytesReadReachTheSizeOfTheFile()
    {
        QByteArray bytes("\xEF\xBB\xBF"
                         "a,b\r\n\"c\",d\r\n\r\n");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer);
        while (reader.read()) { }
        QCOMPARE(reader.bytesRead(), bytes.size());
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
