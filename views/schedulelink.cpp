#include "views/schedulelink.h"

#include "model/schedulequeries.h"
#include "model/schedulerows.h"
#include "views/linkbutton.h"

#include <QHBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

ScheduleLink::ScheduleLink(JobReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_link(new LinkButton(u"overviewSchedule"_s, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_link);
    layout->addStretch(1);
    connect(m_link, &LinkButton::clicked, this, [this] { emit requested(m_job.schedule); });
    hide();
}

// Its schedule may have been edited meanwhile: read again whenever the job changed.
void ScheduleLink::setJob(const Job &job)
{
    if (std::exchange(m_job, job) == job)
        return;
    if (job.schedule == 0) {
        m_slot.cancel();
        hide();
        return;
    }
    read();
}

void ScheduleLink::read()
{
    m_reader.read(
        m_slot, this,
        [id = m_job.schedule](const QSqlDatabase &db, const std::stop_token &) {
            const auto schedule = readSchedule(db, id);
            return schedule ? std::pair(scheduleWords(schedule->terms), schedule->isPaused)
                            : std::pair(QString(), false);
        },
        [this](const std::pair<QString, bool> &found) {
            const auto &[words, isPaused] = found;
            m_link->setPrefix(isPaused ? tr("Of a schedule that is paused:") : tr("Of the schedule:"));
            m_link->setLink(words.isEmpty() ? tr("removed (#%1)").arg(m_job.schedule) : words);
            m_link->setEnabled(!words.isEmpty());
            show();
        });
}

} // namespace jobdeck
