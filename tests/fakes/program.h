// For tests: the real program in a folder of its own, with no display and no desktop, as cron or a server would start
// it.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <memory>

namespace jobdeck::test {

struct Ended {
    int exitCode = -1; // 128 + number if a signal ended it
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QJsonObject errorObject() const
    {
        return QJsonDocument::fromJson(err).object()[QStringLiteral("error")].toObject();
    }
    [[nodiscard]] qint64 id() const { return out.trimmed().toLongLong(); }
};

class Program final {
public:
    // Its folder is in the folder `place`.
    explicit Program(const QString &place = QDir::tempPath())
        : folder(place + QStringLiteral("/jobdeck-XXXXXX"))
    {
        QDir().mkpath(path(u"run"));
        QFile::setPermissions(path(u"run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_MESSAGES", "LANG", "LANGUAGE",
                                 "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        set(u"XDG_DATA_HOME", path(u"data"));
        set(u"XDG_CONFIG_HOME", path(u"config"));
        set(u"XDG_RUNTIME_DIR", path(u"run"));
        set(u"LC_ALL", QStringLiteral("C.UTF-8"));
        set(u"TZ", QStringLiteral("Europe/Berlin"));
    }

    [[nodiscard]] QString path(QStringView name) const { return folder.filePath(name.toString()); }
    [[nodiscard]] QString database() const { return path(u"data/jobdeck/jobdeck.db"); }
    [[nodiscard]] QString socketFolder() const { return path(u"run/jobdeck"); }
    void set(QStringView name, const QString &value) { environment.insert(name.toString(), value); }

    // Starts it and returns at once; the process ends with the object.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &words, const QByteArray &input = {}) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->setChildProcessModifier(inChild);
        process->start(executable, words);
        if (!process->waitForStarted())
            qFatal("jobdeck did not start");
        process->write(input);
        process->closeWriteChannel();
        return process;
    }
    [[nodiscard]] static Ended ended(QProcess &process)
    {
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(20'000))
            qFatal("jobdeck %s did not end", qPrintable(process.arguments().join(u' ')));
        const bool isSignalled = process.exitStatus() == QProcess::CrashExit;
        return {process.exitCode() + (isSignalled ? 128 : 0), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    [[nodiscard]] Ended run(const QStringList &words, const QByteArray &input = {}) const
    {
        const auto process = start(words, input);
        return ended(*process);
    }

    [[nodiscard]] QJsonObject job(qint64 id) const
    {
        return run({QStringLiteral("show"), QString::number(id), QStringLiteral("--json")}).object();
    }
    [[nodiscard]] QString statusOf(qint64 id) const { return job(id)[QStringLiteral("status")].toString(); }

    // The words that start Run Command with a shell script.
    [[nodiscard]] static QStringList shell(const QString &script, const QStringList &more = {})
    {
        return QStringList{QStringLiteral("run"), QStringLiteral("Run Command"),
                           QStringLiteral("-a"),  QStringLiteral("program=/bin/sh"),
                           QStringLiteral("-a"),  QStringLiteral("arguments=-c"),
                           QStringLiteral("-a"),  QStringLiteral("arguments=") + script}
        + more;
    }

    static void signal(const QProcess &process, int number) { ::kill(pid_t(process.processId()), number); }

    QTemporaryDir folder;
    QString executable = QStringLiteral(JOBDECK_BIN_DIR "/jobdeck");
    std::function<void()> inChild; // called in the new process before it becomes the program: system calls only
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

} // namespace jobdeck::test
