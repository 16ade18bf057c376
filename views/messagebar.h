// A bar inside the window that tells one thing, with at most one action and a close button: an error of a command, an
// undo, a banner. Plain text. Hidden while it has nothing to say. GUI thread.
#pragma once

#include "views/messagelabel.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QToolButton;

namespace jobdeck {

class MessageBar final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(const QString &objectName, QWidget *parent = nullptr);

    // Stays for `forMs`, 0: until it is closed or replaced. `action` may be null; it is not owned.
    void tell(MessageLabel::Level level, const QString &text, int forMs = 0, QAction *action = nullptr);
    void clear();
    [[nodiscard]] QString text() const;
    void setClosable(bool isClosable);

signals:
    void closed();

private:
    MessageLabel *m_label;
    QToolButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace jobdeck
