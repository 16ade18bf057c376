#include "views/excludeddaysdialog.h"

#include "model/schedulequeries.h"
#include "views/messagelabel.h"
#include "views/wallclockedit.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QPushButton *makeButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ExcludedDaysDialog::ExcludedDaysDialog(JobReader &reader, CommandSender send, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_send(std::move(send))
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_days(new QPlainTextEdit(this))
    , m_day(makeWallClockEdit(WallClock::Date, this))
    , m_add(makeButton(tr("Add &Day"), u"excludedAdd"_s, this))
    , m_new(makeButton(tr("&New"), u"excludedNew"_s, this))
    , m_save(makeButton(tr("&Save"), u"excludedSave"_s, this))
    , m_remove(makeButton(tr("&Remove"), u"excludedRemove"_s, this))
    , m_message(new MessageLabel(this))
{
    setObjectName(u"excludedDays"_s);
    setWindowTitle(tr("Excluded days"));
    addWidgets();
    connectWidgets();
    updateButtons();
    resize(620, 400);
    load();
}

void ExcludedDaysDialog::addWidgets()
{
    m_list->setObjectName(u"excludedList"_s);
    m_list->setAccessibleName(tr("Calendars"));
    m_list->setMaximumWidth(200);
    m_name->setObjectName(u"excludedName"_s);
    m_name->setPlaceholderText(tr("Public holidays"));
    m_name->setMaxLength(200);
    m_days->setObjectName(u"excludedText"_s);
    m_days->setPlaceholderText(u"2026-12-24\n2026-12-27..2027-01-02\n12-25\nsat"_s);
    m_days->setTabChangesFocus(true);
    m_message->setObjectName(u"excludedMessage"_s);
    auto *nameLabel = new QLabel(tr("Na&me:"), this);
    nameLabel->setBuddy(m_name);
    auto *daysLabel = new QLabel(tr("Days, &one a line:"), this);
    daysLabel->setBuddy(m_days);
    auto *help =
        new QLabel(tr("A day is 2026-12-24, a span 2026-12-24..2027-01-02, each year 12-25, a weekday sat."), this);
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    alignToStart(*help);
    m_days->setAccessibleDescription(help->text());
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_list, 0, 0, 5, 1);
    grid->addWidget(nameLabel, 0, 1);
    grid->addWidget(m_name, 0, 2);
    grid->addWidget(daysLabel, 1, 1, Qt::AlignTop);
    grid->addWidget(m_days, 1, 2);
    grid->addWidget(help, 2, 2);
    addDayRow();
    grid->addWidget(m_message, 4, 1, 1, 2);
    auto *close = makeButton(tr("&Close"), u"excludedClose"_s, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_new, m_remove, m_save})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(close);
    grid->addLayout(buttons, 5, 0, 1, 3);
}

void ExcludedDaysDialog::addDayRow()
{
    m_day->setObjectName(u"excludedDay"_s);
    m_day->setAccessibleName(tr("A day to add"));
    m_day->setDate(QDate::currentDate());
    auto *row = new QHBoxLayout;
    row->addWidget(m_day);
    row->addWidget(m_add);
    row->addStretch(1);
    static_cast<QGridLayout *>(layout())->addLayout(row, 3, 2);
}

void ExcludedDaysDialog::connectWidgets()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &ExcludedDaysDialog::showCurrent);
    connect(m_add, &QPushButton::clicked, this, &ExcludedDaysDialog::addDay);
    connect(m_new, &QPushButton::clicked, this, &ExcludedDaysDialog::startNew);
    connect(m_save, &QPushButton::clicked, this, &ExcludedDaysDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &ExcludedDaysDialog::remove);
    connect(m_name, &QLineEdit::textChanged, this, &ExcludedDaysDialog::updateButtons);
    connect(m_days, &QPlainTextEdit::textChanged, this, &ExcludedDaysDialog::updateButtons);
}

void ExcludedDaysDialog::load()
{
    m_reader.read(
        m_slot, this, [](const QSqlDatabase &db, const std::stop_token &) { return readCalendars(db); },
        [this](const Result<QList<ExcludedCalendar>> &calendars) {
            if (calendars)
                take(*calendars);
            else
                m_message->setMessage(MessageLabel::Level::Error, calendars.error().message);
        });
}

// What a person is writing stays.
void ExcludedDaysDialog::take(const QList<ExcludedCalendar> &calendars)
{
    const bool keeps = isEdited() && m_wanted.isEmpty();
    m_calendars = calendars;
    const QString wanted = m_wanted.isEmpty() ? m_name->text() : std::exchange(m_wanted, {});
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ExcludedCalendar &each : m_calendars)
            m_list->addItem(each.name);
        int row = keeps || m_calendars.isEmpty() ? -1 : 0;
        for (int i = 0; i < m_calendars.size(); ++i)
            if (m_calendars.at(i).name == wanted)
                row = i;
        m_list->setCurrentRow(row);
    }
    if (!keeps)
        showCurrent();
    updateButtons();
    emit calendarsChanged();
}

void ExcludedDaysDialog::showCurrent()
{
    const ExcludedCalendar shown = m_calendars.value(m_list->currentRow());
    m_message->clear();
    m_name->setText(shown.name);
    m_days->setPlainText(shown.days.join(u'\n'));
    updateButtons();
}

QStringList ExcludedDaysDialog::days() const
{
    QStringList days;
    const QStringList lines = m_days->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        if (const QString day = line.simplified(); !day.isEmpty())
            days << day;
    return days;
}

bool ExcludedDaysDialog::isEdited() const
{
    const ExcludedCalendar shown = m_calendars.value(m_list->currentRow());
    return m_name->text().trimmed() != shown.name || days() != shown.days;
}

void ExcludedDaysDialog::updateButtons()
{
    m_save->setEnabled(isEdited());
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void ExcludedDaysDialog::addDay()
{
    m_days->appendPlainText(m_day->date().toString(Qt::ISODate));
    m_day->setFocus(Qt::OtherFocusReason);
}

void ExcludedDaysDialog::startNew()
{
    m_list->setCurrentRow(-1);
    showCurrent();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ExcludedDaysDialog::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_message->setMessage(MessageLabel::Level::Error, tr("Enter a name for these days."));
        return m_name->setFocus(Qt::OtherFocusReason);
    }
    if (days().isEmpty()) {
        m_message->setMessage(MessageLabel::Level::Error, tr("Enter at least one day."));
        return m_days->setFocus(Qt::OtherFocusReason);
    }
    sendDays(name, days());
}

void ExcludedDaysDialog::remove()
{
    if (m_list->currentRow() >= 0)
        sendDays(m_calendars.at(m_list->currentRow()).name, {});
}

void ExcludedDaysDialog::sendDays(const QString &name, const QStringList &days)
{
    m_send({.verb = Verb::SetCalendar, .terms = {.calendar = name}, .days = days},
           [dialog = QPointer(this), name, wasRemoved = days.isEmpty()](const Result<Job> &result) {
               if (!dialog)
                   return;
               if (!result) {
                   dialog->m_message->setMessage(MessageLabel::Level::Error, result.error().message);
                   return;
               }
               dialog->m_wanted = wasRemoved ? u" "_s : name; // no calendar is called a blank
               dialog->load();
           });
}

} // namespace jobdeck
