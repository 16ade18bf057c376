// The part of argumentvalidation.h that looks at the disk.
#include "model/argumentvalidation.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ArgumentSpec)
};

Result<void> checkSaveFile(const ArgumentSpec &spec, const QString &path, const QFileInfo &info)
{
    const QFileInfo folder(info.absolutePath());
    if (info.isDir())
        return fieldError(spec, Texts::tr("%1: %2 is a folder. Choose a file.").arg(spec.shownLabel(), path));
    if (info.exists() && !info.isFile())
        return fieldError(
            spec, Texts::tr("%1: %2 is a device, a pipe or a socket. Choose a file.").arg(spec.shownLabel(), path));
    if (!folder.isDir())
        return fieldError(spec,
                          Texts::tr("%1: the folder of %2 does not exist. Create it or choose another.")
                              .arg(spec.shownLabel(), path));
    if (info.exists() ? !info.isWritable() : !folder.isWritable())
        return fieldError(spec,
                          Texts::tr("%1: %2 cannot be written. Choose another place.").arg(spec.shownLabel(), path));
    return {};
}

} // namespace

Result<void> checkPath(const ArgumentSpec &spec, const QString &path)
{
    const QFileInfo info(path);
    const QString label = spec.shownLabel();
    if (spec.type == ArgumentType::SaveFile)
        return checkSaveFile(spec, path, info);
    if (!spec.mustExist)
        return {};
    const bool isFolder = spec.type == ArgumentType::Folder;
    if (!info.exists())
        return fieldError(spec,
                          (isFolder ? Texts::tr("%1: the folder %2 does not exist. Check the name or create it.")
                                    : Texts::tr("%1: the file %2 does not exist. Check the name or choose another."))
                              .arg(label, path));
    if (isFolder && !info.isDir())
        return fieldError(spec, Texts::tr("%1: %2 is not a folder. Choose a folder.").arg(label, path));
    if (!isFolder && !info.isFile())
        return fieldError(spec, Texts::tr("%1: %2 is not a file. Choose a file.").arg(label, path));
    if (!info.isReadable())
        return fieldError(spec, Texts::tr("%1: %2 cannot be read. Check its permissions.").arg(label, path));
    return {};
}

} // namespace jobdeck
