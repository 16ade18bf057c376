#include "jobs/library/userfiles.h"

#include "jobs/library/openfiles.h"

#include <QCoreApplication>
#include <QFile>

#include <filesystem>

namespace jobdeck {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(UserFiles)
};

Error failure(const QString &sentence, const QString &field)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

QString nameOf(std::filesystem::file_type type)
{
    using enum std::filesystem::file_type;
    switch (type) {
    case directory:
        return Text::tr("a folder");
    case fifo:
        return Text::tr("a pipe");
    case socket:
        return Text::tr("a socket");
    default:
        return Text::tr("a device");
    }
}

Result<void> checkRegular(const QString &file, const QString &field)
{
    std::error_code error;
    const auto status = std::filesystem::status(QFile::encodeName(file).toStdString(), error);
    if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status) || error)
        return {};
    return failure(Text::tr("%1 is %2, not a regular file. Choose another file.").arg(file, nameOf(status.type())),
                   field);
}

Error isInUse(const QString &file, const QString &field)
{
    return failure(Text::tr("The file %1 is in use by Jobdeck itself. Choose another file.").arg(file), field);
}

} // namespace

Result<void> checkSource(const QString &file, const QString &field)
{
    const QByteArray native = QFile::encodeName(file);
    if (isJobdecksOwn(native) || isOpenForWritingHere(native))
        return isInUse(file, field);
    return checkRegular(file, field);
}

Result<QString> targetOf(const QString &file, const QString &field)
{
    const QByteArray native = QFile::encodeName(file);
    if (isJobdecksOwn(native))
        return isInUse(file, field);
    if (const QByteArray database = databaseOfWorkingFile(native); !database.isEmpty())
        return failure(Text::tr("The file %1 belongs to the database %2, which needs it. Choose another file.")
                           .arg(file, QFile::decodeName(database)),
                       field);
    if (const Result<void> result = checkRegular(file, field); !result)
        return result.error();
    return QFile::decodeName(realPlace(native));
}

} // namespace jobdeck
