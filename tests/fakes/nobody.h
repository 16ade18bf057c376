// For tests: the program run by a user whom file permissions stop. Tests often run as root, whom none stops: then the
// program is run by the user nobody. Everybody else runs it as themselves, and files and folders are made unwritable.
#pragma once

#include "tests/fakes/program.h"

#include <QDirIterator>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jobdeck::test {

class Nobody final {
public:
    // Runs `program`, whose folder others may enter from now on; its data and runtime folders belong to this user.
    explicit Nobody(Program &program)
        : m_program(program)
    {
        ::chmod(QFile::encodeName(program.folder.path()).constData(), 0755);
        for (const QString &folder : {program.path(u"run"), program.path(u"data"), program.path(u"config")}) {
            QDir().mkpath(folder);
            own(folder);
        }
        if (!isRoot())
            return;
        program.inChild = [] {
            if (::setgroups(0, nullptr) != 0 || ::setresgid(id, id, id) != 0 || ::setresuid(id, id, id) != 0)
                ::_exit(126);
        };
        if (!canReach(program.executable))
            copyProgram();
    }

    // What this user may not write, and everybody may read.
    static void makeReadOnly(const QString &path)
    {
        const bool isFolder = QFileInfo(path).isDir();
        const QByteArray name = QFile::encodeName(path);
        if (::chmod(name.constData(), isRoot() ? (isFolder ? 0755 : 0644) : (isFolder ? 0555 : 0444)) != 0)
            qFatal("%s: %s", name.constData(), qPrintable(qt_error_string()));
    }
    // Not even read or entered.
    static void close(const QString &path)
    {
        if (::chmod(QFile::encodeName(path).constData(), isRoot() ? 0700 : 0) != 0)
            qFatal("%s: %s", qPrintable(path), qPrintable(qt_error_string()));
    }
    // Readable and writable again, so that it can be removed.
    static void open(const QString &path) { ::chmod(QFile::encodeName(path).constData(), 0700); }
    static void own(const QString &path)
    {
        if (isRoot() && ::chown(QFile::encodeName(path).constData(), id, id) != 0)
            qFatal("%s: %s", qPrintable(path), qPrintable(qt_error_string()));
    }

private:
    static constexpr uid_t id = 65534; // nobody and nogroup, wherever Linux runs

    static bool isRoot() { return ::geteuid() == 0; }

    // By the modes of the folders above it: others may enter them all.
    static bool canReach(const QString &file)
    {
        struct stat info = {};
        for (QString path = QFileInfo(file).canonicalFilePath(); path != u"/"; path = QFileInfo(path).path()) {
            if (::stat(QFile::encodeName(path).constData(), &info) != 0 || (info.st_mode & S_IXOTH) == 0)
                return false;
        }
        return true;
    }

    // A build in a home folder: the program and its libraries go to where this user can read them.
    void copyProgram()
    {
        const QDir folder(m_program.path(u"program"));
        folder.mkpath(QStringLiteral("."));
        ::chmod(QFile::encodeName(folder.path()).constData(), 0755);
        const QString executable = folder.filePath(QFileInfo(m_program.executable).fileName());
        QFile::copy(m_program.executable, executable);
        QDirIterator libraries(QStringLiteral(JOBDECK_BIN_DIR "/../lib"), {QStringLiteral("*.so*")}, QDir::Files);
        while (libraries.hasNext()) {
            const QString library = libraries.next();
            QFile::copy(library, folder.filePath(QFileInfo(library).fileName()));
        }
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
            ::chmod(QFile::encodeName(file.filePath()).constData(), 0755);
        m_program.executable = executable;
        m_program.set(u"LD_LIBRARY_PATH", folder.path());
    }

    Program &m_program;
};

} // namespace jobdeck::test
