#include "views/valuetext.h"

#include <QWheelEvent>

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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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

int ValueText::heightForWidth(int width) const
{
    if (width == m_width)
        return m_height;
    const qreal shown = document()->textWidth();
    document()->setTextWidth(width);
    m_width = width;
    m_height = int(std::ceil(document()->size().height()));
    document()->setTextWidth(shown);
    return m_height;
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
