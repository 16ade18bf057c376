// Which jobs are selected, kept by id: a change of tab, order or search selects again what the new list shows of them,
// also on pages that are not loaded, and a job that comes back into the list is selected again. GUI thread.
#pragma once

#include "model/job.h"

#include <QObject>

namespace jobdeck {

class JobTableModel;
class JobTableView;

class KeptSelection final : public QObject {
    Q_OBJECT
public:
    KeptSelection(JobTableModel &jobs, JobTableView &view, QObject *parent = nullptr);

    // Selects this job alone as soon as it is found in the list, else tells missing().
    void select(JobId id);
    // Gives up what select() asked for.
    void giveUp() { m_asked = 0; }
    // The list shows, or is about to show, other jobs or another order.
    void restore();

    // More than that are not looked for: then what the list still has is the selection.
    static constexpr qsizetype mostKept = 32;

signals:
    void changed(); // by the person or select(); not because rows went or came
    void missing(jobdeck::JobId id);

private:
    void take();
    void takeIfLoaded();
    void find();
    void findNext();
    void onRowFound(JobId id, int row);
    void showFound();
    void selectAgain();
    void selectInView(const QList<JobId> &ids, bool mustScroll);

    JobTableModel &m_jobs;
    JobTableView &m_view;
    QList<JobId> m_ids;
    JobId m_current = 0; // of m_ids
    JobId m_asked = 0; // by select()
    QList<JobId> m_toFind;
    QList<JobId> m_found;
    bool m_isDue = false; // restore() waits for the list
    bool m_isTooMany = false; // more are selected than are kept
    bool m_isPartly = false; // some selected rows are not loaded yet
    bool m_isSelecting = false;
};

} // namespace jobdeck
