#include "views/previewdialog.h"

#include "model/format.h"
#include "views/inputhabits.h"
#include "views/messagelabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

template <typename Box>
Box *addBox(QFormLayout &form, Box *box, const QString &label, const QString &objectName)
{
    box->setObjectName(objectName);
    box->setAccessibleName(label);
    box->setReadOnly(true);
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    box->setLayoutDirection(Qt::LeftToRight); // code reads so in every language
    form.addRow(label + u':', box);
    return box;
}

QPlainTextEdit *textArea(QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    box->setLineWrapMode(QPlainTextEdit::NoWrap);
    return box;
}

// Keeps its place while somebody reads it.
void replaceText(QPlainTextEdit &box, const QString &text)
{
    if (box.toPlainText() != text)
        box.setPlainText(text);
}

} // namespace

PreviewDialog::PreviewDialog(const QString &kind, QWidget *parent)
    : QDialog(parent)
    , m_problem(new MessageLabel(this))
{
    setObjectName(u"previewDialog"_s);
    setWindowTitle(tr("Preview – %1").arg(kind));
    setModal(false);
    m_problem->setObjectName(u"previewProblem"_s);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_command = addBox(*form, textArea(this), tr("Command, one argument a line"), u"previewCommand"_s);
    m_folder = addBox(*form, new QLineEdit(this), tr("Starts in"), u"previewFolder"_s);
    m_environment = addBox(*form, textArea(this), tr("Variables, besides your own"), u"previewEnvironment"_s);
    m_input = addBox(*form, textArea(this), tr("Standard input"), u"previewInput"_s);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_input->setMaximumHeight(m_input->fontMetrics().lineSpacing() * 4 + 12);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_problem);
    layout->addLayout(form, 1);
    addButtons();
    pressFocusedButtonOnReturn(*this);
    resize(620, 560);
}

void PreviewDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(tr("&Copy as Shell Line"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"previewCopy"_s);
    auto *close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"previewClose"_s);
    connect(m_copy, &QPushButton::clicked, this, &PreviewDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout()->addWidget(buttons);
}

void PreviewDialog::setPreview(const RunPreview &preview)
{
    if (preview == m_preview)
        return;
    m_preview = preview;
    m_problem->setMessage(MessageLabel::Level::Warning, preview.problem);
    m_problem->setVisible(!preview.problem.isEmpty());
    QStringList words;
    for (const QString &word : preview.command)
        words << visibleWord(word);
    replaceText(*m_command, words.join(u'\n'));
    m_folder->setText(preview.folder);
    m_folder->setToolTip(preview.makesFolder ? tr("The job's own folder, named by its number and made when it starts.")
                                             : QString());
    QStringList variables;
    for (const auto &[name, value] : preview.environment)
        variables << visibleWord(name + u'=' + value);
    replaceText(*m_environment, variables.join(u'\n'));
    replaceText(*m_input, preview.input.value_or(QString()));
    m_input->setPlaceholderText(preview.command.isEmpty() ? QString()
                                                          : tr("None: there is nothing for the program to read."));
    m_copy->setEnabled(!preview.command.isEmpty() && preview.problem.isEmpty());
}

void PreviewDialog::copy() { QGuiApplication::clipboard()->setText(shellLine(m_preview)); }

} // namespace jobdeck
