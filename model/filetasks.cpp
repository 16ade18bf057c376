#include "model/filetasks.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 stepBytes = 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileTasks)
};

Error refused(const QString &message) { return {.code = ErrorCode::Refused, .message = message, .field = {}}; }

// For reading, and its status. A path that a symbolic link became part of leads somewhere else than it did.
Result<int> openKept(const QString &file, struct stat &status)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    const int cause = errno;
    if (descriptor < 0 && cause != ENOENT && cause != ELOOP && cause != ENXIO)
        return refused(Texts::tr("The file %1 cannot be read: %2.").arg(file, qt_error_string(cause)));
    if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)
        && QFileInfo(file).canonicalFilePath() == QFileInfo(file).absoluteFilePath())
        return descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
    return refused(Texts::tr("The file %1 is gone: it was removed or replaced after the job named it.").arg(file));
}

// What a desktop would run, or hand to something that runs it.
bool isProgram(const QString &file, const struct stat &status)
{
    static const QStringList suffixes{u"desktop"_s, u"appimage"_s, u"exe"_s, u"msi"_s, u"com"_s,  u"bat"_s,
                                      u"cmd"_s,     u"scr"_s,      u"lnk"_s, u"jar"_s, u"jnlp"_s, u"run"_s};
    static const QStringList types{u"application/x-executable"_s, u"application/x-sharedlib"_s,
                                   u"application/x-java-archive"_s, u"application/x-ms-dos-executable"_s,
                                   u"application/vnd.appimage"_s};
    if ((status.st_mode & (S_IXUSR | S_IXGRP | S_IXOTH)) != 0 || suffixes.contains(QFileInfo(file).suffix().toLower()))
        return true;
    const QMimeType type = QMimeDatabase().mimeTypeForFile(file);
    if (type.inherits(u"application/x-desktop"_s))
        return true;
    if (type.inherits(u"text/plain"_s)) // a script without the right to run
        return false;
    return std::ranges::any_of(types, [&type](const QString &each) { return type.inherits(each); });
}

} // namespace

Result<void> checkOpenable(const QString &file)
{
    struct stat status = {};
    const Result<int> descriptor = openKept(file, status);
    if (!descriptor)
        return descriptor.error();
    ::close(*descriptor);
    if (isProgram(file, status))
        return refused(
            Texts::tr("%1 is a program, which Jobdeck does not start. Save a copy and look at that.").arg(file));
    return {};
}

Result<void> copyKeptFile(const QString &file, const QString &to, const std::stop_token &stop)
{
    struct stat status = {};
    const Result<int> descriptor = openKept(file, status);
    if (!descriptor)
        return descriptor.error();
    QFile in;
    QSaveFile out(to);
    const auto failure = [&](const QString &why) {
        return refused(Texts::tr("The file cannot be saved as %1: %2. Choose another place.").arg(to, why));
    };
    if (!in.open(*descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle))
        return failure(in.errorString());
    if (!out.open(QIODevice::WriteOnly))
        return failure(out.errorString());
    std::vector<char> bytes(stepBytes);
    for (;;) {
        const qint64 count = in.read(bytes.data(), stepBytes);
        if (count < 0 || stop.stop_requested())
            return failure(count < 0 ? in.errorString() : Texts::tr("it was stopped"));
        if (count == 0)
            break;
        if (out.write(bytes.data(), count) != count)
            return failure(out.errorString());
    }
    return out.commit() ? Result<void>() : failure(out.errorString());
}

FileTasks::FileTasks(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

FileTasks::~FileTasks() { m_stop.request_stop(); }

void FileTasks::check(const QString &file)
{
    m_pool.start([this, file] {
        const Result<void> checked = checkOpenable(file);
        QMetaObject::invokeMethod(
            this,
            [this, file, checked] {
                if (checked)
                    emit openable(file);
                else
                    emit failed(checked.error().message);
            },
            Qt::QueuedConnection);
    });
}

void FileTasks::copy(const QString &file, const QString &to)
{
    m_pool.start([this, file, to, stop = m_stop.get_token()] {
        const Result<void> done = copyKeptFile(file, to, stop);
        QMetaObject::invokeMethod(
            this,
            [this, to, done] {
                if (done)
                    emit copied(to);
                else
                    emit failed(done.error().message);
            },
            Qt::QueuedConnection);
    });
}

} // namespace jobdeck
