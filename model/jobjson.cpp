#include "model/jobjson.h"

#include "model/argumentvalidation.h"
#include "model/format.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

QJsonValue nullable(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

template <typename Number>
QJsonValue nullable(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue nullableTime(const std::optional<qint64> &time) { return time ? QJsonValue(isoText(*time)) : QJsonValue(); }

QJsonValue nullableId(JobId id) { return id > 0 ? QJsonValue(id) : QJsonValue(); }

// The contract knows a reason only for jobs that failed or were killed.
QJsonValue reasonOf(const Job &job)
{
    const bool hasReason = job.status == JobStatus::Exception || job.status == JobStatus::Killed;
    return hasReason ? nullable(reasonName(job.reason)) : QJsonValue();
}

QJsonObject argumentsOf(const Job &job)
{
    QJsonObject arguments = withoutEmptied(job.arguments);
    for (const QString &secret : job.secrets)
        arguments.insert(secret, QJsonValue());
    return arguments;
}

void insertTimes(QJsonObject &json, const Job &job)
{
    json.insert(u"created_at"_s, isoText(job.createdAt));
    json.insert(u"scheduled_at"_s, nullableTime(job.scheduledAt));
    json.insert(u"started_at"_s, nullableTime(job.startedAt));
    json.insert(u"finished_at"_s, nullableTime(job.finishedAt));
}

void insertProgress(QJsonObject &json, const Job &job)
{
    json.insert(u"progress"_s, job.status == JobStatus::Done ? QJsonValue(100) : nullable(job.progress));
    json.insert(u"progress_text"_s, nullable(job.progressText));
}

QJsonArray choicesToJson(const QList<Choice> &choices)
{
    QJsonArray array;
    for (const Choice &choice : choices)
        array << QJsonObject{{u"value"_s, choice.value},
                             {u"label"_s, choice.label.isEmpty() ? choice.value : choice.label}};
    return array;
}

template <typename Value>
void insertIfSet(QJsonObject &json, const QString &name, const std::optional<Value> &value)
{
    if (value)
        json.insert(name, *value);
}

void insertIfSet(QJsonObject &json, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        json.insert(name, value);
}

// As a definition writes it; `default` is the literal alone.
QJsonObject ruleToJson(const DefaultRule &rule)
{
    switch (rule.source) {
    case DefaultRule::Source::Environment:
        return {{u"env"_s, rule.text}};
    case DefaultRule::Source::Date:
        return {{u"date"_s, rule.text}};
    case DefaultRule::Source::LastUse:
        return {{u"last"_s, true}};
    case DefaultRule::Source::None:
        break;
    }
    return {};
}

void insertConstraints(QJsonObject &json, const ArgumentSpec &spec)
{
    insertIfSet(json, u"minimum"_s, spec.minimum);
    insertIfSet(json, u"maximum"_s, spec.maximum);
    insertIfSet(json, u"step"_s, spec.step);
    insertIfSet(json, u"decimals"_s, spec.decimals);
    insertIfSet(json, u"unit"_s, spec.unit);
    insertIfSet(json, u"min_length"_s, spec.minLength);
    insertIfSet(json, u"max_length"_s, spec.maxLength);
    insertIfSet(json, u"pattern"_s, spec.pattern);
    insertIfSet(json, u"message"_s, spec.message);
    insertIfSet(json, u"placeholder"_s, spec.placeholder);
    insertIfSet(json, u"section"_s, spec.section);
    if (!spec.filters.isEmpty())
        json.insert(u"filters"_s, QJsonArray::fromStringList(spec.filters));
    if (!spec.columns.isEmpty())
        json.insert(u"columns"_s, QJsonArray::fromStringList(spec.columns));
    if (!spec.choices.isEmpty())
        json.insert(u"choices"_s, choicesToJson(spec.choices));
    if (!spec.choicesCommand.isEmpty())
        json.insert(u"choices_command"_s, QJsonArray::fromStringList(spec.choicesCommand));
    if (const QJsonObject rule = ruleToJson(spec.defaultRule); !rule.isEmpty())
        json.insert(u"default_from"_s, rule);
    if (!spec.showIf.isEmpty())
        json.insert(u"show_if"_s, spec.showIf);
}

} // namespace

QString isoText(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z';
}

QJsonObject jobToJson(const Job &job, qint64 nowMs)
{
    QJsonObject json{{u"id"_s, job.id},
                     {u"kind"_s, job.kind},
                     {u"group"_s, job.group},
                     {u"status"_s, statusName(job.status)},
                     {u"reason"_s, reasonOf(job)},
                     {u"error"_s, nullable(job.error)},
                     {u"exit_code"_s, nullable(job.exitCode)},
                     {u"signal"_s, nullable(job.signal)},
                     {u"arguments"_s, argumentsOf(job)},
                     {u"attempt"_s, job.attempt},
                     {u"queue"_s, job.queue},
                     {u"rerun_of"_s, nullableId(job.rerunOf)},
                     {u"schedule"_s, nullableId(job.schedule)},
                     {u"waiting"_s, nullable(waitingName(waitingOf(job, nowMs)))}};
    insertProgress(json, job);
    insertTimes(json, job);
    return json;
}

QJsonObject jobToJson(const Job &job, const QList<HistoryEntry> &history, const QList<Attempt> &attempts, qint64 nowMs)
{
    QJsonObject json = jobToJson(job, nowMs);
    QJsonArray entries;
    for (const HistoryEntry &entry : history)
        entries << historyToJson(entry);
    QJsonArray tries;
    for (const Attempt &attempt : attempts)
        tries << attemptToJson(attempt);
    json.insert(u"history"_s, entries);
    json.insert(u"attempts"_s, tries);
    return json;
}

QJsonObject historyToJson(const HistoryEntry &entry)
{
    return {{u"time"_s, isoText(entry.time)},
            {u"from"_s, entry.from ? QJsonValue(statusName(*entry.from)) : QJsonValue()},
            {u"to"_s, statusName(entry.to)},
            {u"reason"_s, nullable(reasonName(entry.reason))},
            {u"by"_s, entry.by}};
}

QJsonObject attemptToJson(const Attempt &attempt)
{
    return {{u"attempt"_s, attempt.attempt},
            {u"started_at"_s, isoText(attempt.startedAt)},
            {u"finished_at"_s, nullableTime(attempt.finishedAt)},
            {u"reason"_s, nullable(reasonName(attempt.reason))},
            {u"error"_s, nullable(attempt.error)},
            {u"exit_code"_s, nullable(attempt.exitCode)}};
}

QJsonObject logLineToJson(const LogLine &line)
{
    return {{u"seq"_s, line.sequence},
            {u"time"_s, isoText(line.time)},
            {u"level"_s, logLevelName(line.level)},
            {u"text"_s, QString::fromUtf8(line.text)}};
}

QJsonArray rowToJson(const ResultsRow &row)
{
    QJsonArray array;
    for (const Cell &cell : row) {
        QJsonObject json{{u"value"_s, cell.value.isUndefined() ? QJsonValue() : cell.value}};
        insertIfSet(json, u"error"_s, cell.error);
        array << json;
    }
    return array;
}

QJsonObject resultsToJson(const Results &results)
{
    QJsonArray rows;
    for (const ResultsRow &row : results.rows)
        rows << rowToJson(row);
    return {{u"columns"_s, QJsonArray::fromStringList(results.columns)}, {u"rows"_s, rows}};
}

QJsonObject kindToJson(const JobKind &kind)
{
    QJsonArray arguments;
    for (const ArgumentSpec &spec : kind.arguments)
        arguments << argumentToJson(spec);
    return {{u"name"_s, kind.name},
            {u"group"_s, kind.group},
            {u"description"_s, kind.description},
            {u"schedulable"_s, kind.isSchedulable},
            {u"isolation"_s, kind.isolation},
            {u"source"_s, kind.source},
            {u"arguments"_s, arguments}};
}

QJsonObject argumentToJson(const ArgumentSpec &spec)
{
    const bool hasDefault = !spec.defaultValue.isUndefined() && !spec.isSecret();
    QJsonObject json{{u"name"_s, spec.name},
                     {u"label"_s, spec.shownLabel()},
                     {u"type"_s, argumentTypeName(spec.type)},
                     {u"required"_s, spec.isRequired},
                     {u"default"_s, hasDefault ? spec.defaultValue : QJsonValue()},
                     {u"help"_s, spec.help}};
    insertConstraints(json, spec);
    return json;
}

QJsonObject errorToJson(const Error &error)
{
    return {{u"error"_s,
             QJsonObject{{u"code"_s, errorCodeName(error.code)},
                         {u"message"_s, error.message},
                         {u"field"_s, nullable(error.field)}}}};
}

} // namespace jobdeck
