// The buttons below a form: what fills it in again, what submits it, what closes it. GUI thread.
#pragma once

#include <QDialogButtonBox>
#include <QHash>

class QPushButton;

namespace jobdeck {

class Mnemonics;
struct Job;

class FormButtons final : public QDialogButtonBox {
    Q_OBJECT
public:
    explicit FormButtons(QWidget *parent = nullptr);

    // Gives the buttons that fill in the form their letters, before the form takes its own.
    void assign(Mnemonics &mnemonics);
    void setMain(const QString &text, bool isEnabled);
    void setFilling(bool isEnabled); // defaults and last values
    void setLastOffered(bool isOffered); // else its button is hidden
    // Whose values are offered; null: there is none.
    void setLast(const Job *job, qint64 nowMs);
    void focusMain();

signals:
    void resetRequested();
    void lastValuesRequested();

private:
    [[nodiscard]] QPushButton *add(const QString &text, ButtonRole role, const QString &name);
    void updateLast();

    QHash<QString, QString> m_marked; // texts of the main button with their letters
    QPushButton *m_reset;
    QPushButton *m_last;
    QPushButton *m_main;
    QPushButton *m_cancel;
    bool m_isFilling = false;
    bool m_hasLast = false;
};

} // namespace jobdeck
