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
    constexpr qint64 minuteMs = 60'000;
    const bool isShort = estimate.usualMs < minuteMs;
    const QString usual = isolate(isShort ? durationText(estimate.usualMs) : timeSpanText(estimate.usualMs));
    if (estimate.leftMs > 0)
        return Texts::tr("%1, as earlier runs took %2").arg(timeLeftText(estimate.leftMs), usual);
    return Texts::tr("takes longer than earlier runs, which took %1").arg(usual);
}

} // namespace jobdeck
