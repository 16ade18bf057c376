// Jobs as text for a terminal: one as a page, many as a table. Pure functions; times are local.
#pragma once

#include "model/artifactqueries.h"
#include "model/job.h"

namespace jobdeck {

// A header and one line a job. `waiting`: for each of them its waitingSentence().
[[nodiscard]] QString jobListText(const QList<Job> &jobs, const QStringList &waiting);
struct JobPage {
    Job job;
    QList<HistoryEntry> history;
    QList<Artifact> artifacts;
    bool isScriptChanged = false; // isScriptChanged() of scriptchange.h
    QString waiting = {}; // waitingSentence()
};
// What is known of it, name and value a line, the files that are kept with it, and its history.
[[nodiscard]] QString jobText(const JobPage &page);

} // namespace jobdeck
