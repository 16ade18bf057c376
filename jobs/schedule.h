// Mixed into an argument type, it makes the kind schedulable: its form gets the Schedule Time field.
#pragma once

#include <QDateTime>
#include <QObject>

#include <optional>

namespace jobdeck {

struct Schedule {
    Q_GADGET
public:
    std::optional<QDateTime> scheduleTime; // UTC; none: run at once
};

} // namespace jobdeck
