#include "views/logtext.h"

#include "views/icons.h"
#include "views/logeditor.h"
#include "views/logview.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int endButtonMargin = 8;

} // namespace

LogText::LogText(QWidget *parent)
    : QWidget(parent)
    , m_editor(new LogEditor(this))
    , m_bar(new QScrollBar(Qt::Vertical, this))
    , m_end(new QToolButton(this))
{
    setLayoutDirection(Qt::LeftToRight);
    m_bar->setObjectName(u"logScrollBar"_s);
    m_bar->setAccessibleName(LogView::tr("Position in the log"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_bar);
    addEndButton();
    connectEditor();
}

void LogText::connectEditor()
{
    connect(m_editor, &LogEditor::resized, this, &LogText::updateRange);
    connect(m_editor, &LogEditor::rowsWanted, this, &LogText::scrollRows);
    connect(m_editor, &LogEditor::copyRequested, this, &LogText::copyRequested);
    connect(m_editor, &LogEditor::groupClicked, this, &LogText::groupClicked);
    connect(m_editor, &LogEditor::foldAllRequested, this, &LogText::foldAllRequested);
    connect(m_editor, &LogEditor::unfoldAllRequested, this, &LogText::unfoldAllRequested);
    connect(m_editor, &LogEditor::actionWanted, this, [this](QAbstractSlider::SliderAction action) {
        if (isWrapped() && action == QAbstractSlider::SliderSingleStepAdd)
            scrollRows(1);
        else if (isWrapped() && action == QAbstractSlider::SliderSingleStepSub)
            scrollRows(-1);
        else
            m_bar->triggerAction(action);
    });
    connect(m_editor, &LogEditor::scrolledByItself, this, [this] {
        followEditor();
        noteActed(isAtEnd());
    });
    connect(m_bar, &QScrollBar::valueChanged, this, &LogText::place);
    connect(m_bar, &QScrollBar::actionTriggered, this,
            [this] { noteActed(m_bar->sliderPosition() >= m_bar->maximum()); });
}

void LogText::addEndButton()
{
    m_end->setObjectName(u"logJumpToEnd"_s);
    m_end->setText(LogView::tr("Jump to End"));
    m_end->setIcon(icon(u"go-bottom"_s));
    m_end->setToolTip(LogView::tr("Go to the end of the log and stay there while it grows"));
    m_end->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_end->setFocusPolicy(Qt::TabFocus);
    m_end->setAutoFillBackground(true);
    m_end->hide();
    connect(m_end, &QToolButton::clicked, this, [this] {
        focusText(); // the button is about to go
        setFollowing(true);
        emit followingChanged(true);
    });
}

bool LogText::isWrapped() const { return m_editor->lineWrapMode() != QPlainTextEdit::NoWrap; }

void LogText::clear()
{
    m_editor->dropLines();
    m_count = 0;
    setMarks({}, -1);
    m_caret = -1;
    updateRange();
}

void LogText::setCount(qint64 count)
{
    m_count = count;
    updateRange();
}

void LogText::setFollowing(bool isOn)
{
    m_isFollowing = isOn;
    if (isOn)
        m_bar->setValue(m_bar->maximum());
    updateEndButton();
}

// Wrapped, a line may be higher than the window: then each can be the topmost, and the end is a place of its own.
void LogText::updateRange()
{
    const int visible = m_editor->visibleLines();
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->setPageStep(isWrapped() ? 1 : visible);
        const qint64 maximum = isWrapped() ? m_count : m_count - visible;
        m_bar->setMaximum(int(std::clamp<qint64>(maximum, 0, std::numeric_limits<int>::max())));
        if (m_isFollowing)
            m_bar->setValue(m_bar->maximum());
    }
    m_bar->setVisible(m_bar->maximum() > 0);
    place();
}

void LogText::requestWindow()
{
    const qint64 margin = std::max(0, windowLines - m_editor->visibleLines()) / 2;
    emit linesWanted(std::max<qint64>(0, topLine() - margin), windowLines);
}

void LogText::place()
{
    updateEndButton();
    if (m_count > 0 && isVisible() && !placeHeld())
        requestWindow();
}

// Moves the editor to what the bar says, if those lines are in it.
bool LogText::placeHeld()
{
    const qint64 top = topLine();
    const qint64 end = std::min<qint64>(top + m_editor->visibleLines(), m_count);
    if (m_editor->isEmpty() || top < m_editor->firstLine() || end > m_editor->endLine())
        return false;
    if (isAtEnd())
        m_editor->placeAtEnd();
    else if (m_editor->topLine() != top) // else it may stand within that line
        m_editor->placeAt(top);
    return true;
}

void LogText::showLines(qint64 first, const QList<LogLine> &lines)
{
    m_editor->showLines(first, lines);
    if (m_caret >= m_editor->firstLine() && m_caret < m_editor->endLine())
        m_editor->setCaret(std::exchange(m_caret, -1));
    (void)placeHeld(); // whoever moved on meanwhile has asked again
    m_editor->setMarks(m_text, m_current);
}

void LogText::setFoldable(bool isFoldable) { m_editor->setFoldable(isFoldable); }

void LogText::setWrap(bool isOn)
{
    m_editor->setLineWrapMode(isOn ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    updateRange();
    if (m_count > 0)
        requestWindow(); // and have it laid out anew
}

void LogText::reload()
{
    if (m_count > 0)
        requestWindow();
}

// A wrapped line may be higher than the window: then it is the editor that scrolls, and the bar follows.
void LogText::scrollRows(int rows)
{
    if (isWrapped() && !m_editor->isEmpty()) {
        const bool isHeldEnd = rows < 0 ? m_editor->isAtTop() : m_editor->isAtBottom();
        m_editor->scrollRows(rows);
        followEditor();
        if (isHeldEnd && !isAtEnd() && m_bar->value() > 0)
            requestWindow();
    } else {
        m_bar->setValue(m_bar->value() + rows);
    }
    noteActed(isAtEnd());
}

void LogText::followEditor()
{
    const QSignalBlocker blocker(m_bar);
    const bool isEnd = m_editor->isAtBottom() && m_editor->endLine() >= m_count;
    m_bar->setValue(isEnd ? m_bar->maximum() : int(m_editor->topLine()));
    updateEndButton();
}

// A person moved to the end or away from it.
void LogText::noteActed(bool isEnd)
{
    if (m_isFollowing == isEnd)
        return;
    m_isFollowing = isEnd;
    emit followingChanged(isEnd);
}

bool LogText::isAtEnd() const { return m_bar->value() >= m_bar->maximum(); }

qint64 LogText::topLine() const { return std::clamp<qint64>(m_bar->value(), 0, std::max<qint64>(0, m_count - 1)); }

void LogText::goTo(qint64 line)
{
    m_isFollowing = false;
    m_caret = line;
    m_editor->setCaret(line);
    const int visible = m_editor->visibleLines();
    if (isWrapped())
        m_bar->setValue(int(line)); // how high the lines above it are, is not known
    else if (line < m_bar->value() || line >= m_bar->value() + visible)
        m_bar->setValue(int(std::max<qint64>(0, line - visible / 2)));
    updateEndButton();
}

void LogText::setMarks(const QString &text, qint64 current)
{
    m_text = text;
    m_current = current;
    m_editor->setMarks(text, current);
}

QString LogText::selectedText() const { return m_editor->partlySelected(); }

void LogText::focusText() { m_editor->setFocus(Qt::OtherFocusReason); }

// Nothing was read while it could not be seen.
void LogText::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateRange();
}

void LogText::updateEndButton()
{
    m_end->setVisible(m_count > 0 && !isAtEnd());
    m_end->resize(m_end->sizeHint());
    const QRect area(m_editor->mapTo(this, m_editor->viewport()->geometry().topLeft()), m_editor->viewport()->size());
    m_end->move(area.bottomRight()
                - QPoint(m_end->width() + endButtonMargin - 1, m_end->height() + endButtonMargin - 1));
    m_end->raise();
}

} // namespace jobdeck
