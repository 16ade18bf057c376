#include "views/rulefields.h"

#include "model/ruleparser.h"
#include "views/checkrow.h"

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

RuleFields::RuleFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QComboBox(this))
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
    , m_times(new QLineEdit(u"09:00"_s, this))
{
    setObjectName(u"ruleFields"_s);
    m_weekdays->setChecked({1, 2, 3, 4, 5});
    m_ordinals->setChecked({1});
    m_nthWeekdays->setChecked({1});
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addChoice(*form);
    addForms();
    form->addRow(m_pages);
    m_times->setObjectName(u"ruleTimes"_s);
    m_times->setAccessibleName(tr("Times of day"));
    m_times->setPlaceholderText(u"08:30, 17:00"_s);
    m_times->setToolTip(tr("One time of day or several, with commas between them: 08:30, 17:00"));
    form->addRow(tr("At:", "times of day"), m_times);
    m_timesLabel = form->labelForField(m_times);
    connect(m_times, &QLineEdit::textChanged, this, &RuleFields::changed);
    connect(m_form, &QComboBox::currentIndexChanged, this, &RuleFields::onForm);
    m_form->setCurrentIndex(Weekdays);
    onForm();
}

void RuleFields::addChoice(QFormLayout &form)
{
    m_form->setObjectName(u"ruleForm"_s);
    setFocusProxy(m_form);
    m_form->addItems({tr("Every so many minutes or hours"), tr("Every so many days"), tr("On days of the week"),
                      tr("On days of the month"), tr("On the 1st, 2nd … last weekday of the month"),
                      tr("By a cron expression")});
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->setMinimumContentsLength(18);
    form.addRow(tr("Repeats:"), m_form);
}

void RuleFields::addForms()
{
    addForm(stepRow());
    m_dayStep->setObjectName(u"ruleDays"_s);
    m_dayStep->setRange(1, 3660);
    m_dayStep->setAccessibleName(tr("Days from one run to the next"));
    m_dayStep->setPrefix(tr("every ", "before a number of days, with a space"));
    m_dayStep->setSuffix(tr(" days", "after a number, with a space"));
    m_dayStep->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_dayStep, &QSpinBox::valueChanged, this, &RuleFields::changed);
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
    m_step->setPrefix(tr("every ", "before a number of minutes, with a space"));
    m_unit->setObjectName(u"ruleUnit"_s);
    m_unit->addItems({tr("minutes"), tr("hours")});
    auto *unitLabel = new QLabel(tr("Unit"), row);
    unitLabel->setBuddy(m_unit); // a combo box takes its accessible name only from a label
    unitLabel->hide();
    layout->addWidget(m_step);
    layout->addWidget(m_unit);
    layout->addStretch();
    connect(m_step, &QSpinBox::valueChanged, this, &RuleFields::changed);
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

RuleFields::Form RuleFields::form() const { return static_cast<Form>(m_form->currentIndex()); }

// A page that is not shown takes no room.
void RuleFields::onForm()
{
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == form() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentIndex(form());
    const bool hasTimes = form() != Step && form() != Cron;
    m_times->setVisible(hasTimes);
    m_timesLabel->setVisible(hasTimes);
    emit changed();
}

QString RuleFields::timed(const QString &days) const { return days + u" at "_s + m_times->text().simplified(); }

QString RuleFields::text() const
{
    switch (form()) {
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

QString RuleFields::missing() const
{
    const bool hasTimes = form() != Step && form() != Cron;
    if (form() == Weekdays && m_weekdays->checked().isEmpty())
        return tr("Choose at least one day of the week.");
    if (form() == NthWeekday && (m_ordinals->checked().isEmpty() || m_nthWeekdays->checked().isEmpty()))
        return tr("Choose which of the month, and a day of the week.");
    if (form() == MonthDays && !m_lastDay->isChecked() && m_monthDays->text().trimmed().isEmpty())
        return tr("Enter days of the month: 1 to 31, several with commas.");
    if (form() == Cron && m_cron->text().trimmed().isEmpty())
        return tr("Enter five fields: minute, hour, day of the month, month, day of the week.");
    if (hasTimes && m_times->text().trimmed().isEmpty())
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
        m_form->setCurrentIndex(Cron);
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
        return m_form->setCurrentIndex(Step);
    }
    case ScheduleRule::Form::EveryDays:
        m_dayStep->setValue(rule.dayStep);
        return m_form->setCurrentIndex(Days);
    case ScheduleRule::Form::Weekdays:
        m_weekdays->setChecked(numbersOf(rule.weekdays));
        return m_form->setCurrentIndex(Weekdays);
    case ScheduleRule::Form::MonthDays: {
        QStringList days;
        for (const int day : numbersOf(rule.monthDays))
            if (day != ScheduleRule::last)
                days << QString::number(day);
        m_lastDay->setChecked(rule.monthDays.test(ScheduleRule::last));
        m_monthDays->setText(days.join(u", "_s));
        return m_form->setCurrentIndex(MonthDays);
    }
    case ScheduleRule::Form::NthWeekdays:
        m_ordinals->setChecked(numbersOf(rule.ordinals));
        m_nthWeekdays->setChecked(numbersOf(rule.weekdays));
        return m_form->setCurrentIndex(NthWeekday);
    case ScheduleRule::Form::Cron:
        break;
    }
}

void RuleFields::focusError()
{
    const auto focus = [](QWidget *field) { field->setFocus(Qt::OtherFocusReason); };
    if (form() == Cron)
        focus(m_cron);
    else if (form() == Weekdays && m_weekdays->checked().isEmpty())
        m_weekdays->focusFirst();
    else if (form() == NthWeekday && m_ordinals->checked().isEmpty())
        m_ordinals->focusFirst();
    else if (form() == NthWeekday && m_nthWeekdays->checked().isEmpty())
        m_nthWeekdays->focusFirst();
    else if (form() == MonthDays && !m_lastDay->isChecked()
             && !parseRule(u"day %1 at 09:00"_s.arg(m_monthDays->text())))
        focus(m_monthDays);
    else if (form() == Step)
        focus(m_step);
    else
        focus(m_times);
}

void RuleFields::describeError(const QString &text)
{
    for (QWidget *field : {static_cast<QWidget *>(m_times), static_cast<QWidget *>(m_cron),
                           static_cast<QWidget *>(m_monthDays), static_cast<QWidget *>(m_form)})
        field->setAccessibleDescription(text);
}

} // namespace jobdeck
