// The search field of the toolbar: tells what to search for when the typing pauses, at once on Return, and when the
// operator is done with it. GUI thread.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace jobdeck {

class JobSearch final : public QLineEdit {
    Q_OBJECT
public:
    // `clearSearch` is triggered by the button in the field, and empties it; not owned.
    explicit JobSearch(QAction *clearSearch, QWidget *parent = nullptr);

    void start(); // takes the focus, with all of its text selected

    static constexpr int delayMs = 150;

signals:
    void searched(const QString &text); // trimmed; empty: no search
    void left(); // Return, Escape or Down: on to the list

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addClearButton(QAction *clearSearch);
    void search();

    QTimer m_delay;
};

} // namespace jobdeck
