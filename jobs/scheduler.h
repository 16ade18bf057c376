// Says when the next scheduled job is due. Lives on the engine's thread. Sleeps while nothing is scheduled; otherwise
// wakes at most 30 s ahead and reads the clock again, so that clock jumps, suspend and far times do no harm.
#pragma once

#include "model/clock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace jobdeck {

class Scheduler final : public QObject {
    Q_OBJECT
public:
    explicit Scheduler(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    // UTC in milliseconds; none: nothing is scheduled. Answers each due() too, with what is next.
    void setNextDue(std::optional<qint64> due);
    void stop();

    [[nodiscard]] std::optional<qint64> nextDue() const { return m_due; }
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isAsleep() const { return !m_timer.isActive(); }
    // In ms, until the clock is read again; negative while it is asleep.
    [[nodiscard]] int untilLookMs() const { return m_timer.remainingTime(); }

signals:
    void due(); // never early; not again before setNextDue()
    void looked(); // the clock was read again, and nothing is due

private:
    void look();

    const std::shared_ptr<const Clock> m_clock;
    std::optional<qint64> m_due;
    QTimer m_timer;
    bool m_isStopped = false;
};

} // namespace jobdeck
