// Editors of what is picked: yes or no, one of few (radio buttons), one of many (a combo box), several, and a list that
// takes other words too. GUI thread.
#pragma once

#include "views/argumenteditor.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QListWidget;

namespace jobdeck {

// Radio buttons for up to three choices of which one is always picked, otherwise a combo box.
[[nodiscard]] ArgumentEditor *makeChoiceEditor(const ArgumentSpec &spec, QWidget *parent);

class BooleanEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    BooleanEditor(const ArgumentSpec &spec, QWidget *parent);
    [[nodiscard]] bool showsLabel() const override { return true; }

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;

private:
    QCheckBox *m_box;
};

class RadioEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    RadioEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;

private:
    QButtonGroup *m_group;
};

class ComboEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    ComboEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;
    void showChoices(const QList<Choice> &choices) override;

private:
    QComboBox *m_combo;
};

class EditableChoiceEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    EditableChoiceEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;
    void showChoices(const QList<Choice> &choices) override;

private:
    QComboBox *m_combo;
};

class CheckListEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    CheckListEditor(const ArgumentSpec &spec, QWidget *parent);
    [[nodiscard]] bool isTall() const override { return true; }

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;
    void showChoices(const QList<Choice> &choices) override;

private:
    void addItem(const Choice &choice);
    void fitRows();

    QListWidget *m_list;
};

} // namespace jobdeck
