#include "views/timelinetext.h"

#include "views/jobtext.h"

#include <QCoreApplication>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

} // namespace

QString barStartText(const TimelineBar &bar, qint64 nowMs) { return momentText(bar.fromMs, nowMs); }

QString barDurationText(const TimelineBar &bar)
{
    if (!bar.toMs)
        return Texts::tr("unknown", "a duration");
    const QString text = durationText(*bar.toMs - bar.fromMs);
    return bar.isForecast ? Texts::tr("about %1", "a duration").arg(text) : text;
}

QString barStatusText(const TimelineBar &bar) { return statusWord(shownStatus(bar.job)); }

QString barText(const TimelineBar &bar, const QString &title, qint64 nowMs)
{
    QStringList parts{isolate(singleLine(title))};
    if (bar.job.id != 0)
        parts << isolate(u"#%1"_s.arg(bar.job.id));
    parts << barStatusText(bar) << isolate(barStartText(bar, nowMs));
    if (!bar.toMs)
        parts << Texts::tr("nobody knows yet how long it takes");
    else if (bar.isForecast)
        parts << Texts::tr("probably takes %1").arg(isolate(durationText(*bar.toMs - bar.fromMs)));
    else if (isFinal(bar.job.status))
        parts << Texts::tr("took %1").arg(isolate(durationText(*bar.toMs - bar.fromMs)));
    return parts.join(u" · "_s);
}

} // namespace jobdeck
