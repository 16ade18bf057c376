// The lock between real processes: `jobdeck work` is the other one.
#include "app/ownerlock.h"
#include "app/paths.h"
#include "tests/fakes/program.h"

#include <QDirIterator>
#include <QScopeGuard>
#include <QTest>

#include <sys/stat.h>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

// All zeros if there is none.
struct stat fileOf(const QString &file)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(file).constData(), &info) == 0 ? info : decltype(info){};
}

int modeOf(const QString &file) { return int(fileOf(file).st_mode & 07777); }

// Each file and folder below `folder`, and itself, that more than its user may use.
QStringList openToOthers(const QString &folder)
{
    QStringList found;
    const auto look = [&found](const QString &path, bool isFolder) {
        if (modeOf(path) != (isFolder ? 0700 : 0600))
            found << u"%1 %2"_s.arg(path).arg(modeOf(path), 0, 8);
    };
    look(folder, true);
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        look(each.filePath(), each.fileInfo().isDir());
    }
    return found;
}

bool isFree(const QString &database)
{
    const auto lock = OwnerLock::tryAcquire(database, OwnerRole::Window);
    return lock && lock->has_value();
}

} // namespace

class tst_OwnerLock final : public QObject {
    Q_OBJECT
private slots:
    void onlyOneHoldsIt()
    {
        const Program program;
        auto first = OwnerLock::tryAcquire(program.database(), OwnerRole::Window);
        QVERIFY(first && first->has_value());
        QVERIFY(OwnerLock::isHeld(program.database()));
        const auto second = OwnerLock::tryAcquire(program.database(), OwnerRole::Work);
        QVERIFY(second && !second->has_value());
        {
            const std::optional<OwnerLock> moved = std::move(first).value();
            QVERIFY(OwnerLock::isHeld(program.database()));
        }
        QVERIFY(!OwnerLock::isHeld(program.database()));
        QVERIFY(isFree(program.database()));
    }

    void itSaysWhoHoldsIt()
    {
        const Program program;
        const auto lock = OwnerLock::tryAcquire(program.database(), OwnerRole::Work);
        const auto owner = OwnerLock::readOwner(program.database());
        QVERIFY(owner);
        QCOMPARE(owner->identity.pid, QCoreApplication::applicationPid());
        QCOMPARE(owner->identity.toText(), OwnerIdentity::ofThisProcess().toText());
        QCOMPARE(owner->role, OwnerRole::Work);
        QCOMPARE(owner->version, QStringLiteral(JOBDECK_VERSION));
        QCOMPARE(owner->socket, socketPath(program.database()));
    }

    void itIsForItsUserAlone()
    {
        const Program program;
        const auto lock = OwnerLock::tryAcquire(program.database(), OwnerRole::Window);
        QCOMPARE(modeOf(program.database() + u".lock"_s), 0600);
        QCOMPARE(modeOf(QFileInfo(program.database()).path()), 0700);
    }

    void allThatAnOwnerMakesIsForItsUserAlone_data()
    {
        QTest::addColumn<QString>("runtimeFolder");
        QTest::newRow("with a runtime folder") << u"run"_s;
        QTest::newRow("without one") << u"no such folder"_s;
    }
    // Whatever umask it was started with.
    void allThatAnOwnerMakesIsForItsUserAlone()
    {
        QFETCH(QString, runtimeFolder);
        Program program;
        program.set(u"XDG_RUNTIME_DIR", program.path(runtimeFolder));
        const auto umaskBefore = ::umask(0);
        const auto restore = qScopeGuard([umaskBefore] { ::umask(umaskBefore); });
        const auto worker = program.start({u"work"_s});
        QTRY_COMPARE(OwnerLock::readOwner(program.database()).value_or(OwnerInfo()).identity.pid, worker->processId());
        QCOMPARE(program.run(Program::shell(u"exit 0"_s, {u"--wait"_s})).exitCode, 0);

        const QString socket = OwnerLock::readOwner(program.database())->socket;
        QVERIFY(S_ISSOCK(fileOf(socket).st_mode));
        QCOMPARE(modeOf(socket), 0600);
        QCOMPARE(modeOf(QFileInfo(socket).path()), 0700);
        QCOMPARE(modeOf(program.database()), 0600);
        QCOMPARE(modeOf(program.database() + u"-wal"_s), 0600);
        QCOMPARE(openToOthers(program.path(u"data")), QStringList());
    }

    void aLinkInItsPlaceIsRefused()
    {
        const Program program;
        QVERIFY(makePrivateFolder(QFileInfo(program.database()).path()).isOk());
        QFile target(program.path(u"precious"));
        QVERIFY(target.open(QIODevice::WriteOnly) && target.write("precious") == 8);
        target.close();
        QVERIFY(QFile::link(target.fileName(), program.database() + u".lock"_s));
        const auto lock = OwnerLock::tryAcquire(program.database(), OwnerRole::Window);
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::Database);
        QVERIFY(lock.error().message.contains(program.database()));
        QVERIFY(target.open(QIODevice::ReadOnly));
        QCOMPARE(target.readAll(), "precious");
    }

    void twoNamesOfOneFileAreOneLock()
    {
        const Program program;
        QVERIFY(makePrivateFolder(QFileInfo(program.database()).path()).isOk());
        QVERIFY(QFile::link(program.path(u"data"), program.path(u"other")));
        const auto lock = OwnerLock::tryAcquire(program.database(), OwnerRole::Window);
        QVERIFY(lock && lock->has_value());
        QVERIFY(OwnerLock::isHeld(program.path(u"other/jobdeck/jobdeck.db")));
    }

    void anotherProcessHoldsItUntilItEnds_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("asked to end") << SIGTERM;
        QTest::newRow("killed") << SIGKILL;
    }
    void anotherProcessHoldsItUntilItEnds()
    {
        QFETCH(int, signal);
        const Program program;
        const auto worker = program.start({u"work"_s});
        QTRY_VERIFY(OwnerLock::isHeld(program.database()));
        QVERIFY(!isFree(program.database()));
        QTRY_COMPARE(OwnerLock::readOwner(program.database()).value_or(OwnerInfo()).identity.pid, worker->processId());
        const QString lockFile = program.database() + u".lock"_s;
        struct stat before = {};
        QCOMPARE(::stat(QFile::encodeName(lockFile).constData(), &before), 0);

        Program::signal(*worker, signal);
        QVERIFY(worker->waitForFinished());
        QVERIFY(isFree(program.database()));
        struct stat after = {};
        QCOMPARE(::stat(QFile::encodeName(lockFile).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino); // never unlinked: a new file would be a second lock
    }

    void itsProgramsDoNotInheritIt()
    {
        const Program program;
        const auto lock = OwnerLock::tryAcquire(program.database(), OwnerRole::Window);
        QVERIFY(lock && lock->has_value());
        QProcess child;
        child.start(u"/bin/sh"_s, {u"-c"_s, u"ls -l /proc/self/fd"_s});
        QVERIFY(child.waitForFinished());
        QVERIFY(!child.readAllStandardOutput().contains("jobdeck.db.lock"));
    }

    void rubbishInItIsNoOwner()
    {
        const Program program;
        QVERIFY(makePrivateFolder(QFileInfo(program.database()).path()).isOk());
        QVERIFY(!OwnerLock::readOwner(program.database()));
        QFile file(program.database() + u".lock"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"pid\": 1") > 0);
        file.close();
        QVERIFY(!OwnerLock::readOwner(program.database()));
        QVERIFY(!OwnerLock::isHeld(program.database()));
        QVERIFY(isFree(program.database()));
    }
};

QTEST_GUILESS_MAIN(tst_OwnerLock)
#include "tst_ownerlock.moc"
