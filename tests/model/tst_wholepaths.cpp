#include "model/argumentspec.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestWholePaths final : public QObject {
    Q_OBJECT
private slots:
    void relativePathsAreThoseOfWhoAsks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("whole");
        QTest::newRow("a folder") << u"folder"_s << u"sub"_s << u"/here/sub"_s;
        QTest::newRow("this folder") << u"folder"_s << u"."_s << u"/here/."_s;
        QTest::newRow("a file above") << u"file"_s << u"../in.csv"_s << u"/here/../in.csv"_s;
        QTest::newRow("a file to be written") << u"save"_s << u"out.db"_s << u"/here/out.db"_s;
        QTest::newRow("at home") << u"file"_s << u"~/in.csv"_s << QDir::homePath() + u"/in.csv"_s;
        QTest::newRow("whole already") << u"file"_s << u"/in.csv"_s << u"/in.csv"_s;
        QTest::newRow("nothing") << u"file"_s << QString() << QString();
        QTest::newRow("a program in PATH") << u"program"_s << u"ls"_s << u"ls"_s;
        QTest::newRow("a program here") << u"program"_s << u"./ls"_s << u"/here/./ls"_s;
        QTest::newRow("no path at all") << u"text"_s << u"sub"_s << u"sub"_s;
    }
    void relativePathsAreThoseOfWhoAsks()
    {
        QFETCH(QString, name);
        QFETCH(QString, path);
        QFETCH(QString, whole);
        const ArgumentSpecs specs{{.name = u"folder"_s, .type = ArgumentType::Folder},
                                  {.name = u"file"_s, .type = ArgumentType::File},
                                  {.name = u"save"_s, .type = ArgumentType::SaveFile},
                                  {.name = u"program"_s, .type = ArgumentType::File, .mustExist = false},
                                  {.name = u"text"_s}};
        QCOMPARE(withWholePaths(specs, {{name, path}, {u"other"_s, 1}}, u"/here"_s),
                 (QJsonObject{{name, whole}, {u"other"_s, 1}}));
    }

    void aListOfFilesHoldsPaths()
    {
        const ArgumentSpecs specs{{.name = u"files"_s, .type = ArgumentType::List, .filters = {u"Pictures (*.png)"_s}},
                                  {.name = u"words"_s, .type = ArgumentType::List}};
        const QJsonArray items{u"a.png"_s, u"./b.png"_s, u"sub/c.png"_s, u"/d.png"_s, 1};
        const QJsonObject values = withWholePaths(specs, {{u"files"_s, items}, {u"words"_s, items}}, u"/here"_s);
        QCOMPARE(values[u"files"_s].toArray(),
                 (QJsonArray{u"a.png"_s, u"/here/./b.png"_s, u"/here/sub/c.png"_s, u"/d.png"_s, 1}));
        QCOMPARE(values[u"words"_s].toArray(), items);
    }
};

QTEST_GUILESS_MAIN(TestWholePaths)
#include "tst_wholepaths.moc"
