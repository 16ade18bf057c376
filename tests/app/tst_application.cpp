// The whole program with its window, offscreen, over a real database and beside real processes.
#include "app/application.h"
#include "app/paths.h"
#include "jobs/library/library.h"
#include "jobs/script/scriptjobs.h"
#include "model/jobtablemodel.h"
#include "tests/fakes/program.h"
#include "views/mainwindow.h"
#include "views/trustdialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

ScriptPlaces placesIn(const Program &program)
{
    const QString data = program.path(u"data/jobdeck/");
    return {.files = data + u"files"_s,
            .copies = data + u"scripts"_s,
            .secrets = program.path(u"run/secrets"),
            .trust = data + u"trusted"_s};
}

// The program as main() makes it, in this process and in the folder of `program`.
class Desk final {
public:
    explicit Desk(const Program &program)
        : m_database(program.database())
        , m_scripts(m_registry, {program.path(u"data/jobdeck/jobs")}, placesIn(program))
    {
        qputenv("XDG_DATA_HOME", program.path(u"data").toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", program.path(u"config").toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", program.path(u"run").toLocal8Bit());
        registerLibrary(m_registry);
        m_application = std::make_unique<Application>(*qApp, m_database, m_registry, m_scripts);
        finished = std::make_unique<QSignalSpy>(m_application.get(), &Application::finished);
        m_application->start();
    }

    [[nodiscard]] MainWindow *window() const { return m_application->window(); }
    [[nodiscard]] bool isOwner() const
    {
        return OwnerLock::isHeld(m_database)
            && OwnerLock::readOwner(m_database).value_or(OwnerInfo()).identity.pid
            == QCoreApplication::applicationPid();
    }
    void runKind(const QString &kind)
    {
        emit window()->commandRequested(++m_number, {.verb = Verb::Run, .request = {.kind = kind}});
    }
    void run(const QString &script)
    {
        RunRequest request{.kind = u"Run Command"_s,
                           .arguments = {{u"program"_s, u"/bin/sh"_s}, {u"arguments"_s, QJsonArray{u"-c"_s, script}}}};
        emit window()->commandRequested(++m_number, {.verb = Verb::Run, .request = request});
    }
    // What the table of the window shows of a job.
    [[nodiscard]] std::optional<Job> shown(JobId id) const
    {
        const auto *table = window() == nullptr ? nullptr : window()->findChild<QTableView *>(u"jobs"_s);
        if (table == nullptr)
            return std::nullopt;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QVariant value = table->model()->index(row, 0).data(JobTableModel::JobRole);
            if (value.isValid() && value.value<Job>().id == id)
                return value.value<Job>();
        }
        return std::nullopt;
    }
    [[nodiscard]] QString statusShown(JobId id) const
    {
        const auto job = shown(id);
        return job ? statusName(job->status) : u"nothing"_s;
    }
    [[nodiscard]] bool knows(const QString &kind) const { return m_registry.find(kind) != nullptr; }
    [[nodiscard]] TrustDialog *question() const { return window()->findChild<TrustDialog *>(); }
    void quit() const { emit window()->quitRequested(false); }

    std::unique_ptr<QSignalSpy> finished;

private:
    const QString m_database;
    JobRegistry m_registry;
    ScriptJobs m_scripts;
    std::unique_ptr<Application> m_application;
    int m_number = 0;
};

QMessageBox *shownBox()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *box = qobject_cast<QMessageBox *>(widget); box && box->isVisible())
            return box;
    }
    return nullptr;
}

// Another program in the middle of its work with the file: nobody else can read or write it.
class Holder final {
public:
    explicit Holder(const QString &file)
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        db.setDatabaseName(file);
        m_isHolding = db.open() && QSqlQuery(db).exec(u"PRAGMA locking_mode = EXCLUSIVE"_s)
            && QSqlQuery(db).exec(u"BEGIN EXCLUSIVE"_s);
    }
    ~Holder() { letGo(); }
    Q_DISABLE_COPY_MOVE(Holder)
    [[nodiscard]] bool isHolding() const { return m_isHolding; }
    void letGo()
    {
        m_isHolding = false;
        QSqlDatabase::removeDatabase(u"holder"_s);
    }

private:
    bool m_isHolding;
};

QStringList endless() { return Program::shell(u"echo begun; exec sleep 1000"_s); }

} // namespace

class tst_Application final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("JOBDECK_SUPERVISOR", JOBDECK_BIN_DIR "/jobdeck-supervisor"); }

    void aJobAskedForInTheWindowIsRunAndShown()
    {
        const Program program;
        Desk desk(program);
        QTRY_VERIFY(desk.window());
        QVERIFY(desk.isOwner());
        desk.run(u"echo hello"_s);
        QTRY_COMPARE(desk.statusShown(1), u"done"_s);
        QVERIFY(program.run({u"log"_s, u"1"_s}).out.contains("hello"));
        QVERIFY(program.job(1)[u"history"_s][0][u"by"_s].toString().endsWith(u" (window)"));
        desk.quit();
        QTRY_COMPARE(desk.finished->count(), 1);
        QCOMPARE(desk.finished->at(0).at(0).toInt(), 0);
        QVERIFY(!OwnerLock::isHeld(program.database()));
    }

    void aScriptIsSeenAndAskedAboutAndRun()
    {
        const Program program;
        Desk desk(program);
        QTRY_VERIFY(desk.window());
        QCOMPARE(program.run({u"new"_s, u"Greet"_s}).exitCode, 0); // while the window is open
        QTRY_VERIFY(desk.knows(u"Greet"_s));

        desk.runKind(u"Greet"_s);
        QTRY_VERIFY(desk.question());
        QVERIFY(desk.question()->findChild<QPlainTextEdit *>(u"trustText"_s)->toPlainText().contains(u"greeting="_s));
        desk.question()->findChild<QPushButton *>(u"trustCancel"_s)->click();
        QTRY_VERIFY(!desk.question());
        QVERIFY(!desk.shown(1));

        desk.runKind(u"Greet"_s);
        QTRY_VERIFY(desk.question());
        desk.question()->findChild<QPushButton *>(u"trustAllow"_s)->click();
        QTRY_COMPARE(desk.statusShown(1), u"done"_s);
        desk.runKind(u"Greet"_s);
        QTRY_COMPARE(desk.statusShown(2), u"done"_s);
        QVERIFY(!desk.question());
    }

    void aChangedProgramAsksAgain()
    {
        const Program program;
        Desk desk(program);
        QTRY_VERIFY(desk.window());
        QCOMPARE(program.run({u"new"_s, u"Greet"_s}).exitCode, 0); // makes the folder
        const auto write = [&program](const QString &name, const QByteArray &content) {
            QFile file(program.path(u"data/jobdeck/jobs/"_s + name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        };
        QVERIFY(write(u"tool"_s, "#!/bin/sh\necho one\n"));
        QVERIFY(write(u"tool.job.toml"_s, "name = \"Tool\"\ncommand = [\"./tool\"]\n"));
        QTRY_VERIFY(desk.knows(u"Tool"_s));
        desk.runKind(u"Tool"_s);
        QTRY_VERIFY(desk.question());
        QVERIFY(desk.question()->findChild<QLabel *>(u"trustPrograms"_s)->text().contains(u"jobs/tool is changed"_s));
        QVERIFY(desk.question()->findChild<QPlainTextEdit *>(u"trustText"_s)->toPlainText().contains(u"echo one"_s));
        desk.question()->findChild<QPushButton *>(u"trustAllow"_s)->click();
        QTRY_COMPARE(desk.statusShown(1), u"done"_s);
        QVERIFY(write(u"tool"_s, "#!/bin/sh\necho two, longer\n"));
        desk.runKind(u"Tool"_s);
        QTRY_VERIFY(desk.question());
    }

    void aBrokenScriptIsListed()
    {
        const Program program;
        const Desk desk(program);
        QTRY_VERIFY(desk.window());
        auto *link = desk.window()->findChild<QAbstractButton *>(u"fileProblemsLink"_s);
        QVERIFY(link && link->isHidden());
        const QString script = QString::fromUtf8(program.run({u"new"_s, u"Greet"_s}).out.trimmed());
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n# /// job\n# nam = 1\n# ///\n") > 0);
        file.close();
        QTRY_VERIFY(!link->isHidden());
        link->click();
        const auto *list = desk.window()->findChild<QTreeWidget *>(u"fileProblemList"_s);
        QVERIFY(list && list->topLevelItemCount() >= 1);
        QVERIFY(list->topLevelItem(0)->text(0).startsWith(u"greet.sh"));
        QVERIFY(QFile::remove(script));
        QTRY_VERIFY(link->isHidden());
        QTRY_VERIFY(!desk.window()->findChild<QTreeWidget *>(u"fileProblemList"_s));
    }

    void whatACommandChangesIsShownAtOnce()
    {
        const Program program;
        const Desk desk(program);
        QTRY_VERIFY(desk.window());
        const auto client = program.start(Program::shell(u"true"_s, {u"--wait"_s}));
        QTRY_COMPARE(desk.statusShown(1), u"done"_s);
        QTRY_COMPARE(client->state(), QProcess::NotRunning);
        QCOMPARE(client->exitCode(), 0);
        const auto remover = program.start({u"delete"_s, u"1"_s});
        QTRY_COMPARE(desk.statusShown(1), u"nothing"_s);
        QTRY_COMPARE(remover->state(), QProcess::NotRunning);
    }

    void besideAWorkerTheWindowIsAClientAndThenTakesOver()
    {
        const Program program;
        const auto worker = program.start({u"work"_s});
        QTRY_VERIFY(OwnerLock::isHeld(program.database()));
        const QString gate = program.path(u"gate");
        QCOMPARE(program.run(Program::shell(u"while ! [ -e '%1' ]; do sleep 0.02; done"_s.arg(gate))).id(), 1);

        Desk desk(program);
        QTRY_COMPARE(desk.statusShown(1), u"running"_s);
        QVERIFY(!desk.isOwner());
        desk.run(u"true"_s);
        QTRY_COMPARE(desk.statusShown(2), u"new"_s); // the worker was asked to take no new jobs
        QVERIFY(QFile(gate).open(QIODevice::WriteOnly));
        QTRY_COMPARE(desk.statusShown(1), u"done"_s);
        QTRY_COMPARE(worker->state(), QProcess::NotRunning);
        QCOMPARE(worker->exitCode(), 0);
        QTRY_VERIFY(desk.isOwner());
        QTRY_COMPARE(desk.statusShown(2), u"done"_s);
    }

    void ofAKilledWorkerTheWindowTakesOverAtOnce()
    {
        const Program program;
        const auto worker = program.start({u"work"_s});
        QTRY_VERIFY(OwnerLock::isHeld(program.database()));
        QCOMPARE(program.run(endless()).id(), 1);
        Desk desk(program);
        QTRY_COMPARE(desk.statusShown(1), u"running"_s);
        desk.window()->selectJob(1);
        QTRY_COMPARE(desk.window()->shownJobs().size(), 1);
        Program::signal(*worker, SIGKILL);
        QTRY_COMPARE(desk.statusShown(1), u"exception"_s);
        QCOMPARE(desk.shown(1)->reason, Reason::Interrupted);
        QTRY_COMPARE(desk.window()->shownJobs().at(0).reason, Reason::Interrupted);
        QVERIFY(desk.isOwner());
        desk.run(u"true"_s);
        QTRY_COMPARE(desk.statusShown(2), u"done"_s);
        QTRY_COMPARE(worker->state(), QProcess::NotRunning);
    }

    void aSecondStartRaisesTheWindow_data()
    {
        QTest::addColumn<bool>("isBesideAWorker");
        QTest::newRow("of the owner") << false;
        QTest::newRow("of a client") << true;
    }
    void aSecondStartRaisesTheWindow()
    {
        QFETCH(bool, isBesideAWorker);
        Program program;
        std::unique_ptr<QProcess> worker;
        if (isBesideAWorker) {
            worker = program.start({u"work"_s});
            QTRY_VERIFY(OwnerLock::isHeld(program.database()));
            QCOMPARE(program.run(endless()).id(), 1); // keeps the worker from ending
        }
        const Desk desk(program);
        QTRY_VERIFY(desk.window());
        QCOMPARE(desk.isOwner(), !isBesideAWorker);
        desk.window()->showMinimized();
        QVERIFY(desk.window()->isMinimized());
        program.set(u"QT_QPA_PLATFORM", u"offscreen"_s);
        const auto second = program.start({});
        QTRY_COMPARE(second->state(), QProcess::NotRunning);
        QCOMPARE(second->exitCode(), 0);
        QTRY_VERIFY(!desk.window()->isMinimized());
        if (worker) {
            worker->terminate();
            QVERIFY(worker->waitForFinished());
        }
    }

    void aDatabaseThatIsNoneIsToldAndEndsWithFour()
    {
        const Program program;
        QVERIFY(makePrivateFolder(QFileInfo(program.database()).path()).isOk());
        QFile text(program.database());
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("my notes, not a database") > 0);
        text.close();
        const Desk desk(program);
        QMessageBox *box = nullptr;
        QTRY_VERIFY(box = shownBox());
        QVERIFY(box->text().contains(program.database()));
        QVERIFY(!desk.window());
        box->reject();
        QTRY_COMPARE(desk.finished->count(), 1);
        QCOMPARE(desk.finished->at(0).at(0).toInt(), 4);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(text.readAll(), "my notes, not a database");
    }

    void aLockedDatabaseCanBeTriedAgain()
    {
        const Program program;
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
        Holder holder(program.database());
        QVERIFY(holder.isHolding());
        const Desk desk(program);
        const auto press = [](QMessageBox *box) { box->findChild<QPushButton *>(u"startAgain"_s)->click(); };
        QMessageBox *box = nullptr;
        QTRY_VERIFY(box = shownBox());
        QVERIFY2(box->text().contains(u"locked"_s), qPrintable(box->text()));
        press(box);
        QTRY_VERIFY(shownBox() && shownBox() != box); // still locked, and said so again
        QVERIFY(!desk.window());
        holder.letGo();
        press(shownBox());
        QTRY_VERIFY(desk.window());
        QTRY_COMPARE(desk.statusShown(1), u"done"_s);
        QVERIFY(desk.isOwner());
        QCOMPARE(desk.finished->count(), 0);
    }

    void aSignalEndsTheProgramInOrder_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void aSignalEndsTheProgramInOrder()
    {
        QFETCH(int, signal);
        Program program;
        program.set(u"QT_QPA_PLATFORM", u"offscreen"_s);
        const auto window = program.start({});
        QTRY_VERIFY(OwnerLock::isHeld(program.database()));
        QCOMPARE(program.run(endless()).id(), 1);
        QTRY_VERIFY(program.run({u"log"_s, u"1"_s}).out.contains("begun"));
        Program::signal(*window, signal);
        const Ended ended = Program::ended(*window);
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(program.job(1)[u"reason"_s].toString(), u"interrupted"_s);
    }

    void theChosenThemeIsKept()
    {
        const Program program;
        {
            const Desk desk(program);
            QTRY_VERIFY(desk.window());
            emit desk.window()->themeChosen(u"dark"_s);
            QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        }
        const Desk again(program);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        QTRY_VERIFY(again.window());
        emit again.window()->themeChosen(u"light"_s);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
    }
};

QTEST_MAIN(tst_Application)
#include "tst_application.moc"
