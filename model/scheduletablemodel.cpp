#include "model/scheduletablemodel.h"

#include "model/clock.h"
#include "model/format.h"

#include <QLocale>

#include <limits>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int delayMs = 100;
constexpr int mostSingle = 300; // with more of them all are read

} // namespace

ScheduleTableModel::ScheduleTableModel(JobReader &reader, std::shared_ptr<const Clock> clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_clock(std::move(clock))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &ScheduleTableModel::read);
}

void ScheduleTableModel::load()
{
    m_wantsAll = true;
    read();
}

void ScheduleTableModel::applyChanges(const ChangeBatch &batch)
{
    for (const ScheduleId id : batch.schedules)
        m_dirty << id;
    for (const JobChange &change : batch.changes) // its last run
        if (change.after && change.after->schedule > 0)
            m_dirty << change.after->schedule;
    m_dirty.remove(0); // the calendars
    if (!m_dirty.isEmpty() && !m_delay.isActive())
        m_delay.start();
}

// One reading at a time; what changes meanwhile is read after it.
void ScheduleTableModel::read()
{
    if (m_isReading || (!m_wantsAll && m_dirty.isEmpty()))
        return;
    m_isReading = true;
    const bool isAll = std::exchange(m_wantsAll, false) || m_dirty.size() > mostSingle;
    const QSet<ScheduleId> asked = isAll ? QSet<ScheduleId>() : m_dirty;
    m_dirty.clear();
    m_reader.read(
        m_slot, this,
        [ids = asked.values()](const QSqlDatabase &db, const std::stop_token &stop) {
            return readScheduleRows(db, ids, stop);
        },
        [this, asked](const Result<QList<ScheduleRow>> &rows) {
            m_isReading = false;
            take(rows, asked);
            if (m_wantsAll || !m_dirty.isEmpty())
                m_delay.start();
        });
}

void ScheduleTableModel::take(const Result<QList<ScheduleRow>> &rows, const QSet<ScheduleId> &asked)
{
    if (!rows) {
        emit readFailed(rows.error().message);
        return;
    }
    QList<ScheduleRow> shown;
    QSet<ScheduleId> found;
    for (const ScheduleRow &row : *rows) {
        if (m_hidden.contains(row.schedule.kind))
            continue;
        shown << row;
        found << row.schedule.id;
    }
    removeMissing(asked, found);
    if (m_rows.isEmpty() && !shown.isEmpty()) {
        beginInsertRows({}, 0, int(shown.size()) - 1);
        m_rows = shown;
        reindex(0);
        endInsertRows();
    } else {
        for (const ScheduleRow &row : shown)
            put(row);
    }
    const bool isFirst = !std::exchange(m_isLoaded, true);
    if (isFirst)
        emit loaded();
    emit rowsUpdated();
}

// Runs of neighbours at once, from the end: the numbers before them stay.
void ScheduleTableModel::removeMissing(const QSet<ScheduleId> &asked, const QSet<ScheduleId> &found)
{
    const auto isGone = [&](int row) {
        const ScheduleId id = m_rows.at(row).schedule.id;
        return (asked.isEmpty() || asked.contains(id)) && !found.contains(id);
    };
    int first = -1;
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (!isGone(last))
            continue;
        first = last;
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        m_positions.clear();
        reindex(0);
        endRemoveRows();
        last = first;
    }
}

void ScheduleTableModel::put(const ScheduleRow &row)
{
    const auto known = m_positions.constFind(row.schedule.id);
    if (known == m_positions.cend()) {
        const int end = int(m_rows.size());
        beginInsertRows({}, end, end);
        m_rows << row;
        m_positions.insert(row.schedule.id, end);
        endInsertRows();
    } else if (m_rows.at(*known) != row) {
        m_rows[*known] = row;
        emit dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
    }
}

void ScheduleTableModel::reindex(int from)
{
    for (int i = from; i < m_rows.size(); ++i)
        m_positions.insert(m_rows.at(i).schedule.id, i);
}

void ScheduleTableModel::setTitles(const QHash<QString, QString> &kinds)
{
    const bool isOther = std::exchange(m_titles, kinds) != kinds;
    if (isOther && !m_rows.isEmpty())
        emit dataChanged(index(0, Kind), index(int(m_rows.size()) - 1, Kind));
}

void ScheduleTableModel::setHiddenKinds(const QStringList &kinds)
{
    if (std::exchange(m_hidden, kinds) != kinds)
        load();
}

void ScheduleTableModel::tick()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Next), index(int(m_rows.size()) - 1, LastRun), {Qt::DisplayRole});
}

const ScheduleRow *ScheduleTableModel::row(ScheduleId id) const
{
    const auto found = m_positions.constFind(id);
    return found == m_positions.cend() ? nullptr : &m_rows.at(*found);
}

int ScheduleTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ScheduleTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ScheduleTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ScheduleRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Runs ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(row, index.column());
    case IdRole:
        return row.schedule.id;
    case PausedRole:
        return row.schedule.isPaused;
    default:
        return {};
    }
}

QString ScheduleTableModel::text(const ScheduleRow &row, int column) const
{
    const JobSchedule &schedule = row.schedule;
    switch (column) {
    case Kind:
        return titleOf(schedule.kind);
    case Rule:
        return row.words;
    case Next:
        return schedule.next ? isolate(momentText(*schedule.next, m_clock->nowMs())) : tr("no further one");
    case LastRun:
        return row.last.id == 0
            ? QString()
            : tr("%1 · %2", "Done · Today 09:00")
                  .arg(statusText(row.last), isolate(momentText(row.last.startedAt.value_or(0), m_clock->nowMs())));
    case State:
        return schedule.isPaused ? tr("Paused") : schedule.next ? tr("Active") : tr("Ended");
    case Runs:
        return schedule.terms.maxRuns > 0 ? tr("%1 of %2", "runs").arg(schedule.runs).arg(schedule.terms.maxRuns)
                                          : QLocale().toString(schedule.runs);
    default:
        return {};
    }
}

QVariant ScheduleTableModel::sortValue(const ScheduleRow &row, int column) const
{
    switch (column) {
    case Next:
        return row.schedule.next.value_or(std::numeric_limits<qint64>::max());
    case LastRun:
        return row.last.startedAt.value_or(0);
    case Runs:
        return row.schedule.runs;
    default:
        return text(row, column);
    }
}

QVariant ScheduleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical) // what screen readers call the row
        return section < m_rows.size() ? text(m_rows.at(section), Kind) : QString();
    const QStringList names{tr("Job"), tr("Repeats"), tr("Next time"), tr("Last run"), tr("State"), tr("Runs")};
    return names.value(section);
}

} // namespace jobdeck
