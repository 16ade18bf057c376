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

    void setCounts(const StatusCounts &counts, std::optional<qint64> nextDue, qint64 nowMs);
    void setShown(qint64 shown);

private:
    void updateShown();

    QLabel *m_counts;
    QLabel *m_shown;
    qint64 m_total = 0;
    qint64 m_rows = 0;
};

// "2 running – Jobdeck"
[[nodiscard]] QString titleOf(const StatusCounts &counts);

} // namespace jobdeck
