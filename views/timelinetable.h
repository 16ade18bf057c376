// The bars of a timeline as a list with words: for screen readers, and for whoever prefers it. GUI thread.
#pragma once

#include "model/timeline.h"

#include <QHash>
#include <QTreeWidget>

namespace jobdeck {

class TimelineTable final : public QTreeWidget {
    Q_OBJECT
public:
    explicit TimelineTable(QWidget *parent = nullptr);

    // `titles` by kind. The current row stays on the same bar if that is still there.
    void setTimeline(const Timeline &timeline, const QHash<QString, QString> &titles);

signals:
    void jobChosen(jobdeck::JobId id);
    void jobOpened(jobdeck::JobId id);

private:
    [[nodiscard]] JobId jobOf(QTreeWidgetItem *item) const;

    Timeline m_timeline;
};

} // namespace jobdeck
