#include "views/rulefields.h"

#include "model/ruleparser.h"
#include "views/checkrow.h"
#include "views/messagelabel.h"
#include "views/mnemonics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTime>
#include <QVBoxLayout>

#include <array>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array dayWords{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array ordinalWords{"last", "1st", "2nd", "3rd", "4th", "5th"};

QList<CheckRow::Box> dayBoxes()
{
    QList<CheckRow::Box> boxes;
    const QLocale locale;
    for (int i = 0; i < 7; ++i) {
        const int day = (int(locale.firstDayOfWeek()) - 1 + i) % 7 + 1;
        boxes << CheckRow::Box{.number = day,
                               .text = locale.standaloneDayName(day, QLocale::ShortFormat),
                               .name = locale.standaloneDayName(day, QLocale::LongFormat)};
    }
    return boxes;
}

QList<CheckRow::Box> ordinalBoxes()
{
    QList<CheckRow::Box> boxes;
    const QStringList names{RuleFields::tr("1st"), RuleFields::tr("2nd"), RuleFields::tr("3rd"),
                            RuleFields::tr("4th"), RuleFields::tr("5th"), RuleFields::tr("last")};
    for (int i = 0; i < 6; ++i)
        boxes << CheckRow::Box{.number = (i + 1) % 6, .text = names.at(i), .name = names.at(i)};
    return boxes;
}

template <std::size_t size>
QString words(const QList<int> &numbers, const std::array<const char *, size> &names, int first)
{
    QStringList chosen;
    for (std::size_t i = 0; i < size; ++i)
        if (numbers.contains(int(i) + first))
            chosen << QString::fromLatin1(names.at(i));
    return chosen.join(u',');
}

template <std::size_t size>
QList<int> numbersOf(const std::bitset<size> &bits)
{
    QList<int> numbers;
    for (std::size_t i = 0; i < size; ++i)
        if (bits.test(i))
            numbers << int(i);
    return numbers;
}

QString timesText(const QList<int> &minutes)
{
    QStringList times;
    for (const int each : minutes)
        times << QTime(each / 60, each % 60).toString(u"HH:mm"_s);
    return times.join(u", "_s);
}

} // namespace

RuleFields::RuleFields(Mnemonics &mnemonics, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_kind(new QComboBox(this))
    , m_pageLabel(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_step(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_dayStep(new QSpinBox(this))
    , m_weekdays(new CheckRow(u"ruleWeekday"_s, dayBoxes(), this))
    , m_monthDays(new QLineEdit(u"1"_s, this))
    , m_lastDay(new QCheckBox(tr("the last day"), this))
    , m_ordinals(new CheckRow(u"ruleOrdinal"_s, ordinalBoxes(), this))
    , m_nthWeekdays(new CheckRow(u"ruleNthWeekday"_s, dayBoxes(), this))
    , m_cron(new QLineEdit(u"0 9 * * 1-5"_s, this))
    , m_pageError(new MessageLabel(this))
    , m_timesLabel(new QLabel(this))
    , m_times(new QLineEdit(u"09:00"_s, this))
    , m_timesError(new MessageLabel(this))
{
    setObjectName(u"ruleFields"_s);
    m_weekdays->setChecked({1, 2, 3, 4, 5});
    m_ordinals->setChecked({1});
    m_nthWeekdays->setChecked({1});
    m_layout->setContentsMargins({});
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addChoice(mnemonics);
    addForms();
    addRows(mnemonics);
    connect(m_times, &QLineEdit::textChanged, this, &RuleFields::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleFields::onKind);
    m_kind->setCurrentIndex(Weekdays);
    onKind();
}

void RuleFields::addChoice(Mnemonics &mnemonics)
{
    m_kind->setObjectName(u"ruleForm"_s);
    setFocusProxy(m_kind);
    m_kind->addItems({tr("Every so many minutes or hours"), tr("Every so many days"), tr("On days of the week"),
                      tr("On days of the month"), tr("On the 1st, 2nd … last weekday of the month"),
                      tr("By a cron expression")});
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(18);
    m_layout->addRow(mnemonics.assign(tr("Repeats:")), m_kind);
}

void RuleFields::addRows(Mnemonics &mnemonics)
{
    m_pageLabel->setTextFormat(Qt::PlainText);
    m_layout->addRow(m_pageLabel, m_pages);
    m_pageError->setObjectName(u"ruleError_rule"_s);
    m_layout->addRow(m_pageError);
    m_times->setObjectName(u"ruleTimes"_s);
    m_times->setAccessibleName(tr("Times of day"));
    m_times->setPlaceholderText(u"08:30, 17:00"_s);
    m_times->setToolTip(tr("One time of day or several, with commas between them: 08:30, 17:00"));
    m_timesLabel->setText(mnemonics.assign(tr("At:", "times of day")));
    m_timesLabel->setBuddy(m_times);
    m_layout->addRow(m_timesLabel, m_times);
    m_timesError->setObjectName(u"ruleError_times"_s);
    m_layout->addRow(m_timesError);
}

void RuleFields::addForms()
{
    addForm(stepRow());
    m_dayStep->setObjectName(u"ruleDays"_s);
    m_dayStep->setRange(1, 3660);
    m_dayStep->setAccessibleName(tr("Days from one run to the next"));
    m_dayStep->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_dayStep, &QSpinBox::valueChanged, this, &RuleFields::onStep);
    addForm(m_dayStep);
    m_weekdays->setAccessibleName(tr("Days of the week"));
    connect(m_weekdays, &CheckRow::changed, this, &RuleFields::changed);
    addForm(m_weekdays);
    addForm(monthDaysRow());
    m_ordinals->setAccessibleName(tr("Which of the month"));
    connect(m_ordinals, &CheckRow::changed, this, &RuleFields::changed);
    m_nthWeekdays->setAccessibleName(tr("Days of the week"));
    connect(m_nthWeekdays, &CheckRow::changed, this, &RuleFields::changed);
    addForm(m_ordinals, m_nthWeekdays);
    m_cron->setObjectName(u"ruleCron"_s);
    m_cron->setAccessibleName(tr("Cron expression"));
    m_cron->setLayoutDirection(Qt::LeftToRight);
    m_cron->setToolTip(tr("Minute, hour, day of the month, month, day of the week; or @daily and its like"));
    connect(m_cron, &QLineEdit::textChanged, this, &RuleFields::changed);
    addForm(m_cron);
}

void RuleFields::addForm(QWidget *first, QWidget *second)
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(first);
    if (second)
        layout->addWidget(second);
    m_pages->addWidget(page);
}

QWidget *RuleFields::stepRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_step->setObjectName(u"ruleStep"_s);
    m_step->setRange(1, 999'999);
    m_step->setValue(15);
    m_step->setAccessibleName(tr("Time from one run to the next"));
    m_unit->setObjectName(u"ruleUnit"_s);
    m_unit->addItems({QString(), QString()});
    onStep();
    auto *unitLabel = new QLabel(tr("Unit"), row);
    unitLabel->setBuddy(m_unit); // a combo box takes its accessible name only from a label
    unitLabel->hide();
    layout->addWidget(m_step);
    layout->addWidget(m_unit);
    layout->addStretch();
    connect(m_step, &QSpinBox::valueChanged, this, &RuleFields::onStep);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RuleFields::changed);
    return row;
}

QWidget *RuleFields::monthDaysRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_monthDays->setObjectName(u"ruleMonthDays"_s);
    m_monthDays->setAccessibleName(tr("Days of the month"));
    m_monthDays->setPlaceholderText(u"1, 15"_s);
    m_monthDays->setToolTip(tr("One day or several, with commas between them. Months without that day are left out."));
    m_lastDay->setObjectName(u"ruleLastDay"_s);
    layout->addWidget(m_monthDays);
    layout->addWidget(m_lastDay);
    connect(m_monthDays, &QLineEdit::textChanged, this, &RuleFields::changed);
    connect(m_lastDay, &QCheckBox::toggled, m_monthDays, &QWidget::setDisabled);
    connect(m_lastDay, &QCheckBox::toggled, this, &RuleFields::changed);
    return row;
}

RuleFields::Kind RuleFields::kind() const { return static_cast<Kind>(m_kind->currentIndex()); }

// The units in the number that stands before them.
void RuleFields::onStep()
{
    m_unit->setItemText(0, tr("minute(s)", "after a number", m_step->value()));
    m_unit->setItemText(1, tr("hour(s)", "after a number", m_step->value()));
    m_dayStep->setSuffix(u' ' + tr("day(s)", "after a number", m_dayStep->value()));
    emit changed();
}

// A page that is not shown takes no room.
void RuleFields::onKind()
{
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == kind() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentIndex(kind());
    const QStringList labels{tr("Every:", "3 days"),        tr("Every:", "3 days"),      tr("On:", "Monday"),
                             tr("On day:", "of the month"), tr("On the:", "1st Monday"), tr("Expression:")};
    m_pageLabel->setText(labels.at(kind()));
    m_times->setVisible(hasTimes());
    m_timesLabel->setVisible(hasTimes());
    showError({});
    emit changed();
}

QString RuleFields::timed(const QString &days) const { return days + u" at "_s + m_times->text().simplified(); }

QString RuleFields::text() const
{
    switch (kind()) {
    case Step:
        return u"every %1%2"_s.arg(m_step->value()).arg(m_unit->currentIndex() == 0 ? u"m"_s : u"h"_s);
    case Days:
        return timed(u"every %1d"_s.arg(m_dayStep->value()));
    case Weekdays:
        return timed(words(m_weekdays->checked(), dayWords, 1));
    case MonthDays:
        return timed(m_lastDay->isChecked() ? u"last day"_s : u"day "_s + m_monthDays->text().simplified());
    case NthWeekday:
        return timed(words(m_ordinals->checked(), ordinalWords, 0) + u' '
                     + words(m_nthWeekdays->checked(), dayWords, 1));
    case Cron:
        break;
    }
    return u"cron "_s + m_cron->text().simplified();
}

// Of the days and of the cron expression; times of day are another field.
bool RuleFields::areDaysRight() const
{
    switch (kind()) {
    case Weekdays:
        return !m_weekdays->checked().isEmpty();
    case MonthDays:
        return m_lastDay->isChecked() || parseRule(u"day %1 at 09:00"_s.arg(m_monthDays->text().simplified()));
    case NthWeekday:
        return !m_ordinals->checked().isEmpty() && !m_nthWeekdays->checked().isEmpty();
    default:
        return hasTimes();
    }
}

QString RuleFields::missing() const
{
    if (!areDaysRight() && kind() == Weekdays)
        return tr("Choose at least one day of the week.");
    if (!areDaysRight() && kind() == NthWeekday)
        return tr("Choose which of the month, and a day of the week.");
    if (!areDaysRight() && kind() == MonthDays)
        return tr("Enter days of the month: 1 to 31, several with commas.");
    if (kind() == Cron && m_cron->text().trimmed().isEmpty())
        return tr("Enter five fields: minute, hour, day of the month, month, day of the week.");
    if (hasTimes() && m_times->text().trimmed().isEmpty())
        return tr("Enter a time of day: 08:30, several with commas.");
    return {};
}

Result<ScheduleRule> RuleFields::rule() const
{
    if (const QString what = missing(); !what.isEmpty())
        return Error{ErrorCode::BadInput, what, u"rule"_s};
    return parseRule(text());
}

void RuleFields::setRule(const QString &text)
{
    const QSignalBlocker quiet(this);
    if (const auto parsed = parseRule(text); parsed && parsed->form != ScheduleRule::Form::Cron) {
        fillFrom(*parsed);
    } else {
        const QString simple = text.simplified();
        m_cron->setText(simple.startsWith(u"cron "_s, Qt::CaseInsensitive) ? simple.mid(5) : simple);
        m_kind->setCurrentIndex(Cron);
    }
}

void RuleFields::fillFrom(const ScheduleRule &rule)
{
    if (!rule.times.isEmpty())
        m_times->setText(timesText(rule.times));
    switch (rule.form) {
    case ScheduleRule::Form::Elapsed: {
        const bool isHours = rule.stepSeconds % 3600 == 0;
        m_step->setRange(1, std::max(m_step->maximum(), int(rule.stepSeconds / 60)));
        m_step->setValue(int(rule.stepSeconds / (isHours ? 3600 : 60)));
        m_unit->setCurrentIndex(isHours ? 1 : 0);
        return m_kind->setCurrentIndex(Step);
    }
    case ScheduleRule::Form::EveryDays:
        m_dayStep->setValue(rule.dayStep);
        return m_kind->setCurrentIndex(Days);
    case ScheduleRule::Form::Weekdays:
        m_weekdays->setChecked(numbersOf(rule.weekdays));
        return m_kind->setCurrentIndex(Weekdays);
    case ScheduleRule::Form::MonthDays: {
        QStringList days;
        for (const int day : numbersOf(rule.monthDays))
            if (day != ScheduleRule::last)
                days << QString::number(day);
        m_lastDay->setChecked(rule.monthDays.test(ScheduleRule::last));
        m_monthDays->setText(days.join(u", "_s));
        return m_kind->setCurrentIndex(MonthDays);
    }
    case ScheduleRule::Form::NthWeekdays:
        m_ordinals->setChecked(numbersOf(rule.ordinals));
        m_nthWeekdays->setChecked(numbersOf(rule.weekdays));
        return m_kind->setCurrentIndex(NthWeekday);
    case ScheduleRule::Form::Cron:
        break;
    }
}

void RuleFields::focusError()
{
    if (areDaysRight())
        return m_times->setFocus(Qt::OtherFocusReason);
    if (kind() == Weekdays)
        return m_weekdays->focusFirst();
    if (kind() == NthWeekday)
        return (m_ordinals->checked().isEmpty() ? m_ordinals : m_nthWeekdays)->focusFirst();
    const QHash<Kind, QWidget *> others{{Step, m_step}, {Days, m_dayStep}, {MonthDays, m_monthDays}, {Cron, m_cron}};
    others.value(kind())->setFocus(Qt::OtherFocusReason);
}

void RuleFields::showError(const QString &message)
{
    const bool isOfTimes = areDaysRight();
    m_pageError->setMessage(MessageLabel::Level::Error, isOfTimes ? QString() : message);
    m_timesError->setMessage(MessageLabel::Level::Error, isOfTimes ? message : QString());
    for (QWidget *field : {static_cast<QWidget *>(m_times), static_cast<QWidget *>(m_cron),
                           static_cast<QWidget *>(m_monthDays), static_cast<QWidget *>(m_kind)})
        field->setAccessibleDescription(message);
}

} // namespace jobdeck
