#include "views/historyview.h"

#include "views/jobtext.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

enum Column { TimeColumn, WhatColumn, ByColumn, NoteColumn };

QString wordOf(JobStatus status, Reason reason)
{
    Job job;
    job.status = status;
    job.reason = reason;
    return statusWord(shownStatus(job));
}

QString whatText(const HistoryEntry &entry)
{
    const QString to = wordOf(entry.to, entry.reason);
    if (!entry.from)
        return HistoryView::tr("Created: %1").arg(to);
    if (*entry.from == entry.to)
        return HistoryView::tr("Changed");
    return HistoryView::tr("%1 → %2").arg(wordOf(*entry.from, Reason::None), to);
}

QString attemptResult(const Attempt &attempt)
{
    if (!attempt.error.isEmpty())
        return attempt.error;
    if (!attempt.finishedAt)
        return HistoryView::tr("running");
    return attempt.reason == Reason::None ? HistoryView::tr("done") : reasonName(attempt.reason);
}

QString attemptTook(const Attempt &attempt)
{
    return attempt.finishedAt ? HistoryView::tr("took %1").arg(durationText(*attempt.finishedAt - attempt.startedAt))
                              : QString();
}

} // namespace

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"historyView"_s);
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("History"));
    m_list->setHeaderLabels({tr("Time"), tr("What happened"), tr("By"), tr("Note")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->resizeSection(TimeColumn, 220);
    m_list->header()->resizeSection(WhatColumn, 180);
    m_list->header()->resizeSection(ByColumn, 140);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_list);
}

void HistoryView::setHistory(const QList<HistoryEntry> &history, const QList<Attempt> &attempts)
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    addHistory(history);
    if (attempts.size() > 1)
        addAttempts(attempts);
    if (current >= 0 && current < m_list->topLevelItemCount())
        m_list->setCurrentItem(m_list->topLevelItem(current));
}

void HistoryView::addHistory(const QList<HistoryEntry> &history)
{
    for (const HistoryEntry &entry : history) {
        auto *item =
            new QTreeWidgetItem(m_list, QStringList{fullMomentText(entry.time), whatText(entry), entry.by, entry.note});
        item->setToolTip(NoteColumn, entry.note.toHtmlEscaped());
    }
}

void HistoryView::addAttempts(const QList<Attempt> &attempts)
{
    for (const Attempt &attempt : attempts) {
        auto *item =
            new QTreeWidgetItem(m_list,
                                QStringList{fullMomentText(attempt.startedAt), tr("Attempt %1").arg(attempt.attempt),
                                            attemptTook(attempt), attemptResult(attempt)});
        item->setToolTip(NoteColumn, attemptResult(attempt).toHtmlEscaped());
    }
}

} // namespace jobdeck
