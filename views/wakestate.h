// Whether the user's crontab wakes the program when a job is due, as it is told to a person. A value.
#pragma once

#include <QString>

namespace jobdeck {

struct WakeState {
    bool isKnown = false; // else it is being looked up or changed
    bool isOn = false;
    bool isProblem = false; // it could not be read or changed, or it is on and would not work
    QString obstacle = {}; // a sentence: why cron would not wake it, on or off; empty: it would
    QString sentence = {};

    bool operator==(const WakeState &) const = default;
};

} // namespace jobdeck
