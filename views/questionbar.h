// A bar inside the window that asks one thing with two answers, without being in the way. Plain text. Hidden while it
// has nothing to ask. GUI thread.
#pragma once

#include <QFrame>

class QPushButton;

namespace jobdeck {

class MessageLabel;

class QuestionBar final : public QFrame {
    Q_OBJECT
public:
    explicit QuestionBar(const QString &objectName, QWidget *parent = nullptr);

    void ask(const QString &question, const QString &yes, const QString &no);
    [[nodiscard]] bool isAsking() const { return !isHidden(); }

signals:
    void answered(bool isYes);

private:
    QPushButton *makeButton(const QString &name, bool isYes);

    MessageLabel *m_question;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace jobdeck
