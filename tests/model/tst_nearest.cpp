#include "model/nearest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestNearest final : public QObject {
    Q_OBJECT
private slots:
    void countsLetters_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("distance");
        QTest::newRow("the same") << u"folder"_s << u"folder"_s << 0;
        QTest::newRow("case does not count") << u"Folder"_s << u"fOLDER"_s << 0;
        QTest::newRow("a letter is missing") << u"foldr"_s << u"folder"_s << 1;
        QTest::newRow("a letter too much") << u"follder"_s << u"folder"_s << 1;
        QTest::newRow("another letter") << u"holder"_s << u"folder"_s << 1;
        QTest::newRow("two letters swapped") << u"fodler"_s << u"folder"_s << 2;
        QTest::newRow("all kinds together") << u"kitten"_s << u"sitting"_s << 3;
        QTest::newRow("against nothing") << QString() << u"abc"_s << 3;
        QTest::newRow("nothing against it") << u"abc"_s << QString() << 3;
    }
    void countsLetters()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, distance);
        QCOMPARE(editDistance(a, b), distance);
    }

    void suggestsWhatWasProbablyMeant_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("a slip of one letter") << u"recipient"_s << u"recipients"_s;
        QTest::newRow("other case") << u"SUBJECT"_s << u"subject"_s;
        QTest::newRow("a third of a long name") << u"workfolder"_s << u"working_folder"_s;
        QTest::newRow("the nearest of several") << u"subjekt"_s << u"subject"_s;
        QTest::newRow("one letter of a short name") << u"tu"_s << u"to"_s;
        QTest::newRow("nothing in common with a short name") << u"xy"_s << QString();
        QTest::newRow("nothing is near") << u"colour"_s << QString();
        QTest::newRow("nothing was written") << QString() << QString();
        QTest::newRow("longer than any name") << QString(5'000, u'x') << QString();
    }
    void suggestsWhatWasProbablyMeant()
    {
        QFETCH(QString, written);
        QFETCH(QString, suggestion);
        const QStringList known{u"to"_s, u"subject"_s, u"object"_s, u"recipients"_s, u"working_folder"_s};
        QCOMPARE(nearestName(written, known), suggestion);
        QCOMPARE(nearestName(written, {}), QString());
    }

    void aNearKindIsASlip()
    {
        QVERIFY(isNear(u"Send Newsleter"_s, u"Send Newsletter"_s));
        QVERIFY(!isNear(u"Import CSV"_s, u"Send Newsletter"_s));
        QVERIFY(!isNear(u"ab"_s, u"xy"_s));
        QVERIFY(!isNear(QString(200, u'a'), QString(201, u'a')));
    }
};

QTEST_GUILESS_MAIN(TestNearest)
#include "tst_nearest.moc"
