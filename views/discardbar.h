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

    void ask(); // remembers the focus, to give it back
    void dismiss();

signals:
    void discarded();

private:
    QPushButton *m_keep;
    QPointer<QWidget> m_former;
};

} // namespace jobdeck
