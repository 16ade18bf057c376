#include "jobs/argumentchecker.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace jobdeck {

namespace {

bool touchesDisk(const ArgumentSpec &spec)
{
    return spec.type == ArgumentType::File || spec.type == ArgumentType::SaveFile || spec.type == ArgumentType::Folder;
}

// `specs` with their defaults.
Result<QJsonObject> checked(const ArgumentSpecs &specs, const ExtraCheck &extra, const QJsonObject &values)
{
    const ValidatedArguments valid = validateArguments(specs, values);
    if (!valid.isValid())
        return valid.errors.first();
    const FieldErrors more = extra ? extra(valid.values) : FieldErrors{};
    if (!more.isEmpty())
        return more.first();
    return valid.values;
}

Result<QList<QJsonObject>> checkedRows(const ArgumentSpecs &specs, const ExtraCheck &extra,
                                       const QList<QJsonObject> &rows)
{
    QList<QJsonObject> checkedValues;
    for (const QJsonObject &row : rows) {
        const Result<QJsonObject> values = checked(specs, extra, row);
        if (!values) {
            Error error = values.error();
            error.message = ArgumentChecker::tr("Row %1: %2").arg(checkedValues.size() + 1).arg(error.message);
            return error;
        }
        checkedValues << *values;
    }
    return checkedValues;
}

} // namespace

ArgumentChecker::ArgumentChecker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(4);
}

void ArgumentChecker::check(const JobKind &kind, const ExtraCheck &extra, const QJsonObject &values, Reply reply)
{
    if (!extra && std::ranges::none_of(kind.arguments, touchesDisk))
        return reply(checked(kind.arguments, extra, values));
    QtConcurrent::run(&m_pool, checked, kind.arguments, extra, values)
        .then(this, [reply = std::move(reply)](const Result<QJsonObject> &result) { reply(result); });
}

void ArgumentChecker::checkAll(const JobKind &kind, const ExtraCheck &extra, const QList<QJsonObject> &rows,
                               AllReply reply)
{
    QtConcurrent::run(&m_pool, checkedRows, kind.arguments, extra, rows)
        .then(this, [reply = std::move(reply)](const Result<QList<QJsonObject>> &result) { reply(result); });
}

} // namespace jobdeck
