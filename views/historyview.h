// What happened to a job, entry by entry, and its attempts. Rows are replaced as they are read. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QTreeWidget;

namespace jobdeck {

class HistoryView final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);

    void setHistory(const QList<HistoryEntry> &history, const QList<Attempt> &attempts);

private:
    void addHistory(const QList<HistoryEntry> &history);
    void addAttempts(const QList<Attempt> &attempts);

    QTreeWidget *m_list;
};

} // namespace jobdeck
