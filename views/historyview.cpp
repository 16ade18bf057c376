#include "views/historyview.h"

#include "views/jobtext.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnGap = 16;
constexpr int maximumColumnWidth = 300;

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

// How the run went that ends with an entry: "Attempt 2 took 3 s", and why it failed.
QStringList runTexts(const Attempt &attempt, bool isOnlyOne)
{
    if (!attempt.finishedAt)
        return {};
    Job run;
    run.startedAt = attempt.startedAt;
    run.finishedAt = attempt.finishedAt;
    const QString took = isOnlyOne
        ? HistoryView::tr("Took %1").arg(tookText(run))
        : HistoryView::tr("Attempt %1 took %2").arg(QLocale().toString(attempt.attempt), tookText(run));
    if (attempt.reason == Reason::Aborted) // as the entry itself says, and who did it
        return {took};
    const QString why = attempt.error.isEmpty() ? reasonText(attempt.reason) : attempt.error;
    return why.isEmpty() ? QStringList{took} : QStringList{took, why};
}

class HistoryRows {
public:
    explicit HistoryRows(const QList<Attempt> &attempts)
        : m_attempts(attempts)
    {
    }
    // Entries in order: each that leads into Running begins the next attempt.
    QString noteOf(const HistoryEntry &entry)
    {
        QStringList parts;
        if (entry.from == JobStatus::Running && entry.to != JobStatus::Running && m_started > 0
            && m_started <= m_attempts.size())
            parts = runTexts(m_attempts.at(m_started - 1), m_attempts.size() == 1);
        if (entry.to == JobStatus::Running && entry.from != JobStatus::Running)
            ++m_started;
        if (!entry.note.isEmpty())
            parts << entry.note;
        return parts.join(u" · "_s);
    }

private:
    const QList<Attempt> &m_attempts;
    qsizetype m_started = 0;
};

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
    m_list->setTextElideMode(Qt::ElideRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_list);
}

void HistoryView::setHistory(const QList<HistoryEntry> &entries, const QList<Attempt> &attempts, qint64 nowMs)
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    HistoryRows rows(attempts);
    for (const HistoryEntry &entry : entries) {
        const QString note = rows.noteOf(entry);
        auto *item = new QTreeWidgetItem(m_list,
                                         QStringList{isolate(momentText(entry.time, nowMs)), whatText(entry),
                                                     isolate(singleLine(entry.by)), isolate(singleLine(note))});
        item->setToolTip(TimeColumn, toolTipText(fullMomentText(entry.time)));
        item->setToolTip(ByColumn, toolTipText(entry.by));
        item->setToolTip(NoteColumn, toolTipText(note));
    }
    makeRoom();
    if (current >= 0 && current < m_list->topLevelItemCount())
        m_list->setCurrentItem(m_list->topLevelItem(current));
}

// Columns grow with what they show; the last one takes the rest.
void HistoryView::makeRoom()
{
    const QAbstractItemView &view = *m_list;
    for (const int column : {TimeColumn, WhatColumn, ByColumn}) {
        const int wanted = std::min(view.sizeHintForColumn(column) + columnGap, maximumColumnWidth);
        m_list->setColumnWidth(column, std::max(m_list->columnWidth(column), wanted));
    }
}

} // namespace jobdeck
