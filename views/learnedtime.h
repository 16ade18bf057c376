// An estimate that was learned from earlier runs, in words. Plain text, translated. Any thread.
#pragma once

#include "model/earlierruns.h"

namespace jobdeck {

// "about 3 min left, as earlier runs took 12 min"; once it takes longer than they did, that.
[[nodiscard]] QString learnedTimeText(const LearnedEstimate &estimate);

} // namespace jobdeck
