// The job Import CSV: rows of a CSV file into a table of a SQLite database.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerImportCsv(JobRegistry &registry);

} // namespace jobdeck
