// From a Q_GADGET argument type to a kind: specs from its meta-object, values from JSON into its properties. An
// argument type can be default-constructed and copied, and may have
//     static void describe(ArgumentSpecs &specs);             labels, limits, secrets: specs(u"name").isRequired =
//     true; static FieldErrors check(const Arguments &arguments);   what no spec can say
// and Schedule as its base, which gives the form its Schedule Time field. check() is asked with valid values before a
// job is added or moved; on any thread, and it may touch the disk.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/jobregistry.h"
#include "jobs/schedule.h"

#include <QMetaObject>

namespace jobdeck {

// Names, order and basic types of the gadget's own properties: QString text, int/qint64 integer, double number, bool
// boolean, QDate, QTime, QDateTime, QUrl url, QStringList list, QJsonValue/QJsonObject/QJsonArray json (and, once
// describe() says so, table), a Q_ENUM choice whose values are its keys in lower case, a Q_FLAG choices. A property of
// any other type ends the process: no form has a field for it.
[[nodiscard]] ArgumentSpecs specsOf(const QMetaObject &gadget);
// Writes each value into the property of its name; absent ones keep the type's default.
void writeProperties(const QMetaObject &gadget, void *object, const QJsonObject &values);

template <typename Arguments>
[[nodiscard]] ArgumentSpecs specsOf()
{
    ArgumentSpecs specs = specsOf(Arguments::staticMetaObject);
    if constexpr (requires { Arguments::describe(specs); })
        Arguments::describe(specs);
    return specs;
}

template <typename Arguments>
[[nodiscard]] Arguments argumentsFrom(const QJsonObject &values)
{
    Arguments arguments;
    writeProperties(Arguments::staticMetaObject, &arguments, values);
    return arguments;
}

// handler: Outcome(const Arguments &, JobContext &), called on a thread of a pool, by several at once unless
// JobKind::parallel says otherwise; what it throws becomes an exception with the text of it. JobKind::arguments and
// isSchedulable are filled in here. Refused as by JobRegistry::registerJob().
template <typename Arguments, typename Function>
Result<void> registerJob(JobRegistry &registry, JobKind kind, Function handler)
{
    kind.arguments = specsOf<Arguments>();
    kind.isSchedulable = std::is_base_of_v<Schedule, Arguments>;
    ExtraCheck check;
    if constexpr (requires(const Arguments &arguments) { Arguments::check(arguments); })
        check = [](const QJsonObject &values) { return Arguments::check(argumentsFrom<Arguments>(values)); };
    const auto run = [handler = std::move(handler)](JobContext &job) -> Outcome {
        auto arguments = argumentsFrom<Arguments>(job.arguments());
        if constexpr (std::is_base_of_v<Schedule, Arguments>)
            if (const std::optional<qint64> due = job.job().scheduledAt)
                arguments.scheduleTime = QDateTime::fromMSecsSinceEpoch(*due, Qt::UTC);
        return handler(std::as_const(arguments), job);
    };
    return registry.registerJob(std::move(kind), run, std::move(check));
}

} // namespace jobdeck
