// The job Find Duplicate Files on real folders.
#include "jobs/library/duplicatefiles.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/jobfixture.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestDuplicateFiles final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerDuplicateFiles(m_registry).isOk()); }
    void init() { m_files = std::make_unique<FileFolder>(); }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Find Duplicate Files"_s);
        QCOMPARE(kind.group, u"Files"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 2);
        QCOMPARE(kind.arguments.find(u"folder")->type, ArgumentType::Folder);
        QCOMPARE(kind.arguments.find(u"min_size")->type, ArgumentType::Integer);
        QCOMPARE(kind.arguments.find(u"min_size")->defaultValue, QJsonValue(1));
        QCOMPARE(kind.resultsColumns, (QStringList{u"Group"_s, u"File"_s, u"Size"_s}));
    }

    void filesOfTheSameContentAreAGroup_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("smaller than the first block") << 100;
        QTest::newRow("as long as the first block") << 16 * 1024;
        QTest::newRow("larger") << 40'000;
    }
    void filesOfTheSameContentAreAGroup()
    {
        QFETCH(int, size);
        QByteArray other(size, 'x');
        other.back() = 'y'; // differs at its end only
        QVERIFY(m_files->write("tree/a", QByteArray(size, 'x')) && m_files->write("tree/b", other)
                && m_files->write("tree/sub/c\xff\n", QByteArray(size, 'x')) && m_files->write("tree/d", "short"));
        JobFixture run(m_registry, u"Find Duplicate Files"_s, {{u"folder"_s, m_files->tree()}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.rows.size(), 2);
        QCOMPARE(run.rows.at(0).at(0).value, QJsonValue(1));
        QCOMPARE(run.rows.at(1).at(0).value, QJsonValue(1));
        QCOMPARE(run.rows.at(0).at(1).value, QJsonValue(u"a"_s));
        QVERIFY(run.rows.at(1).at(1).value.toString().startsWith(u"sub/c"_s));
        QCOMPARE(run.rows.at(0).at(2).value, QJsonValue(size));
        QCOMPARE(run.lastProgressText, u"1 group(s) of duplicates, %1 wasted"_s.arg(QLocale().formattedDataSize(size)));
        QCOMPARE(run.progress.last(), 100);
    }

    void theLargestComeFirst()
    {
        for (const char *name : {"tree/a", "tree/b"})
            QVERIFY(m_files->write(name, "small"));
        for (const char *name : {"tree/x", "tree/y", "tree/z"})
            QVERIFY(m_files->write(name, "much larger"));
        JobFixture run(m_registry, u"Find Duplicate Files"_s, {{u"folder"_s, m_files->tree()}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.rows.size(), 5);
        QCOMPARE(run.rows.first().at(1).value, QJsonValue(u"x"_s));
        QCOMPARE(run.rows.last().at(0).value, QJsonValue(2));
        QVERIFY2(run.logText().contains(u"2 group(s) of duplicates, 27 bytes wasted"_s), qUtf8Printable(run.logText()));
    }

    void smallFilesAreLeftOut()
    {
        for (const char *name : {"tree/a", "tree/b"})
            QVERIFY(m_files->write(name, "1234") && m_files->write(QByteArray(name) + "e", ""));
        for (const auto &[least, rows] : {std::pair(0, 4), std::pair(1, 2), std::pair(4, 2), std::pair(5, 0)}) {
            JobFixture run(m_registry, u"Find Duplicate Files"_s,
                           {{u"folder"_s, m_files->tree()}, {u"min_size"_s, least}});
            QVERIFY(run.waitForEnd());
            QCOMPARE(run.rows.size(), rows);
        }
    }

    void namesOfOneFileAndLinksAreNoDuplicates()
    {
        QVERIFY(m_files->write("tree/a", "content") && m_files->link("tree/soft", "a"));
        QCOMPARE(::link(m_files->native("tree/a").constData(), m_files->native("tree/hard").constData()), 0);
        JobFixture run(m_registry, u"Find Duplicate Files"_s, {{u"folder"_s, m_files->tree()}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.rows.size(), 0);
        QVERIFY2(run.logText().contains(u"a and hard are two names of one file"_s), qUtf8Printable(run.logText()));
    }

    void aFileThatCannotBeReadIsAnErrorOfItsRow()
    {
        for (const char *name : {"tree/a", "tree/b", "tree/c"})
            QVERIFY(m_files->write(name, "content"));
        QFile held(m_files->file(u"tree/b"_s));
        QVERIFY(held.open(QIODevice::ReadWrite));
        JobFixture run(m_registry, u"Find Duplicate Files"_s, {{u"folder"_s, m_files->tree()}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.cellErrors(), QStringList{u"is in use by Jobdeck itself; not read"_s});
        QCOMPARE(run.rows.size(), 3);
    }

    void aStopTellsWhatWasFound()
    {
        for (int i = 0; i < 40; ++i)
            QVERIFY(
                m_files->write("tree/" + QByteArray::number(i), QByteArray(4 * 1024 * 1024, static_cast<char>(i / 2))));
        JobFixture run(m_registry, u"Find Duplicate Files"_s, {{u"folder"_s, m_files->tree()}});
        QVERIFY(run.waitForRows(2));
        run.stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QVERIFY2(run.outcome.note.startsWith(u"Found so far: "_s), qUtf8Printable(run.outcome.note));
    }

    void aFolderThatIsNotThereIsTold()
    {
        JobFixture run(m_registry, u"Find Duplicate Files"_s, {{u"folder"_s, u"/nowhere"_s}});
        QVERIFY(run.waitForEnd());
        QVERIFY(run.outcome.error.contains(u"/nowhere cannot be read"_s));
    }

private:
    JobRegistry m_registry;
    std::unique_ptr<FileFolder> m_files;
};

QTEST_GUILESS_MAIN(TestDuplicateFiles)
#include "tst_duplicatefiles.moc"
