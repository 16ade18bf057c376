// Asks whether running jobs may be aborted by closing the window that runs them. GUI thread.
#pragma once

#include <QObject>

class QWidget;

namespace jobdeck {

class QuitQuestion final : public QObject {
    Q_OBJECT
public:
    explicit QuitQuestion(QWidget *window);

    // Asks without waiting; while it is being asked, once is enough. Cancel is the default, and what Escape answers.
    void ask(qint64 running);
    [[nodiscard]] bool isAgreed() const { return m_isAgreed; }

signals:
    void agreed();

private:
    QWidget *m_window;
    bool m_isAgreed = false;
};

} // namespace jobdeck
