#include "views/scheduledetails.h"

#include "model/comingtimes.h"
#include "model/format.h"
#include "model/schedulequeries.h"
#include "views/linkbutton.h"
#include "views/messagelabel.h"
#include "views/textform.h"
#include "views/zonedtext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownEntries = 200;

QString argumentText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue &each : value.toArray())
            texts << argumentText(each);
        return texts.join(u", "_s);
    }
    return value.toVariant().toString();
}

QString argumentsText(const QJsonObject &arguments)
{
    QStringList lines;
    for (auto each = arguments.begin(); each != arguments.end(); ++each)
        lines << u"%1: %2"_s.arg(each.key(),
                                 each.value().isNull() ? ScheduleDetails::tr("(empty)")
                                                       : singleLine(argumentText(each.value())));
    return lines.join(u'\n');
}

} // namespace

QString missedPolicyText(MissedPolicy policy)
{
    switch (policy) {
    case MissedPolicy::Usual:
        return ScheduleDetails::tr("run once if at most 15 minutes late, else ask");
    case MissedPolicy::Once:
        return ScheduleDetails::tr("run once, however late");
    case MissedPolicy::Each:
        return ScheduleDetails::tr("run each, one after the other");
    case MissedPolicy::Skip:
        return ScheduleDetails::tr("skip");
    case MissedPolicy::Ask:
        return ScheduleDetails::tr("always ask");
    }
    Q_UNREACHABLE();
}

QString overlapPolicyText(OverlapPolicy policy)
{
    switch (policy) {
    case OverlapPolicy::Skip:
        return ScheduleDetails::tr("skip the new run");
    case OverlapPolicy::Queue:
        return ScheduleDetails::tr("the new run waits");
    case OverlapPolicy::Allow:
        return ScheduleDetails::tr("run both");
    }
    Q_UNREACHABLE();
}

QList<std::pair<QString, QString>> scheduleFacts(const JobSchedule &schedule)
{
    QList<std::pair<QString, QString>> rows;
    const auto add = [&rows](const QString &label, const QString &text) {
        if (!text.isEmpty())
            rows << std::pair(label, text);
    };
    const ScheduleTerms &terms = schedule.terms;
    const QTimeZone zone = zoneOfSchedule(terms).isValid() ? zoneOfSchedule(terms) : QTimeZone::systemTimeZone();
    const auto moment = [&zone](std::optional<qint64> at) { return at ? zonedMomentText(*at, zone) : QString(); };
    add(ScheduleDetails::tr("Next time"), moment(schedule.next));
    add(ScheduleDetails::tr("Rule"), isolate(terms.rule));
    add(ScheduleDetails::tr("Time zone"),
        terms.zone.isEmpty() ? ScheduleDetails::tr("this computer’s, whichever that is") : isolate(terms.zone));
    add(ScheduleDetails::tr("Not before"), moment(terms.startAt));
    add(ScheduleDetails::tr("Not after"), moment(terms.endAt));
    if (terms.maxRuns > 0)
        add(ScheduleDetails::tr("Runs"),
            ScheduleDetails::tr("%1 of %2", "runs")
                .arg(QLocale().toString(schedule.runs), QLocale().toString(terms.maxRuns)));
    add(ScheduleDetails::tr("Leaves out the days of"), terms.calendar);
    if (terms.jitterMs > 0)
        add(ScheduleDetails::tr("Later by up to"), isolate(durationText(terms.jitterMs)));
    add(ScheduleDetails::tr("If times were missed"), missedPolicyText(terms.missed));
    add(ScheduleDetails::tr("If the last run still goes on"), overlapPolicyText(terms.overlap));
    add(ScheduleDetails::tr("Arguments"), argumentsText(schedule.arguments));
    add(ScheduleDetails::tr("Secrets in the keyring"), schedule.secrets.join(u", "_s));
    return rows;
}

ScheduleDetails::ScheduleDetails(JobReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_title(new QLabel(this))
    , m_jobs(new LinkButton(u"scheduleJobs"_s, this))
    , m_lastRun(new LinkButton(u"scheduleLastRun"_s, this))
    , m_facts(new TextForm(u"scheduleFacts"_s, tr("Facts about the schedule"), this))
    , m_history(new QTreeWidget(this))
{
    setObjectName(u"scheduleDetails"_s);
    m_title->setObjectName(u"scheduleTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    alignToStart(*m_title);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_history->setObjectName(u"scheduleHistory"_s);
    m_history->setAccessibleName(tr("History of the schedule"));
    m_history->setHeaderLabels({tr("Time"), tr("What happened"), tr("By")});
    m_history->setRootIsDecorated(false);
    m_history->setAlternatingRowColors(true);
    m_history->setUniformRowHeights(true);
    auto *links = new QHBoxLayout;
    links->setSpacing(16);
    links->addWidget(m_jobs);
    links->addWidget(m_lastRun);
    links->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidget(m_facts);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *sides = new QHBoxLayout;
    sides->addWidget(area, 1);
    sides->addWidget(m_history, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(links);
    layout->addLayout(sides, 1);
    connect(m_jobs, &LinkButton::clicked, this, [this] { emit jobsRequested(m_id); });
    connect(m_lastRun, &LinkButton::clicked, this, [this] { emit jobRequested(m_last); });
}

void ScheduleDetails::setSchedule(const ScheduleRow &row, const QString &title, qint64 nowMs)
{
    const bool isOther = std::exchange(m_id, row.schedule.id) != row.schedule.id;
    m_last = row.last.id;
    m_title->setText(tr("%1 · %2", "kind and rule of a schedule").arg(title, row.words));
    m_jobs->setLink(tr("Show its jobs"));
    m_lastRun->setLink(m_last > 0 ? tr("Show the last run (%1)").arg(statusText(row.last)) : QString());
    m_facts->setRows(scheduleFacts(row.schedule));
    m_facts->show();
    if (isOther)
        m_history->clear();
    m_history->show();
    readHistory(m_id, nowMs);
}

void ScheduleDetails::clear(const QString &why)
{
    m_slot.cancel();
    m_id = 0;
    m_title->setText(why);
    m_jobs->setLink({});
    m_lastRun->setLink({});
    m_facts->hide();
    m_history->hide();
}

void ScheduleDetails::readHistory(ScheduleId id, qint64 nowMs)
{
    m_reader.read(
        m_slot, this,
        [id](const QSqlDatabase &db, const std::stop_token &) { return readScheduleHistory(db, id, shownEntries); },
        [this, nowMs](const Result<QList<ScheduleEntry>> &entries) {
            if (entries)
                showHistory(*entries, nowMs);
        });
}

void ScheduleDetails::showHistory(const QList<ScheduleEntry> &entries, qint64 nowMs)
{
    const int current = m_history->indexOfTopLevelItem(m_history->currentItem());
    m_history->clear();
    for (const ScheduleEntry &entry : entries) {
        const QString note = singleLine(entry.note);
        auto *item = new QTreeWidgetItem(
            m_history, {isolate(momentText(entry.time, nowMs)), isolate(note), isolate(singleLine(entry.by))});
        item->setToolTip(0, toolTipText(fullMomentText(entry.time)));
        item->setToolTip(1, toolTipText(note));
    }
    m_history->resizeColumnToContents(0);
    if (current >= 0 && current < m_history->topLevelItemCount())
        m_history->setCurrentItem(m_history->topLevelItem(current));
}

} // namespace jobdeck
