// What somebody probably meant who wrote a name that does not exist. Pure functions.
#pragma once

#include <QString>
#include <QStringList>

namespace jobdeck {

// Levenshtein's distance: how many letters must be inserted, removed or replaced; case does not count.
[[nodiscard]] qsizetype editDistance(const QString &a, const QString &b);
// Near enough to be a slip: at most two letters, or a third of them, but not all.
[[nodiscard]] bool isNear(const QString &written, const QString &known);
// The nearest of the known names; empty if none is near.
[[nodiscard]] QString nearestName(const QString &written, const QStringList &known);

} // namespace jobdeck
