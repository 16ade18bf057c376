// The jobs that ship.
#pragma once

namespace jobdeck {

class JobRegistry;

void registerLibrary(JobRegistry &registry);

} // namespace jobdeck
