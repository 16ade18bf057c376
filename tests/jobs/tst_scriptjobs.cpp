// The folder of script jobs as it lives: files come, change, break and go, and so do the kinds in the registry.
#include "jobs/script/scriptjobs.h"

#include "jobs/script/trust.h"
#include "tests/fakes/scriptfolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray named(const QByteArray &name) { return "#!/bin/sh\n# /// job\n# name = \"" + name + "\"\n# ///\n"; }

} // namespace

class TestScriptJobs final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<ScriptFolder>();
        m_registry = std::make_unique<JobRegistry>();
        const JobKind own{.name = u"Built In"_s, .group = u"Files"_s, .groupTitle = u"Dateien"_s};
        QVERIFY(m_registry->registerJob(own, [](JobContext &) { return Outcome::done(); }).isOk());
        m_jobs = std::make_unique<ScriptJobs>(*m_registry, QStringList{m_folder->path()}, m_folder->places());
    }
    void cleanup()
    {
        m_jobs.reset();
        m_registry.reset();
    }

    void aLoadFindsWhatIsThere()
    {
        m_folder->write(u"a.sh"_s, named("A"));
        m_jobs->load();
        QCOMPARE(names(), QStringList({u"Built In"_s, u"A"_s}));
        const JobKind &kind = *m_registry->find(u"A"_s);
        QVERIFY(kind.isFromFile() && !kind.isTrusted && kind.isSchedulable);
        QCOMPARE(kind.source, m_folder->path(u"a.sh"_s));
        QVERIFY(m_registry->handler(u"A"_s));
        QVERIFY(m_jobs->definition(u"A"_s) && !m_jobs->definition(u"Built In"_s));
    }

    // A window in another language shows one group, not two.
    void aScriptJoinsAGroupOfTheProgram()
    {
        m_folder->write(u"a.sh"_s, "#!/bin/sh\n# /// job\n# name = \"A\"\n# group = \"Files\"\n# ///\n");
        m_jobs->load();
        QCOMPARE(m_registry->find(u"A"_s)->shownGroup(), u"Dateien"_s);
    }

    void changesShowWithinASecond()
    {
        m_jobs->watch();
        QSignalSpy changed(m_registry.get(), &JobRegistry::kindsChanged);
        QElapsedTimer since;
        const auto inTime = [&] { return since.elapsed() < 1'000; };

        since.start();
        m_folder->write(u"a.sh"_s, named("A"));
        QTRY_VERIFY(m_registry->find(u"A"_s));
        QVERIFY(inTime());
        since.start();
        m_folder->write(u"a.sh"_s, named("Changed")); // into the same file
        QTRY_VERIFY(m_registry->find(u"Changed"_s));
        QVERIFY(inTime() && !m_registry->find(u"A"_s));
        since.start();
        m_folder->write(u"new"_s, named("Replaced"));
        QVERIFY(::rename(qPrintable(m_folder->path(u"new"_s)), qPrintable(m_folder->path(u"a.sh"_s))) == 0);
        QTRY_VERIFY(m_registry->find(u"Replaced"_s) && !m_registry->find(u"Changed"_s));
        QVERIFY(inTime());
        since.start();
        m_folder->write(u"a.sh"_s, named("Once more")); // the watch follows the new file
        QTRY_VERIFY(m_registry->find(u"Once more"_s));
        QVERIFY(inTime());
        since.start();
        QVERIFY(QFile::remove(m_folder->path(u"a.sh"_s)));
        QTRY_VERIFY(!m_registry->find(u"Once more"_s));
        QVERIFY(inTime());
        QCOMPARE(names(), QStringList{u"Built In"_s});
        QVERIFY(changed.count() >= 5);
    }

    void aFolderMayAppearLater()
    {
        const QString later = m_folder->path(u"to/come"_s);
        ScriptJobs jobs(*m_registry, {later}, m_folder->places());
        QSignalSpy looked(&jobs, &ScriptJobs::changed);
        jobs.watch();
        QTRY_COMPARE(looked.count(), 1); // at once, where the folders were read before the answer was asked for
        QVERIFY(QDir(m_folder->path()).mkdir(u"to"_s));
        QTRY_COMPARE(looked.count(), 2); // one step at a time
        QVERIFY(QDir().mkpath(later));
        QFile::setPermissions(later, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_folder->write(u"to/come/a.sh"_s, named("A"));
        QTRY_VERIFY(m_registry->find(u"A"_s));
    }

    void aBrokenFileHarmsNothingElse()
    {
        m_folder->write(u"a.sh"_s, named("A"));
        m_folder->write(u"b.sh"_s, "#!/bin/sh\n# /// job\n# name = \n# ///\n");
        m_jobs->load();
        QCOMPARE(names(), QStringList({u"Built In"_s, u"A"_s}));
        QCOMPARE(m_jobs->problems().size(), 1);
        QCOMPARE(m_jobs->problems().first().file, m_folder->path(u"b.sh"_s));
        QCOMPARE(m_jobs->problems().first().line, 3);
    }

    void whatIsBuiltInCannotBeReplaced()
    {
        m_folder->write(u"a.sh"_s, named("Built In"));
        m_jobs->load();
        QVERIFY(!m_registry->find(u"Built In"_s)->isFromFile());
        QCOMPARE(m_jobs->problems().size(), 1);
        QVERIFY(m_jobs->problems().first().text().contains(m_folder->path(u"a.sh"_s)));
    }

    void trustIsForAContent()
    {
        const QString file = m_folder->write(u"a.sh"_s, named("A"));
        m_jobs->load();
        bool isDone = false;
        m_jobs->trust(*m_jobs->definition(u"A"_s), [&](const Result<void> &added) { isDone = added.isOk(); });
        QTRY_VERIFY(isDone);
        QVERIFY(m_registry->find(u"A"_s)->isTrusted);
        m_folder->write(u"a.sh"_s, named("A") + "echo more\n");
        m_jobs->load();
        QVERIFY(!m_registry->find(u"A"_s)->isTrusted);
        m_folder->write(u"a.sh"_s, named("A"));
        m_jobs->load();
        QVERIFY(m_registry->find(u"A"_s)->isTrusted);
    }

    void whoIsTrustedElsewhereIsTrustedHere()
    {
        m_folder->write(u"a.sh"_s, named("A"));
        m_jobs->watch();
        QTRY_VERIFY(m_registry->find(u"A"_s));
        const auto definition = m_jobs->definition(u"A"_s);
        QVERIFY(TrustedScripts(m_folder->places().trust).add(definition->hash, definition->file).isOk());
        QTRY_VERIFY(m_registry->find(u"A"_s)->isTrusted);
    }

    void aTrustFileThatOthersMayWriteSaysNothing()
    {
        const TrustedScripts trusted(m_folder->places().trust);
        const QByteArray hash(64, 'a');
        QVERIFY(trusted.add(hash, u"/x"_s).isOk());
        QVERIFY(trusted.read().contains(hash));
        chmod(qPrintable(m_folder->places().trust), 0622);
        QVERIFY(trusted.read().isEmpty());
    }

    void aNewVersionTakesThePlaceOfTheOld()
    {
        const TrustedScripts trusted(m_folder->places().trust);
        const QString odd = u"/odd\nname %"_s;
        QVERIFY(trusted.add(QByteArray(64, 'a'), odd).isOk());
        QVERIFY(trusted.add(QByteArray(64, 'b'), u"/other"_s).isOk());
        QVERIFY(trusted.add(QByteArray(64, 'c'), odd).isOk());
        const QHash<QByteArray, QString> read = trusted.read();
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.value(QByteArray(64, 'c')), odd);
        QCOMPARE(read.value(QByteArray(64, 'b')), u"/other"_s);
    }

    void aRefreshSeesWhatWasWrittenBefore()
    {
        m_jobs->load();
        m_folder->write(u"a.sh"_s, named("A"));
        bool isFound = false;
        m_registry->refresh([&] { isFound = m_registry->find(u"A"_s); });
        m_folder->write(u"b.sh"_s, named("B"));
        bool areFound = false;
        m_registry->refresh([&] { areFound = m_registry->find(u"A"_s) && m_registry->find(u"B"_s); });
        QTRY_VERIFY(areFound);
        QVERIFY(isFound);
    }

private:
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const JobKind &kind : m_registry->kinds())
            all << kind.name;
        return all;
    }

    std::unique_ptr<ScriptFolder> m_folder;
    std::unique_ptr<JobRegistry> m_registry;
    std::unique_ptr<ScriptJobs> m_jobs;
};

QTEST_GUILESS_MAIN(TestScriptJobs)
#include "tst_scriptjobs.moc"
