#include "jobs/library/partfile.h"

#include "jobs/library/userfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestInfoLine = 16 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DownloadFile)
};

Error failure(const QString &sentence)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = u"file"_s};
}

QString partOf(const QString &target) { return target + u".part"_s; }
QString infoOf(const QString &target) { return target + u".part.info"_s; }

} // namespace

PartFile::PartFile(const QString &target, const QUrl &url)
    : m_target(target)
    , m_url(QString::fromLatin1(url.toEncoded(QUrl::RemovePassword)))
{
}

Result<void> PartFile::open(bool isContinued)
{
    for (const QString &file : {partOf(m_target), infoOf(m_target)})
        if (const Result<QString> place = targetOf(file, u"file"_s); !place || *place != file)
            return place ? isInTheWay() : place.error();
    m_part = Descriptor(::open(QFile::encodeName(partOf(m_target)).constData(),
                               O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0666));
    if (!m_part.isOpen())
        return cannotWrite(errno);
    if (Result<void> result = lock(); !result) {
        m_part.reset(); // not ours to remove
        return result;
    }
    if (isContinued && m_hasInfo && !m_validator.isEmpty())
        return {};
    return restart({});
}

Result<void> PartFile::lock()
{
    struct stat opened = {};
    struct stat named = {};
    const bool isLocked = ::flock(m_part.get(), LOCK_EX | LOCK_NB) == 0;
    if (::fstat(m_part.get(), &opened) != 0 || !S_ISREG(opened.st_mode))
        return isInTheWay();
    // The one who had the lock may have moved the file to its target.
    const bool isNamed = ::stat(QFile::encodeName(partOf(m_target)).constData(), &named) == 0
        && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev;
    if (!isLocked || !isNamed)
        return failure(
            Text::tr("Another job is downloading %1. Wait for its end, or choose another file.").arg(m_target));
    m_size = opened.st_size;
    const bool isOwn = QFileInfo(infoOf(m_target)).isFile();
    if (isOwn)
        readInfo();
    return isOwn || m_size == 0 ? Result<void>() : isInTheWay();
}

void PartFile::readInfo()
{
    QFile file(infoOf(m_target));
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_hasInfo = QString::fromUtf8(file.readLine(longestInfoLine).trimmed()) == m_url;
    m_validator = m_hasInfo ? file.readLine(longestInfoLine).trimmed() : QByteArray();
}

Result<void> PartFile::writeInfo()
{
    QSaveFile file(infoOf(m_target));
    if (file.open(QIODevice::WriteOnly) && file.write(m_url.toUtf8() + '\n' + m_validator + '\n') >= 0 && file.commit())
        return {};
    return failure(Text::tr("The file %1 cannot be written: %2. Choose another place for it.")
                       .arg(infoOf(m_target), file.errorString()));
}

Result<void> PartFile::restart(const QByteArray &validator)
{
    m_validator = validator;
    if (::ftruncate(m_part.get(), 0) != 0)
        return cannotWrite(errno);
    m_size = 0;
    m_hasInfo = true;
    return writeInfo();
}

Result<void> PartFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count =
            ::pwrite(m_part.get(), bytes.data(), static_cast<std::size_t>(bytes.size()), static_cast<off_t>(m_size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return cannotWrite(errno);
        m_size += count;
        bytes = bytes.sliced(count);
    }
    return {};
}

Result<FileHash> PartFile::hash(const std::stop_token &stop, const std::function<void(qint64)> &onRead) const
{
    if (::lseek(m_part.get(), 0, SEEK_SET) != 0)
        return cannotWrite(errno);
    const Result<FileHash> hashed = hashDescriptor(m_part.get(), stop, onRead);
    return hashed ? hashed
                  : failure(Text::tr("The file %1 %2.", "The file NAME cannot be read: reason.")
                                .arg(partOf(m_target), hashed.error().message));
}

Result<void> PartFile::moveToTarget()
{
    // What is there may have become something else meanwhile.
    if (const Result<QString> place = targetOf(m_target, u"file"_s); !place)
        return place.error();
    if (::fsync(m_part.get()) != 0
        || std::rename(QFile::encodeName(partOf(m_target)).constData(), QFile::encodeName(m_target).constData()) != 0)
        return cannotWrite(errno);
    QFile::remove(infoOf(m_target));
    m_part.reset();
    return {};
}

void PartFile::remove()
{
    if (!m_part.isOpen())
        return;
    QFile::remove(partOf(m_target));
    QFile::remove(infoOf(m_target));
    m_part.reset();
}

Error PartFile::cannotWrite(int systemError) const
{
    return failure(Text::tr("The file %1 cannot be written: %2. Choose another place for it.")
                       .arg(partOf(m_target), qt_error_string(systemError)));
}

Error PartFile::isInTheWay() const
{
    return failure(Text::tr("The file %1 is in the way: the download would be collected there, but it is not from an "
                            "earlier run of this job. Move it away, or choose another file.")
                       .arg(partOf(m_target)));
}

} // namespace jobdeck
