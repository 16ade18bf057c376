// What follows for a schedule from what happens to its jobs: the job of the following occurrence when one leaves its
// place, the count, and those that wait for an end. Within a transaction; store thread.
#pragma once

#include "model/storesession.h"

namespace jobdeck::schedules {

// After each operation of a transaction: whatever its verb did to jobs of schedules.
void settle(StoreSession &session);

// The occurrences of a schedule that are due, of which `due` is the first. Answers how many jobs there are of them;
// nullopt: this job is not, or no longer, that of a schedule's next occurrence.
struct Awake {
    qint64 graceMs = 0;
    qint64 since = 0;
};
std::optional<int> release(StoreSession &session, const Job &due, const Awake &awake);

// Whether this job, which is due, has to wait for another one of its schedule.
[[nodiscard]] bool mustQueue(StoreSession &session, const Job &due);

} // namespace jobdeck::schedules
