// How a timeline is drawn.
#include "model/format.h"
#include "views/icons.h"
#include "views/jobtext.h"
#include "views/theme.h"
#include "views/timelineaxis.h"
#include "views/timelineview.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace jobdeck {

namespace {

constexpr int margin = 6;
constexpr int iconSize = 12;
constexpr int markRoom = 84; // for the text of one

QColor faint(const QPalette &palette, float alpha)
{
    QColor colour = palette.color(QPalette::Text);
    colour.setAlphaF(alpha);
    return colour;
}

// Told apart without colours, too: what is to come is hatched, what failed is crossed, what was aborted is striped,
// what left warnings is dotted, all else is filled.
Qt::BrushStyle patternOf(const TimelineBar &bar, ShownStatus status)
{
    if (!isFinal(bar.job.status) && bar.job.status != JobStatus::Running)
        return Qt::BDiagPattern;
    switch (status) {
    case ShownStatus::Failed:
    case ShownStatus::Interrupted:
        return Qt::DiagCrossPattern;
    case ShownStatus::Aborted:
    case ShownStatus::Cancelled:
        return Qt::HorPattern;
    case ShownStatus::DoneWarnings:
        return Qt::Dense4Pattern;
    default:
        return Qt::SolidPattern;
    }
}

} // namespace

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    paintRows(painter);
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(0, m_axisHeight, 0, 0));
    for (qsizetype i = 0; i < m_timeline.bars.size(); ++i) {
        if (m_current != i)
            paintBar(painter, i);
    }
    if (m_current)
        paintBar(painter, *m_current);
    painter.restore();
    paintAxis(painter);
    paintNow(painter);
}

void TimelineView::paintRows(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(0, m_axisHeight, 0, 0));
    for (qsizetype i = 0; i < m_layout.rows.size(); ++i) {
        const TimelineRow &row = m_layout.rows.at(i);
        const int top = laneTop(row.firstLane);
        const QRect whole(0, top, viewport()->width(), row.laneCount * m_laneHeight);
        if (i % 2 == 1)
            painter.fillRect(whole, palette().color(QPalette::AlternateBase));
        painter.setPen(palette().color(QPalette::Text));
        const QRect title(margin, top, m_titleWidth - 2 * margin, m_laneHeight);
        const auto edge = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
        painter.drawText(visual(title), int(edge | Qt::AlignVCenter) | Qt::TextSingleLine,
                         fontMetrics().elidedText(singleLine(row.title), Qt::ElideRight, title.width()));
    }
    painter.restore();
}

void TimelineView::paintAxis(QPainter &painter) const
{
    const int most = std::max(2, (viewport()->width() - m_titleWidth) / markRoom);
    for (const TimelineMark &mark : timelineMarks(m_timeline.range, most)) {
        const int x = xOf(mark.atMs);
        painter.setPen(faint(palette(), mark.isDay ? 0.35F : 0.15F));
        const QRect line = visual({x, mark.isDay ? 0 : m_axisHeight, 1, viewport()->height()});
        painter.drawLine(line.topLeft(), line.bottomLeft());
        painter.setPen(palette().color(QPalette::Text));
        const QRect text(x + 4, 0, markRoom - 4, m_axisHeight);
        const QRect needed(text.left(), 0, fontMetrics().horizontalAdvance(mark.text), m_axisHeight);
        if (needed.right() > viewport()->width() || visual(needed).intersects(nowSign()))
            continue;
        const auto edge = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
        painter.drawText(visual(text), int(edge | Qt::AlignVCenter) | Qt::TextSingleLine, isolate(mark.text));
    }
    painter.setPen(faint(palette(), 0.35F));
    painter.drawLine(0, m_axisHeight - 1, viewport()->width(), m_axisHeight - 1);
}

void TimelineView::paintBar(QPainter &painter, qsizetype bar) const
{
    const TimelineBar &each = m_timeline.bars.at(bar);
    const ShownStatus status = shownStatus(each.job);
    const QColor colour = statusColour(status, isDark(palette()));
    const QRect rect = barRect(bar);
    if (rect.bottom() < m_axisHeight || rect.top() > viewport()->height())
        return;
    const Qt::BrushStyle pattern = patternOf(each, status);
    painter.setPen(colour);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.setBrush(QBrush(colour, pattern));
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    if (each.job.status == JobStatus::Running && each.isForecast) { // the rest is yet to come
        const int now = xOf(m_timeline.range.nowMs);
        const QRect rest = visual({now, rect.top(), xOf(*each.toMs) - now, rect.height()}) & rect;
        painter.fillRect(rest.adjusted(0, 1, -1, -1), palette().color(QPalette::Base));
        painter.fillRect(rest.adjusted(0, 1, -1, -1), QBrush(colour, Qt::BDiagPattern));
    }
    if (rect.width() >= iconSize + 6) {
        QRect place(0, 0, iconSize + 4, iconSize + 2);
        place.moveCenter(rect.center());
        painter.fillRect(place, palette().color(QPalette::Base));
        painter.drawPixmap(place.left() + 2, place.top() + 1,
                           iconPixmap(statusIconName(status), colour, iconSize, devicePixelRatioF()));
    }
    if (m_current == bar) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text), 2));
        painter.drawRect(rect.adjusted(-2, -1, 1, 0));
    }
}

QRect TimelineView::nowSign() const
{
    const TimelineRange &range = m_timeline.range;
    if (range.nowMs < range.fromMs || range.nowMs > range.toMs || range.fromMs == range.toMs)
        return {};
    const int width = fontMetrics().horizontalAdvance(tr("Now")) + 8;
    return visual({xOf(range.nowMs) - width, margin / 2, width, m_axisHeight - margin});
}

void TimelineView::paintNow(QPainter &painter) const
{
    const QRect sign = nowSign();
    if (sign.isEmpty())
        return;
    const QColor colour = palette().color(QPalette::Highlight);
    painter.fillRect(visual({xOf(m_timeline.range.nowMs), 0, 2, viewport()->height()}), colour);
    painter.fillRect(sign, colour);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(sign, Qt::AlignCenter, tr("Now"));
}

} // namespace jobdeck
