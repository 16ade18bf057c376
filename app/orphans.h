// The jobs of an owner that is gone: shown as running, and nobody runs them. Main thread, from no event handler.
#pragma once

class QString;

namespace jobdeck {

class JobRegistry;

// Whoever looks and finds no owner puts them right first; does nothing where that cannot be done, or there are none.
// Runs the application's event loop meanwhile.
void rescueOrphans(const QString &databaseFile, JobRegistry &registry);

} // namespace jobdeck
