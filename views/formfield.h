// One row of a generated form: label with access key and required mark, editor, help and error under it. Puts its
// widgets into the form's grid, so that labels are siblings of their editors (a combo box is named by that). GUI
// thread.
#pragma once

#include "views/argumenteditor.h"
#include "views/messagelabel.h"

class QGridLayout;
class QLabel;

namespace jobdeck {

class ChoicesRow;
class Mnemonics;

class FormField final : public QObject {
    Q_OBJECT
public:
    FormField(const ArgumentSpec &spec, QGridLayout &grid, QWidget *form, Mnemonics &mnemonics);

    [[nodiscard]] ArgumentEditor &editor() const { return *m_editor; }
    [[nodiscard]] const ArgumentSpec &spec() const { return m_editor->spec(); }
    [[nodiscard]] const QString &name() const { return spec().name; }

    void setShown(bool isShown); // by show-if
    [[nodiscard]] bool isShown() const { return m_isShown; }
    void setMessage(MessageLabel::Level level, const QString &text);
    [[nodiscard]] QString errorText() const;
    void focus() const;
    // Where its editor and what is said of it stand, in the form.
    [[nodiscard]] QRect place() const;
    // Null: its choices come from no command.
    [[nodiscard]] ChoicesRow *choicesRow() const { return m_choices; }

private:
    void describe();
    void addLabel(QGridLayout &grid, int row, QWidget *form, Mnemonics &mnemonics);
    void addHelp(QGridLayout &grid, int row, QWidget *form);

    ArgumentEditor *m_editor;
    QLabel *m_label = nullptr;
    QLabel *m_help = nullptr;
    ChoicesRow *m_choices = nullptr;
    MessageLabel *m_message;
    MessageLabel::Level m_level = MessageLabel::Level::Note;
    bool m_isShown = true;
};

} // namespace jobdeck
