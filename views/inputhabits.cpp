#include "views/inputhabits.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace jobdeck {
namespace {

bool isPlainReturn(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return && event.modifiers() == Qt::NoModifier)
        || (event.key() == Qt::Key_Enter && !(event.modifiers() & ~Qt::KeypadModifier));
}

// Sees the keys that the focused widget has left to its dialog.
class ReturnKey final : public QObject {
public:
    explicit ReturnKey(QDialog &dialog)
        : QObject(&dialog)
        , m_dialog(dialog)
    {
        dialog.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || !isPlainReturn(*static_cast<QKeyEvent *>(event)))
            return QObject::eventFilter(watched, event);
        auto *button = qobject_cast<QAbstractButton *>(m_dialog.focusWidget());
        if (!qobject_cast<QPushButton *>(button) && !qobject_cast<QToolButton *>(button))
            return QObject::eventFilter(watched, event);
        event->accept();
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
            button->click();
        return true;
    }

private:
    QDialog &m_dialog;
};

class WheelGuard final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *field = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !field || field->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore(); // goes on to the parent
        return true;
    }
};

} // namespace

void pressFocusedButtonOnReturn(QDialog &dialog) { new ReturnKey(dialog); }

void keepWheelFromFields(QWidget &parent)
{
    auto *guard = new WheelGuard(&parent);
    const auto keep = [guard](QWidget *field) {
        field->installEventFilter(guard);
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
    };
    for (auto *field : parent.findChildren<QComboBox *>())
        keep(field);
    for (auto *field : parent.findChildren<QAbstractSpinBox *>())
        keep(field);
}

} // namespace jobdeck
