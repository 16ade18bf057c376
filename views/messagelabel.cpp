#include "views/messagelabel.h"

#include "views/icons.h"
#include "views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString iconNameOf(MessageLabel::Level level)
{
    switch (level) {
    case MessageLabel::Level::Error:
        return u"dialog-error"_s;
    case MessageLabel::Level::Warning:
        return u"dialog-warning"_s;
    case MessageLabel::Level::Note:
        break;
    }
    return u"dialog-information"_s;
}

} // namespace

QColor messageColor(MessageLabel::Level level, const QPalette &palette)
{
    switch (level) {
    case MessageLabel::Level::Error:
        return isDark(palette) ? QColor(0xff, 0x7a, 0x5f) : QColor(0xa0, 0x18, 0x08);
    case MessageLabel::Level::Warning:
        return isDark(palette) ? QColor(0xff, 0xd3, 0x4d) : QColor(0x7a, 0x56, 0x02);
    case MessageLabel::Level::Note:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

void alignToStart(QLabel &label)
{
    const auto side = label.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    label.setAlignment(side | Qt::AlignAbsolute | Qt::AlignVCenter);
}

MessageLabel::MessageLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    alignToStart(*m_text);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"messageText"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void MessageLabel::setMessage(Level level, const QString &text)
{
    if (level == m_level && text == m_text->text())
        return;
    m_level = level;
    m_text->setText(text);
    setAccessibleName(text);
    updateLook();
    setVisible(!text.isEmpty());
}

QString MessageLabel::text() const { return m_text->text(); }

void MessageLabel::changeEvent(QEvent *event)
{
    // Only of the application: setting the label's own palette must not come back here.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateLook();
    QWidget::changeEvent(event);
}

void MessageLabel::updateLook()
{
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, messageColor(m_level, palette()));
    m_text->setPalette(colored);
    m_icon->setVisible(m_level != Level::Note);
    m_icon->setPixmap(
        iconPixmap(iconNameOf(m_level), messageColor(m_level, palette()), fontMetrics().height(), devicePixelRatioF()));
}

} // namespace jobdeck
