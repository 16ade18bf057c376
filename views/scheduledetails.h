// What one schedule is, in words, and what was done to it and to its occurrences. GUI thread; reads on the reader
// thread.
#pragma once

#include "model/jobreader.h"
#include "model/schedulerows.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace jobdeck {

class LinkButton;
class TextForm;

class ScheduleDetails final : public QWidget {
    Q_OBJECT
public:
    // `reader` outlives it.
    explicit ScheduleDetails(JobReader &reader, QWidget *parent = nullptr);

    void setSchedule(const ScheduleRow &row, const QString &title, qint64 nowMs);
    void clear(const QString &why);

signals:
    void jobsRequested(jobdeck::ScheduleId id);
    void jobRequested(jobdeck::JobId id);

private:
    void readHistory(ScheduleId id, qint64 nowMs);
    void showHistory(const QList<ScheduleEntry> &entries, qint64 nowMs);

    JobReader &m_reader;
    ReadSlot m_slot;
    ScheduleId m_id = 0;
    JobId m_last = 0;
    QLabel *m_title;
    LinkButton *m_jobs;
    LinkButton *m_lastRun;
    TextForm *m_facts;
    QTreeWidget *m_history;
};

// The facts about a schedule by rows, as its details show them.
[[nodiscard]] QList<std::pair<QString, QString>> scheduleFacts(const JobSchedule &schedule);
[[nodiscard]] QString missedPolicyText(MissedPolicy policy);
[[nodiscard]] QString overlapPolicyText(OverlapPolicy policy);

} // namespace jobdeck
