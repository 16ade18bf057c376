#include "views/learnedtime.h"

#include "views/jobtext.h"

#include <QCoreApplication>

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

} // namespace

QString learnedTimeText(const LearnedEstimate &estimate)
{
    const QString usual = isolate(timeSpanText(estimate.usualMs));
    if (estimate.leftMs > 0)
        return Texts::tr("%1, as earlier runs took %2").arg(timeLeftText(estimate.leftMs), usual);
    return Texts::tr("takes longer than earlier runs, which took %1").arg(usual);
}

} // namespace jobdeck
