// When to run: now, at a time or again and again. A time has presets and a sentence that says what it means (how long
// until then, the zone, what daylight saving does to it, or that it runs at once); what recurs has an editor. GUI
// thread; ticks only while visible.
#pragma once

#include "views/mnemonics.h"

#include <QGroupBox>
#include <QTimeZone>

#include <memory>
#include <optional>

class QDateTimeEdit;
class QGridLayout;
class QMenu;
class QRadioButton;
class QTimer;

namespace jobdeck {

class Clock;
class JobReader;
class MessageLabel;
class RuleEditor;
struct JobSchedule;

class SchedulePanel final : public QGroupBox {
    Q_OBJECT
public:
    SchedulePanel(std::shared_ptr<const Clock> clock, Mnemonics &mnemonics,
                  const QTimeZone &zone = QTimeZone::systemTimeZone(), QWidget *parent = nullptr);

    // Offers "Repeatedly" as a third choice; the reader outlives this.
    void offerRepeating(JobReader &reader);
    // Chooses it; with the terms of a schedule that is there, nothing else can be chosen.
    void startRepeating(const JobSchedule *schedule = nullptr);
    [[nodiscard]] bool isRepeating() const;
    [[nodiscard]] RuleEditor *editor() const { return m_editor; } // null until "Repeatedly" was chosen once

    // UTC ms; none: now, or repeatedly.
    [[nodiscard]] std::optional<qint64> at() const;
    [[nodiscard]] bool isScheduled() const; // at a time or repeatedly
    void setNow();
    // The time that a job has: as long as it is not changed and is not past, the job keeps it to the millisecond.
    void setGiven(qint64 atMs);
    [[nodiscard]] bool keepsGiven() const;
    // Chooses "At a time" with a first suggestion.
    void suggestTime();
    void focusTime();
    [[nodiscard]] QString note() const;
    void setRepeatNote(const QString &text); // shown while it is repeated

signals:
    void changed();
    void calendarsRequested(); // the days that are left out, to edit them
    void timesShown(); // when it recurs next

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addWidgets(Mnemonics &mnemonics);
    void fillPresets();
    void addPreset(const QString &text, const QDateTime &wall);
    [[nodiscard]] QDateTime wallNow() const; // what the wall clock shows, held as UTC
    [[nodiscard]] QDateTime wallOf(qint64 utcMs) const;
    void setWall(const QDateTime &wall);
    void updateNote();
    void openEditor();

    const std::shared_ptr<const Clock> m_clock;
    const QTimeZone m_zone;
    Mnemonics m_mnemonics; // what the form has taken when the editor is made
    std::optional<qint64> m_given;
    QRadioButton *m_now;
    QRadioButton *m_atTime;
    QRadioButton *m_repeatedly;
    QDateTimeEdit *m_edit;
    QMenu *m_presets;
    QWidget *m_presetsButton = nullptr;
    MessageLabel *m_note;
    QTimer *m_tick;
    JobReader *m_reader = nullptr; // null: nothing recurs
    RuleEditor *m_editor = nullptr;
    QString m_repeatNote;
};

} // namespace jobdeck
