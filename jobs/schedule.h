// Mixed into an argument type as its base, it makes the kind schedulable: its form gets the Schedule Time field, and
// the command line takes --at. Without it a job can only run at once.
#pragma once

#include <QDateTime>
#include <QObject>

#include <optional>

namespace jobdeck {

struct Schedule {
    Q_GADGET
public:
    std::optional<QDateTime> scheduleTime; // for the handler: when the job was due, in UTC; none: it ran at once
};

} // namespace jobdeck
