// Opening and copying what a job left: never a program, never through a link, never half a copy.
#include "model/filetasks.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestFileTasks final : public QObject {
    Q_OBJECT

    QString write(const QString &name, const QByteArray &content, mode_t mode = 0600) const
    {
        QString file = m_folder->filePath(name);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("not written");
        out.close();
        chmod(QFile::encodeName(file).constData(), mode);
        return file;
    }
    static QByteArray contentsOf(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void programsAreNotOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isOpenable");
        const QByteArray entry = "[Desktop Entry]\nType=Application\nExec=touch /tmp/x\n";
        QTest::newRow("text") << u"a.txt"_s << QByteArray("hello") << 0600 << true;
        QTest::newRow("an empty file") << u"a"_s << QByteArray() << 0600 << true;
        QTest::newRow("a script without the right to run") << u"a.sh"_s << QByteArray("#!/bin/sh\n") << 0600 << true;
        QTest::newRow("a script with it") << u"a.sh"_s << QByteArray("#!/bin/sh\n") << 0700 << false;
        QTest::newRow("a picture with it") << u"a.png"_s << QByteArray("x") << 0610 << false;
        QTest::newRow("a desktop entry") << u"a.Desktop"_s << entry << 0600 << false;
        QTest::newRow("a desktop entry by another name") << u"report"_s << entry << 0600 << false;
        QTest::newRow("a Windows program") << u"a.EXE"_s << QByteArray("MZ") << 0600 << false;
        QTest::newRow("Java") << u"a.jar"_s << QByteArray("PK") << 0600 << false;
    }
    void programsAreNotOpened()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, mode);
        QFETCH(bool, isOpenable);
        const QString file = write(name, content, mode_t(mode));
        FileTasks tasks;
        QSignalSpy openable(&tasks, &FileTasks::openable);
        QSignalSpy failed(&tasks, &FileTasks::failed);
        tasks.check(file);
        QTRY_COMPARE(openable.size() + failed.size(), 1);
        QCOMPARE(openable.size() == 1, isOpenable);
        if (!isOpenable)
            QVERIFY(failed.first().first().toString().contains(u"program"_s));
    }

    void whatIsNoFileAnyMoreIsGone()
    {
        const QString secret = write(u"secret"_s, "s");
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(secret, link));
        QVERIFY(QDir(m_folder->path()).mkpath(u"sub"_s));
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"way"_s)));
        const QString fifo = m_folder->filePath(u"fifo"_s);
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        const QString to = m_folder->filePath(u"copy"_s);
        for (const QString &file : {link, fifo, m_folder->filePath(u"none"_s), m_folder->filePath(u"sub"_s),
                                    m_folder->filePath(u"way/secret"_s)}) {
            const auto checked = checkOpenable(file);
            QVERIFY2(!checked && checked.error().message.contains(file), qPrintable(file));
            QVERIFY2(!copyKeptFile(file, to), qPrintable(file));
        }
        QVERIFY(!QFile::exists(to));
    }

    void aCopyIsWholeAndReplacesWhatWasThere()
    {
        const QByteArray content = QByteArray("0123456789").repeated(300'000); // more than one step
        const QString file = write(u"program"_s, content, 0700);
        const QString to = write(u"copy"_s, "old");
        FileTasks tasks;
        QSignalSpy copied(&tasks, &FileTasks::copied);
        tasks.copy(file, to);
        QVERIFY(copied.wait());
        QCOMPARE(copied.first().first().toString(), to);
        QCOMPARE(contentsOf(to), content);
        QVERIFY(!(QFile::permissions(to) & QFile::ExeOwner));
    }

    void aCopyThatFailsLeavesNothing()
    {
        const QString file = write(u"a"_s, "content");
        FileTasks tasks;
        QSignalSpy failed(&tasks, &FileTasks::failed);
        tasks.copy(file, m_folder->filePath(u"no/such/folder"_s));
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().toString().contains(u"no/such/folder"_s));
        std::stop_source stop;
        stop.request_stop();
        const QString to = write(u"old"_s, "old");
        QVERIFY(!copyKeptFile(file, to, stop.get_token()));
        QCOMPARE(contentsOf(to), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFileTasks)
#include "tst_filetasks.moc"
