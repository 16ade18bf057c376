// The verbs of JobStore that concern what recurs.
#include "model/jobstore.h"
#include "model/scheduleoperations.h"
#include "model/storeoperation.h"

namespace jobdeck {

void JobStore::readSchedule(ScheduleId id, const Reply<JobSchedule> &reply)
{
    m_thread->post({.apply = [id, reply](StoreSession &session) -> Answer {
                        return [reply, found = operations::readSchedule(session, id)] { reply(found); };
                    },
                    .refuse = [reply](const Error &error) { reply(error); }});
}

void JobStore::addSchedule(JobSchedule draft, Job like, QString by, const Reply<Job> &reply, QString token)
{
    m_thread->post(
        jobOperation([draft = std::move(draft), like = std::move(like), by = std::move(by), token = std::move(token)](
                         StoreSession &session) { return operations::addSchedule(session, draft, like, by, token); },
                     reply));
}

void JobStore::editSchedule(JobSchedule changed, QString by, const Reply<Job> &reply)
{
    m_thread->post(jobOperation([changed = std::move(changed), by = std::move(by)](
                                    StoreSession &session) { return operations::editSchedule(session, changed, by); },
                                reply));
}

void JobStore::changeSchedule(ScheduleId id, ScheduleChange change, const QString &by, const Reply<Job> &reply)
{
    const auto work = [=](StoreSession &session) {
        switch (change) {
        case ScheduleChange::Pause:
            return operations::pauseSchedule(session, id, by);
        case ScheduleChange::Resume:
            return operations::resumeSchedule(session, id, by);
        case ScheduleChange::SkipNext:
            return operations::skipNext(session, id, by);
        case ScheduleChange::Remove:
            break;
        }
        return operations::removeSchedule(session, id, by);
    };
    m_thread->post(jobOperation(work, reply));
}

void JobStore::runSchedule(ScheduleId id, Job draft, QString by, const Reply<Job> &reply, QString token)
{
    m_thread->post(
        jobOperation([id, draft = std::move(draft), by = std::move(by), token = std::move(token)](
                         StoreSession &session) { return operations::runSchedule(session, id, draft, by, token); },
                     reply));
}

void JobStore::setCalendar(ExcludedCalendar calendar, const Reply<Job> &reply)
{
    m_thread->post(jobOperation(
        [calendar = std::move(calendar)](StoreSession &session) { return operations::setCalendar(session, calendar); },
        reply));
}

void JobStore::setZone(const QByteArray &id)
{
    m_thread->post({.apply = [id](StoreSession &session) -> Answer {
        operations::setZone(session, id);
        return {};
    }});
}

void JobStore::noteClockBack()
{
    m_thread->post({.apply = [](StoreSession &session) -> Answer {
        operations::noteClockBack(session);
        return {};
    }});
}

} // namespace jobdeck
