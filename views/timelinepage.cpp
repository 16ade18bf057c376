#include "views/timelinepage.h"

#include "model/clock.h"
#include "model/kindmodel.h"
#include "model/timelinequeries.h"
#include "views/emptystate.h"
#include "views/messagelabel.h"
#include "views/timelinetable.h"
#include "views/timelineview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr int soonMs = 500;
constexpr int tickMs = 30'000; // a step of the line for now that can be seen

} // namespace

TimelinePage::TimelinePage(JobReader &reader, const KindModel &kinds, std::shared_ptr<const Clock> clock,
                           QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_kinds(kinds)
    , m_clock(std::move(clock))
    , m_span(new QComboBox(this))
    , m_asTable(new QCheckBox(tr("As a &table"), this))
    , m_stack(new QStackedWidget(this))
    , m_view(new TimelineView(this))
    , m_table(new TimelineTable(this))
    , m_empty(new EmptyState(u"timelineEmpty"_s, this))
    , m_current(new QLabel(this))
    , m_note(new MessageLabel(this))
{
    setObjectName(u"timelinePage"_s);
    addWidgets();
    connectBars();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_clockTick.setTimerType(Qt::CoarseTimer);
    m_clockTick.setInterval(tickMs);
    connect(&m_soon, &QTimer::timeout, this, &TimelinePage::read);
    connect(&m_clockTick, &QTimer::timeout, this, &TimelinePage::read);
    connect(m_span, &QComboBox::currentIndexChanged, this, &TimelinePage::read);
    connect(m_asTable, &QCheckBox::toggled, this, &TimelinePage::read);
    connect(&m_kinds, &QAbstractItemModel::modelReset, this, &TimelinePage::follow);
}

void TimelinePage::addWidgets()
{
    m_span->setObjectName(u"timelineSpan"_s);
    m_span->setAccessibleName(tr("How much time is shown"));
    m_span->addItem(tr("Last and next 24 hours"), 24);
    m_span->addItem(tr("Last and next 7 days"), 7 * 24);
    m_asTable->setObjectName(u"timelineAsTable"_s);
    m_current->setObjectName(u"timelineCurrent"_s);
    m_current->setTextFormat(Qt::PlainText);
    m_current->setWordWrap(true);
    m_current->setMinimumWidth(1);
    alignToStart(*m_current);
    m_note->setObjectName(u"timelineNote"_s);
    for (QWidget *each : std::initializer_list<QWidget *>{m_view, m_table, m_empty})
        m_stack->addWidget(each);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_span);
    bar->addWidget(m_asTable);
    bar->addWidget(m_current, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
}

void TimelinePage::connectBars()
{
    connect(m_view, &TimelineView::jobChosen, this, &TimelinePage::jobChosen);
    connect(m_view, &TimelineView::jobOpened, this, &TimelinePage::jobOpened);
    connect(m_table, &TimelineTable::jobChosen, this, &TimelinePage::jobChosen);
    connect(m_table, &TimelineTable::jobOpened, this, &TimelinePage::jobOpened);
    connect(m_view, &TimelineView::currentChanged, m_current, &QLabel::setText);
}

QWidget *TimelinePage::focusTarget() const
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_span) : m_stack->currentWidget();
}

void TimelinePage::applyChanges(const ChangeBatch &batch)
{
    if (!batch.changes.isEmpty() || !batch.schedules.isEmpty())
        follow();
}

void TimelinePage::setHiddenKinds(const QStringList &kinds)
{
    m_hiddenKinds = kinds;
    follow();
}

void TimelinePage::setSeen(bool isSeen)
{
    m_isSeen = isSeen;
    if (isSeen && isVisible()) {
        m_clockTick.start();
        if (m_isStale)
            read();
    } else {
        m_clockTick.stop();
    }
}

void TimelinePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isStale = true;
    setSeen(m_isSeen);
}

void TimelinePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clockTick.stop();
    m_slot.cancel();
}

// What changes while nobody sees it is read when somebody does.
void TimelinePage::follow()
{
    m_isStale = true;
    if (m_isSeen && isVisible() && !m_soon.isActive())
        m_soon.start();
}

void TimelinePage::read()
{
    if (!m_isSeen || !isVisible())
        return;
    m_isStale = false;
    const qint64 now = m_clock->nowMs();
    const qint64 half = m_span->currentData().toInt() * hourMs;
    const TimelineRange range{.fromMs = now - half, .nowMs = now, .toMs = now + half};
    m_reader.read(
        m_slot, this,
        [range, hidden = m_hiddenKinds](const QSqlDatabase &db, const std::stop_token &stop) {
            return readTimeline(db, range, hidden, stop);
        },
        [this](const Result<Timeline> &timeline) { take(timeline); });
}

void TimelinePage::take(const Result<Timeline> &timeline)
{
    if (!timeline) {
        emit failed(timeline.error().message);
        return;
    }
    QHash<QString, QString> titles;
    for (const JobKind &kind : m_kinds.kinds())
        titles.insert(kind.name, kind.shownTitle());
    const bool hadFocus = m_stack->isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_view->setTimeline(*timeline, titles);
    m_table->setTimeline(*timeline, titles);
    if (timeline->bars.isEmpty())
        m_empty->setState(u"status-scheduled"_s, tr("Nothing ran, and nothing is due"),
                          m_span->currentIndex() == 0 ? tr(
                              "No job ran in the last 24 hours or is due in the next. Look at 7 days, or start one.")
                                                      : tr("No job ran in the last 7 days or is due in the next."));
    m_stack->setCurrentWidget(timeline->bars.isEmpty()     ? static_cast<QWidget *>(m_empty)
                                  : m_asTable->isChecked() ? static_cast<QWidget *>(m_table)
                                                           : m_view);
    m_current->setVisible(m_stack->currentWidget() == m_view);
    if (hadFocus)
        focusTarget()->setFocus();
    showNote(*timeline);
}

void TimelinePage::showNote(const Timeline &timeline)
{
    QStringList cuts;
    if (timeline.isPastCut)
        cuts << tr("Of the past, only the newest %n jobs are shown.", nullptr, maxPastBars);
    if (timeline.isComingCut)
        cuts << tr("Of what is to come, only the next %n runs are shown.", nullptr, maxComingBars);
    m_note->setMessage(MessageLabel::Level::Note, cuts.join(u' '));
}

void TimelinePage::restore(const QSettings &settings)
{
    m_span->setCurrentIndex(std::clamp(settings.value(u"timeline/span"_s, 0).toInt(), 0, m_span->count() - 1));
    m_asTable->setChecked(settings.value(u"timeline/table"_s, false).toBool());
}

void TimelinePage::save(QSettings &settings) const
{
    settings.setValue(u"timeline/span"_s, m_span->currentIndex());
    settings.setValue(u"timeline/table"_s, m_asTable->isChecked());
}

} // namespace jobdeck
