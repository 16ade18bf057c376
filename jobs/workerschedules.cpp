// The verbs of the worker that concern what recurs.
#include "jobs/requestparts.h"
#include "jobs/worker.h"

#include "model/argumentvalidation.h"
#include "model/schedulecheck.h"
#include "model/scheduletimes.h"

#include <QPointer>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// What was given, as it was checked: the defaults come when a run falls due.
QJsonObject givenOnly(const JobKind &kind, const QJsonObject &values, const QJsonObject &given)
{
    QJsonObject kept;
    const QJsonObject open = withoutSecrets(kind.arguments, values);
    for (auto value = open.begin(); value != open.end(); ++value)
        if (given.contains(value.key()))
            kept.insert(value.key(), value.value());
    return kept;
}

JobSchedule scheduleOf(const JobKind &kind, const QJsonObject &values, const Command &command)
{
    JobSchedule schedule{.kind = kind.name, .group = kind.group};
    schedule.id = command.schedule;
    schedule.arguments = givenOnly(kind, values, command.request.arguments);
    schedule.secrets = onlySecrets(kind.arguments, values).keys();
    schedule.terms = command.terms;
    schedule.priority = std::clamp(command.request.priority, lowestPriority, highestPriority);
    schedule.timeoutMs = command.request.timeoutMs;
    schedule.retryMax = command.request.retryMax;
    return schedule;
}

} // namespace

void Worker::noteWake()
{
    lookAtTime();
    if (m_claimsAll)
        releaseDue();
}

void Worker::lookAtTime()
{
    if (m_watch.look() == WakeWatch::Jump::Back)
        m_store.noteClockBack();
    checkZone();
}

void Worker::checkZone()
{
    const QByteArray zone = ScheduleTimes::machineZone().id();
    if (std::exchange(m_zone, zone) != zone)
        m_store.setZone(zone);
}

void Worker::changeSchedules(const Command &command, CommandReply untracked)
{
    const CommandReply reply = tracked(std::move(untracked));
    const auto change = [this, command, reply](JobStore::ScheduleChange what) {
        m_store.changeSchedule(command.schedule, what, command.by, reply);
    };
    switch (command.verb) {
    case Verb::AddSchedule:
        return withKind(command.request.kind, [this, command, reply] { addSchedule(command, reply); });
    case Verb::EditSchedule:
        return withSchedule(command.schedule, reply, [this, command, reply](const JobSchedule &found) {
            withKind(found.kind, [this, found, command, reply] { editSchedule(found, command, reply); });
        });
    case Verb::RunSchedule:
        return withSchedule(command.schedule, reply, [this, command, reply](const JobSchedule &found) {
            withKind(found.kind, [this, found, command, reply] { runSchedule(found, command, reply); });
        });
    case Verb::PauseSchedule:
        return change(JobStore::ScheduleChange::Pause);
    case Verb::ResumeSchedule:
        return change(JobStore::ScheduleChange::Resume);
    case Verb::SkipNext:
        return change(JobStore::ScheduleChange::SkipNext);
    case Verb::RemoveSchedule:
        return change(JobStore::ScheduleChange::Remove);
    case Verb::SetCalendar:
        return setCalendar(command, reply);
    default:
        break;
    }
}

void Worker::withSchedule(ScheduleId id, const CommandReply &reply, std::function<void(const JobSchedule &)> then)
{
    m_store.readSchedule(id, [reply, then = std::move(then), alive = QPointer(this)](const Result<JobSchedule> &found) {
        if (!found)
            reply(found.error());
        else if (alive)
            then(*found);
    });
}

void Worker::checkValues(const JobKind &kind, const RunRequest &request, bool isForLater, const CommandReply &reply,
                         const ScheduleValues &then)
{
    const auto secure = [this, kind, keep = request.keepSecrets, isForLater, reply,
                         then](const Result<QJsonObject> &values) {
        if (!values)
            return reply(values.error());
        const SecretKeeper::Wish wish{.kind = kind.name,
                                      .specs = kind.arguments,
                                      .secrets = onlySecrets(kind.arguments, *values),
                                      .keep = keep,
                                      .isForLater = isForLater};
        m_keeper.secure(wish, [kind, values = *values, reply, then](const Result<void> &secured) {
            if (secured)
                then(kind, values);
            else
                reply(secured.error());
        });
    };
    m_keeper.find(kind.name, openSecrets(kind.arguments, request.arguments),
                  [this, kind, given = request.arguments, secure](const QJsonObject &found, const QString &) {
                      const QJsonObject values = mergedValues(given, found);
                      withDefaultsOf(kind, values, [this, values, secure](const JobKind &whole) {
                          m_checker.check(whole, m_registry.check(whole.name), values, secure);
                      });
                  });
}

void Worker::checkSchedule(const Command &command, const CommandReply &reply, const ScheduleValues &then)
{
    const Result<JobKind> kind = kindFor(command.request.kind, std::nullopt);
    if (!kind)
        return reply(kind.error());
    if (const auto schedulable = checkSchedulable(*kind); !schedulable)
        return reply(schedulable.error());
    if (!kind->isTrusted)
        return reply(untrusted(*kind));
    if (const auto terms = jobdeck::checkSchedule(command.terms, m_clock->nowMs()); !terms)
        return reply(terms.error());
    checkValues(*kind, command.request, true, reply, then);
}

void Worker::addSchedule(const Command &command, const CommandReply &reply)
{
    checkSchedule(command, reply, [this, command, reply](const JobKind &kind, const QJsonObject &values) {
        m_store.addSchedule(scheduleOf(kind, values, command), draftOf(kind, {}, {}), command.by, reply,
                            command.request.token);
    });
}

void Worker::editSchedule(const JobSchedule &found, const Command &command, const CommandReply &reply)
{
    Command whole = command;
    whole.request.kind = found.kind;
    if (!whole.terms.startAt)
        whole.terms.startAt = found.terms.startAt;
    checkSchedule(whole, reply, [this, whole, reply](const JobKind &kind, const QJsonObject &values) {
        m_store.editSchedule(scheduleOf(kind, values, whole), whole.by, reply);
    });
}

void Worker::runSchedule(const JobSchedule &found, const Command &command, const CommandReply &reply)
{
    const Result<JobKind> kind = kindFor(found.kind, std::nullopt);
    if (!kind)
        return reply(kind.error());
    if (!kind->isTrusted)
        return reply(untrusted(*kind));
    Command whole = command;
    whole.request.arguments = mergedValues(storedValues(kind->arguments, found.arguments), command.request.arguments);
    whole.request.timeoutMs = found.timeoutMs;
    whole.request.retryMax = found.retryMax;
    whole.request.priority = found.priority;
    checkValues(*kind, whole.request, false, reply,
                [this, whole, reply](const JobKind &checked, const QJsonObject &values) {
                    insertRun(whole.schedule, checked, values, whole, reply);
                });
}

void Worker::insertRun(ScheduleId schedule, const JobKind &kind, const QJsonObject &values, const Command &command,
                       const CommandReply &reply)
{
    Job draft = draftOf(kind, command.request, values);
    draft.priority = command.request.priority;
    const QJsonObject secrets = onlySecrets(kind.arguments, values);
    m_runs.expectSecrets();
    const auto then = [this, secrets, reply, alive = QPointer(this)](const Result<Job> &job) {
        if (!alive)
            return;
        const bool isOver = !job || isFinal(job->status); // final: the same request made it before
        m_runs.keepSecrets(isOver ? 0 : job->id, secrets);
        if (!isOver)
            m_runs.queue().add(*job);
        reply(job);
    };
    m_store.runSchedule(schedule, draft, command.by, then, command.request.token);
}

void Worker::setCalendar(const Command &command, const CommandReply &reply)
{
    const ExcludedCalendar calendar{.name = command.terms.calendar, .days = command.days};
    if (const auto name = checkCalendarName(calendar.name); !name)
        return reply(name.error());
    if (const auto days = ExcludedDays::parse(calendar.days); !days)
        return reply(days.error());
    m_store.setCalendar(calendar, reply);
}

} // namespace jobdeck
