#include "model/privatefolder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace jobdeck {

int makePrivateFolders(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return 0;
    const QString parent = QFileInfo(folder).absolutePath();
    if (const int cause = parent == folder ? 0 : makePrivateFolders(parent); cause != 0)
        return cause;
    const int cause = ::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 ? 0 : errno;
    return QFileInfo(folder).isDir() ? 0 : cause; // somebody else may have been first
}

} // namespace jobdeck
