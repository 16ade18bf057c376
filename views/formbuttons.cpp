#include "views/formbuttons.h"

#include "model/format.h"
#include "model/job.h"
#include "views/formpurpose.h"
#include "views/jobform.h"
#include "views/mnemonics.h"
#include "views/tooltip.h"

#include <QKeySequence>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

FormButtons::FormButtons(QWidget *parent)
    : QDialogButtonBox(parent)
    , m_reset(add(JobForm::tr("Reset to defaults"), ResetRole, u"resetToDefaults"_s))
    , m_last(add(JobForm::tr("Use the values of the last run"), ResetRole, u"lastValues"_s))
    , m_main(add(JobForm::tr("Run"), AcceptRole, u"submit"_s))
    , m_cancel(add(JobForm::tr("Cancel"), RejectRole, u"cancel"_s))
{
    m_main->setDefault(true);
    m_main->setToolTip(QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText));
    connect(m_reset, &QPushButton::clicked, this, &FormButtons::resetRequested);
    connect(m_last, &QPushButton::clicked, this, &FormButtons::lastValuesRequested);
    setLast(nullptr, 0);
}

QPushButton *FormButtons::add(const QString &text, ButtonRole role, const QString &name)
{
    QPushButton *button = addButton(text, role);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void FormButtons::assign(Mnemonics &mnemonics)
{
    for (const QString &text : {formMainText(FormPurpose::New, false), formMainText(FormPurpose::New, true)})
        m_marked.insert(text, mnemonics.assign(text)); // before the button that empties the form
    m_reset->setText(mnemonics.assign(JobForm::tr("Reset to defaults")));
    m_last->setText(mnemonics.assign(JobForm::tr("Use the values of the last run")));
}

void FormButtons::setMain(const QString &text, bool isEnabled)
{
    m_main->setText(m_marked.value(text, text));
    m_main->setEnabled(isEnabled);
}

void FormButtons::setFilling(bool isEnabled)
{
    m_isFilling = isEnabled;
    m_reset->setEnabled(isEnabled);
    updateLast();
}

void FormButtons::setLastOffered(bool isOffered) { m_last->setVisible(isOffered); }

void FormButtons::setLast(const Job *job, qint64 nowMs)
{
    m_hasLast = job;
    const QString tip = job ? JobForm::tr("Fills in what job #%1 was given (%2). Secrets are to be entered again.")
                                  .arg(QString::number(job->id), momentText(job->createdAt, nowMs))
                            : JobForm::tr("No job of this kind has been started yet.");
    setToolTipText(*m_last, m_isFilling ? tip : QString());
    updateLast();
}

void FormButtons::updateLast() { m_last->setEnabled(m_isFilling && m_hasLast); }

void FormButtons::focusMain() { m_main->setFocus(Qt::OtherFocusReason); }

} // namespace jobdeck
