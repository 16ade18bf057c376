#include "model/jobpriority.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobPriority)
};

} // namespace

QStringList priorityNames() { return {u"low"_s, u"normal"_s, u"high"_s}; }

QString priorityName(int priority)
{
    return priorityNames().at(std::clamp(priority, lowestPriority, highestPriority) - lowestPriority);
}

std::optional<int> priorityFromName(QStringView name)
{
    const QStringList names = priorityNames();
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(lowestPriority + int(found - names.begin()));
}

QString priorityText(int priority)
{
    if (priority < 0)
        return Texts::tr("Low");
    return priority > 0 ? Texts::tr("High") : Texts::tr("Normal");
}

} // namespace jobdeck
