// Below a field whose choices a command prints: what became of them, and a button to ask again. Hidden until something
// is said. GUI thread.
#pragma once

#include <QWidget>

class QPushButton;

namespace jobdeck {

class MessageLabel;
struct ArgumentSpec;

class ChoicesRow final : public QWidget {
    Q_OBJECT
public:
    ChoicesRow(const ArgumentSpec &spec, QWidget *parent);

    void showLoading();
    void showReady(const QString &note); // the note may be empty
    void showWaiting(const QString &text); // for another field; nothing to press
    void showFailure(const QString &text);
    void showUntrusted(const QString &text);
    [[nodiscard]] QString text() const;
    // Whether its field is shown.
    void setShown(bool isShown);

signals:
    void refreshRequested();
    void allowRequested();
    void changed();

private:
    void show(bool isFailure, const QString &text, const QString &button);

    const QString m_label;
    MessageLabel *m_text;
    QPushButton *m_button;
    bool m_isUsed = false;
    bool m_isShown = true;
    bool m_asksForLeave = false;
};

} // namespace jobdeck
