// What the program and its supervisor say to each other; plain C++, shared by both.
//
// jobdeck-supervisor CONTROL REPORT GRACE_MS end|keep FOLDER PROGRAM [ARGUMENT…]
// CONTROL and REPORT are descriptor numbers of pipes. A byte or the end of file on CONTROL means: end the whole tree.
// On REPORT the supervisor writes lines "WORD NUMBER": first `started PID`, `failed-folder ERRNO` or
// `failed-program ERRNO`, then `exited CODE` or
// `signaled NUMBER` as soon as the first process has ended, then `ended COUNT` (further processes it took; includes the
// first one if that was stopped) and `left COUNT` (those it could not end), and ends. `keep`: what the first process
// leaves behind when it ends by itself is not ended but goes on, and `kept COUNT` is said before `ended`. `lost 1`
// before `ended`: the supervisor itself was killed.
#pragma once

namespace jobdeck::supervision {

inline constexpr const char *started = "started";
inline constexpr const char *failedFolder = "failed-folder"; // errno of chdir
inline constexpr const char *failedProgram = "failed-program"; // errno of exec
inline constexpr const char *exited = "exited";
inline constexpr const char *signaled = "signaled";
inline constexpr const char *ended = "ended";
inline constexpr const char *kept = "kept";
inline constexpr const char *lost = "lost"; // the supervisor was killed; its guard ended the tree and says the rest
inline constexpr const char *left = "left";

} // namespace jobdeck::supervision
