// A temporary folder for jobs that read and write files. Names are bytes, because a file name need not be text.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

class FileFolder final {
public:
    FileFolder() { QDir(m_dir.path()).mkdir(QStringLiteral("tree")); }
    // QTemporaryDir cannot remove a name that is not UTF-8.
    ~FileFolder() { std::filesystem::remove_all(m_dir.path().toStdString()); }
    Q_DISABLE_COPY_MOVE(FileFolder)

    [[nodiscard]] QString path() const { return m_dir.path(); }
    [[nodiscard]] QString tree() const { return m_dir.filePath(QStringLiteral("tree")); }
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QByteArray native(const QByteArray &name) const
    {
        return QFile::encodeName(m_dir.path()) + '/' + name;
    }

    // Makes the folders on the way, too. False: it did not work.
    bool write(const QByteArray &name, const QByteArray &bytes) const
    {
        const std::filesystem::path path(native(name).toStdString());
        std::filesystem::create_directories(path.parent_path());
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        const ssize_t written = ::write(file, bytes.constData(), static_cast<std::size_t>(bytes.size()));
        return ::close(file) == 0 && written == bytes.size();
    }
    bool link(const QByteArray &name, const QByteArray &target) const
    {
        return ::symlink(target.constData(), native(name).constData()) == 0;
    }
    bool setAge(const QByteArray &name, int days) const
    {
        const timespec time{.tv_sec = QDateTime::currentSecsSinceEpoch() - days * 86'400 - 60, .tv_nsec = 0};
        const timespec times[] = {time, time};
        return ::utimensat(AT_FDCWD, native(name).constData(), times, AT_SYMLINK_NOFOLLOW) == 0;
    }
    [[nodiscard]] bool has(const QByteArray &name) const
    {
        struct stat status = {};
        return ::lstat(native(name).constData(), &status) == 0;
    }
    [[nodiscard]] QByteArray content(const QByteArray &name) const
    {
        QFile file;
        const int descriptor = ::open(native(name).constData(), O_RDONLY | O_CLOEXEC);
        return file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle) ? file.readAll() : QByteArray();
    }
    // What is in the folder itself, hidden files included.
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    // The exit code of a command of the shell in this folder; what it prints goes into `output`.
    int shell(const QString &script, QByteArray *output = nullptr) const
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("sh"), {QStringLiteral("-c"), script});
        if (!process.waitForFinished())
            return -1;
        if (output != nullptr)
            *output = process.readAll();
        return process.exitCode();
    }

private:
    QTemporaryDir m_dir;
};
