#include "views/schedulepanel.h"

#include "model/clock.h"
#include "model/format.h"
#include "model/jobschedule.h"
#include "model/localtime.h"
#include "views/messagelabel.h"
#include "views/mnemonics.h"
#include "views/ruleeditor.h"
#include "views/schedulenote.h"
#include "views/taborder.h"
#include "views/wallclockedit.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>

namespace jobdeck {

using namespace Qt::StringLiterals;

SchedulePanel::SchedulePanel(std::shared_ptr<const Clock> clock, Mnemonics &mnemonics, const QTimeZone &zone,
                             QWidget *parent)
    : QGroupBox(tr("When to run"), parent)
    , m_clock(std::move(clock))
    , m_zone(zone)
    , m_now(new QRadioButton(mnemonics.assign(tr("Now")), this))
    , m_atTime(new QRadioButton(mnemonics.assign(tr("At a time")), this))
    , m_repeatedly(new QRadioButton(mnemonics.assign(tr("Repeatedly")), this))
    , m_edit(makeWallClockEdit(WallClock::DateAndTime, this))
    , m_presets(new QMenu(this))
    , m_note(new MessageLabel(this))
    , m_tick(new QTimer(this))
{
    addWidgets(mnemonics);
    m_mnemonics = mnemonics;
    m_now->setChecked(true);
    m_edit->setEnabled(false);
    m_edit->setDateTime(wallNow().addSecs(3600));
    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, &SchedulePanel::updateNote);
    connect(m_atTime, &QRadioButton::toggled, m_edit, &QWidget::setEnabled);
    connect(m_atTime, &QRadioButton::toggled, this, &SchedulePanel::changed);
    connect(m_repeatedly, &QRadioButton::toggled, this, &SchedulePanel::openEditor);
    connect(m_repeatedly, &QRadioButton::toggled, this, &SchedulePanel::changed);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &SchedulePanel::changed);
    connect(this, &SchedulePanel::changed, this, &SchedulePanel::updateNote);
    connect(m_presets, &QMenu::aboutToShow, this, &SchedulePanel::fillPresets);
    updateNote();
}

void SchedulePanel::addWidgets(Mnemonics &mnemonics)
{
    m_now->setObjectName(u"scheduleNow"_s);
    m_atTime->setObjectName(u"scheduleAtTime"_s);
    m_edit->setObjectName(u"scheduleTime"_s);
    m_edit->setAccessibleName(tr("Schedule Time"));
    m_repeatedly->setObjectName(u"scheduleRepeatedly"_s);
    m_repeatedly->hide();
    m_note->setObjectName(u"scheduleNote"_s);
    auto *presets = new QPushButton(mnemonics.assign(tr("Times")), this);
    presets->setObjectName(u"schedulePresets"_s);
    presets->setAutoDefault(false);
    presets->setMenu(m_presets);
    m_presetsButton = presets;
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_now, 0, 0);
    grid->addWidget(m_atTime, 1, 0);
    grid->addWidget(m_edit, 1, 1);
    grid->addWidget(presets, 1, 2);
    grid->addWidget(m_repeatedly, 2, 0);
    grid->addWidget(m_note, 3, 1, 1, 3);
    grid->setColumnStretch(3, 1);
}

std::optional<qint64> SchedulePanel::at() const
{
    if (!m_atTime->isChecked())
        return {};
    if (m_given && m_edit->dateTime() == wallOf(*m_given))
        return m_given;
    return resolveLocal(m_edit->date(), m_edit->time(), m_zone).utcMs;
}

bool SchedulePanel::isScheduled() const { return m_atTime->isChecked() || isRepeating(); }

bool SchedulePanel::isRepeating() const { return m_repeatedly->isChecked(); }

void SchedulePanel::offerRepeating(JobReader &reader)
{
    m_reader = &reader;
    m_repeatedly->show();
}

void SchedulePanel::startRepeating(const JobSchedule *schedule)
{
    if (!m_reader)
        return;
    m_repeatedly->setChecked(true);
    if (!schedule)
        return;
    m_editor->setTerms(schedule->terms, schedule->runs);
    for (QWidget *other : {static_cast<QWidget *>(m_now), static_cast<QWidget *>(m_atTime),
                           static_cast<QWidget *>(m_edit), m_presetsButton})
        other->hide();
}

// Made when it is wanted: most jobs run once.
void SchedulePanel::openEditor()
{
    if (isRepeating() && !m_editor && m_reader) {
        m_editor = new RuleEditor(*m_reader, m_clock, m_mnemonics, this);
        static_cast<QGridLayout *>(layout())->addWidget(m_editor, 4, 0, 1, 4);
        orderTabsByLayout(*window());
        connect(m_editor, &RuleEditor::changed, this, &SchedulePanel::changed);
        connect(m_editor, &RuleEditor::calendarsRequested, this, &SchedulePanel::calendarsRequested);
        connect(m_editor, &RuleEditor::timesShown, this, &SchedulePanel::timesShown);
    }
    if (m_editor)
        m_editor->setVisible(isRepeating());
}

// What is there already cannot become a job of now.
void SchedulePanel::setNow()
{
    if (!m_now->isHidden())
        m_now->setChecked(true);
}

void SchedulePanel::setGiven(qint64 atMs)
{
    m_given = atMs;
    setWall(wallOf(atMs));
}

bool SchedulePanel::keepsGiven() const { return m_given && at() == m_given && *m_given > m_clock->nowMs(); }

void SchedulePanel::suggestTime() { setWall(wallNow().addSecs(3600)); }

void SchedulePanel::focusTime()
{
    if (!m_atTime->isChecked())
        suggestTime();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SchedulePanel::setRepeatNote(const QString &text)
{
    m_repeatNote = text;
    updateNote();
}

QString SchedulePanel::note() const { return m_note->text(); }

void SchedulePanel::showEvent(QShowEvent *event)
{
    updateNote();
    m_tick->start();
    QGroupBox::showEvent(event);
}

void SchedulePanel::hideEvent(QHideEvent *event)
{
    m_tick->stop();
    QGroupBox::hideEvent(event);
}

void SchedulePanel::fillPresets()
{
    m_presets->clear();
    const QDateTime now = wallNow();
    const QDate today = now.date();
    addPreset(tr("In 10 minutes"), now.addSecs(11 * 60 - 1)); // cut to the minute, it is never earlier
    addPreset(tr("In 1 hour"), now.addSecs(61 * 60 - 1));
    const auto atHour = [](QDate date, int hour) { return QDateTime(date, QTime(hour, 0), Qt::UTC); };
    const auto shown = [this](int hour) { return timeOfDayText(QTime(hour, 0), locale()); };
    if (now.time() < QTime(18, 0))
        addPreset(tr("This evening %1").arg(shown(18)), atHour(today, 18));
    addPreset(tr("Tomorrow %1").arg(shown(8)), atHour(today.addDays(1), 8));
    addPreset(tr("Monday %1").arg(shown(8)), atHour(today.addDays(8 - today.dayOfWeek()), 8));
}

void SchedulePanel::addPreset(const QString &text, const QDateTime &wall)
{
    connect(m_presets->addAction(text), &QAction::triggered, this, [this, wall] {
        setWall(wall);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
}

QDateTime SchedulePanel::wallNow() const { return wallOf(m_clock->nowMs()); }

QDateTime SchedulePanel::wallOf(qint64 utcMs) const
{
    const auto local = QDateTime::fromMSecsSinceEpoch(utcMs, m_zone);
    const QTime time = local.time();
    return QDateTime(local.date(), QTime(time.hour(), time.minute()), Qt::UTC);
}

void SchedulePanel::setWall(const QDateTime &wall)
{
    const QTime time = wall.time();
    m_edit->setDateTime(QDateTime(wall.date(), QTime(time.hour(), time.minute()), Qt::UTC));
    m_atTime->setChecked(true);
}

void SchedulePanel::updateNote()
{
    if (isRepeating()) {
        m_edit->setAccessibleDescription({});
        m_note->setMessage(MessageLabel::Level::Note, m_repeatNote);
        return;
    }
    if (!isScheduled()) {
        m_edit->setAccessibleDescription({});
        m_note->setMessage(MessageLabel::Level::Note, tr("Starts at once, or as soon as there is room for it."));
        return;
    }
    const auto resolved = resolveLocal(m_edit->date(), m_edit->time(), m_zone);
    const ScheduleNote note = noteOf({.at = *at(),
                                      .now = m_clock->nowMs(),
                                      .isKept = keepsGiven(),
                                      .wallTime = m_edit->time(),
                                      .change = resolved.note,
                                      .zone = m_zone,
                                      .locale = locale()});
    m_edit->setAccessibleDescription(note.text);
    m_note->setMessage(note.isWarning ? MessageLabel::Level::Warning : MessageLabel::Level::Note, note.text);
}

} // namespace jobdeck
