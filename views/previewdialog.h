// Shows what would be started: argv, variables, folder, standard input; and copies it as a line for a shell. Stays open
// beside the form and follows it. GUI thread.
#pragma once

#include "model/runpreview.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace jobdeck {

class MessageLabel;

class PreviewDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PreviewDialog(const QString &kind, QWidget *parent);

    void setPreview(const RunPreview &preview);

private:
    void addButtons();
    void copy();

    RunPreview m_preview;
    MessageLabel *m_problem;
    QPlainTextEdit *m_command;
    QLineEdit *m_folder;
    QPlainTextEdit *m_environment;
    QPlainTextEdit *m_input;
    QPushButton *m_copy = nullptr;
};

} // namespace jobdeck
