#include "views/logeditor.h"

#include "views/loglines.h"
#include "views/logview.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QApplication>
#include <QFontDatabase>
#include <QHash>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int wheelPerRow = 40; // a notch is 120

} // namespace

LogEditor::LogEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"logText"_s);
    setAccessibleName(LogView::tr("Log"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    viewport()->setMouseTracking(true);
    addActions();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_isMoved)
            emit scrolledByItself();
    });
}

void LogEditor::addActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, const QString &name, const QKeySequence &key, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add(LogView::tr("Copy"), u"actionCopyLog"_s, {}, &LogEditor::copyRequested);
    m_foldActions << add(LogView::tr("Fold or Unfold This Part"), u"actionFoldPart"_s, Qt::Key_Return,
                         &LogEditor::toggleGroupInView)
                  << add(LogView::tr("Fold All Parts"), u"actionFoldAll"_s, Qt::Key_Minus, &LogEditor::foldAllRequested)
                  << add(LogView::tr("Unfold All Parts"), u"actionUnfoldAll"_s, Qt::Key_Plus,
                         &LogEditor::unfoldAllRequested);
}

void LogEditor::setFoldable(bool isFoldable)
{
    for (QAction *action : std::as_const(m_foldActions))
        action->setEnabled(isFoldable);
}

bool LogEditor::isTitle(const QTextBlock &block) const
{
    return block.userState() == groupState && m_foldActions.front()->isEnabled();
}

// That of the caret if it is seen, else the topmost.
void LogEditor::toggleGroupInView()
{
    const auto isSeen = [this](const QTextBlock &block) {
        return isTitle(block) && blockBoundingGeometry(block).translated(contentOffset()).bottom() > 0
            && blockBoundingGeometry(block).translated(contentOffset()).top() < viewport()->height();
    };
    if (const QTextBlock current = textCursor().block(); isSeen(current))
        return emit groupClicked(m_first + current.blockNumber());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next())
        if (isSeen(block))
            return emit groupClicked(m_first + block.blockNumber());
}

std::optional<qint64> LogEditor::groupAt(const QPoint &position) const
{
    const QTextBlock block = cursorForPosition(position).block();
    const bool isOn = blockBoundingGeometry(block).translated(contentOffset()).contains(QPointF(1, position.y()));
    return isOn && isTitle(block) ? std::optional(m_first + block.blockNumber()) : std::nullopt;
}

void LogEditor::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QPlainTextEdit::mousePressEvent(event);
}

// A click, and no selecting.
void LogEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    const bool isClick = event->button() == Qt::LeftButton && !textCursor().hasSelection()
        && (place - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (const auto line = groupAt(place); isClick && line)
        emit groupClicked(*line);
}

void LogEditor::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(groupAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void LogEditor::showLines(qint64 first, const QList<LogLine> &lines)
{
    const QScopedValueRollback moved(m_isMoved, true);
    const int column = horizontalScrollBar()->value();
    const qint64 top = topLine();
    const int rowInTop = verticalScrollBar()->value() - firstVisibleBlock().firstLineNumber();
    const QTextCursor former = textCursor();
    const qint64 line = m_first + former.blockNumber();
    const int inLine = former.positionInBlock();
    const int anchor = former.anchor() - former.position();
    m_first = first;
    showLogLines(*this, lines);
    if (lineWrapMode() != NoWrap)
        layOutAll();
    if (line >= first && line < endLine())
        setTextCursor(cursorAt(line, inLine, anchor));
    if (top >= first && top < endLine()) {
        placeAt(top);
        scrollRows(rowInTop);
    }
    horizontalScrollBar()->setValue(column);
}

// Else lines that were never painted count as one row each, and no place would be right.
void LogEditor::layOutAll()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        (void)document()->documentLayout()->blockBoundingRect(block);
}

QTextCursor LogEditor::cursorAt(qint64 line, int inLine, int anchor) const
{
    const int last = document()->characterCount() - 1;
    const int position = document()->findBlockByNumber(int(line - m_first)).position() + inLine;
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position + anchor, 0, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    return cursor;
}

void LogEditor::dropLines()
{
    const QScopedValueRollback moved(m_isMoved, true);
    clear();
    m_first = 0;
}

qint64 LogEditor::endLine() const { return isEmpty() ? m_first : m_first + blockCount(); }

int LogEditor::visibleLines() const
{
    const int margins = int(2 * document()->documentMargin());
    return std::max(1, (viewport()->height() - margins) / std::max(1, fontMetrics().lineSpacing()));
}

void LogEditor::placeAt(qint64 line)
{
    const QScopedValueRollback moved(m_isMoved, true);
    verticalScrollBar()->setValue(document()->findBlockByNumber(int(line - m_first)).firstLineNumber());
}

void LogEditor::placeAtEnd()
{
    const QScopedValueRollback moved(m_isMoved, true);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogEditor::scrollRows(int rows)
{
    const QScopedValueRollback moved(m_isMoved, true);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rows);
}

qint64 LogEditor::topLine() const { return m_first + firstVisibleBlock().blockNumber(); }

bool LogEditor::isAtTop() const { return verticalScrollBar()->value() == verticalScrollBar()->minimum(); }

bool LogEditor::isAtBottom() const { return verticalScrollBar()->value() == verticalScrollBar()->maximum(); }

void LogEditor::setCaret(qint64 line)
{
    if (line >= m_first && line < endLine())
        setTextCursor(cursorAt(line, 0, 0));
}

void LogEditor::setMarks(const QString &text, qint64 current)
{
    markLines(*this, text, current >= m_first && current < endLine() ? int(current - m_first) : -1);
}

QString LogEditor::partlySelected() const
{
    const QTextCursor cursor = textCursor();
    const bool isAll = cursor.selectionStart() == 0 && cursor.selectionEnd() == document()->characterCount() - 1;
    return isAll && blockCount() > 1 ? QString() : cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

void LogEditor::resizeEvent(QResizeEvent *event)
{
    {
        const QScopedValueRollback moved(m_isMoved, true);
        QPlainTextEdit::resizeEvent(event);
        if (lineWrapMode() != NoWrap)
            layOutAll();
    }
    emit resized();
}

void LogEditor::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() == 0 || event->modifiers() != Qt::NoModifier) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    if (const int rows = m_wheel / wheelPerRow; rows != 0)
        emit rowsWanted(-rows);
    m_wheel %= wheelPerRow;
    event->accept();
}

// With Shift the keys select, as in every text.
void LogEditor::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, QAbstractSlider::SliderAction> actions{
        {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub}, {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
        {Qt::Key_Up, QAbstractSlider::SliderSingleStepSub},   {Qt::Key_Down, QAbstractSlider::SliderSingleStepAdd},
        {Qt::Key_Home, QAbstractSlider::SliderToMinimum},     {Qt::Key_End, QAbstractSlider::SliderToMaximum}};
    const auto action = actions.constFind(event->key());
    if (event->matches(QKeySequence::Copy))
        emit copyRequested();
    else if (action != actions.cend() && !event->modifiers().testFlag(Qt::ShiftModifier))
        emit actionWanted(*action);
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace jobdeck
