#include "views/ruleoptions.h"

#include "model/comingtimes.h"
#include "model/localtime.h"
#include "views/durationbox.h"
#include "views/messagelabel.h"
#include "views/mnemonics.h"
#include "views/numberbox.h"
#include "views/wallclockedit.h"
#include "views/zonedtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;

QComboBox *makeCombo(const QString &name, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(16);
    return combo;
}

void assignKeys(const QFormLayout &form, Mnemonics &mnemonics)
{
    for (int row = 0; row < form.rowCount(); ++row)
        if (const QLayoutItem *item = form.itemAt(row, QFormLayout::LabelRole))
            if (auto *label = qobject_cast<QLabel *>(item->widget()))
                label->setText(mnemonics.assign(label->text()));
}

// 0: none is entered; -1: what is entered is no number of runs.
int countOf(const NumberBox &box)
{
    const auto number = box.number();
    if (!number)
        return box.unreadable().isEmpty() ? 0 : -1;
    const bool isWhole = *number >= 1 && *number <= maxScheduleRuns && *number == int(*number);
    return isWhole ? int(*number) : -1;
}

} // namespace

RuleOptions::RuleOptions(Mnemonics &mnemonics, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_zone(makeCombo(u"ruleZone"_s, this))
    , m_count(new NumberBox({.minimum = 1, .maximum = maxScheduleRuns, .decimals = 0}, this))
    , m_more(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_calendar(makeCombo(u"ruleCalendar"_s, m_body))
    , m_jitter(new DurationBox(tr("Later by up to"), m_body))
    , m_missed(makeCombo(u"ruleMissed"_s, m_body))
    , m_overlap(makeCombo(u"ruleOverlap"_s, m_body))
{
    setObjectName(u"ruleOptions"_s);
    m_layout->setContentsMargins({});
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addZone(*m_layout);
    addBound(*m_layout, m_start, tr("Not before"), u"ruleStart"_s, u"start"_s);
    addBound(*m_layout, m_end, tr("Not after"), u"ruleEnd"_s, u"end"_s);
    addCount(*m_layout);
    addMore(*m_layout);
    for (const QFormLayout *form : {m_layout, static_cast<QFormLayout *>(m_body->layout())})
        assignKeys(*form, mnemonics);
    m_more->setText(mnemonics.assign(m_more->text()));
    setOpen(false);
    onZone();
}

void RuleOptions::addRow(QFormLayout &form, const QString &label, QWidget *row, QWidget *control, const QString &field)
{
    auto *name = new QLabel(tr("%1:", "label of a field").arg(label), this);
    name->setBuddy(control);
    auto *error = new MessageLabel(this);
    error->setObjectName(u"ruleError_"_s + field);
    form.addRow(name, row);
    form.addRow(error);
    m_errors.insert(field, error);
    m_controls.insert(field, control);
}

void RuleOptions::addZone(QFormLayout &form)
{
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(tr("This computer’s (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())));
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->lineEdit()->setObjectName(u"ruleZoneEdit"_s);
    m_zone->lineEdit()->setAccessibleName(tr("Time zone"));
    connect(m_zone, &QComboBox::editTextChanged, this, &RuleOptions::onZone);
    connect(m_zone, &QComboBox::editTextChanged, this, &RuleOptions::changed);
    addRow(form, tr("Time zone"), m_zone, m_zone, u"zone"_s);
}

void RuleOptions::addBound(QFormLayout &form, Bound &bound, const QString &label, const QString &name,
                           const QString &field)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    bound.box = new QCheckBox(row);
    bound.box->setObjectName(name + u"Wanted"_s);
    bound.box->setAccessibleName(label);
    bound.edit = makeWallClockEdit(WallClock::DateAndTime, row);
    bound.edit->setObjectName(name);
    bound.edit->setAccessibleName(label);
    bound.edit->setEnabled(false);
    bound.zone = new QLabel(row);
    bound.zone->setTextFormat(Qt::PlainText);
    layout->addWidget(bound.box);
    layout->addWidget(bound.edit);
    layout->addWidget(bound.zone);
    layout->addStretch();
    connect(bound.box, &QCheckBox::toggled, bound.edit, &QWidget::setEnabled);
    connect(bound.box, &QCheckBox::toggled, this, &RuleOptions::changed);
    connect(bound.edit, &QDateTimeEdit::dateTimeChanged, this, &RuleOptions::changed);
    addRow(form, label, row, bound.box, field);
}

// Whose clock the bounds are read by.
void RuleOptions::onZone()
{
    const QString foreign = zone().isValid() ? foreignZoneText(zone()) : QString();
    for (const Bound *bound : {&m_start, &m_end}) {
        bound->zone->setText(foreign);
        bound->zone->setVisible(!foreign.isEmpty());
    }
}

void RuleOptions::addCount(QFormLayout &form)
{
    m_count->setObjectName(u"ruleCount"_s);
    m_count->setAccessibleName(tr("Number of runs"));
    m_count->setToolTip(tr("After so many runs it ends. Empty: it goes on."));
    m_count->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_count, &NumberBox::valueChanged, this, &RuleOptions::changed);
    addRow(form, tr("Number of runs"), m_count, m_count, u"count"_s);
}

void RuleOptions::addMore(QFormLayout &form)
{
    m_more->setObjectName(u"ruleMore"_s);
    m_more->setText(tr("More about repeating"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    connect(m_more, &QToolButton::toggled, this, &RuleOptions::setOpen);
    form.addRow(m_more);
    form.addRow(m_body);
    auto *body = new QFormLayout(m_body);
    body->setContentsMargins(20, 0, 0, 0);
    body->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addCalendar(*body);
    m_jitter->numberBox()->setObjectName(u"ruleJitter"_s);
    m_jitter->numberBox()->setAccessibleName(tr("Later by up to"));
    m_jitter->setToolTip(tr("Each run begins later by a random time, so that not everything begins at once."));
    connect(m_jitter, &DurationBox::changed, this, &RuleOptions::changed);
    addRow(*body, tr("Later by up to"), m_jitter, m_jitter->numberBox(), u"jitter"_s);
    addPolicies(*body);
}

void RuleOptions::addCalendar(QFormLayout &form)
{
    auto *row = new QWidget(m_body);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_calendar->addItem(tr("None"));
    auto *edit = new QPushButton(tr("Excluded Days…"), row);
    edit->setObjectName(u"ruleCalendars"_s);
    edit->setAutoDefault(false);
    layout->addWidget(m_calendar, 1);
    layout->addWidget(edit);
    connect(edit, &QPushButton::clicked, this, &RuleOptions::calendarsRequested);
    connect(m_calendar, &QComboBox::currentIndexChanged, this, &RuleOptions::changed);
    addRow(form, tr("Leave out the days of"), row, m_calendar, u"calendar"_s);
}

void RuleOptions::addPolicies(QFormLayout &form)
{
    const auto add = [](QComboBox *combo, const QString &text, auto policy) { combo->addItem(text, int(policy)); };
    add(m_missed, tr("Run once if at most 15 minutes late, else ask"), MissedPolicy::Usual);
    add(m_missed, tr("Run once, however late"), MissedPolicy::Once);
    add(m_missed, tr("Run each, one after the other"), MissedPolicy::Each);
    add(m_missed, tr("Skip"), MissedPolicy::Skip);
    add(m_missed, tr("Always ask"), MissedPolicy::Ask);
    add(m_overlap, tr("Skip this run"), OverlapPolicy::Skip);
    add(m_overlap, tr("Wait for it"), OverlapPolicy::Queue);
    add(m_overlap, tr("Run both"), OverlapPolicy::Allow);
    for (QComboBox *combo : {m_missed, m_overlap})
        connect(combo, &QComboBox::currentIndexChanged, this, &RuleOptions::changed);
    addRow(form, tr("If times were missed"), m_missed, m_missed, u"missed"_s);
    addRow(form, tr("If the last run still goes on"), m_overlap, m_overlap, u"overlap"_s);
}

void RuleOptions::setOpen(bool isOpen)
{
    m_body->setVisible(isOpen);
    const auto closed = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    m_more->setArrowType(isOpen ? Qt::DownArrow : closed);
}

// What stands in the field, also where it is of no zone; the first entry is the machine's.
QString RuleOptions::zoneId() const
{
    const QString text = m_zone->currentText().trimmed();
    return text == m_zone->itemText(0) ? QString() : text;
}

QTimeZone RuleOptions::zone() const { return zoneOfSchedule({.zone = zoneId()}); }

std::optional<qint64> RuleOptions::instantOf(const Bound &bound) const
{
    if (!bound.box->isChecked())
        return {};
    const QTimeZone at = zone().isValid() ? zone() : QTimeZone::systemTimeZone();
    if (bound.given) {
        const auto local = QDateTime::fromMSecsSinceEpoch(*bound.given, at);
        const QTime shown(local.time().hour(), local.time().minute());
        if (bound.edit->date() == local.date() && bound.edit->time() == shown)
            return bound.given;
    }
    return resolveLocal(bound.edit->date(), bound.edit->time(), at).utcMs;
}

void RuleOptions::setBound(Bound &bound, std::optional<qint64> atMs)
{
    bound.given = atMs;
    bound.box->setChecked(atMs.has_value());
    if (!atMs)
        return;
    const QTimeZone at = zone().isValid() ? zone() : QTimeZone::systemTimeZone();
    const auto local = QDateTime::fromMSecsSinceEpoch(*atMs, at);
    bound.edit->setDateTime(QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC));
}

void RuleOptions::suggestStart(qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const QDate later = QDateTime::fromMSecsSinceEpoch(nowMs + 365 * dayMs).date();
    m_start.edit->setDateTime(QDateTime(today.addDays(1), QTime(0, 0), Qt::UTC));
    m_end.edit->setDateTime(QDateTime(later, QTime(0, 0), Qt::UTC));
}

ScheduleTerms RuleOptions::terms() const
{
    return {.zone = zoneId(),
            .startAt = instantOf(m_start),
            .endAt = instantOf(m_end),
            .maxRuns = countOf(*m_count),
            .calendar = m_calendar->currentIndex() > 0 ? m_calendar->currentText() : QString(),
            .jitterMs = m_jitter->durationMs().value_or(0),
            .missed = static_cast<MissedPolicy>(m_missed->currentData().toInt()),
            .overlap = static_cast<OverlapPolicy>(m_overlap->currentData().toInt())};
}

void RuleOptions::setTerms(const ScheduleTerms &terms)
{
    const QSignalBlocker quiet(this);
    m_zone->setCurrentIndex(0);
    if (!terms.zone.isEmpty())
        m_zone->setCurrentText(terms.zone);
    setBound(m_start, terms.startAt);
    setBound(m_end, terms.endAt);
    m_count->setNumber(terms.maxRuns > 0 ? std::optional(double(terms.maxRuns)) : std::nullopt);
    if (!terms.calendar.isEmpty() && m_calendar->findText(terms.calendar) < 0)
        m_calendar->addItem(terms.calendar);
    m_calendar->setCurrentIndex(terms.calendar.isEmpty() ? 0 : m_calendar->findText(terms.calendar));
    m_jitter->setDurationMs(terms.jitterMs > 0 ? std::optional(terms.jitterMs) : std::nullopt);
    m_missed->setCurrentIndex(m_missed->findData(int(terms.missed)));
    m_overlap->setCurrentIndex(m_overlap->findData(int(terms.overlap)));
    const bool isUsual = terms.calendar.isEmpty() && terms.jitterMs == 0 && terms.missed == MissedPolicy::Usual
        && terms.overlap == OverlapPolicy::Skip;
    m_more->setChecked(!isUsual);
    onZone();
}

void RuleOptions::setCalendars(const QStringList &names)
{
    const QString chosen = m_calendar->currentIndex() > 0 ? m_calendar->currentText() : QString();
    const QSignalBlocker quiet(m_calendar);
    m_calendar->clear();
    m_calendar->addItem(tr("None"));
    m_calendar->addItems(names);
    if (!chosen.isEmpty() && !names.contains(chosen))
        m_calendar->addItem(chosen); // the engine says what is wrong with it
    m_calendar->setCurrentIndex(chosen.isEmpty() ? 0 : m_calendar->findText(chosen));
}

bool RuleOptions::showError(const Error &error)
{
    MessageLabel *label = m_errors.value(error.field);
    if (!label)
        return false;
    label->setMessage(MessageLabel::Level::Error, error.message);
    QWidget *control = m_controls.value(error.field);
    control->setAccessibleDescription(error.message);
    if (m_body->isAncestorOf(control))
        m_more->setChecked(true);
    return true;
}

void RuleOptions::focusField(const QString &field)
{
    if (QWidget *control = m_controls.value(field))
        control->setFocus(Qt::OtherFocusReason);
}

void RuleOptions::clearErrors()
{
    for (auto each = m_errors.cbegin(); each != m_errors.cend(); ++each) {
        each.value()->clear();
        m_controls.value(each.key())->setAccessibleDescription({});
    }
}

} // namespace jobdeck
