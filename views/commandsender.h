// How a dialog gets its commands to the engine and hears what became of them: the window numbers and sends them.
#pragma once

#include "model/command.h"

#include <functional>

namespace jobdeck {

// `reply` may be empty.
using CommandSender = std::function<void(const Command &command, const CommandReply &reply)>;

} // namespace jobdeck
