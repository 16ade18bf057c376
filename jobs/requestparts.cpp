#include "jobs/requestparts.h"

#include <QCoreApplication>

namespace jobdeck {

Error refusedRequest(const QString &message, const QString &field)
{
    return {.code = ErrorCode::Refused, .message = message, .field = field};
}

Error untrusted(const JobKind &kind)
{
    return refusedRequest(
        QCoreApplication::translate("jobdeck::Worker",
                                    "The script %1 is new or was changed. Look at it, and allow it to run: jobdeck "
                                    "trust %1")
            .arg(kind.source),
        QStringLiteral("trust"));
}

Error notSchedulable(const JobKind &kind)
{
    return {.code = ErrorCode::BadInput,
            .message =
                QCoreApplication::translate("jobdeck::Worker", "“%1” cannot be scheduled. Run it without a time.")
                    .arg(kind.shownTitle()),
            .field = QStringLiteral("at")};
}

QJsonObject mergedValues(QJsonObject values, const QJsonObject &more)
{
    for (auto value = more.begin(); value != more.end(); ++value)
        values.insert(value.key(), value.value());
    return values;
}

QString labelOf(const JobKind *kind, const QString &name)
{
    const ArgumentSpec *spec = kind ? kind->arguments.find(name) : nullptr;
    return spec ? spec->shownLabel() : name;
}

} // namespace jobdeck
