#include "views/recentkinds.h"

#include <QSettings>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {
constexpr auto key = "form/recentKinds";
constexpr qsizetype kept = 5;
} // namespace

QStringList recentKinds(const QSettings &settings) { return settings.value(QLatin1String(key)).toStringList(); }

void rememberKind(QSettings &settings, const QString &kind)
{
    QStringList kinds = recentKinds(settings);
    kinds.removeAll(kind);
    kinds.prepend(kind);
    settings.setValue(QLatin1String(key), kinds.mid(0, kept));
}

} // namespace jobdeck
