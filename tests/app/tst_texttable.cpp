#include "app/texttable.h"

#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class tst_TextTable final : public QObject {
    Q_OBJECT
private slots:
    void columnsAreAsWideAsTheirWidestCell()
    {
        TextTable table;
        table.addRow({u"ID"_s, u"KIND"_s, u"MESSAGE"_s});
        table.addRow({u"1"_s, u"Greet"_s, u"a long one"_s});
        table.addRow({u"1000"_s, u"G"_s, u""_s});
        QCOMPARE(table.toString(), u"ID    KIND   MESSAGE\n1     Greet  a long one\n1000  G"_s);
    }

    void rowsMayDifferInLength()
    {
        TextTable table;
        table.addRow({u"a"_s});
        table.addRow({u"b"_s, u"c"_s, u"d"_s});
        table.addRow({});
        QCOMPARE(table.toString(), u"a\nb  c  d\n"_s);
    }

    // What a job wrote must not steer the terminal, nor look like a row of its own.
    void cellsAreOneLineWithoutControls()
    {
        TextTable table;
        table.addRow({u"x\ty\nz\x1b[2J\u009b1m"_s});
        QCOMPARE(table.toString(), u"x y z\ufffd[2J\ufffd1m"_s);
    }

    void withoutRowsThereIsNothing()
    {
        QVERIFY(TextTable().isEmpty());
        QCOMPARE(TextTable().toString(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_TextTable)
#include "tst_texttable.moc"
