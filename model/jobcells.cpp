#include "model/jobcells.h"

#include "model/format.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

using Column = JobTableModel::Column;

// Started, due, created or finished: the default order's moment without its sign.
qint64 momentOfCell(const Job &job) { return std::abs(job.moment); }

QString durationCell(const Job &job, qint64 nowMs)
{
    const auto duration = durationOf(job, nowMs);
    return duration ? isolate(durationText(*duration)) : QString();
}

QString messageCell(const Job &job, qint64 nowMs, const WaitingFacts &facts)
{
    const Waiting waiting = waitingWith(job, nowMs, facts);
    if (waiting != Waiting::None && !facts.isKindThere) // also of one that is to be tried again, and has an error
        return waitingSentence(job, nowMs, facts);
    return messageText(job, nowMs, waiting);
}

QString displayText(const Job &job, int column, const JobTitles &titles, qint64 nowMs, const WaitingFacts &facts)
{
    switch (column) {
    case Column::StatusColumn:
        return statusText(job);
    case Column::JobColumn:
        return singleLine(titles.kindOf(job));
    case Column::KindColumn:
        return singleLine(titles.groupOf(job));
    case Column::ProgressColumn:
        return progressText(job);
    case Column::MomentColumn:
        return momentText(momentOfCell(job), nowMs);
    case Column::DurationColumn:
        return durationCell(job, nowMs);
    case Column::MessageColumn:
        return messageCell(job, nowMs, facts);
    default:
        return {};
    }
}

QString toolTip(const Job &job, int column, const JobTitles &titles, qint64 nowMs, const WaitingFacts &facts)
{
    if (column == Column::MomentColumn)
        return toolTipText(fullMomentText(momentOfCell(job)));
    if (column == Column::MessageColumn && !(job.error.isEmpty() && job.progressText.isEmpty()))
        return toolTipText(job.error.isEmpty() ? job.progressText : job.error);
    return toolTipText(displayText(job, column, titles, nowMs, facts));
}

// "…" alone says nothing aloud, and an empty cell would have no name.
QString spokenText(const Job &job, int column, const JobTitles &titles, qint64 nowMs, const WaitingFacts &facts)
{
    if (column == Column::ProgressColumn && job.status == JobStatus::Running && !job.progress)
        return JobTableModel::tr("progress unknown");
    QString shown = displayText(job, column, titles, nowMs, facts);
    shown.remove(QChar(0x2068)).remove(QChar(0x2069)); // isolates are for the eye
    return shown.isEmpty() ? JobTableModel::tr("none", "an empty cell, read aloud") : shown;
}

} // namespace

QVariant jobCell(const Job &job, int column, int role, const JobTitles &titles, qint64 nowMs, const WaitingFacts &facts)
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(job, column, titles, nowMs, facts);
    case Qt::ToolTipRole:
        return toolTip(job, column, titles, nowMs, facts);
    case Qt::AccessibleTextRole:
        return spokenText(job, column, titles, nowMs, facts);
    case Qt::TextAlignmentRole:
        if (column == Column::DurationColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case JobTableModel::JobIdRole:
        return job.id;
    case JobTableModel::StatusRole:
        return static_cast<int>(job.status);
    case JobTableModel::ProgressRole:
        return job.progress ? QVariant(*job.progress) : QVariant();
    case JobTableModel::JobRole:
        return QVariant::fromValue(job);
    case JobTableModel::IsLoadedRole:
        return true;
    default:
        return {};
    }
}

QVariant placeholderCell(int column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::JobColumn ? u"…"_s : QString();
    case Qt::AccessibleTextRole:
        return JobTableModel::tr("loading");
    case JobTableModel::JobIdRole:
        return JobId(0);
    case JobTableModel::IsLoadedRole:
        return false;
    default:
        return {};
    }
}

} // namespace jobdeck
