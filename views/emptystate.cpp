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

// In a low area the words matter more than the picture.
constexpr int smallIconFromHeight = 150;
constexpr int largeIconFromHeight = 240;
constexpr int smallIcon = 48;
constexpr int largeIcon = 64;

} // namespace

EmptyState::EmptyState(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(objectName);
    setFrameShape(QFrame::StyledPanel); // like the list it stands for
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
    m_sentence->setVisible(!sentence.isEmpty());
    drawIcon();
    if (actions != m_actions)
        setActions(actions);
}

void EmptyState::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
    const auto *focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *former = item->widget()) { // maybe the one that is being clicked
            former->setObjectName({});
            former->hide();
            former->deleteLater();
        }
        delete item;
    }
    m_buttons->addStretch(1);
    QPushButton *focus = nullptr;
    for (QAction *action : actions) {
        // Without a mnemonic: the same action has one elsewhere in the window.
        auto *button = new QPushButton(action->icon(), action->iconText(), this);
        button->setObjectName(objectName() + action->objectName());
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
        button->show(); // only what is shown takes the focus
        if (!focus || button->objectName() == focusedName)
            focus = button;
    }
    m_buttons->addStretch(1);
    if (focus && !focusedName.isEmpty())
        focus->setFocus();
}

QString EmptyState::title() const { return m_title->text(); }

void EmptyState::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    drawIcon();
}

int EmptyState::iconSize() const
{
    if (height() < smallIconFromHeight)
        return 0;
    return height() < largeIconFromHeight ? smallIcon : largeIcon;
}

void EmptyState::drawIcon()
{
    const int size = iconSize();
    m_icon->setVisible(size > 0);
    if (size > 0 && !m_iconName.isEmpty())
        m_icon->setPixmap(
            iconPixmap(m_iconName, palette().color(QPalette::PlaceholderText), size, devicePixelRatioF()));
}

} // namespace jobdeck
