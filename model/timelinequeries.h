// Reads what a timeline shows. Thread of the connection: the reader's.
#pragma once

#include "model/result.h"
#include "model/timeline.h"

#include <QSqlDatabase>

#include <stop_token>

namespace jobdeck {

// Ended jobs that overlap the range, what runs and waits, and what is due in it, with further occurrences of schedules
// as their rules say; nothing that is paused, and none of hidden kinds. The ends of what has not ended are the medians
// of earlier runs. Of the past the newest maxPastBars, of the rest the next maxComingBars. When it is stopped in
// between, what it has so far.
[[nodiscard]] Result<Timeline> readTimeline(const QSqlDatabase &db, const TimelineRange &range,
                                            const QStringList &hiddenKinds, const std::stop_token &stop);

} // namespace jobdeck
