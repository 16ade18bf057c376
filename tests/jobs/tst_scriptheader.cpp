#include "jobs/script/scriptheader.h"

#include <QTest>

using namespace jobdeck;

class TestScriptHeader final : public QObject {
    Q_OBJECT
private slots:
    void isFoundInEveryCommentSyntax_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("shell") << QByteArray("#!/bin/sh\n# /// job\n# name = \"A\"\n# ///\necho\n");
        QTest::newRow("no space behind the sign") << QByteArray("#/// job\n#name = \"A\"\n#///\n");
        QTest::newRow("JavaScript") << QByteArray("// /// job\n// name = \"A\"\n// ///\n");
        QTest::newRow("SQL and Lua") << QByteArray("-- /// job\n-- name = \"A\"\n-- ///\n");
        QTest::newRow("Lisp") << QByteArray("; /// job\n; name = \"A\"\n; ///\n");
        QTest::newRow("batch, in any case") << QByteArray("@echo off\nREM /// job\nrem name = \"A\"\nRem ///\n");
        QTest::newRow("indented") << QByteArray("  # /// job\n  # name = \"A\"\n  # ///\n");
        QTest::newRow("CRLF") << QByteArray("#!/bin/sh\r\n# /// job\r\n# name = \"A\"\r\n# ///\r\necho\r\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf# /// job\n# name = \"A\"\n# ///\n");
        QTest::newRow("at the end of the file") << QByteArray("# /// job\n# name = \"A\"\n# ///");
        QTest::newRow("in the twentieth line") << QByteArray("#\n").repeated(19) + "# /// job\n# name = \"A\"\n# ///\n";
    }
    void isFoundInEveryCommentSyntax()
    {
        QFETCH(QByteArray, content);
        const HeaderSearch found = findHeader(content);
        QVERIFY(!found.problem);
        QVERIFY(found.header);
        QCOMPARE(found.header->toml, QByteArray("name = \"A\"\n"));
    }

    void placesAreThoseOfTheFile()
    {
        const auto header = findHeader("#!/bin/sh\n\n# /// job\n# name = 1\n  #   x = 2\n# ///\n").header;
        QVERIFY(header);
        QCOMPARE(header->fileLine(1), 4);
        QCOMPARE(header->fileColumn(1, 1), 3);
        QCOMPARE(header->fileLine(2), 5);
        QCOMPARE(header->fileColumn(2, 3), 7);
    }

    void anOrdinaryFileHasNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a script") << QByteArray("#!/bin/sh\necho /// job\n");
        QTest::newRow("too far down") << QByteArray("#\n").repeated(20) + "# /// job\n# ///\n";
        QTest::newRow("another block") << QByteArray("# /// script\n# x = 1\n# ///\n");
        QTest::newRow("a word that begins like rem") << QByteArray("remember /// job\n");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\1\2\n",
                                              8)
                                       .repeated(1'000);
    }
    void anOrdinaryFileHasNone()
    {
        QFETCH(QByteArray, content);
        const HeaderSearch found = findHeader(content);
        QVERIFY(!found.header && !found.problem);
    }

    void whatIsWrongIsToldWithItsLine()
    {
        const auto open = findHeader("#!/bin/sh\n# /// job\n# name = 1\n").problem;
        QVERIFY(open);
        QCOMPARE(open->line, 2);
        QVERIFY(open->remedy.contains(QStringLiteral("# ///")));
        const auto code = findHeader("# /// job\n# name = 1\necho\n# ///\n").problem;
        QVERIFY(code);
        QCOMPARE(code->line, 3);
        const auto blank = findHeader("# /// job\n\n# ///\n").problem;
        QVERIFY(blank);
        QCOMPARE(blank->line, 2);
    }
};

QTEST_GUILESS_MAIN(TestScriptHeader)
#include "tst_scriptheader.moc"
