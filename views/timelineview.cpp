#include "views/timelineview.h"

#include "model/format.h"
#include "views/timelinetext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 6;
constexpr int narrowest = 4; // a bar, so that it is seen
constexpr int reach = 4; // how far beside a bar a click still means it
constexpr int widestTitle = 240;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    measure();
}

void TimelineView::setTimeline(const Timeline &timeline, const QHash<QString, QString> &titles)
{
    std::optional<TimelineBar> kept;
    if (m_current)
        kept = m_timeline.bars.at(*m_current);
    m_timeline = timeline;
    m_layout = layOut(timeline, titles);
    m_current.reset();
    for (qsizetype i = 0; kept && i < timeline.bars.size() && !m_current; ++i) {
        if (timeline.bars.at(i).isSameAs(*kept))
            m_current = i;
    }
    measure();
    updateScrollBar();
    viewport()->update();
    tellCurrent();
}

void TimelineView::setCurrent(std::optional<qsizetype> bar)
{
    if (bar == m_current)
        return;
    m_current = bar;
    if (bar) {
        const int top = m_layout.lanes.at(*bar) * m_laneHeight;
        const int room = viewport()->height() - m_axisHeight;
        const int shown = verticalScrollBar()->value();
        verticalScrollBar()->setValue(std::clamp(shown, top + m_laneHeight - room, std::max(top, 0)));
    }
    viewport()->update();
    tellCurrent();
}

void TimelineView::tellCurrent()
{
    const QString text = m_current ? textOf(*m_current) : QString();
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text); // tells screen readers
    emit currentChanged(text);
}

QString TimelineView::textOf(qsizetype bar) const
{
    return barText(m_timeline.bars.at(bar), m_layout.rows.at(m_layout.rowOf.at(bar)).title, m_timeline.range.nowMs);
}

void TimelineView::measure()
{
    m_laneHeight = std::max(20, fontMetrics().height() + 4);
    m_axisHeight = fontMetrics().height() + 2 * margin;
    int widest = 0;
    for (const TimelineRow &row : std::as_const(m_layout.rows))
        widest = std::max(widest, fontMetrics().horizontalAdvance(singleLine(row.title)));
    m_titleWidth = std::min({widest + 2 * margin + 4, widestTitle, viewport()->width() / 3});
}

void TimelineView::updateScrollBar()
{
    const int room = std::max(0, viewport()->height() - m_axisHeight);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.laneCount * m_laneHeight - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(m_laneHeight);
}

int TimelineView::xOf(qint64 ms) const
{
    const TimelineRange &range = m_timeline.range;
    const qint64 span = std::max<qint64>(1, range.toMs - range.fromMs);
    const int width = viewport()->width() - m_titleWidth - margin;
    const qint64 inside = std::clamp(ms, range.fromMs, range.toMs) - range.fromMs;
    return m_titleWidth + int(inside * width / span);
}

int TimelineView::laneTop(int lane) const { return m_axisHeight + lane * m_laneHeight - verticalScrollBar()->value(); }

QRect TimelineView::visual(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

QRect TimelineView::barRect(qsizetype bar) const
{
    const TimelineBar &each = m_timeline.bars.at(bar);
    const int left = xOf(each.fromMs);
    const int right = xOf(each.toMs.value_or(each.fromMs));
    return visual({left, laneTop(m_layout.lanes.at(bar)) + 2, std::max(narrowest, right - left), m_laneHeight - 4});
}

std::optional<qsizetype> TimelineView::barAt(const QPoint &position) const
{
    std::optional<qsizetype> nearest;
    int distance = reach + 1;
    for (qsizetype i = 0; i < m_timeline.bars.size() && position.y() >= m_axisHeight; ++i) {
        const QRect rect = barRect(i);
        if (position.y() < rect.top() - 2 || position.y() > rect.bottom() + 2)
            continue;
        const int away = std::max({0, rect.left() - position.x(), position.x() - rect.right()});
        if (away < distance) {
            distance = away;
            nearest = i;
        }
    }
    return nearest;
}

void TimelineView::choose(std::optional<qsizetype> bar, bool mustOpen)
{
    setCurrent(bar);
    if (!bar)
        return;
    const JobId id = m_timeline.bars.at(*bar).leadsTo;
    if (mustOpen)
        emit jobOpened(id);
    else
        emit jobChosen(id);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(barAt(event->position().toPoint()), false);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(barAt(event->position().toPoint()), true);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->modifiers() & ~Qt::KeypadModifier)
        return QAbstractScrollArea::keyPressEvent(event);
    if (isReturn && m_current)
        return choose(m_current, true);
    if (event->key() == Qt::Key_Space && m_current)
        return choose(m_current, false);
    if (const auto next = neighbour(event->key()))
        return choose(next, false);
    event->ignore();
}

// The next to come, else the last one there was.
qsizetype TimelineView::firstChoice() const
{
    const auto isNext = [this](const TimelineBar &bar) {
        return bar.toMs.value_or(bar.fromMs) >= m_timeline.range.nowMs;
    };
    const auto found = std::ranges::find_if(m_timeline.bars, isNext);
    return found == m_timeline.bars.cend() ? m_timeline.bars.size() - 1 : found - m_timeline.bars.cbegin();
}

std::optional<qsizetype> TimelineView::barInRow(int row, qint64 nearMs) const
{
    if (row < 0 || row >= m_layout.rows.size())
        return std::nullopt;
    const QList<qsizetype> &bars = m_layout.rows.at(row).bars;
    return *std::ranges::min_element(bars, {},
                                     [&](qsizetype bar) { return std::abs(m_timeline.bars.at(bar).fromMs - nearMs); });
}

// Along the row by time, in the direction that the key points to; up and down to the bar nearest in time.
std::optional<qsizetype> TimelineView::neighbour(int key) const
{
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if ((!isArrow && key != Qt::Key_Home && key != Qt::Key_End) || m_timeline.bars.isEmpty())
        return std::nullopt;
    if (!m_current)
        return firstChoice();
    const int row = m_layout.rowOf.at(*m_current);
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        return barInRow(row + (key == Qt::Key_Down ? 1 : -1), m_timeline.bars.at(*m_current).fromMs);
    const QList<qsizetype> &bars = m_layout.rows.at(row).bars;
    if (key == Qt::Key_Home || key == Qt::Key_End)
        return key == Qt::Key_Home ? bars.first() : bars.last();
    const bool isLater = (key == Qt::Key_Right) != isRightToLeft();
    const qsizetype at = bars.indexOf(*m_current) + (isLater ? 1 : -1);
    return at < 0 || at >= bars.size() ? std::nullopt : std::optional(bars.at(at));
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && !m_timeline.bars.isEmpty() && event->reason() != Qt::MouseFocusReason)
        setCurrent(firstChoice());
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto bar = barAt(help->pos()))
        QToolTip::showText(help->globalPos(), toolTipText(textOf(*bar)), viewport(), barRect(*bar));
    else
        QToolTip::hideText();
    return true;
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
    updateScrollBar();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    measure();
    updateScrollBar();
    viewport()->update();
}

} // namespace jobdeck
