// Where the bars of a timeline stand: a row for each kind, in the order of titles, with as many lanes as runs of it
// overlap. Values; any thread.
#pragma once

#include "model/timeline.h"

#include <QHash>

namespace jobdeck {

struct TimelineRow {
    QString title = {}; // of the kind
    int firstLane = 0;
    int laneCount = 0;
    QList<qsizetype> bars = {}; // indexes, by their beginning

    bool operator==(const TimelineRow &) const = default;
};

struct TimelineLayout {
    QList<TimelineRow> rows = {};
    QList<int> lanes = {}; // of each bar
    QList<int> rowOf = {}; // of each bar
    int laneCount = 0;

    bool operator==(const TimelineLayout &) const = default;
};

// `titles` by kind; one without is its own.
[[nodiscard]] TimelineLayout layOut(const Timeline &timeline, const QHash<QString, QString> &titles);

} // namespace jobdeck
