// What Jobdeck is to another program: its name in every text, folders of its own, no scripts where it wants none, and a
// window among the host's own widgets.
#include "app/commandspec.h"
#include "app/invocation.h"
#include "app/jobwindow.h"
#include "app/paths.h"
#include "app/uitranslations.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

const ProgramOptions acme{.name = u"acme-jobs"_s, .title = u"Acme Jobs"_s, .hasLibrary = false, .hasScripts = false};

// A host with a tab, in folders of its own.
struct Host {
    QTemporaryDir folder;
    std::unique_ptr<QTabWidget> tabs = std::make_unique<QTabWidget>();
    std::unique_ptr<JobWindow> jobs;
    std::unique_ptr<QSignalSpy> closed;

    Host()
    {
        qputenv("XDG_DATA_HOME", folder.filePath(u"data"_s).toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", folder.filePath(u"config"_s).toLocal8Bit());
        jobs = std::make_unique<JobWindow>(acme);
        closed = std::make_unique<QSignalSpy>(jobs.get(), &JobWindow::closed);
        QObject::connect(jobs.get(), &JobWindow::opened, tabs.get(), [this](QWidget *window) {
            tabs->addTab(window, u"Jobs"_s);
            tabs->show();
        });
        jobs->open();
    }
};

} // namespace

class TestProgram final : public QObject {
    Q_OBJECT
private slots:
    void textsSayItsName_data()
    {
        QTest::addColumn<QByteArray>("locale");
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("text");
        QTest::newRow("the program") << "C"_ba
                                     << "jobdeck::WindowActions"_ba
                                     << "&About Jobdeck"_ba << u"&About Acme Jobs"_s;
        QTest::newRow("translated") << "de"_ba
                                    << "jobdeck::WindowActions"_ba
                                    << "&About Jobdeck"_ba << u"&Über Acme Jobs"_s;
        QTest::newRow("the command") << "C"_ba
                                     << "CommandLine"_ba
                                     << "“jobdeck --help” lists what there is."_ba
                                     << u"“acme-jobs --help” lists what there is."_s;
        QTest::newRow("but not the supervisor") << "C"_ba
                                                << "X"_ba
                                                << "jobdeck-supervisor"_ba << u"jobdeck-supervisor"_s;
    }
    void textsSayItsName()
    {
        QFETCH(const QByteArray, locale);
        QFETCH(const QByteArray, context);
        QFETCH(const QByteArray, source);
        QFETCH(const QString, text);
        qputenv("LC_ALL", locale);
        const UiTranslations translations(*qApp, acme);
        qputenv("LC_ALL", "C.UTF-8");
        QCOMPARE(QCoreApplication::translate(context.constData(), source.constData()), text);
    }

    void jobdecksOwnTextsStay()
    {
        qputenv("LC_ALL", "C");
        const UiTranslations translations(*qApp);
        QCOMPARE(QCoreApplication::translate("jobdeck::WindowActions", "&About Jobdeck"), u"&About Jobdeck"_s);
    }

    void withoutScriptsNothingIsOfferedForThem()
    {
        for (const char *command : {"check", "new", "trust"}) {
            const QStringList words{QString::fromLatin1(command), u"file"_s};
            QVERIFY(parseInvocation(words, true));
            QVERIFY(!parseInvocation(words, false));
        }
        QVERIFY(parseInvocation({u"--jobs"_s, u"folder"_s}, true));
        QVERIFY(!parseInvocation({u"--jobs"_s, u"folder"_s}, false));
        QVERIFY(helpText({}, acme.name, true).contains(u"--jobs"));
        const QString help = helpText({}, acme.name, false);
        QVERIFY(!help.contains(u"--jobs") && !help.contains(u"trust") && help.contains(u"run-job"));
    }

    void itHasFoldersOfItsOwn()
    {
        qputenv("XDG_DATA_HOME", "/data");
        qputenv("XDG_CONFIG_HOME", "/config");
        QCOMPARE(defaultDatabaseFile(acme.name), u"/data/acme-jobs/acme-jobs.db"_s);
        QCOMPARE(defaultJobsFolder(acme.name), u"/data/acme-jobs/jobs"_s);
        QCOMPARE(settingsFile(acme.name), u"/config/acme-jobs/acme-jobs.conf"_s);
        const ScriptPlaces places = scriptPlaces(defaultDatabaseFile(acme.name), acme.name);
        QCOMPARE(places.files, u"/data/acme-jobs/files"_s);
        QCOMPARE(places.trust, u"/data/acme-jobs/trusted"_s);
        QCOMPARE(defaultDatabaseFile(u"jobdeck"_s), u"/data/jobdeck/jobdeck.db"_s);
    }

    void theWindowIsAWidgetOfItsHost()
    {
        const Host host;
        QTRY_VERIFY(host.jobs->widget());
        QVERIFY(host.tabs->isAncestorOf(host.jobs->widget()));
        QVERIFY(!host.jobs->widget()->isWindow());
        QTRY_VERIFY(host.jobs->widget()->isVisible());
        QVERIFY(QFileInfo::exists(host.folder.filePath(u"data/acme-jobs/acme-jobs.db"_s)));
        QVERIFY(!host.jobs->widget()->findChild<QMenu *>(u"menuTheme"_s)->menuAction()->isVisible());
        QVERIFY(QApplication::quitOnLastWindowClosed());
        host.jobs->close();
        QTRY_COMPARE(host.closed->count(), 1);
        QCOMPARE(host.closed->at(0).at(0).toInt(), 0);
        QVERIFY(!host.jobs->widget());
        QCOMPARE(host.tabs->count(), 0);
    }

    void aHostMayDeleteItFirst()
    {
        Host host;
        QTRY_VERIFY(host.jobs->widget());
        host.tabs.reset();
        QVERIFY(!host.jobs->widget());
        host.jobs->close();
        QTRY_COMPARE(host.closed->count(), 1);
    }
};

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
