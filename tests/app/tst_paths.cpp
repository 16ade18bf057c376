#include "app/paths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/un.h>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestPaths final : public QObject {
    Q_OBJECT
private slots:
    void everyDatabaseHasASocketOfItsOwnThatFits_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("a short folder") << 20;
        QTest::newRow("a folder that just does not fit") << 88;
        QTest::newRow("a long folder") << 180;
    }
    void everyDatabaseHasASocketOfItsOwnThatFits()
    {
        QFETCH(int, length);
        qunsetenv("XDG_RUNTIME_DIR");
        const QString folder = u"/nowhere/"_s + QString(length, u'x');
        const QString one = socketPath(folder + u"/aaaaaaaaaaa.db"_s);
        const QString two = socketPath(folder + u"/bbbbbbbbbbb.db"_s);
        QVERIFY(one != two);
        QVERIFY(one.toUtf8().size() < qsizetype(sizeof(sockaddr_un::sun_path)));
        QCOMPARE(socketPath(folder + u"/aaaaaaaaaaa.db"_s), one);
    }

    void aFolderOfOursIsOursAlone()
    {
        const QTemporaryDir folder;
        const QByteArray path = folder.path().toLocal8Bit();
        QVERIFY(isOurPrivateFolder(folder.path()));
        chmod(path.constData(), 0722);
        QVERIFY(!isOurPrivateFolder(folder.path()));
        chmod(path.constData(), 0700);
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"link"_s)));
        QVERIFY(!isOurPrivateFolder(folder.filePath(u"link"_s)));
        QVERIFY(!isOurPrivateFolder(folder.filePath(u"absent"_s)));
    }
};

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
