#include "views/theme.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOptionButton>

namespace jobdeck {
namespace {

// Fusion. Right to left, Qt 6.4 aligns a button's text away from its icon: it mirrors what it has mirrored already.
class WindowStyle final : public QProxyStyle {
public:
    WindowStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isMirrored = element == CE_PushButtonLabel && button && button->direction == Qt::RightToLeft;
        if (!isMirrored || button->icon.isNull()) {
            QProxyStyle::drawControl(element, option, painter, widget);
            return;
        }
        QStyleOptionButton label(*button);
        if (label.text.isRightToLeft()) // keeps its own direction: isolated, Unicode UAX 9
            label.text = QChar(0x2067) + label.text + QChar(0x2069);
        const Qt::LayoutDirection direction = painter->layoutDirection();
        painter->setLayoutDirection(Qt::LeftToRight);
        QProxyStyle::drawControl(element, &label, painter, widget);
        painter->setLayoutDirection(direction);
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
