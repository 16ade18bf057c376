#include "model/scriptchange.h"

#include <QCoreApplication>

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptChange)
};

} // namespace

bool isScriptChanged(const Job &job, const QString &definition)
{
    const bool isToRun = job.status == JobStatus::New || job.status == JobStatus::Scheduled;
    return isToRun && !job.definition.isEmpty() && !definition.isEmpty() && job.definition != definition;
}

QString scriptChangeText()
{
    return Texts::tr(
        "Its script was changed since it was scheduled. The job will run the script as it is then, with the "
        "arguments it has. Reschedule it to look at them.");
}

} // namespace jobdeck
