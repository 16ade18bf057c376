// What a cell of the table of jobs says of one job, by column and role. Pure functions. GUI thread.
#pragma once

#include "model/jobtablemodel.h"
#include "model/waitingreason.h"

namespace jobdeck {

// Translated titles by the untranslated name; a name without one stands for itself.
struct JobTitles {
    QHash<QString, QString> kinds = {};
    QHash<QString, QString> groups = {};

    [[nodiscard]] QString kindOf(const Job &job) const { return kinds.value(job.kind, job.kind); }
    [[nodiscard]] QString groupOf(const Job &job) const { return groups.value(job.group, job.group); }
};

// `facts`: of a job that waits.
[[nodiscard]] QVariant jobCell(const Job &job, int column, int role, const JobTitles &titles, qint64 nowMs,
                               const WaitingFacts &facts);
// The same while the job is not loaded.
[[nodiscard]] QVariant placeholderCell(int column, int role);

} // namespace jobdeck
