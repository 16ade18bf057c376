#include "views/emptystate.h"

#include "views/icons.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconFromHeight = 150;

} // namespace

EmptyState::EmptyState(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(objectName);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Text);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    m_title->setFont(font);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    for (QLabel *label : {m_icon, m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setForegroundRole(QPalette::Text);
        layout->addWidget(label);
    }
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_icon->setObjectName(objectName + u"Icon"_s);
    m_title->setObjectName(objectName + u"Title"_s);
    m_sentence->setObjectName(objectName + u"Sentence"_s);
    layout->addSpacing(6);
    layout->addLayout(m_buttons);
    layout->addStretch(2);
}

void EmptyState::setState(const QString &iconName, const QString &title, const QString &sentence,
                          const QList<QAction *> &actions)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    drawIcon();
    if (actions == m_actions)
        return;
    m_actions = actions;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons->addStretch(1);
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->icon(), action->text(), this);
        button->setObjectName(objectName() + action->objectName());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
}

QString EmptyState::title() const { return m_title->text(); }

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

// In a low area the words matter more than the picture.
void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_icon->setVisible(height() >= iconFromHeight);
}

void EmptyState::drawIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, palette().color(QPalette::PlaceholderText), 48, devicePixelRatioF()));
}

} // namespace jobdeck
