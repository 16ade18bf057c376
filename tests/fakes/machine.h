// For tests of ./dev: a copy of it on a computer where apt-get, sudo and cmake are small scripts that note each call.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace jobdeck::test {

class Machine final {
public:
    Machine()
    {
        for (const char *tool : {"awk", "bash", "cat", "chmod", "dirname", "env", "grep", "mkdir", "mktemp", "nproc",
                                 "readlink", "rm", "sed"}) {
            const QString name = QString::fromLatin1(tool);
            QFile::link(QStandardPaths::findExecutable(name), bin(name));
        }
        fake("id", "echo ${USER_ID:-0}");
        fake("dpkg-query", "shift 3; for p; do [[ \" $MISSING \" == *\" $p \"* ]] || echo -n \"ii $p \"; done");
        fake("apt-cache",
             "shift 2; for p; do [[ \" $UNKNOWN \" == *\" $p \"* ]] || echo \"Package: $p\"; done; "
             "echo 'Package: other'");
        fake("apt-get", "echo apt-get $* >>$CALLS; [[ $FAILING != $1 ]]");
        fake("cmake",
             "[[ $1 == --preset ]] && exit; echo \"built $*\" >>$CALLS; mkdir -p build-release/bin; "
             "echo -e '#!/bin/bash\\n[[ $* == *--wait ]] && echo 7 || echo jobdeck \"$*\"' "
             ">build-release/bin/jobdeck; chmod +x build-release/bin/jobdeck");
        QDir(m_folder.path()).mkpath(QStringLiteral("check out"));
        QFile::copy(QStringLiteral(JOBDECK_SOURCE_DIR "/dev"), checkout(QStringLiteral("dev")));
        m_environment.insert(QStringLiteral("PATH"), m_folder.path());
        m_environment.insert(QStringLiteral("CALLS"), bin(QStringLiteral("calls")));
    }

    [[nodiscard]] QString checkout(const QString &name) const { return bin(QStringLiteral("check out/") + name); }
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void addSudo(bool isAllowed)
    {
        set(QStringLiteral("USER_ID"), QStringLiteral("1000"));
        fake("sudo", isAllowed ? "echo sudo $1 >>$CALLS; [[ $1 == true ]] || exec \"$@\"" : "exit 1");
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(checkout(name)).path());
        QFile file(checkout(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(name));
    }

    // Exit code; what it said is in out and err.
    int dev(const QStringList &words)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(bin(QStringLiteral("bash")), QStringList{checkout(QStringLiteral("dev"))} + words);
        if (!process.waitForFinished(20'000))
            qFatal("dev did not end");
        out = QString::fromUtf8(process.readAllStandardOutput());
        err = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }
    // Calls of apt-get, sudo and cmake, a line each.
    [[nodiscard]] QString calls() const
    {
        QFile file(bin(QStringLiteral("calls")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QString out;
    QString err;

private:
    [[nodiscard]] QString bin(const QString &name) const { return m_folder.filePath(name); }
    void fake(const char *name, const QByteArray &script) const
    {
        QFile file(bin(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/bash\n" + script + '\n') < 0)
            qFatal("%s cannot be written", name);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace jobdeck::test
