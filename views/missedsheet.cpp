#include "views/missedsheet.h"

#include "model/clock.h"
#include "model/format.h"
#include "model/kindmodel.h"
#include "model/undecidedjobs.h"
#include "views/icons.h"
#include "views/messagelabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

enum Column { JobColumn, DueColumn, LateColumn };
constexpr int idRole = Qt::UserRole;

QString groupKey(const Job &job) { return job.schedule > 0 ? u"#%1"_s.arg(job.schedule) : job.kind; }

qint64 dueOf(const Job &job) { return job.scheduledAt.value_or(job.createdAt); }

} // namespace

MissedSheet::MissedSheet(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_hint(new QLabel(this))
    , m_message(new MessageLabel(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"missedSheet"_s);
    setWindowTitle(tr("Missed runs"));
    addWidgets();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &MissedSheet::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const JobId id = item->data(0, idRole).toLongLong(); id > 0)
            emit jobRequested(id);
    });
    connect(m_run, &QPushButton::clicked, this, [this] { decide(Verb::RunNow, chosen()); });
    connect(m_skip, &QPushButton::clicked, this, [this] { decide(Verb::Cancel, chosen()); });
    connect(m_latest, &QPushButton::clicked, this, &MissedSheet::runLatest);
    connect(&m_parts.undecided, &UndecidedJobs::changed, this, &MissedSheet::fill);
    resize(720, 380);
    fill();
    m_list->setFocus(Qt::OtherFocusReason);
}

QPushButton *MissedSheet::addButton(const QString &text, const QString &name, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void MissedSheet::addWidgets()
{
    m_hint->setObjectName(u"missedHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    alignToStart(*m_hint);
    m_message->setObjectName(u"missedMessage"_s);
    m_list->setObjectName(u"missedList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Job"), tr("Was due"), tr("Late by")});
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(JobColumn, QHeaderView::Stretch);
    m_list->setColumnWidth(DueColumn, fontMetrics().averageCharWidth() * 22);
    m_list->setColumnWidth(LateColumn, fontMetrics().averageCharWidth() * 16);
    m_run = addButton({}, u"missedRun"_s, tr("Each of them runs once"));
    m_skip = addButton({}, u"missedSkip"_s, tr("None of them runs; schedules go on with their next time"));
    m_latest = addButton({}, u"missedLatest"_s, tr("Of each schedule the latest runs, the others are skipped"));
    auto *later = addButton(tr("&Decide Later"), u"missedLater"_s, tr("They wait; the window goes on telling of them"));
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_run, m_latest, m_skip})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(later);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
}

// What is there stays as it is, with selection and scroll position.
void MissedSheet::fill()
{
    QSet<JobId> left;
    for (const Job &job : m_parts.undecided.jobs())
        left << job.id;
    m_list->setUpdatesEnabled(false);
    removeDecided(left);
    for (const Job &job : m_parts.undecided.jobs()) {
        if (!m_items.contains(job.id))
            addJob(job);
        m_jobs.insert(job.id, job);
    }
    updateGroups();
    m_list->setUpdatesEnabled(true);
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
    updateButtons();
    if (m_items.isEmpty() && isVisible())
        accept(); // all is decided
}

void MissedSheet::removeDecided(const QSet<JobId> &left)
{
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (left.contains(item.key())) {
            ++item;
            continue;
        }
        m_jobs.remove(item.key());
        delete item.value();
        item = m_items.erase(item);
    }
    m_groups.removeIf([](QHash<QString, QTreeWidgetItem *>::iterator group) {
        const bool isEmpty = group.value()->childCount() == 0;
        if (isEmpty)
            delete group.value();
        return isEmpty;
    });
}

QTreeWidgetItem *MissedSheet::groupOf(const Job &job)
{
    QTreeWidgetItem *&group = m_groups[groupKey(job)];
    if (group)
        return group;
    const JobKind *kind = m_parts.kinds.kind(job.kind);
    const QString title = kind ? kind->shownTitle() : job.kind;
    const QString words = m_parts.undecided.wordsOf(job.schedule);
    group = new QTreeWidgetItem(m_list);
    group->setText(JobColumn, words.isEmpty() ? title : tr("%1 · %2", "kind and rule of a schedule").arg(title, words));
    group->setIcon(JobColumn, icon(job.schedule > 0 ? u"status-scheduled"_s : u"job-kind"_s));
    group->setExpanded(true);
    return group;
}

void MissedSheet::addJob(const Job &job)
{
    const qint64 now = m_parts.clock->nowMs();
    auto *item = new QTreeWidgetItem(groupOf(job));
    item->setText(JobColumn, tr("Job %1", "a job's number").arg(isolate(u"#%1"_s.arg(job.id))));
    item->setIcon(JobColumn, icon(u"status-missed"_s));
    item->setText(DueColumn, isolate(momentText(dueOf(job), now)));
    item->setToolTip(DueColumn, toolTipText(fullMomentText(dueOf(job))));
    item->setText(LateColumn, isolate(timeSpanText(now - dueOf(job))));
    item->setData(0, idRole, job.id);
    m_items.insert(job.id, item);
}

void MissedSheet::updateGroups()
{
    for (QTreeWidgetItem *group : std::as_const(m_groups))
        group->setText(DueColumn, tr("%n run(s)", nullptr, group->childCount()));
    m_hint->setText(tr("%n run(s) fell due while Jobdeck could not run them. None of them runs until you decide.",
                       nullptr, int(m_items.size())));
}

QList<Job> MissedSheet::chosen() const
{
    QSet<JobId> ids;
    for (const QTreeWidgetItem *item : m_list->selectedItems()) {
        if (const JobId id = item->data(0, idRole).toLongLong(); id > 0)
            ids << id;
        for (int i = 0; i < item->childCount(); ++i)
            ids << item->child(i)->data(0, idRole).toLongLong();
    }
    QList<Job> jobs;
    for (const Job &job : m_parts.undecided.jobs())
        if (ids.isEmpty() || ids.contains(job.id))
            jobs << job;
    return jobs;
}

void MissedSheet::updateButtons()
{
    const QList<Job> jobs = chosen();
    const int count = int(jobs.size());
    const bool isAll = m_list->selectedItems().isEmpty();
    m_run->setText(isAll ? tr("Run A&ll Now (%n)", nullptr, count) : tr("Run N&ow (%n)", nullptr, count));
    m_skip->setText(isAll ? tr("Skip &All (%n)", nullptr, count) : tr("&Skip (%n)", nullptr, count));
    m_latest->setText(tr("&Run Only the Latest"));
    for (QPushButton *button : {m_run, m_skip, m_latest})
        button->setEnabled(count > 0);
}

void MissedSheet::decide(Verb verb, const QList<Job> &jobs)
{
    m_message->clear();
    for (const Job &job : jobs)
        m_parts.send({.verb = verb, .job = job.id}, [sheet = QPointer(this)](const Result<Job> &result) {
            if (sheet && !result)
                sheet->m_message->setMessage(MessageLabel::Level::Error, result.error().message);
        });
}

// Of each schedule; jobs of no schedule are each the latest of itself.
void MissedSheet::runLatest()
{
    QHash<ScheduleId, Job> latest;
    QList<Job> run;
    QList<Job> skipped;
    for (const Job &job : chosen()) {
        if (job.schedule == 0) {
            run << job;
            continue;
        }
        Job &last = latest[job.schedule];
        if (last.id > 0)
            skipped << (dueOf(last) > dueOf(job) ? job : last);
        if (last.id == 0 || dueOf(job) >= dueOf(last))
            last = job;
    }
    run << latest.values();
    decide(Verb::Cancel, skipped);
    decide(Verb::RunNow, run);
}

} // namespace jobdeck
