// All schedules, as rows that keep their place: what changed is read again on the reader thread and told row by row, so
// that selection and scroll position stay. Not sorted: a proxy does that by SortRole. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobreader.h"
#include "model/schedulerows.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>

namespace jobdeck {

class Clock;

class ScheduleTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Rule, Next, LastRun, State, Runs, ColumnCount };
    enum Role { SortRole = Qt::UserRole, IdRole, PausedRole };

    // `reader` outlives it.
    ScheduleTableModel(JobReader &reader, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    void load(); // reads all
    void applyChanges(const ChangeBatch &batch);
    void setTitles(const QHash<QString, QString> &kinds); // what they are called in the window
    void setHiddenKinds(const QStringList &kinds); // whose schedules are not shown
    void tick(); // "Today" may be yesterday by now

    [[nodiscard]] const ScheduleRow *row(ScheduleId id) const; // null: there is none
    [[nodiscard]] const ScheduleRow &rowAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] QString titleOf(const QString &kind) const { return m_titles.value(kind, kind); }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loaded();
    void rowsUpdated(); // after each reading
    void readFailed(const QString &message);

private:
    void read();
    void take(const Result<QList<ScheduleRow>> &rows, const QSet<ScheduleId> &asked);
    void removeMissing(const QSet<ScheduleId> &asked, const QSet<ScheduleId> &found);
    void put(const ScheduleRow &row);
    void reindex(int from);
    [[nodiscard]] QString text(const ScheduleRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const ScheduleRow &row, int column) const;

    JobReader &m_reader;
    const std::shared_ptr<const Clock> m_clock;
    ReadSlot m_slot;
    QTimer m_delay;
    QList<ScheduleRow> m_rows;
    QHash<ScheduleId, int> m_positions;
    QHash<QString, QString> m_titles;
    QStringList m_hidden;
    QSet<ScheduleId> m_dirty; // to be read again
    bool m_wantsAll = false;
    bool m_isReading = false;
    bool m_isLoaded = false;
};

} // namespace jobdeck
