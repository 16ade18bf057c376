#include "views/moreoptions.h"

#include "model/jobpriority.h"
#include "views/durationbox.h"
#include "views/messagelabel.h"
#include "views/mnemonics.h"
#include "views/numberbox.h"
#include "views/schedulenote.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

MoreOptions::MoreOptions(const JobKind &kind, Fields fields, Mnemonics &mnemonics, QWidget *parent)
    : QWidget(parent)
    , m_kindTimeoutMs(kind.timeoutMs)
    , m_kindRetryMax(kind.retryMax)
    , m_shown(fields)
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_timeout(new DurationBox(tr("Time-out"), m_body))
    , m_retries(new NumberBox({.minimum = 0, .maximum = 1000, .decimals = 0, .isStrict = true}, m_body))
    , m_priority(new QComboBox(m_body))
{
    m_toggle->setObjectName(u"moreOptions"_s);
    m_toggle->setText(mnemonics.assign(tr("More options")));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_toggle);
    layout->addWidget(m_body);
    auto *form = new QFormLayout(m_body);
    form->setContentsMargins(20, 0, 0, 0);
    addLimits(*form, mnemonics);
    addPriority(*form, mnemonics);
    setOpen(false);
    connect(m_toggle, &QToolButton::toggled, this, &MoreOptions::setOpen);
    connect(m_timeout, &DurationBox::changed, this, &MoreOptions::edited);
    connect(m_retries, &NumberBox::valueChanged, this, [this] { emit edited(); });
    connect(m_priority, &QComboBox::currentIndexChanged, this, &MoreOptions::edited);
}

void MoreOptions::addLimits(QFormLayout &form, Mnemonics &mnemonics)
{
    m_timeout->setHidden(m_shown == Fields::Priority);
    m_retries->setHidden(m_shown == Fields::Priority);
    if (m_shown == Fields::Priority)
        return;
    m_timeout->numberBox()->setObjectName(u"timeout"_s);
    m_timeout->numberBox()->setAccessibleName(tr("Time-out"));
    m_retries->setObjectName(u"retries"_s);
    m_retries->setAccessibleName(tr("Retries"));
    m_retries->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addField(form, mnemonics.assign(tr("Time-out")), m_timeout, m_timeout->numberBox(),
             m_kindTimeoutMs > 0
                 ? tr("The job is stopped after this time. Empty: %1, 0: no time-out.").arg(spanText(m_kindTimeoutMs))
                 : tr("The job is stopped after this time. Empty: no time-out."));
    addField(form, mnemonics.assign(tr("Retries")), m_retries, m_retries,
             tr("How often the job is started again after an error or a time-out. Empty: %1.").arg(m_kindRetryMax));
}

// The highest on top, as they would run.
void MoreOptions::addPriority(QFormLayout &form, Mnemonics &mnemonics)
{
    m_priority->setObjectName(u"priority"_s);
    for (int priority = highestPriority; priority >= lowestPriority; --priority)
        m_priority->addItem(priorityText(priority), priority);
    m_priority->setCurrentIndex(m_priority->findData(0));
    m_priority->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addField(form, mnemonics.assign(tr("Priority")), m_priority, m_priority,
             tr("Of the jobs that wait for a free place, one of a higher priority starts first."));
}

void MoreOptions::addField(QFormLayout &form, const QString &label, QWidget *field, QWidget *control,
                           const QString &help)
{
    auto *name = new QLabel(tr("%1:", "label of a field").arg(label), m_body);
    name->setBuddy(control);
    auto *text = new QLabel(help, m_body);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    alignToStart(*text);
    text->setForegroundRole(QPalette::PlaceholderText);
    control->setAccessibleDescription(help);
    form.addRow(name, field);
    form.addRow(nullptr, text);
}

std::optional<qint64> MoreOptions::timeoutMs() const
{
    const auto entered = m_timeout->durationMs();
    return entered == m_kindTimeoutMs ? std::nullopt : entered;
}

std::optional<int> MoreOptions::retryMax() const
{
    const auto entered = m_retries->number();
    return entered && int(*entered) != m_kindRetryMax ? std::optional(int(*entered)) : std::nullopt;
}

int MoreOptions::priority() const { return m_priority->currentData().toInt(); }

void MoreOptions::setValues(qint64 timeoutMs, int retryMax, int priority)
{
    m_timeout->setDurationMs(timeoutMs == m_kindTimeoutMs ? std::nullopt : std::optional(timeoutMs));
    m_retries->setNumber(retryMax == m_kindRetryMax ? std::nullopt : std::optional(double(retryMax)));
    m_priority->setCurrentIndex(m_priority->findData(std::clamp(priority, lowestPriority, highestPriority)));
    const bool hasLimits = timeoutMs != m_kindTimeoutMs || retryMax != m_kindRetryMax;
    m_toggle->setChecked(priority != 0 || (hasLimits && m_shown == Fields::All));
}

void MoreOptions::setGiven(std::optional<qint64> timeoutMs, std::optional<int> retryMax, int priority)
{
    setValues(timeoutMs.value_or(m_kindTimeoutMs), retryMax.value_or(m_kindRetryMax), priority);
}

void MoreOptions::reset() { setValues(m_kindTimeoutMs, m_kindRetryMax, 0); }

void MoreOptions::setOpen(bool isOpen)
{
    m_body->setVisible(isOpen);
    updateArrow();
}

void MoreOptions::updateArrow()
{
    const auto closed = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    m_toggle->setArrowType(m_toggle->isChecked() ? Qt::DownArrow : closed);
}

void MoreOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        updateArrow();
    QWidget::changeEvent(event);
}

} // namespace jobdeck
