// Asks in the dialog itself whether what was entered may be lost; the safe answer has the focus. GUI thread.
#pragma once

#include <QFrame>
#include <QPointer>

class QPushButton;

namespace jobdeck {

class DiscardBar final : public QFrame {
    Q_OBJECT
public:
    explicit DiscardBar(QWidget *parent = nullptr);

    // Whether the dialog may be left as by Escape. If not, the question is asked; at the question that is the safe
    // answer, and it goes.
    [[nodiscard]] bool mayLeave(bool isEdited);
    // Whether the dialog's window may be closed. Asked once: closing it while the question stands is an answer.
    [[nodiscard]] bool mayClose(bool isEdited) { return isVisible() || mayLeave(isEdited); }
    void ask(); // remembers the focus, to give it back
    void dismiss();

signals:
    void discarded();

private:
    QPushButton *m_discard; // in the order of the Tab key as they are seen
    QPushButton *m_keep;
    QPointer<QWidget> m_former;
};

} // namespace jobdeck
