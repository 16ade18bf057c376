// How a verb of JobStore becomes an operation of its thread.
#pragma once

#include "model/storethread.h"

namespace jobdeck {

// An operation on one job: the reply gets it as it is after the commit, a claim in the same commit included.
template <typename Work>
Operation jobOperation(Work work, const JobStore::Reply<Job> &reply)
{
    return {.apply = [work = std::move(work), reply](StoreSession &session) -> Answer {
                Result<Job> result = work(session);
                if (!reply)
                    return {};
                return [reply, result = std::move(result), changes = session.transaction.changes()] {
                    const JobChange *change = result ? changes->find(result->id) : nullptr;
                    reply(change && change->after ? Result<Job>(*change->after) : result);
                };
            },
            .refuse =
                [reply](const Error &error) {
                    if (reply)
                        reply(error);
                }};
}

} // namespace jobdeck
