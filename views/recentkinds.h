// The kinds a person used last, kept in the settings, newest first. GUI thread.
#pragma once

#include <QStringList>

class QSettings;

namespace jobdeck {

[[nodiscard]] QStringList recentKinds(const QSettings &settings);
void rememberKind(QSettings &settings, const QString &kind);

} // namespace jobdeck
