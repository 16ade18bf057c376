#include "views/timelinetable.h"

#include "model/format.h"
#include "views/icons.h"
#include "views/jobtext.h"
#include "views/timelinetext.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

TimelineTable::TimelineTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"timelineTable"_s);
    setAccessibleName(tr("Timeline as a table"));
    setHeaderLabels({tr("Begins"), tr("Job"), tr("Duration"), tr("Status")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (auto *item = currentItem(); item && item->isSelected())
            emit jobChosen(jobOf(item));
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { emit jobOpened(jobOf(item)); });
}

JobId TimelineTable::jobOf(QTreeWidgetItem *item) const
{
    return m_timeline.bars.at(indexOfTopLevelItem(item)).leadsTo;
}

void TimelineTable::setTimeline(const Timeline &timeline, const QHash<QString, QString> &titles)
{
    const QSignalBlocker quiet(this);
    const int was = indexOfTopLevelItem(currentItem());
    const auto kept = was >= 0 ? std::optional(m_timeline.bars.at(was)) : std::nullopt;
    m_timeline = timeline;
    while (topLevelItemCount() > timeline.bars.size())
        delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < timeline.bars.size())
        new QTreeWidgetItem(this);
    setCurrentItem(nullptr);
    clearSelection();
    for (int i = 0; i < timeline.bars.size(); ++i) {
        const TimelineBar &bar = timeline.bars.at(i);
        QTreeWidgetItem *item = topLevelItem(i);
        const QString title = singleLine(titles.value(bar.job.kind, bar.job.kind));
        item->setText(0, isolate(barStartText(bar, timeline.range.nowMs)));
        item->setText(1, bar.job.id == 0 ? isolate(title) : isolate(title) + u' ' + isolate(u"#%1"_s.arg(bar.job.id)));
        item->setText(2, isolate(barDurationText(bar)));
        item->setText(3, barStatusText(bar));
        item->setIcon(3, icon(statusIconName(shownStatus(bar.job))));
        if (kept && bar.isSameAs(*kept))
            setCurrentItem(item);
    }
}

} // namespace jobdeck
