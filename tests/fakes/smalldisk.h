// For tests: a small disk in memory that can be filled up, seen by this process and its children only.
#pragma once

#include "tests/fakes/namespaces.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace jobdeck::test {

class SmallDisk final {
public:
    // For the first lines of main(), while there is one thread: mounts of this process's own. False: not allowed here.
    [[nodiscard]] static bool becomePossible()
    {
        return enterNamespaces(CLONE_NEWNS) && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }

    SmallDisk(const QString &folder, qint64 bytes)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        const QByteArray options = "mode=0700,size=" + QByteArray::number(bytes);
        if (::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) != 0)
            qFatal("no small disk: %s", qPrintable(qt_error_string()));
    }
    ~SmallDisk() { ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    // Not one byte more.
    void fill() const
    {
        QFile ballast(ballastFile());
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            qFatal("the disk cannot be filled");
        for (const qint64 size : {4'096, 1})
            while (ballast.write(QByteArray(size, 'x')) == size) { }
    }
    void makeRoom() const { QFile::remove(ballastFile()); }

private:
    [[nodiscard]] QString ballastFile() const { return m_folder + QStringLiteral("/ballast"); }

    const QString m_folder;
};

} // namespace jobdeck::test
