#include "views/formpage.h"

#include "model/argumentvalidation.h"
#include "model/clock.h"
#include "views/argumentform.h"
#include "views/formchoices.h"
#include "views/formfield.h"
#include "views/formpreview.h"
#include "views/formservices.h"
#include "views/formtools.h"
#include "views/inputhabits.h"
#include "views/messagelabel.h"
#include "views/mnemonics.h"
#include "views/moreoptions.h"
#include "views/ruleeditor.h"
#include "views/schedulepanel.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// A change deep inside comes to the outermost layout one event a level.
void settleLayouts() { QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); }

} // namespace

FormPage::FormPage(const JobKind &kind, std::shared_ptr<const Clock> clock, Mnemonics mnemonics,
                   MoreOptions::Fields options, QWidget *parent, QWidget *tools)
    : QScrollArea(parent)
    , m_kind(kind)
    , m_clock(std::move(clock))
    , m_previewText(mnemonics.assign(FormPreview::tr("Preview…")))
    , m_fields(new ArgumentForm(kind.arguments, mnemonics))
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(10);
    addHead(*layout, kind);
    if (tools)
        layout->addWidget(tools);
    layout->addWidget(m_fields);
    m_options = new MoreOptions(kind, options, mnemonics, content);
    layout->addWidget(m_options);
    if (kind.isSchedulable)
        layout->addWidget(m_schedule = new SchedulePanel(m_clock, mnemonics, QTimeZone::systemTimeZone(), content));
    layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_fields->setDefaults(now(), {});
    connect(m_fields, &ArgumentForm::edited, this, &FormPage::onChanged);
    connect(m_fields, &ArgumentForm::filled, this, &FormPage::tellLeftOpen);
    connect(m_fields, &ArgumentForm::fieldLeft, this, &FormPage::pathLeft);
    connect(m_fields, &ArgumentForm::forgetRequested, this, &FormPage::forgetRequested);
    connect(m_options, &MoreOptions::edited, this, &FormPage::onChanged);
    keepWheelFromFields(*this);
    connect(qApp, &QApplication::focusChanged, this, &FormPage::onFocusMoved);
    if (!m_schedule)
        return;
    connect(m_schedule, &SchedulePanel::changed, this, &FormPage::onChanged);
    connect(m_schedule, &SchedulePanel::calendarsRequested, this, &FormPage::calendarsRequested);
    connect(m_schedule, &SchedulePanel::timesShown, this, &FormPage::timesShown);
}

// A page that is a window of its own hides in ~QWidget(), which moves the focus: too late for a slot of this class.
FormPage::~FormPage() { disconnect(qApp, nullptr, this, nullptr); }

void FormPage::setServices(FormServices &services)
{
    if (!services.hasPreview(m_kind) || m_preview)
        return;
    if (m_kind.isFromFile())
        m_choices = new FormChoices(m_kind.name, *m_fields, services, this);
    m_preview = new FormPreview(*this, services, widget());
    m_preview->setText(m_previewText);
    auto *layout = qobject_cast<QVBoxLayout *>(widget()->layout());
    if (auto *tools = widget()->findChild<FormTools *>())
        tools->addButton(m_preview);
    else
        layout->insertWidget(layout->indexOf(m_fields), m_preview, 0, Qt::AlignLeading);
    connect(m_fields, &ArgumentForm::filled, m_preview, &FormPreview::follow);
    connect(this, &FormPage::changed, m_preview, &FormPreview::follow);
}

QDateTime FormPage::now() const { return QDateTime::fromMSecsSinceEpoch(m_clock->nowMs()); }

void FormPage::setLast(const Job &job)
{
    const bool isFirst = !std::exchange(m_last, job);
    if (isFirst) // later, a person has seen what stands in the fields
        m_fields->addLastUsed(now(), job.arguments);
}

void FormPage::addHead(QVBoxLayout &layout, const JobKind &kind)
{
    auto *title = new QLabel(kind.shownTitle(), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    alignToStart(*title);
    title->setObjectName(u"formTitle"_s);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.4);
    title->setFont(font);
    auto *description = new QLabel(kind.description, this);
    description->setTextFormat(Qt::PlainText);
    description->setWordWrap(true);
    alignToStart(*description);
    description->setVisible(!kind.description.isEmpty());
    m_message = new MessageLabel(this);
    m_message->setObjectName(u"formMessage"_s);
    layout.addWidget(title);
    layout.addWidget(description);
    layout.addWidget(m_message);
}

const ArgumentSpecs &FormPage::specs() const { return m_fields->specs(); }

// A path without a folder is meant from home, where file dialogs begin.
QJsonObject FormPage::values() const { return withWholePaths(specs(), m_fields->values(), QDir::homePath()); }

// What is found when a job falls due: a date that is reckoned from today if it recurs, and what was left open before.
ArgumentSpecs FormPage::leftOpen() const
{
    ArgumentSpecs left;
    for (const ArgumentSpec &spec : m_fields->defaulted()) {
        if (m_isStored || (isRepeating() && spec.defaultRule.source == DefaultRule::Source::Date))
            left << spec;
    }
    return left;
}

RunRequest FormPage::request() const
{
    QJsonObject arguments = values();
    for (const ArgumentSpec &spec : leftOpen())
        arguments.remove(spec.name);
    return {.kind = m_kind.name,
            .arguments = arguments,
            .at = m_schedule ? m_schedule->at() : std::nullopt,
            .timeoutMs = m_options->timeoutMs(),
            .retryMax = m_options->retryMax(),
            .keepSecrets = m_fields->secretsToKeep(),
            .priority = m_options->priority()};
}

bool FormPage::isScheduled() const { return m_schedule && m_schedule->isScheduled(); }

void FormPage::offerRepeating(JobReader &reader)
{
    if (m_schedule)
        m_schedule->offerRepeating(reader);
}

bool FormPage::isRepeating() const { return m_schedule && m_schedule->isRepeating(); }

ScheduleTerms FormPage::terms() const { return isRepeating() ? m_schedule->editor()->terms() : ScheduleTerms(); }

void FormPage::startRepeating()
{
    if (m_schedule)
        m_schedule->startRepeating();
    m_isEdited = false;
}

void FormPage::fillFrom(const JobSchedule &schedule)
{
    m_isStored = true;
    m_fields->setDefaults(now(), {}, storedValues(specs(), schedule.arguments));
    m_options->setGiven(schedule.timeoutMs, schedule.retryMax, schedule.priority);
    if (m_schedule)
        m_schedule->startRepeating(&schedule);
    m_isEdited = false;
}

void FormPage::fill(const Job &job, bool withTime)
{
    m_isStored = withTime;
    m_fields->setDefaults(now(), {}, storedValues(specs(), job.arguments));
    m_options->setValues(job.timeoutMs, job.retryMax, job.priority);
    if (m_schedule && withTime) {
        if (job.scheduledAt)
            m_schedule->setGiven(*job.scheduledAt);
        else
            m_schedule->suggestTime();
    }
    m_isEdited = false;
}

void FormPage::reset()
{
    m_fields->setDefaults(now(), m_last ? m_last->arguments : QJsonObject());
    m_options->reset();
    if (m_schedule)
        m_schedule->setNow();
    m_message->clear();
    m_isEdited = false;
}

void FormPage::useLast()
{
    if (!m_last)
        return;
    m_options->setValues(m_last->timeoutMs, m_last->retryMax, m_last->priority);
    fillIn(m_last->arguments);
}

void FormPage::fillIn(const QJsonObject &arguments)
{
    QJsonObject values = storedValues(specs(), arguments);
    const QJsonObject entered = m_fields->values();
    for (const ArgumentSpec &spec : specs())
        if (spec.isSecret() && entered.contains(spec.name))
            values.insert(spec.name, entered.value(spec.name));
    m_fields->setDefaults(now(), m_last ? m_last->arguments : QJsonObject(), values);
    m_message->clear();
    warnOfSecret();
    m_fields->focusFirst();
}

bool FormPage::hasUnreadable()
{
    if (!m_fields->hasInputErrors())
        return false;
    validate();
    return true;
}

bool FormPage::validate()
{
    const bool isValid = m_fields->validateAll();
    const bool isTermsValid = !isRepeating() || m_schedule->editor()->validate();
    countErrors(isTermsValid ? 0 : 1);
    if (!isValid) {
        m_fields->focusFirstError();
        QMetaObject::invokeMethod(this, &FormPage::showFocus, Qt::QueuedConnection);
    }
    return isValid && isTermsValid;
}

void FormPage::showErrors(const FieldErrors &errors)
{
    m_message->clear();
    QStringList others;
    for (const Error &error : errors)
        if (!(isRepeating() && m_schedule->editor()->showError(error)) && !m_fields->showError(error))
            others.append(error.message);
    countErrors();
    if (!others.isEmpty()) {
        m_message->setMessage(MessageLabel::Level::Error, others.join(u'\n'));
        ensureWidgetVisible(m_message);
    }
    m_fields->focusFirstError();
    if (m_fields->errorCount() > 0)
        QMetaObject::invokeMethod(this, &FormPage::showFocus, Qt::QueuedConnection);
}

// By an access key or from the program. A click does not move what is clicked, and a window that becomes active again
// stays where it was scrolled to.
void FormPage::onFocusMoved(const QWidget *from, const QWidget *to)
{
    const bool isHere = from && to && isAncestorOf(to) && from->window() == to->window();
    if (isHere && QGuiApplication::mouseButtons() == Qt::NoButton)
        QMetaObject::invokeMethod(this, &FormPage::showFocus, Qt::QueuedConnection);
}

// Scrolls to what has the focus, and to what is said of it: after the layout, which a new message changes.
void FormPage::showFocus()
{
    QWidget *focused = window()->focusWidget();
    if (!focused || !isAncestorOf(focused))
        return;
    QRect place(focused->mapTo(widget(), QPoint()), focused->size());
    for (const FormField *field : m_fields->fields())
        if (QWidget *editor = field->editor().widget(); editor == focused || editor->isAncestorOf(focused))
            place = field->place().translated(m_fields->mapTo(widget(), QPoint()));
    constexpr int margin = 8;
    const QRect seen(QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()), viewport()->size());
    if (!seen.contains(place))
        ensureVisible(place.center().x(), place.center().y(), 0, std::min(place.height(), seen.height()) / 2 + margin);
}

void FormPage::showFileErrors(const FieldErrors &errors, const QString &field)
{
    for (const Error &error : errors)
        if (error.field == field)
            m_fields->showError(error);
}

int FormPage::contentHeight() const
{
    settleLayouts();
    return widget()->sizeHint().height();
}

void FormPage::showSchedule()
{
    if (!m_schedule)
        return;
    settleLayouts();
    const int end = m_schedule->geometry().bottom() + 9;
    verticalScrollBar()->setValue(std::min(m_schedule->y(), std::max(0, end - viewport()->height())));
}

void FormPage::focusFirst() const { m_fields->focusFirst(); }

void FormPage::onChanged()
{
    m_isEdited = true;
    warnOfSecret();
    tellLeftOpen();
    if (!m_message->text().isEmpty())
        countErrors();
    emit changed();
}

void FormPage::countErrors(int others)
{
    const int count = m_fields->errorCount() + others;
    if (count == 0)
        m_message->clear();
    else
        m_message->setMessage(MessageLabel::Level::Error,
                              count == 1 ? tr("Correct the field that is marked below.")
                                         : tr("Correct the %n fields that are marked below.", nullptr, count));
}

void FormPage::tellLeftOpen()
{
    if (!m_schedule)
        return;
    QStringList labels;
    for (const ArgumentSpec &spec : leftOpen()) {
        if (spec.defaultRule.source != DefaultRule::Source::None)
            labels << spec.shownLabel();
    }
    m_schedule->setRepeatNote(labels.isEmpty() ? QString()
                                               : tr("Reckoned anew for each run: %1.").arg(labels.join(u", "_s)));
}

void FormPage::offerKeeping() { m_fields->offerKeeping(); }

void FormPage::setKeptSecrets(const QStringList &names) { m_fields->setKeptSecrets(names); }

// Said at once, not only when the engine refuses: for a later day it has to be in the keyring.
void FormPage::warnOfSecret()
{
    const QString secret = isScheduled() ? m_fields->unkeptSecret() : QString();
    const ArgumentSpec *spec = specs().find(secret);
    m_fields->showWarning(secret, spec ? secretTooEarly(*spec) : QString());
}

} // namespace jobdeck
