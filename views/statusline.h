// The status bar's facts: how many jobs run, wait and are scheduled, what is next, how many of all are shown. GUI
// thread.
#pragma once

#include "model/changebatch.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace jobdeck {

class StatusLine final : public QObject {
    Q_OBJECT
public:
    explicit StatusLine(QStatusBar *bar);

    void setState(const StatusCounts &counts, std::optional<qint64> nextDue, qint64 nowMs);
    void setShown(qint64 shown);
    void tick(qint64 nowMs); // "Tomorrow" becomes "Today"
    [[nodiscard]] const StatusCounts &counts() const { return m_counts; }
    [[nodiscard]] std::optional<qint64> nextDue() const { return m_nextDue; }

private:
    void updateShown();

    QLabel *m_facts;
    QLabel *m_shown;
    StatusCounts m_counts{};
    std::optional<qint64> m_nextDue;
    qint64 m_rows = 0;
};

// "2 running – Jobdeck"
[[nodiscard]] QString titleOf(const StatusCounts &counts);

} // namespace jobdeck
