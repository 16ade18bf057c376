#include "jobs/library/library.h"

#include "jobs/library/runcommand.h"

#include <QtGlobal>

namespace jobdeck {

void registerLibrary(JobRegistry &registry)
{
    for (const auto add : {registerRunCommand})
        if (const Result<void> added = add(registry); !added)
            qFatal("%s", qUtf8Printable(added.error().message));
}

} // namespace jobdeck
