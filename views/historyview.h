// What happened to a job, entry by entry: when, what, who asked, and of each run how it went. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QTreeWidget;

namespace jobdeck {

class HistoryView final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);

    void setHistory(const QList<HistoryEntry> &entries, const QList<Attempt> &attempts, qint64 nowMs);

private:
    void makeRoom();

    QTreeWidget *m_list;
};

} // namespace jobdeck
