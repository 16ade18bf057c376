#include "jobs/script/scriptplaces.h"

#include "model/privatefolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace jobdeck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptPlaces)
};

} // namespace

Result<void> makeOwnFolder(const QString &folder)
{
    const int cause = makePrivateFolders(folder);
    if (cause == 0)
        return {};
    return Error{.message = Texts::tr("The folder %1 cannot be created: %2. Check the permissions of the one above it.")
                                .arg(folder, qt_error_string(cause)),
                 .field = {}};
}

Result<void> writePrivateFile(const QString &file, const QByteArray &content, bool isExecutable)
{
    QSaveFile written(file);
    const auto rights = QFile::ReadOwner | QFile::WriteOwner | (isExecutable ? QFile::ExeOwner : QFile::Permissions());
    if (written.open(QIODevice::WriteOnly) && written.setPermissions(rights) && written.write(content) == content.size()
        && written.commit())
        return {};
    return Error{.message = Texts::tr("The file %1 cannot be written: %2. Check its folder and the room on its disk.")
                                .arg(file, written.errorString()),
                 .field = {}};
}

} // namespace jobdeck
