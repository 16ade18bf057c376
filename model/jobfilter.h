// Which jobs a list shows and in which order: one value that speaks SQL for the reader and C++ for live changes, alike.
#pragma once

#include "model/job.h"

#include <QVariantList>

namespace jobdeck {

enum class Tab { All, Running, Scheduled, Done, Errors };

// The orders that are offered; each has an index that ends in id.
enum class SortColumn { Default, Kind, Moment, Id };

[[nodiscard]] QList<JobStatus> statusesOf(Tab tab); // empty: all

struct JobFilter {
    QList<JobStatus> statuses = {}; // empty: all
    QString kind = {};
    QString group = {};
    QString text = {}; // case-insensitive (ASCII) substring of kind, arguments, progress text, reason, error
    QStringList hiddenKinds = {}; // whose jobs are not shown, whatever else matches

    bool operator==(const JobFilter &) const = default;
    [[nodiscard]] bool isAll() const { return *this == JobFilter(); }
    [[nodiscard]] bool matches(const Job &job) const;
    // A condition with `?` placeholders, "1" when everything matches; its values are appended to `values`.
    [[nodiscard]] QString where(QVariantList &values) const;
};

} // namespace jobdeck
