#include "jobs/script/masker.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

Masker hiding(const QByteArrayList &secrets)
{
    Masker masker;
    for (const QByteArray &secret : secrets)
        masker.hide(secret);
    return masker;
}

} // namespace

class TestMasker final : public QObject {
    Q_OBJECT
private slots:
    void hidesASecretInEachFormItIsPrinted_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("as it is") << QByteArray("a s3/cr\"t b") << QByteArray("a *** b");
        QTest::newRow("twice") << QByteArray("s3/cr\"ts3/cr\"t") << QByteArray("***");
        QTest::newRow("percent-encoded") << QByteArray("?p=s3%2Fcr%22t&x") << QByteArray("?p=***&x");
        QTest::newRow("in JSON") << QByteArray("{'p':'s3/cr\\\"t'}") << QByteArray("{'p':'***'}");
        QTest::newRow("in base64") << QByteArray("s3/cr\"t").toBase64() << QByteArray("***");
        QTest::newRow("of a similar one nothing") << QByteArray("s3/cr's3/c") << QByteArray("s3/cr's3/c");
    }
    void hidesASecretInEachFormItIsPrinted()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, shown);
        QCOMPARE(hiding({"s3/cr\"t"}).masked(line), shown);
    }

    void hidesASecretInsideLongerBase64()
    {
        const Masker masker = hiding({"open sesame"});
        for (const char *user : {"", "a", "an", "ann:", "anna:"}) {
            for (const char *behind : {"", "x", "xy"}) {
                const QByteArray line = masker.masked((QByteArray(user) + "open sesame" + behind).toBase64());
                QVERIFY2(line.contains("***") && !QByteArray::fromBase64(line).contains("sesam"), line);
            }
        }
    }

    void hidesSecretsThatOverlap()
    {
        QCOMPARE(hiding({"abcX", "cXyz"}).masked("1abcXyz2"), QByteArray("1***2"));
        QCOMPARE(hiding({"abc", "defgh"}).masked("1abcdefgh2"), QByteArray("1***2"));
        QCOMPARE(hiding({"aba"}).masked("1ababa2"), QByteArray("1***2"));
        QCOMPARE(hiding({"secret", "secretly"}).masked("secretly secret"), QByteArray("*** ***"));
    }

    void hidesEachLineOfALongOne()
    {
        const Masker masker = hiding({"-----BEGIN\r\nabcdef\r\n--\n"});
        QCOMPARE(masker.masked("x abcdef"), QByteArray("x ***"));
        QCOMPARE(masker.masked("-- -----BEGIN"), QByteArray("-- ***")); // what is too short stays
    }

    void tellsWhatIsTooShort()
    {
        Masker masker;
        QVERIFY(!masker.hide("ab"));
        QVERIFY(!masker.hide(""));
        QVERIFY(masker.isEmpty());
        QVERIFY(masker.hide("abc"));
        QVERIFY(masker.hide("abc"));
    }

    void hidesInEachValueOfJson()
    {
        const Masker masker = hiding({"4711", "geheim"});
        QCOMPARE(masker.maskedValue(QJsonValue(QJsonArray{u"x geheim"_s, 4711, 14711.5, 12, true,
                                                          QJsonObject{{u"geheim"_s, QJsonArray{u"geheim"_s}}}})),
                 QJsonValue(QJsonArray{u"x ***"_s, u"***"_s, u"1***.5"_s, 12, true,
                                       QJsonObject{{u"***"_s, QJsonArray{u"***"_s}}}}));
    }

    void knowsWhereATextCanBeCut()
    {
        const Masker masker = hiding({"secret"});
        QCOMPARE(masker.safeLength("abcdefgh"), 1); // the last seven may begin its base64
        QCOMPARE(masker.safeLength("12secret34"), 2); // not in the midst of one
        QCOMPARE(masker.safeLength("secretsecretsecret"), 18);
        QCOMPARE(masker.safeLength("abc"), 0);
        QCOMPARE(Masker().safeLength("abc"), 3);
    }
};

QTEST_GUILESS_MAIN(TestMasker)
#include "tst_masker.moc"
