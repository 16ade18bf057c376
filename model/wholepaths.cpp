// The part of argumentspec.h that makes paths whole.
#include "model/argumentspec.h"

#include <QDir>
#include <QJsonArray>

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

// Of a list, those that name a folder too: what is a name alone is looked for elsewhere.
QJsonArray wholeItems(const QJsonArray &items, const QString &folder)
{
    const ArgumentSpec each{.name = {}, .type = ArgumentType::File, .mustExist = false};
    QJsonArray whole;
    for (const QJsonValue &item : items)
        whole << (item.isString() ? QJsonValue(wholePath(each, item.toString(), folder)) : item);
    return whole;
}

} // namespace

QJsonObject withWholePaths(const ArgumentSpecs &specs, QJsonObject values, const QString &folder)
{
    for (const ArgumentSpec &spec : specs) {
        const QJsonValue value = values.value(spec.name);
        if (isPath(spec) && value.isString())
            values.insert(spec.name, wholePath(spec, value.toString(), folder));
        else if (spec.type == ArgumentType::List && !spec.filters.isEmpty() && value.isArray())
            values.insert(spec.name, wholeItems(value.toArray(), folder));
    }
    return values;
}

} // namespace jobdeck
