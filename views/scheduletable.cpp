#include "views/scheduletable.h"

#include "model/scheduletablemodel.h"
#include "views/emptystate.h"
#include "views/scheduleproxy.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

ScheduleTable::ScheduleTable(ScheduleTableModel &model, QAction *newSchedule, QAction *clearSearch, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_proxy(new ScheduleProxy(model, this))
    , m_view(new QTableView(this))
    , m_empty(new EmptyState(u"schedulesEmpty"_s, this))
    , m_newSchedule(newSchedule)
    , m_clearSearch(clearSearch)
{
    setUp();
    addWidget(m_view);
    addWidget(m_empty);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScheduleTable::selectionChanged);
    connect(m_view, &QTableView::activated, this, &ScheduleTable::activated);
    connect(&m_model, &ScheduleTableModel::rowsUpdated, this, &ScheduleTable::showRows);
    showRows();
}

void ScheduleTable::setUp()
{
    m_view->setModel(m_proxy);
    m_view->setObjectName(u"schedules"_s);
    m_view->setAccessibleName(tr("Schedules"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSortingEnabled(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setIconSize(QSize(16, 16));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(std::max(26, fontMetrics().height() + 9));
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSortIndicator(ScheduleTableModel::Next, Qt::AscendingOrder);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair{ScheduleTableModel::Kind, 20},
                                          {ScheduleTableModel::Next, 21},
                                          {ScheduleTableModel::LastRun, 21},
                                          {ScheduleTableModel::State, 17},
                                          {ScheduleTableModel::Runs, 9}})
        header->resizeSection(column, letters * letter);
    header->setSectionResizeMode(ScheduleTableModel::Rule, QHeaderView::Stretch);
}

void ScheduleTable::showRows()
{
    trySelect();
    if (!m_model.isLoaded() || m_proxy->rowCount() > 0) {
        const bool hadFocus = m_empty->isAncestorOf(window()->focusWidget());
        setCurrentWidget(m_view);
        if (hadFocus)
            m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_model.rowCount() > 0)
        m_empty->setState(u"edit-find"_s, tr("Nothing found"),
                          tr("No schedule has “%1” in its job or rule.").arg(m_text), {m_clearSearch});
    else
        m_empty->setState(u"status-scheduled"_s, tr("No schedules yet"),
                          tr("A schedule runs a job again and again: each weekday at 08:30, every 2 hours. Make one "
                             "here, or choose “Repeatedly” in the form of a new job."),
                          {m_newSchedule});
    setCurrentWidget(m_empty);
}

QList<ScheduleId> ScheduleTable::selected() const
{
    QList<ScheduleId> ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        ids << index.data(ScheduleTableModel::IdRole).toLongLong();
    return ids;
}

void ScheduleTable::select(ScheduleId id)
{
    m_wanted = id;
    trySelect();
}

void ScheduleTable::trySelect()
{
    const QModelIndex index = m_wanted > 0 ? m_proxy->indexOf(m_wanted) : QModelIndex();
    QItemSelectionModel *selection = m_view->selectionModel();
    if (index.isValid()) {
        m_wanted = 0;
        selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_view->scrollTo(index);
    } else if (!selection->currentIndex().isValid() && m_proxy->rowCount() > 0) { // a keyboard needs a place to begin
        selection->setCurrentIndex(m_proxy->index(0, 0),
                                   m_wanted > 0 ? QItemSelectionModel::NoUpdate
                                                : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

void ScheduleTable::search(const QString &text)
{
    m_text = text;
    m_proxy->search(text);
    showRows();
}

void ScheduleTable::restore(const QSettings &settings)
{
    m_view->horizontalHeader()->restoreState(settings.value(u"schedules/header"_s).toByteArray());
}

void ScheduleTable::save(QSettings &settings) const
{
    settings.setValue(u"schedules/header"_s, m_view->horizontalHeader()->saveState());
}

} // namespace jobdeck
