#include "views/linkbutton.h"

#include "views/icons.h"
#include "views/theme.h"
#include "views/tooltip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 3; // above and below
constexpr int sideMargin = 1; // small: its text stands under other texts
constexpr int drawingSize = 16;
constexpr int gap = 8;
constexpr int minimumText = 60;

} // namespace

LinkButton::LinkButton(const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void LinkButton::setLink(const QString &link)
{
    if (link == text() && isHidden() == link.isEmpty())
        return;
    setText(link);
    setAccessibleName(link);
    setToolTipText(*this, link);
    setVisible(!link.isEmpty());
    updateGeometry();
}

void LinkButton::setPrefix(const QString &prefix)
{
    m_prefix = prefix;
    updateGeometry();
    update();
}

void LinkButton::setDrawing(const QString &name, const QColor &light, const QColor &dark)
{
    m_drawing = name;
    m_light = light;
    m_dark = dark;
    update();
}

int LinkButton::iconSpace() const { return m_drawing.isEmpty() ? 0 : drawingSize + gap; }

int LinkButton::prefixSpace() const { return m_prefix.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_prefix) + gap; }

QSize LinkButton::sizeHint() const
{
    const int height = std::max(fontMetrics().height(), drawingSize) + 2 * margin;
    return {iconSpace() + prefixSpace() + fontMetrics().horizontalAdvance(text()) + 2 * sideMargin + 1, height};
}

QSize LinkButton::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), iconSpace() + prefixSpace() + minimumText), hint.height()};
}

void LinkButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const auto place = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const int side = (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    QRect area = rect().adjusted(sideMargin, 0, -sideMargin, 0);
    if (!m_drawing.isEmpty())
        drawIcon(painter, place(QRect(area.left(), (height() - drawingSize) / 2, drawingSize, drawingSize)));
    area.setLeft(area.left() + iconSpace());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(place(area), side | Qt::TextSingleLine, m_prefix);
    area.setLeft(area.left() + prefixSpace());
    QFont linkFont = font();
    linkFont.setUnderline(underMouse() || hasFocus());
    painter.setFont(linkFont);
    painter.setPen(palette().color(QPalette::Link));
    // A text that begins with a number goes on in its own direction, not in that of the window.
    const int direction = text().isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter.drawText(place(area), side | direction | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.backgroundColor = palette().color(QPalette::Window);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void LinkButton::drawIcon(QPainter &painter, const QRect &area) const
{
    const QColor colour = isDark(palette()) ? m_dark : m_light;
    painter.drawPixmap(area, iconPixmap(m_drawing, colour, drawingSize, devicePixelRatioF()));
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

// A link is followed by Return too.
void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace jobdeck
