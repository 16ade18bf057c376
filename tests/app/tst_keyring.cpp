// Secrets in a real keyring: a Secret Service of the test's own on a bus of its own (dbus-daemon, gnome-keyring), and
// the real program.
#include "tests/fakes/commandline.h"

#include <QDirIterator>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "hunter2-is-nowhere";
const QByteArray asArguments = R"({"password":"hunter2-is-nowhere"})";

QByteArrayList filesWith(const QString &folder, const QByteArray &text)
{
    QByteArrayList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found << file.fileName().toUtf8();
    }
    return found;
}

// Command lines and environments of all processes that we may read.
QByteArrayList processesWith(const QByteArray &text)
{
    QByteArrayList found;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
            QFile file(u"/proc/"_s + process + u'/' + name);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                found << file.fileName().toUtf8();
        }
    }
    return found;
}

// A desktop's session without its desktop: a bus and, once it is opened, a keyring on it.
class Session final {
public:
    explicit Session(Program &program)
        : m_program(program)
    {
        m_program.set(u"HOME", m_program.path(u"home"));
        QDir().mkpath(m_program.path(u"home"));
        // Starts nothing by itself, so that there is a keyring only where the test opens one.
        QFile config(m_program.path(u"bus.conf"));
        if (!config.open(QIODevice::WriteOnly))
            qFatal("no place for the bus");
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
                     "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                     "<allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_bus = begin(u"dbus-daemon"_s, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address"_s});
        if (!m_bus->waitForReadyRead(10'000))
            qFatal("no bus: is dbus-daemon installed?");
        m_program.set(u"DBUS_SESSION_BUS_ADDRESS", QString::fromUtf8(m_bus->readLine().trimmed()));
    }
    ~Session()
    {
        for (const auto &process : {m_keyring.get(), m_bus.get()}) {
            if (!process)
                continue;
            process->kill();
            process->waitForFinished(10'000);
        }
    }
    Q_DISABLE_COPY_MOVE(Session)

    void openKeyring()
    {
        m_keyring = begin(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring->write("a password\n");
        m_keyring->closeWriteChannel();
        const bool isThere = QTest::qWaitFor(
            [this] {
                QProcess ask;
                ask.setProcessEnvironment(m_program.environment);
                ask.start(u"dbus-send"_s,
                          {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                           u"org.freedesktop.DBus.GetNameOwner"_s, u"string:org.freedesktop.secrets"_s});
                return ask.waitForFinished(5'000) && ask.exitCode() == 0;
            },
            20'000);
        if (!isThere)
            qFatal("no keyring: is gnome-keyring installed?");
    }

private:
    [[nodiscard]] std::unique_ptr<QProcess> begin(const QString &name, const QStringList &words) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_program.environment);
        process->setStandardErrorFile(QProcess::nullDevice());
        process->start(name, words);
        if (!process->waitForStarted())
            qFatal("%s cannot be started", qPrintable(name));
        return process;
    }

    Program &m_program;
    std::unique_ptr<QProcess> m_bus;
    std::unique_ptr<QProcess> m_keyring;
};

} // namespace

class tst_Keyring final : public QObject {
    Q_OBJECT

    // A script that says its secret, and then goes on until the file "go" is there.
    void addScript()
    {
        const QString file = m_program->path(u"data/jobdeck/jobs/whisper.sh");
        QDir().mkpath(QFileInfo(file).path());
        QFile script(file);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n# /// job\n# name = \"Whisper\"\n"
                     "# arguments.password = { type = \"secret\", label = \"Password\", required = true }\n# ///\n"
                     "cat \"$JOBDECK_SECRET_PASSWORD\"; echo\n"
                     "while [ ! -e \"$XDG_DATA_HOME/go\" ]; do sleep 0.05; done\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(m_program->run({u"trust"_s, file}).exitCode, 0);
    }
    void letItEnd() const { QVERIFY(QFile(m_program->path(u"data/go")).open(QIODevice::WriteOnly)); }
    [[nodiscard]] Ended whisper(const QString &more, const QByteArray &input = {}) const
    {
        return m_program->run(QStringList{u"run"_s, u"Whisper"_s} + more.split(u' ', Qt::SkipEmptyParts), input);
    }

private slots:
    void init()
    {
        m_program = std::make_unique<Program>(inMemory());
        m_session = std::make_unique<Session>(*m_program);
        addScript();
    }
    void cleanup()
    {
        m_session.reset();
        m_program.reset();
    }

    void whatIsKeptNeedNotBeGivenAgain()
    {
        m_session->openKeyring();
        letItEnd();
        QCOMPARE(whisper(u"--wait"_s).exitCode, 2); // it is required
        QCOMPARE(whisper(u"--args - --keep-secrets --wait"_s, asArguments).exitCode, 0);
        QCOMPARE(whisper(u"--wait"_s).exitCode, 0);
        QCOMPARE(m_program->run(words("rerun 1 --wait")).exitCode, 0);
        QCOMPARE(storedLog(*m_program, 3), storedLog(*m_program, 1));
        QVERIFY(!storedLog(*m_program, 3).contains(secret)); // masked
        QVERIFY(storedLog(*m_program, 3).size() > 1);
    }

    void itCanBeScheduledWithoutAnOwner()
    {
        m_session->openKeyring();
        const Ended refused = whisper(u"--args - --at +1h"_s, asArguments);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("--keep-secrets"), refused.err.constData());
        QCOMPARE(whisper(u"--args - --at +1h --keep-secrets"_s, asArguments).exitCode, 0);
        QCOMPARE(whisper(u"--at +1h"_s).exitCode, 0);
        QCOMPARE(storedStatus(*m_program, 2), u"scheduled"_s);
        QCOMPARE(m_program->run(words("reschedule 2 --at +2h")).exitCode, 0);
    }

    void itIsInNoFileAndNoProcess()
    {
        m_session->openKeyring();
        const Owner owner(*m_program);
        QCOMPARE(whisper(u"--args - --keep-secrets"_s, asArguments).exitCode, 0);
        QVERIFY(soon([&] { return !storedLog(*m_program, 1).isEmpty(); }));
        QCOMPARE(filesWith(m_program->path(u"data"), secret), QByteArrayList()); // while it runs
        QCOMPARE(processesWith(secret), QByteArrayList());
        letItEnd();
        QVERIFY(soon([&] { return storedStatus(*m_program, 1) == u"done"; }));
        QCOMPARE(filesWith(m_program->folder.path(), secret), QByteArrayList()); // all it has written anywhere
    }

    void whereThereIsNoKeyringItSaysSo()
    {
        const Ended refused = whisper(u"--args - --at +1h --keep-secrets"_s, asArguments);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("keyring"), refused.err.constData());
        QVERIFY(!whisper(u"--args - --at +1h"_s, asArguments).err.contains(secret));
        QCOMPARE(storedCount(*m_program), 0);
        QCOMPARE(filesWith(m_program->folder.path(), secret), QByteArrayList()); // nor in a file of its own
    }

    void aJobThatLostItsSecretWaitsAndAsks()
    {
        QVERIFY(m_program->run({u"work"_s, u"--until-idle"_s}).exitCode == 0);
        const Ended stored = [&] { // kept where the next owner finds nothing
            m_session->openKeyring();
            return whisper(u"--args - --keep-secrets"_s, asArguments);
        }();
        QCOMPARE(stored.exitCode, 0);
        m_session = std::make_unique<Session>(*m_program); // another session, without a keyring
        QCOMPARE(m_program->run({u"work"_s, u"--until-idle"_s}).exitCode, 0);
        QCOMPARE(storedJson(*m_program, 1)[u"waiting"_s], u"secret"_s);
        QCOMPARE(storedStatus(*m_program, 1), u"new"_s);
        QCOMPARE(m_program->run(words("run-job 1")).exitCode, 3); // no terminal

        letItEnd();
        QProcess terminal;
        terminal.setProcessEnvironment(m_program->environment);
        terminal.start(u"script"_s,
                       {u"-qec"_s, m_program->executable + u" run-job 1"_s, m_program->path(u"typescript")});
        QByteArray shown;
        QVERIFY(soon([&] {
            shown += terminal.readAll();
            return shown.contains("Password: ");
        }));
        terminal.write(secret + '\n');
        QVERIFY(terminal.waitForFinished(20'000));
        shown += terminal.readAll();
        QCOMPARE(terminal.exitCode(), 0);
        QVERIFY2(!shown.contains(secret), shown.constData());
        QCOMPARE(storedStatus(*m_program, 1), u"done"_s);
    }

private:
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(tst_Keyring)
#include "tst_keyring.moc"
