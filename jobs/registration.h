// From a Q_GADGET argument type to a kind: specs from its meta-object, values from JSON into its properties.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/jobregistry.h"
#include "jobs/schedule.h"

#include <QMetaObject>

namespace jobdeck {

// Names, order and basic types of the gadget's own properties: QString text, int/qint64 integer, double number, bool
// boolean, QDate, QTime, QDateTime, QUrl url, QStringList list, QJsonValue/QJsonObject json, a Q_ENUM choice.
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

// handler: Outcome(const Arguments &, JobContext &). JobKind::arguments and isSchedulable are filled in here.
template <typename Arguments, typename Function>
Result<void> registerJob(JobRegistry &registry, JobKind kind, Function handler)
{
    kind.arguments = specsOf<Arguments>();
    kind.isSchedulable = std::is_base_of_v<Schedule, Arguments>;
    return registry.registerJob(std::move(kind), [handler = std::move(handler)](JobContext &job) -> Outcome {
        Arguments arguments;
        writeProperties(Arguments::staticMetaObject, &arguments, job.arguments());
        return handler(std::as_const(arguments), job);
    });
}

} // namespace jobdeck
