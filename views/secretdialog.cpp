#include "views/secretdialog.h"

#include "views/argumentform.h"
#include "views/inputhabits.h"
#include "views/messagelabel.h"
#include "views/mnemonics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// As fields of their own: nothing else is in the form that could hide them.
ArgumentSpecs secretFields(const JobKind &kind, const QStringList &names)
{
    ArgumentSpecs specs;
    for (ArgumentSpec spec : kind.arguments) {
        if (!names.contains(spec.name))
            continue;
        spec.showIf = {};
        spec.section.clear();
        spec.isRequired = true;
        specs.append(spec);
    }
    return specs;
}

} // namespace

SecretDialog::SecretDialog(const Job &job, const JobKind &kind, const QStringList &lacking, QWidget *parent)
    : QDialog(parent)
    , m_job(job.id)
{
    setObjectName(u"secretDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A job waits for its secret"));
    Mnemonics mnemonics;
    m_fields = new ArgumentForm(secretFields(kind, lacking), mnemonics, this);
    m_fields->offerKeeping();
    addWidgets(job, kind);
    pressFocusedButtonOnReturn(*this);
    keepWheelFromFields(*this);
    resize(480, sizeHint().height());
    m_fields->focusFirst();
}

void SecretDialog::addWidgets(const Job &job, const JobKind &kind)
{
    auto *title = new QLabel(tr("Job %1 (%2) cannot run without this:").arg(job.id).arg(kind.shownTitle()), this);
    title->setObjectName(u"secretTitle"_s);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    alignToStart(*title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_message = new MessageLabel(this);
    m_message->setObjectName(u"secretMessage"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_run = buttons->addButton(tr("&Run"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(u"secretRun"_s);
    m_run->setDefault(true);
    auto *later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    later->setObjectName(u"secretLater"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &SecretDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_message);
    layout->addWidget(m_fields);
    layout->addStretch();
    layout->addWidget(buttons);
}

void SecretDialog::submit()
{
    if (!m_run->isEnabled())
        return;
    if (!m_fields->validateAll())
        return m_fields->focusFirstError();
    m_message->clear();
    setBusy(true);
    emit given(m_fields->values(), m_fields->secretsToKeep());
}

void SecretDialog::setBusy(bool isBusy)
{
    m_fields->setEnabled(!isBusy);
    m_run->setEnabled(!isBusy);
}

void SecretDialog::showError(const Error &error)
{
    setBusy(false);
    if (m_fields->showError(error))
        m_fields->focusFirstError();
    else
        m_message->setMessage(MessageLabel::Level::Error, error.message);
}

} // namespace jobdeck
