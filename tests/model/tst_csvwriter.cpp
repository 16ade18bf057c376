#include "model/csvwriter.h"

#include "model/csv.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestCsvWriter final : public QObject {
    Q_OBJECT
private slots:
    void writesAsRfc4180Has_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain fields have no quotes") << QStringList{u"a"_s, u"b c"_s} << QByteArray("a,b c");
        QTest::newRow("a comma is quoted") << QStringList{u"a,b"_s, u"c"_s} << QByteArray("\"a,b\",c");
        QTest::newRow("a quote is doubled") << QStringList{u"say \"x\""_s} << QByteArray("\"say \"\"x\"\"\"");
        QTest::newRow("a line feed is quoted") << QStringList{u"a\nb"_s} << QByteArray("\"a\nb\"");
        QTest::newRow("a carriage return is quoted") << QStringList{u"a\rb"_s} << QByteArray("\"a\rb\"");
        QTest::newRow("spaces at the ends are quoted") << QStringList{u" a"_s, u"b "_s} << QByteArray("\" a\",\"b \"");
        QTest::newRow("other letters are UTF-8") << QStringList{u"é"_s} << QByteArray("\xC3\xA9");
        QTest::newRow("empty fields stay between commas") << QStringList{{}, {}} << QByteArray(",");
        QTest::newRow("a single empty field is no blank line") << QStringList{{}} << QByteArray("\"\"");
        QTest::newRow("no field at all is no blank line") << QStringList{} << QByteArray("\"\"");
    }
    void writesAsRfc4180Has()
    {
        QFETCH(QStringList, fields);
        QFETCH(QByteArray, line);
        QCOMPARE(csvLine(fields), line);
    }

    void theReaderReadsWhatWasWritten()
    {
        const QList<QStringList> records{{u"E-mail"_s, u"Result"_s},
                                         {u"a,\"b\"\r\nc"_s, u" kept "_s},
                                         {{}, {}},
                                         {{}},
                                         {u"\"\""_s, u"\U0001F600 é"_s}};
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        for (const QStringList &record : records)
            buffer.write(csvLine(record) + "\r\n");
        buffer.seek(0);
        CsvReader reader(buffer);
        for (const QStringList &record : records) {
            const auto read = reader.read();
            QVERIFY(read);
            QCOMPARE(read->error, QString());
            QCOMPARE(read->fields, record);
        }
        QVERIFY(!reader.read());
        QCOMPARE(reader.failure(), QString());
    }

    void formulasAreDefusedAndNumbersAreNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("plain text") << u"hello"_s << u"hello"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("equals sign") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus sign") << u"+A1"_s << u"'+A1"_s;
        QTest::newRow("minus sign") << u"-A1"_s << u"'-A1"_s;
        QTest::newRow("at sign") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab before a formula") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("carriage return before a formula") << u"\r=1"_s << u"'\r=1"_s;
        QTest::newRow("line feed before a formula") << u"\n=1"_s << u"'\n=1"_s;
        QTest::newRow("a call hidden behind a number") << u"-1+cmd|'/C calc'!A0"_s << u"'-1+cmd|'/C calc'!A0"_s;
        QTest::newRow("a negative number") << u"-12.5"_s << u"-12.5"_s;
        QTest::newRow("a number with a plus sign") << u"+3"_s << u"+3"_s;
        QTest::newRow("a number with an exponent") << u"-1e-5"_s << u"-1e-5"_s;
        QTest::newRow("signs inside a text") << u"a=b@c"_s << u"a=b@c"_s;
    }
    void formulasAreDefusedAndNumbersAreNot()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(withoutFormula(text), written);
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
