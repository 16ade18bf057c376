#include "views/theme.h"

#include "views/icons.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComplex>

#include <algorithm>

namespace jobdeck {
namespace {

// At least 3:1 on the window and on what lies inside (WCAG 2.1, 1.4.11).
QColor outlineColour(const QPalette &palette, bool isEnabled)
{
    return isEnabled ? palette.color(QPalette::Active, QPalette::PlaceholderText)
                     : palette.color(QPalette::Disabled, QPalette::Text);
}

// The indicators of Fusion are outlined in a shade of the window, which on a dark one is not seen.
void drawRadioIndicator(QPainter &painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const auto side = std::min(option.rect.width(), option.rect.height()) - 2;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outlineColour(palette, isEnabled), 1.2));
    painter.setBrush(palette.color(group, QPalette::Base));
    painter.drawEllipse(circle);
    if (option.state.testFlag(QStyle::State_On)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.color(group, QPalette::Text));
        painter.drawEllipse(circle.center(), side * 0.27, side * 0.27);
    }
    painter.restore();
}

void drawCheckOutline(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    painter.setPen(outlineColour(option.palette, option.state.testFlag(QStyle::State_Enabled)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

// Of what is typed into or read in: Fusion's is a shade of the window, too.
void drawFieldOutline(QPainter &painter, const QStyleOption &option, qreal radius)
{
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const QColor colour = hasFocus ? option.palette.color(QPalette::Active, QPalette::Link)
                                   : outlineColour(option.palette, option.state.testFlag(QStyle::State_Enabled));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, radius > 0);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

bool isTypedInto(const QStyleOptionComplex &option)
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(&option))
        return box->editable && box->frame;
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    return spin && spin->frame;
}

// Thicker than the frame of a default button, and of another colour: the two are not the same thing.
void drawButtonFocus(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::Active, QPalette::Link), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 2, 2);
    painter.restore();
}

// A piece in the middle, as in the table of jobs. Fusion fills the bar, which then looks like the end.
void drawUnknownProgress(const QStyleOptionProgressBar &bar, QPainter &painter)
{
    QRectF piece = bar.rect.adjusted(1, 1, -1, -1);
    piece.setWidth(piece.width() / 3);
    piece.moveCenter(QRectF(bar.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.palette.color(QPalette::Highlight));
    painter.drawRoundedRect(piece, 2, 2);
    painter.restore();
}

// Right to left, a "…" still stands at the end of a text that is not (Unicode UAX 9: a first strong isolate).
QString withOwnDirection(const QString &text) { return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069); }

// Fusion, with focus and indicators that are seen in either look, and labels that are mirrored as they should be.
class WindowStyle final : public QProxyStyle {
public:
    WindowStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_IndicatorRadioButton) {
            drawRadioIndicator(*painter, *option);
        } else if (element == PE_FrameFocusRect && qobject_cast<const QAbstractButton *>(widget)) {
            if (option->state.testFlag(State_KeyboardFocusChange))
                drawButtonFocus(*painter, *option);
        } else {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            if (element == PE_IndicatorCheckBox)
                drawCheckOutline(*painter, *option);
            else if (element == PE_FrameLineEdit)
                drawFieldOutline(*painter, *option, 2);
            else if (element == PE_Frame && qobject_cast<const QAbstractScrollArea *>(widget))
                drawFieldOutline(*painter, *option, 0);
        }
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (element == CE_PushButton && button) {
            drawPushButton(*button, *painter, widget);
            return;
        }
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (element == CE_ItemViewItem && item && option->direction == Qt::RightToLeft) {
            QStyleOptionViewItem isolated(*item);
            isolated.text = withOwnDirection(item->text);
            QProxyStyle::drawControl(element, &isolated, painter, widget);
            return;
        }
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (element == CE_ProgressBarContents && bar && bar->minimum == bar->maximum) {
            drawUnknownProgress(*bar, *painter);
            return;
        }
        const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool isMirrored = option->direction == Qt::RightToLeft;
        if (isMirrored && element == CE_PushButtonLabel && button)
            drawPushButtonLabel(*button, *painter, widget);
        else if (isMirrored && element == CE_ToolButtonLabel && tool)
            drawToolButtonLabel(*tool, *painter, widget);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
    }

    // What leads to the actions that have no room: the style's own is dark in either look.
    [[nodiscard]] QIcon standardIcon(StandardPixmap wanted, const QStyleOption *option,
                                     const QWidget *widget) const override
    {
        if (wanted != SP_ToolBarHorizontalExtensionButton)
            return QProxyStyle::standardIcon(wanted, option, widget);
        const bool isMirrored = option && option->direction == Qt::RightToLeft;
        return icon(isMirrored ? QStringLiteral("go-previous-more") : QStringLiteral("go-next-more"));
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if ((control == CC_ComboBox || control == CC_SpinBox) && isTypedInto(*option))
            drawFieldOutline(*painter, *option, 2);
    }

private:
    // Qt 6.4 aligns a button's text away from its icon: it mirrors what it has mirrored already.
    void drawPushButtonLabel(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const
    {
        QStyleOptionButton label(button);
        label.text = withOwnDirection(button.text);
        const Qt::LayoutDirection direction = painter.layoutDirection();
        painter.setLayoutDirection(Qt::LeftToRight);
        QProxyStyle::drawControl(CE_PushButtonLabel, &label, &painter, widget);
        painter.setLayoutDirection(direction);
    }

    // Qt mirrors an icon beside a text, but not an arrow: an empty icon keeps its place.
    void drawToolButtonLabel(const QStyleOptionToolButton &tool, QPainter &painter, const QWidget *widget) const
    {
        QStyleOptionToolButton label(tool);
        const bool hasArrow = tool.features.testFlag(QStyleOptionToolButton::Arrow)
            && tool.toolButtonStyle == Qt::ToolButtonTextBesideIcon;
        if (hasArrow) {
            QPixmap empty(tool.iconSize);
            empty.fill(Qt::transparent);
            label.icon = QIcon(empty);
            label.features.setFlag(QStyleOptionToolButton::Arrow, false);
        }
        label.text = withOwnDirection(tool.text);
        QProxyStyle::drawControl(CE_ToolButtonLabel, &label, &painter, widget);
        if (!hasArrow)
            return;
        QStyleOptionToolButton arrow(tool);
        arrow.rect = QRect(tool.rect.right() - tool.iconSize.width() + 1, tool.rect.top(), tool.iconSize.width(),
                           tool.rect.height());
        const bool isDown = tool.arrowType == Qt::DownArrow;
        proxy()->drawPrimitive(isDown ? PE_IndicatorArrowDown : PE_IndicatorArrowLeft, &arrow, &painter, widget);
    }

    // Fusion outlines a button that has the focus just as a default one.
    void drawPushButton(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const
    {
        QStyleOptionButton unfocused(button);
        unfocused.state.setFlag(State_HasFocus, false);
        QProxyStyle::drawControl(CE_PushButton, &unfocused, &painter, widget);
        if (button.state.testFlag(State_HasFocus) && button.state.testFlag(State_KeyboardFocusChange))
            drawButtonFocus(painter, button);
    }
};

QPalette lightPalette()
{
    QPalette palette(QColor(0xef, 0xef, 0xef));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf5, 0xf6, 0xf7));
    palette.setColor(QPalette::Highlight, QColor(0x1d, 0x6f, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x6a, 0x6e, 0x73));
    palette.setColor(QPalette::Link, QColor(0x0b, 0x55, 0xc4));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x9a, 0x9e, 0xa3));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2e, 0x32));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xfc, 0xfc, 0xfc));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    palette.setColor(QPalette::AlternateBase, QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::Button, QColor(0x34, 0x39, 0x3e));
    palette.setColor(QPalette::ToolTipBase, QColor(0x31, 0x36, 0x3b));
    palette.setColor(QPalette::Highlight, QColor(0x1d, 0x6f, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa0, 0xa6));
    palette.setColor(QPalette::Link, QColor(0x9f, 0xd8, 0xff));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6e, 0x73, 0x78));
    return palette;
}

} // namespace

void applyTheme(QApplication &application, Theme theme)
{
    QIcon::setThemeName(theme == Theme::Dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    QApplication::setStyle(new WindowStyle);
    application.setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
}

void drawFocusFrame(QPainter &painter, const QRect &row, const QPalette &palette, bool isSelected)
{
    QColor colour = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight);
    colour.setAlphaF(isSelected ? 0.75F : 1.0F);
    const int inset = isSelected ? 1 : 0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colour);
    painter.drawRect(row.adjusted(inset, inset, -1 - inset, -1 - inset));
}

bool isDark(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

} // namespace jobdeck
