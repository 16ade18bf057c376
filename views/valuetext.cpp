#include "views/valuetext.h"

#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace jobdeck {

ValueText::ValueText(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setAcceptRichText(false);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    alignToStart();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// Where reading starts in this window, whatever script the text is in.
void ValueText::alignToStart()
{
    QTextOption option = document()->defaultTextOption();
    option.setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    document()->setDefaultTextOption(option);
}

void ValueText::setValue(const QString &text)
{
    if (text == m_value)
        return;
    m_value = text;
    m_width = -1;
    setPlainText(text);
    updateGeometry();
}

// By a layout of its own: the document's belongs to what is painted.
int ValueText::heightForWidth(int width) const
{
    if (width == m_width)
        return m_height;
    QTextOption option;
    option.setWrapMode(wordWrapMode());
    qreal height = 0;
    for (const QString &paragraph : m_value.split(u'\n')) {
        QTextLayout layout(paragraph, font());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            height += line.height();
        }
        layout.endLayout();
    }
    m_width = width;
    m_height = std::max(fontMetrics().height(), int(std::ceil(height)));
    return m_height;
}

void ValueText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_width = -1;
}

QSize ValueText::sizeHint() const
{
    const int line = fontMetrics().height();
    return {20 * line, line};
}

QSize ValueText::minimumSizeHint() const { return {1, fontMetrics().height()}; }

// It has nothing to scroll; the page does.
void ValueText::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace jobdeck
