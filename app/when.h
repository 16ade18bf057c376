// The WHEN of the command line: ISO 8601 (local time without a zone) or a distance from now: +90s, +10m, +2h, +3d.
#pragma once

#include "model/result.h"

#include <QString>
#include <QTimeZone>

namespace jobdeck {

// UTC ms. A local time that daylight saving leaves out or repeats: see model/localtime.h.
// `zone`: of a time without one. `field`: what an error is about.
[[nodiscard]] Result<qint64> parseWhen(const QString &text, qint64 now,
                                       const QTimeZone &zone = QTimeZone::systemTimeZone(),
                                       const QString &field = QStringLiteral("at"));

} // namespace jobdeck
