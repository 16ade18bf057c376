// The job Export Query to CSV: what a query of a SQLite database answers, as a CSV file.
#pragma once

#include "jobs/jobregistry.h"

namespace jobdeck {

Result<void> registerExportQuery(JobRegistry &registry);

} // namespace jobdeck
