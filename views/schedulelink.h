// Of which schedule a job is: its rule in words, as a link to it. Hidden for jobs of no schedule. GUI thread; reads on
// the reader thread.
#pragma once

#include "model/jobreader.h"
#include "model/jobschedule.h"

#include <QWidget>

namespace jobdeck {

class LinkButton;

class ScheduleLink final : public QWidget {
    Q_OBJECT
public:
    // `reader` outlives it.
    explicit ScheduleLink(JobReader &reader, QWidget *parent = nullptr);

    void setJob(const Job &job);

signals:
    void requested(jobdeck::ScheduleId id);

private:
    void read();

    JobReader &m_reader;
    ReadSlot m_slot;
    Job m_job;
    LinkButton *m_link;
};

} // namespace jobdeck
