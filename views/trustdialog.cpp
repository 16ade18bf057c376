#include "views/trustdialog.h"

#include "model/format.h"
#include "views/inputhabits.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *textBox(const QString &text, const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QPlainTextEdit(text, parent);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    // Nothing may hide to the right of the view.
    box->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    box->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    box->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    box->setLayoutDirection(Qt::LeftToRight); // code reads so in every language
    return box;
}

// Each on a line of its own, whatever is in it.
QString words(const QStringList &command)
{
    QStringList shown;
    for (const QString &word : command)
        shown << visibleWord(word);
    return shown.join(u'\n');
}

} // namespace

TrustDialog::TrustDialog(const TrustQuestion &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"trustDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Allow a script to run"));
    auto *title = new QLabel(question.wasTrusted
                                 ? tr("The script of “%1” was changed since it was allowed to run.").arg(question.kind)
                                 : tr("The script of “%1” has not been allowed to run yet.").arg(question.kind),
                             this);
    title->setObjectName(u"trustTitle"_s);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *hint = new QLabel(tr("It can do whatever you can. Look at it, and allow it if you know what it does."), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(hint);
    addFacts(question);
    auto *buttons = new QDialogButtonBox(this);
    auto *allow =
        buttons->addButton(question.runsThen ? tr("&Allow and Run") : tr("&Allow"), QDialogButtonBox::AcceptRole);
    allow->setObjectName(u"trustAllow"_s);
    auto *cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"trustCancel"_s);
    cancel->setDefault(true);
    cancel->setFocus();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(allow, &QPushButton::clicked, this, [this] {
        emit allowed();
        accept();
    });
    pressFocusedButtonOnReturn(*this);
    resize(640, 440);
}

void TrustDialog::addFacts(const TrustQuestion &question)
{
    auto *facts = new QFormLayout;
    const auto addFact = [this, facts](const QString &label, const QString &value, const QString &objectName) {
        auto *shown = new QLabel(visibleText(value), this);
        shown->setObjectName(objectName);
        shown->setTextFormat(Qt::PlainText);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        shown->setWordWrap(true);
        shown->setMinimumWidth(1); // a long path must not widen the dialog
        shown->setAccessibleName(label + u": "_s + value);
        facts->addRow(label + u':', shown);
    };
    addFact(tr("File"), question.file, u"trustFile"_s);
    if (!question.programs.isEmpty())
        addFact(tr("Program"), question.programs, u"trustPrograms"_s);
    addFact(tr("Starts in"), question.folder, u"trustFolder"_s);
    auto *command = textBox(words(question.command), u"trustCommand"_s, tr("Command, one argument a line"), this);
    command->setMaximumHeight(
        command->fontMetrics().lineSpacing() * (std::min<int>(int(question.command.size()), 5) + 1) + 12);
    facts->addRow(tr("Command:"), command);
    QStringList choices;
    for (const auto &[field, printing] : question.choices)
        choices << tr("%1: %2", "a field, and the command that prints its choices").arg(field, visibleWord(printing));
    if (!choices.isEmpty())
        addFact(tr("Choices are printed by"), choices.join(u'\n'), u"trustChoices"_s);
    auto *form = qobject_cast<QVBoxLayout *>(layout());
    form->addLayout(facts);
    form->addWidget(textBox(visibleCode(question.text), u"trustText"_s, tr("The script"), this), 1);
}

} // namespace jobdeck
