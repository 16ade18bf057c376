#include "jobs/script/trust.h"

#include "jobs/descriptor.h"
#include "jobs/script/scriptplaces.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TrustedScripts)
};

constexpr qsizetype hashLength = 64;

bool isOurs(const QString &file)
{
    struct stat state = {};
    return ::stat(QFile::encodeName(file).constData(), &state) == 0 && S_ISREG(state.st_mode)
        && state.st_uid == ::geteuid() && (state.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

// One line each: the hash, a space, the file's name percent-encoded.
QByteArray lineOf(const QByteArray &hash, const QString &scriptFile)
{
    return hash + ' ' + scriptFile.toUtf8().toPercentEncoding("/ ") + '\n';
}

} // namespace

QHash<QByteArray, QString> TrustedScripts::read() const
{
    QFile file(m_file);
    QHash<QByteArray, QString> trusted;
    if (!isOurs(m_file) || !file.open(QIODevice::ReadOnly))
        return trusted;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.size() > hashLength && line.at(hashLength) == ' ')
            trusted.insert(line.first(hashLength),
                           QString::fromUtf8(QByteArray::fromPercentEncoding(line.sliced(hashLength + 1))));
    return trusted;
}

Result<void> TrustedScripts::add(const QByteArray &hash, const QString &scriptFile) const
{
    if (auto made = makeOwnFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    const Descriptor lock(
        ::open(QFile::encodeName(m_file + u".lock"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!lock.isOpen() || ::flock(lock.get(), LOCK_EX) != 0)
        return Error{.message = Texts::tr("The file %1 cannot be locked: %2. Check the permissions of its folder.")
                                    .arg(m_file, qt_error_string(errno)),
                     .field = {}};
    QByteArray content;
    const QHash<QByteArray, QString> trusted = read();
    for (const auto &[each, file] : trusted.asKeyValueRange())
        if (file != scriptFile && each != hash)
            content += lineOf(each, file);
    return writePrivateFile(m_file, content + lineOf(hash, scriptFile));
}

} // namespace jobdeck
