// When to run: now or at a time, with presets and a sentence that says what the time means (how long until then, the
// zone, what daylight saving does to it, or that it runs at once). GUI thread; ticks only while visible.
#pragma once

#include <QGroupBox>
#include <QTimeZone>

#include <memory>
#include <optional>

class QDateTimeEdit;
class QMenu;
class QRadioButton;
class QTimer;

namespace jobdeck {

class Clock;
class MessageLabel;
class Mnemonics;

class SchedulePanel final : public QGroupBox {
    Q_OBJECT
public:
    SchedulePanel(std::shared_ptr<const Clock> clock, Mnemonics &mnemonics,
                  const QTimeZone &zone = QTimeZone::systemTimeZone(), QWidget *parent = nullptr);

    // UTC ms; none: now.
    [[nodiscard]] std::optional<qint64> at() const;
    [[nodiscard]] bool isScheduled() const;
    void setNow();
    // The time that a job has: as long as it is not changed and is not past, the job keeps it to the millisecond.
    void setGiven(qint64 atMs);
    [[nodiscard]] bool keepsGiven() const;
    // Chooses "At a time" with a first suggestion.
    void suggestTime();
    void focusTime();
    [[nodiscard]] QString note() const;

signals:
    void changed();

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

    const std::shared_ptr<const Clock> m_clock;
    const QTimeZone m_zone;
    std::optional<qint64> m_given;
    QRadioButton *m_now;
    QRadioButton *m_atTime;
    QDateTimeEdit *m_edit;
    QMenu *m_presets;
    MessageLabel *m_note;
    QTimer *m_tick;
};

} // namespace jobdeck
