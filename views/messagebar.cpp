#include "views/messagebar.h"

#include "views/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_label(new MessageLabel(this))
    , m_button(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(objectName);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_button->setObjectName(objectName + u"Action"_s);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName(objectName + u"Close"_s);
    m_close->setIcon(icon(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::clear);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::tell(MessageLabel::Level level, const QString &text, int forMs, QAction *action)
{
    for (QAction *former : m_button->actions())
        m_button->removeAction(former);
    if (action)
        m_button->setDefaultAction(action);
    m_button->setVisible(action);
    m_label->setMessage(level, text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (forMs > 0)
        m_timer.start(forMs);
    else
        m_timer.stop();
}

void MessageBar::clear()
{
    m_timer.stop();
    m_label->clear();
    if (isHidden())
        return;
    hide();
    emit closed();
}

QString MessageBar::text() const { return m_label->text(); }

void MessageBar::setClosable(bool isClosable) { m_close->setVisible(isClosable); }

} // namespace jobdeck
