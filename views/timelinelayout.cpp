#include "views/timelinelayout.h"

#include <algorithm>

namespace jobdeck {
namespace {

// The first lane that is free at that time; one that is new if there is none.
int freeLane(QList<qint64> &ends, const TimelineBar &bar)
{
    const qint64 end = std::max(bar.toMs.value_or(bar.fromMs), bar.fromMs + 1);
    for (qsizetype lane = 0; lane < ends.size(); ++lane) {
        if (ends.at(lane) <= bar.fromMs) {
            ends[lane] = end;
            return int(lane);
        }
    }
    ends << end;
    return int(ends.size() - 1);
}

} // namespace

TimelineLayout layOut(const Timeline &timeline, const QHash<QString, QString> &titles)
{
    QHash<QString, QList<qsizetype>> kinds;
    for (qsizetype i = 0; i < timeline.bars.size(); ++i)
        kinds[timeline.bars.at(i).job.kind] << i;
    TimelineLayout layout;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        layout.rows << TimelineRow{.title = titles.value(kind.key(), kind.key()), .bars = kind.value()};
    std::ranges::sort(layout.rows, [](const TimelineRow &left, const TimelineRow &right) {
        const int order = QString::localeAwareCompare(left.title, right.title);
        return order != 0 ? order < 0 : left.bars.first() < right.bars.first();
    });
    layout.lanes.resize(timeline.bars.size());
    layout.rowOf.resize(timeline.bars.size());
    for (qsizetype r = 0; r < layout.rows.size(); ++r) {
        TimelineRow &row = layout.rows[r];
        QList<qint64> ends;
        row.firstLane = layout.laneCount;
        for (const qsizetype bar : std::as_const(row.bars)) {
            layout.lanes[bar] = row.firstLane + freeLane(ends, timeline.bars.at(bar));
            layout.rowOf[bar] = int(r);
        }
        row.laneCount = int(ends.size());
        layout.laneCount += row.laneCount;
    }
    return layout;
}

} // namespace jobdeck
