#include "model/zonenames.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

bool hasZoneFile(const QString &name)
{
    // Where Qt looks. Below “right” the same zones count leap seconds, which no clock here does.
    static const std::array folders{u"/usr/share/zoneinfo/"_s, u"/usr/lib/zoneinfo/"_s};
    if (name.startsWith(u'/') || name.contains(u".."_s) || name.startsWith(u"right/"_s))
        return false;
    return std::ranges::any_of(folders, [&name](const QString &folder) {
        QFile file(folder + name);
        return file.open(QIODevice::ReadOnly) && file.read(4) == "TZif";
    });
}

} // namespace

QTimeZone zoneNamed(const QString &name)
{
    if (name != u"UTC"_s && !hasZoneFile(name))
        return {};
    return QTimeZone(name.toUtf8());
}

} // namespace jobdeck
