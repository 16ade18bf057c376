#include "views/logbar.h"

#include "model/logmodel.h"
#include "views/icons.h"
#include "views/logview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

LogBar::LogBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_level(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_follow(new QCheckBox(LogView::tr("F&ollow"), this))
{
    setObjectName(u"logBar"_s);
    m_layout->setContentsMargins({});
    addLevels();
    addFind();
    addChecks();
    addButtons();
}

void LogBar::addLevels()
{
    m_level->setObjectName(u"logLevel"_s);
    m_level->addItem(LogView::tr("All levels"), LogModel::allLevels);
    m_level->addItem(LogView::tr("Notices and above"), levelsFrom(LogLevel::Notice));
    m_level->addItem(LogView::tr("Warnings and errors"), levelsFrom(LogLevel::Warning));
    m_level->addItem(LogView::tr("Errors"), levelsFrom(LogLevel::Error));
    m_level->setToolTip(LogView::tr("Which lines are shown"));
    m_level->setAccessibleDescription(LogView::tr("Which lines are shown"));
    m_layout->addWidget(m_level);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] { emit levelsChosen(levels()); });
}

void LogBar::addFind()
{
    m_find->setObjectName(u"logFind"_s);
    m_find->setPlaceholderText(LogView::tr("Find in log"));
    m_find->setAccessibleName(LogView::tr("Find in log"));
    m_find->setMinimumWidth(80);
    m_find->installEventFilter(this);
    m_found->setObjectName(u"logFound"_s);
    m_found->setTextFormat(Qt::PlainText);
    m_layout->addWidget(m_find, 1);
    m_layout->addWidget(m_found);
    addStep(m_previous, u"logFindPrevious"_s, u"go-up"_s, LogView::tr("Previous match"), -1);
    addStep(m_next, u"logFindNext"_s, u"go-down"_s, LogView::tr("Next match"), 1);
    connect(m_find, &QLineEdit::textChanged, this, &LogBar::findEdited);
    setFound({}, false);
}

void LogBar::addStep(QToolButton *button, const QString &name, const QString &iconName, const QString &text, int step)
{
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_layout->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, step] { emit stepRequested(step); });
}

void LogBar::addChecks()
{
    m_follow->setObjectName(u"logFollow"_s);
    m_follow->setToolTip(LogView::tr("Stay at the end of the log while it grows"));
    auto *wrap = new QCheckBox(LogView::tr("Wra&p"), this);
    wrap->setObjectName(u"logWrap"_s);
    wrap->setToolTip(LogView::tr("Break lines that are wider than the window"));
    m_layout->addWidget(m_follow);
    m_layout->addWidget(wrap);
    connect(m_follow, &QCheckBox::clicked, this, &LogBar::followChosen);
    connect(wrap, &QCheckBox::toggled, this, &LogBar::wrapChosen);
}

void LogBar::addButtons()
{
    auto *copy = new QPushButton(icon(u"edit-copy"_s), LogView::tr("Copy"), this);
    copy->setObjectName(u"logCopy"_s);
    copy->setToolTip(LogView::tr("Copy what is selected, or else the whole log"));
    auto *save = new QPushButton(icon(u"document-save"_s), LogView::tr("Save…"), this);
    save->setObjectName(u"logSave"_s);
    save->setToolTip(LogView::tr("Save the whole log to a file"));
    m_layout->addWidget(copy);
    m_layout->addWidget(save);
    connect(copy, &QPushButton::clicked, this, &LogBar::copyRequested);
    connect(save, &QPushButton::clicked, this, &LogBar::saveRequested);
}

int LogBar::levelsFrom(LogLevel level) { return LogModel::allLevels & ~((1 << static_cast<int>(level)) - 1); }

int LogBar::levels() const { return m_level->currentData().toInt(); }

void LogBar::setLevels(int levels) { m_level->setCurrentIndex(m_level->findData(levels)); }

QString LogBar::findText() const { return m_find->text(); }

void LogBar::clearFind() { m_find->clear(); }

void LogBar::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void LogBar::setFound(const QString &text, bool hasMatches)
{
    m_found->setText(text);
    m_found->setVisible(!text.isEmpty());
    m_previous->setEnabled(hasMatches);
    m_next->setEnabled(hasMatches);
}

bool LogBar::isFollowing() const { return m_follow->isChecked(); }

void LogBar::setFollowing(bool isOn) { m_follow->setChecked(isOn); }

// Return looks on, with Shift back; Escape ends the search before it closes anything else.
bool LogBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const bool isReturn = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
    const bool isEscape = pressed->key() == Qt::Key_Escape && !m_find->text().isEmpty();
    if (isReturn)
        emit stepRequested(pressed->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else if (isEscape)
        m_find->clear();
    return isReturn || isEscape || QWidget::eventFilter(watched, event);
}

} // namespace jobdeck
