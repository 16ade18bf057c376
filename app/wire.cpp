#include "app/wire.h"

#include <QCborArray>
#include <QCborValue>
#include <QtEndian>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

template <typename T>
QCborValue orNull(const std::optional<T> &value)
{
    return value ? QCborValue(qint64(*value)) : QCborValue(nullptr);
}

std::optional<qint64> longFrom(const QCborValue &value)
{
    return value.isInteger() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

std::optional<int> intFrom(const QCborValue &value)
{
    return value.isInteger() ? std::optional<int>(int(value.toInteger())) : std::nullopt;
}

// An enum's number, if it is one of its values.
template <typename Enum>
Enum enumFrom(const QCborValue &value, Enum last, Enum fallback)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 && number <= qint64(last) ? static_cast<Enum>(number) : fallback;
}

QStringList textsFrom(const QCborValue &value)
{
    QStringList texts;
    for (const QCborValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QCborArray rowsToCbor(const QList<QJsonObject> &rows)
{
    QCborArray array;
    for (const QJsonObject &row : rows)
        array.append(QCborMap::fromJsonObject(row));
    return array;
}

QList<QJsonObject> rowsFrom(const QCborValue &value)
{
    QList<QJsonObject> rows;
    for (const QCborValue &row : value.toArray())
        rows.append(row.toMap().toJsonObject());
    return rows;
}

QCborMap requestToCbor(const RunRequest &request)
{
    return {
        {u"kind"_s, request.kind},
        {u"arguments"_s, QCborMap::fromJsonObject(request.arguments)},
        {u"at"_s, orNull(request.at)},
        {u"timeout"_s, orNull(request.timeoutMs)},
        {u"retries"_s, orNull(request.retryMax)},
        {u"keep_secrets"_s, QCborArray::fromStringList(request.keepSecrets)},
        {u"rerun_of"_s, request.rerunOf},
        {u"rows"_s, rowsToCbor(request.rows)},
        {u"batch"_s, request.batch},
        {u"batch_limit"_s, request.batchLimit},
        {u"priority"_s, request.priority},
        {u"token"_s, request.token},
    };
}

RunRequest requestFromCbor(const QCborMap &map)
{
    return {
        .kind = map[u"kind"_s].toString(),
        .arguments = map[u"arguments"_s].toMap().toJsonObject(),
        .at = longFrom(map[u"at"_s]),
        .timeoutMs = longFrom(map[u"timeout"_s]),
        .retryMax = intFrom(map[u"retries"_s]),
        .keepSecrets = textsFrom(map[u"keep_secrets"_s]),
        .rerunOf = map[u"rerun_of"_s].toInteger(),
        .rows = rowsFrom(map[u"rows"_s]),
        .batch = map[u"batch"_s].toString(),
        .batchLimit = int(map[u"batch_limit"_s].toInteger()),
        .priority = int(map[u"priority"_s].toInteger()),
        .token = map[u"token"_s].toString(),
    };
}

QCborMap termsToCbor(const ScheduleTerms &terms)
{
    return {
        {u"rule"_s, terms.rule},         {u"zone"_s, terms.zone},          {u"start"_s, orNull(terms.startAt)},
        {u"end"_s, orNull(terms.endAt)}, {u"runs"_s, terms.maxRuns},       {u"calendar"_s, terms.calendar},
        {u"jitter"_s, terms.jitterMs},   {u"missed"_s, int(terms.missed)}, {u"overlap"_s, int(terms.overlap)},
    };
}

ScheduleTerms termsFromCbor(const QCborMap &map)
{
    return {
        .rule = map[u"rule"_s].toString(),
        .zone = map[u"zone"_s].toString(),
        .startAt = longFrom(map[u"start"_s]),
        .endAt = longFrom(map[u"end"_s]),
        .maxRuns = int(map[u"runs"_s].toInteger()),
        .calendar = map[u"calendar"_s].toString(),
        .jitterMs = map[u"jitter"_s].toInteger(),
        .missed = enumFrom(map[u"missed"_s], MissedPolicy::Ask, MissedPolicy::Usual),
        .overlap = enumFrom(map[u"overlap"_s], OverlapPolicy::Allow, OverlapPolicy::Skip),
    };
}

QCborMap jobToCbor(const Job &job)
{
    return {
        {u"id"_s, job.id},
        {u"kind"_s, job.kind},
        {u"group"_s, job.group},
        {u"status"_s, int(job.status)},
        {u"reason"_s, int(job.reason)},
        {u"waiting"_s, int(job.waiting)},
        {u"error"_s, job.error},
        {u"exit"_s, orNull(job.exitCode)},
        {u"signal"_s, orNull(job.signal)},
        {u"progress"_s, orNull(job.progress)},
        {u"text"_s, job.progressText},
        {u"arguments"_s, QCborMap::fromJsonObject(job.arguments)},
        {u"secrets"_s, QCborArray::fromStringList(job.secrets)},
        {u"created"_s, job.createdAt},
        {u"scheduled"_s, orNull(job.scheduledAt)},
        {u"started"_s, orNull(job.startedAt)},
        {u"finished"_s, orNull(job.finishedAt)},
        {u"attempt"_s, job.attempt},
        {u"retries"_s, job.retryMax},
        {u"delay"_s, job.retryDelayMs},
        {u"timeout"_s, job.timeoutMs},
        {u"queue"_s, job.queue},
        {u"rerun_of"_s, job.rerunOf},
        {u"warnings"_s, job.warnings},
        {u"lines"_s, job.logLines},
        {u"rows"_s, job.resultRows},
        {u"errors"_s, job.resultErrors},
        {u"artifacts"_s, job.artifacts},
        {u"definition"_s, job.definition},
        {u"batch"_s, job.batch},
        {u"batch_limit"_s, job.batchLimit},
        {u"schedule"_s, job.schedule},
        {u"occurrence"_s, orNull(job.occurrence)},
        {u"priority"_s, job.priority},
        {u"place"_s, job.place},
        {u"moment"_s, job.moment},
    };
}

Job jobFromCbor(const QCborMap &map)
{
    return {
        .id = map[u"id"_s].toInteger(),
        .kind = map[u"kind"_s].toString(),
        .group = map[u"group"_s].toString(),
        .status = enumFrom(map[u"status"_s], JobStatus::Cancelled, JobStatus::New),
        .reason = enumFrom(map[u"reason"_s], Reason::Lost, Reason::None),
        .waiting = enumFrom(map[u"waiting"_s], Waiting::Decision, Waiting::None),
        .error = map[u"error"_s].toString(),
        .exitCode = intFrom(map[u"exit"_s]),
        .signal = intFrom(map[u"signal"_s]),
        .progress = intFrom(map[u"progress"_s]),
        .progressText = map[u"text"_s].toString(),
        .arguments = map[u"arguments"_s].toMap().toJsonObject(),
        .secrets = textsFrom(map[u"secrets"_s]),
        .createdAt = map[u"created"_s].toInteger(),
        .scheduledAt = longFrom(map[u"scheduled"_s]),
        .startedAt = longFrom(map[u"started"_s]),
        .finishedAt = longFrom(map[u"finished"_s]),
        .attempt = int(map[u"attempt"_s].toInteger()),
        .retryMax = int(map[u"retries"_s].toInteger()),
        .retryDelayMs = map[u"delay"_s].toInteger(),
        .timeoutMs = map[u"timeout"_s].toInteger(),
        .queue = map[u"queue"_s].toString(),
        .rerunOf = map[u"rerun_of"_s].toInteger(),
        .batch = map[u"batch"_s].toString(),
        .batchLimit = int(map[u"batch_limit"_s].toInteger()),
        .schedule = map[u"schedule"_s].toInteger(),
        .occurrence = longFrom(map[u"occurrence"_s]),
        .priority = int(map[u"priority"_s].toInteger()),
        .warnings = map[u"warnings"_s].toInteger(),
        .logLines = map[u"lines"_s].toInteger(),
        .resultRows = map[u"rows"_s].toInteger(),
        .resultErrors = map[u"errors"_s].toInteger(),
        .artifacts = map[u"artifacts"_s].toInteger(),
        .definition = map[u"definition"_s].toString(),
        .place = int(map[u"place"_s].toInteger()),
        .moment = map[u"moment"_s].toInteger(),
    };
}

QCborValue maybeJob(const std::optional<Job> &job) { return job ? QCborValue(jobToCbor(*job)) : QCborValue(nullptr); }

std::optional<Job> maybeJobFrom(const QCborValue &value)
{
    return value.isMap() ? std::optional<Job>(jobFromCbor(value.toMap())) : std::nullopt;
}

} // namespace

QByteArray frameOf(const QCborMap &message)
{
    const QByteArray body = QCborValue(message).toCbor();
    if (body.size() > maxFrameBytes)
        return {};
    QByteArray frame(4, Qt::Uninitialized);
    qToBigEndian(quint32(body.size()), frame.data());
    return frame + body;
}

std::optional<QCborMap> FrameReader::next()
{
    if (m_isBroken || m_buffer.size() < 4)
        return std::nullopt;
    const qint64 size = qFromBigEndian<quint32>(m_buffer.constData());
    if (size > maxFrameBytes) {
        m_isBroken = true;
        return std::nullopt;
    }
    if (m_buffer.size() < 4 + size)
        return std::nullopt;
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(m_buffer.constData() + 4, size, &error);
    m_buffer.remove(0, 4 + size);
    if (error.error != QCborError::NoError || !value.isMap()) {
        m_isBroken = true;
        return std::nullopt;
    }
    return value.toMap();
}

QCborMap commandToCbor(const Command &command)
{
    return {
        {u"verb"_s, int(command.verb)},
        {u"job"_s, command.job},
        {u"request"_s, requestToCbor(command.request)},
        {u"keeps_time"_s, command.keepsTime},
        {u"schedule"_s, command.schedule},
        {u"terms"_s, termsToCbor(command.terms)},
        {u"days"_s, QCborArray::fromStringList(command.days)},
        {u"by"_s, command.by},
    };
}

std::optional<Command> commandFromCbor(const QCborMap &map)
{
    const qint64 verb = map[u"verb"_s].toInteger(-1);
    if (verb < 0 || verb > qint64(Verb::SetCalendar))
        return std::nullopt;
    return Command{
        .verb = static_cast<Verb>(verb),
        .job = map[u"job"_s].toInteger(),
        .request = requestFromCbor(map[u"request"_s].toMap()),
        .keepsTime = map[u"keeps_time"_s].toBool(),
        .schedule = map[u"schedule"_s].toInteger(),
        .terms = termsFromCbor(map[u"terms"_s].toMap()),
        .days = textsFrom(map[u"days"_s]),
        .by = map[u"by"_s].toString(),
    };
}

QCborMap replyToCbor(const Result<Job> &result)
{
    if (result)
        return {{u"job"_s, jobToCbor(*result)}};
    const Error &error = result.error();
    return {{u"code"_s, errorCodeName(error.code)}, {u"message"_s, error.message}, {u"field"_s, error.field}};
}

Result<Job> replyFromCbor(const QCborMap &map)
{
    if (map[u"job"_s].isMap())
        return jobFromCbor(map[u"job"_s].toMap());
    return Error{errorCodeFromName(map[u"code"_s].toString()), map[u"message"_s].toString(),
                 map[u"field"_s].toString()};
}

QCborMap batchToCbor(const ChangeBatch &batch)
{
    QCborArray changes;
    for (const JobChange &change : batch.changes)
        changes.append(QCborArray{maybeJob(change.before), maybeJob(change.after)});
    QCborArray counts;
    for (const qint64 count : batch.counts)
        counts.append(count);
    QCborArray schedules;
    for (const ScheduleId schedule : batch.schedules)
        schedules.append(schedule);
    return {{u"revision"_s, batch.revision},
            {u"changes"_s, changes},
            {u"counts"_s, counts},
            {u"schedules"_s, schedules},
            {u"next_due"_s, orNull(batch.nextDue)}};
}

ChangeBatch batchFromCbor(const QCborMap &map)
{
    ChangeBatch batch;
    batch.revision = map[u"revision"_s].toInteger();
    for (const QCborValue &change : map[u"changes"_s].toArray())
        batch.changes.append({maybeJobFrom(change.toArray().at(0)), maybeJobFrom(change.toArray().at(1))});
    const QCborArray counts = map[u"counts"_s].toArray();
    for (std::size_t i = 0; i < batch.counts.size(); ++i)
        batch.counts.at(i) = counts.at(qsizetype(i)).toInteger();
    for (const QCborValue &schedule : map[u"schedules"_s].toArray())
        batch.schedules.append(schedule.toInteger());
    batch.nextDue = longFrom(map[u"next_due"_s]);
    return batch;
}

} // namespace jobdeck
