// One field of a form: shows and edits the value of one ArgumentSpec. Subclasses, one per family of types, are made by
// makeArgumentEditor(). GUI thread; owned by its parent, its widgets by theirs.
#pragma once

#include "model/argumentspec.h"

#include <QObject>

class QWidget;

namespace jobdeck {

class ArgumentEditor : public QObject {
    Q_OBJECT
public:
    ArgumentEditor(ArgumentSpec spec, QObject *parent);

    // What stands in the form.
    [[nodiscard]] QWidget *widget() const { return m_widget; }
    // What gets the focus, the name and the description: widget() or a part of it.
    [[nodiscard]] QWidget *control() const { return m_control; }
    // Exactly what setValue() was given until a person edits the field: a widget may round it or show it otherwise.
    // Undefined: absent.
    [[nodiscard]] QJsonValue value() const;
    // What was typed that is no value at all ("This is no JSON: …"); empty if none. The rest is validateArguments().
    [[nodiscard]] QString inputError() const { return m_isEdited ? enteredError() : QString(); }
    // A check box says its label itself.
    [[nodiscard]] virtual bool showsLabel() const { return false; }
    // Higher than one line: its label stands at its top.
    [[nodiscard]] virtual bool isTall() const { return false; }
    virtual void setReadOnly(bool isReadOnly);

    // Undefined: empties the field. Emits nothing.
    void setValue(const QJsonValue &value);
    // What a command printed (ArgumentSpec::choicesCommand). A value that is not among it goes, and is the answer.
    // Emits nothing.
    QStringList setChoices(const QList<Choice> &choices);
    [[nodiscard]] const ArgumentSpec &spec() const { return m_spec; }
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void edited(); // by a person
    void left(); // the focus went elsewhere in the window

protected:
    // What the widget says.
    [[nodiscard]] virtual QJsonValue enteredValue() const = 0;
    [[nodiscard]] virtual QString enteredError() const { return {}; }
    virtual void showValue(const QJsonValue &value) = 0;
    virtual void showChoices(const QList<Choice> & /*choices*/) { }
    // For signals of widgets that cannot tell a person from setValue().
    void notifyEdited();
    // For each constructor: widget() and control(), if that is only a part. Gives the control its object name,
    // accessible name and help, and watches it for left().
    void setWidget(QWidget *widget, QWidget *control = nullptr);

private:
    const ArgumentSpec m_spec;
    QWidget *m_widget = nullptr;
    QWidget *m_control = nullptr;
    QJsonValue m_given = QJsonValue(QJsonValue::Undefined);
    bool m_isEdited = false; // since m_given was set
    bool m_isSetting = false;
};

// An empty text is no value.
[[nodiscard]] QJsonValue textOrAbsent(const QString &text);

[[nodiscard]] ArgumentEditor *makeArgumentEditor(const ArgumentSpec &spec, QWidget *parent);

} // namespace jobdeck
