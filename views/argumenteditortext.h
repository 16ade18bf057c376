// Editors of what is typed as text: one line, several lines, a secret, JSON. GUI thread.
#pragma once

#include "views/argumenteditor.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace jobdeck {

// text, url, email
class LineEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    LineEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;

private:
    QLineEdit *m_edit;
};

// Dots, and a button that shows what was typed. A former secret is never filled in. Where keeping is offered: whether
// the keyring shall keep it, and a button to have it forgotten there.
class SecretEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    // With what stands below it.
    [[nodiscard]] bool isTall() const override { return true; }
    SecretEditor(const ArgumentSpec &spec, QWidget *parent);

    void offerKeeping();
    [[nodiscard]] bool isToBeKept() const; // what was typed
    void setKept(bool isKept); // in the keyring

signals:
    void forgetRequested();

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;

private:
    void setShown(bool isShown);

    QLineEdit *m_edit;
    QToolButton *m_eye;
    QCheckBox *m_keep = nullptr; // once keeping is offered
    QPushButton *m_forget = nullptr;
};

class MultilineEditor : public ArgumentEditor {
    Q_OBJECT
public:
    MultilineEditor(const ArgumentSpec &spec, QWidget *parent);
    [[nodiscard]] bool isTall() const override { return true; }

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }

private:
    QPlainTextEdit *m_edit;
};

class JsonEditor final : public MultilineEditor {
    Q_OBJECT
public:
    JsonEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    [[nodiscard]] QString enteredError() const override;
    void showValue(const QJsonValue &value) override;
};

} // namespace jobdeck
