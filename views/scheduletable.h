// The table of schedules, or what stands there while there is none: why, and what can be done. Keeps the selected ones
// by id. GUI thread.
#pragma once

#include "model/jobschedule.h"

#include <QStackedWidget>

class QAction;
class QSettings;
class QTableView;

namespace jobdeck {

class EmptyState;
class ScheduleProxy;
class ScheduleTableModel;

class ScheduleTable final : public QStackedWidget {
    Q_OBJECT
public:
    // `model` outlives it; the actions are those of the empty state, not owned.
    ScheduleTable(ScheduleTableModel &model, QAction *newSchedule, QAction *clearSearch, QWidget *parent = nullptr);

    [[nodiscard]] QList<ScheduleId> selected() const;
    void select(ScheduleId id); // as soon as it is there
    void search(const QString &text);
    [[nodiscard]] QTableView &view() const { return *m_view; }
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

signals:
    void selectionChanged();
    void activated();

private:
    void setUp();
    void showRows();
    void trySelect();

    ScheduleTableModel &m_model;
    ScheduleProxy *m_proxy;
    QTableView *m_view;
    EmptyState *m_empty;
    QAction *m_newSchedule;
    QAction *m_clearSearch;
    ScheduleId m_wanted = 0;
    QString m_text;
};

} // namespace jobdeck
