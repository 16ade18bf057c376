// What a rule says, in the operator's language: "Monday, Wednesday and Friday at 08:30".
#pragma once

#include "model/schedulerule.h"

#include <QLocale>

namespace jobdeck {

[[nodiscard]] QString ruleInWords(const ScheduleRule &rule, const QLocale &locale = QLocale());

} // namespace jobdeck
