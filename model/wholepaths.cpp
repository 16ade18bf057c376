// The part of argumentspec.h that makes paths whole.
#include "model/argumentspec.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

bool isPath(const ArgumentSpec &spec)
{
    return spec.type == ArgumentType::File || spec.type == ArgumentType::SaveFile || spec.type == ArgumentType::Folder;
}

// Not cleaned: a symbolic link before ".." leads elsewhere.
QString wholePath(const ArgumentSpec &spec, const QString &path, const QString &folder)
{
    const bool isLookedFor = spec.type == ArgumentType::File && !spec.mustExist && !path.contains(u'/');
    if (path.isEmpty() || isLookedFor || QDir::isAbsolutePath(path))
        return path;
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        return QDir::homePath() + path.mid(1);
    return folder + u'/' + path;
}

} // namespace

QJsonObject withWholePaths(const ArgumentSpecs &specs, QJsonObject values, const QString &folder)
{
    for (const ArgumentSpec &spec : specs) {
        const QJsonValue value = values.value(spec.name);
        if (isPath(spec) && value.isString())
            values.insert(spec.name, wholePath(spec, value.toString(), folder));
    }
    return values;
}

} // namespace jobdeck
