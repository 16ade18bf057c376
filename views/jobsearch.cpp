#include "views/jobsearch.h"

#include "views/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace jobdeck {

using namespace Qt::StringLiterals;

JobSearch::JobSearch(QAction *clearSearch, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"jobSearch"_s);
    setAccessibleName(tr("Search jobs"));
    addAction(icon(u"edit-find"_s), LeadingPosition)->setText(tr("Search jobs")); // Qt makes it a button, with a name
    addClearButton(clearSearch);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &JobSearch::search);
    connect(clearSearch, &QAction::triggered, this, [this] {
        clear();
        search();
    });
}

void JobSearch::addClearButton(QAction *clearSearch)
{
    auto *button = addAction(icon(u"edit-clear"_s), TrailingPosition);
    button->setObjectName(u"searchClear"_s);
    button->setText(tr("Clear the search"));
    button->setToolTip(tr("Clear the search"));
    button->setVisible(false);
    connect(button, &QAction::triggered, clearSearch, &QAction::trigger);
    connect(this, &QLineEdit::textChanged, this, [this, button](const QString &text) {
        button->setVisible(!text.isEmpty());
        m_delay.start();
    });
}

void JobSearch::start()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void JobSearch::search()
{
    m_delay.stop();
    emit searched(text().trimmed());
}

void JobSearch::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier)
        || (!isReturn && key != Qt::Key_Escape && key != Qt::Key_Down)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_Escape)
        clear();
    search();
    emit left();
}

} // namespace jobdeck
