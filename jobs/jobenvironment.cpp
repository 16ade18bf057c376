#include "jobs/jobenvironment.h"

#include "model/sql.h"

#include <QDateTime>
#include <QSet>

#include <unistd.h>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestVariable = 128 * 1024; // with its final zero byte: MAX_ARG_STRLEN of execve(2)

bool isPassedOn(const QByteArray &name)
{
    static const QSet<QByteArray> names{"HOME",
                                        "USER",
                                        "LOGNAME",
                                        "SHELL",
                                        "PATH",
                                        "LANG",
                                        "TZ",
                                        "XAUTHORITY",
                                        "DISPLAY",
                                        "WAYLAND_DISPLAY",
                                        "DBUS_SESSION_BUS_ADDRESS"};
    return names.contains(name) || name.startsWith("LC_") || name.startsWith("XDG_");
}

QByteArray argumentName(const QString &name) { return "JOBDECK_ARG_" + variableName(name); }

} // namespace

QByteArray variableName(const QString &name)
{
    QByteArray result;
    for (const QChar letter : name) {
        const char plain = letter.toUpper().toLatin1();
        const bool isKept = (plain >= 'A' && plain <= 'Z') || (plain >= '0' && plain <= '9');
        result += isKept ? plain : '_';
    }
    return result;
}

QString argumentText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"1"_s : u"0"_s;
    case QJsonValue::Array:
        return jsonText(value.toArray());
    case QJsonValue::Object:
        return jsonText(value.toObject());
    default:
        return value.toVariant().toString();
    }
}

namespace {

template <typename Take>
void eachArgument(const JobKind &kind, const QJsonObject &arguments, const Take &take)
{
    for (const ArgumentSpec &spec : kind.arguments)
        if (const auto value = arguments.find(spec.name);
            !spec.isSecret() && value != arguments.end() && !value->isNull())
            take(spec, argumentName(spec.name) + '=' + argumentText(*value).toUtf8());
}

bool isTooLong(const QByteArray &variable) { return variable.size() >= longestVariable; }

} // namespace

QList<std::pair<QString, QString>> namedVariables(const QList<QByteArray> &variables)
{
    QList<std::pair<QString, QString>> result;
    for (const QByteArray &variable : variables) {
        const qsizetype end = variable.indexOf('=');
        const std::pair entry(QString::fromUtf8(variable.first(end)), QString::fromUtf8(variable.sliced(end + 1)));
        const auto found = std::ranges::find(result, entry.first, &std::pair<QString, QString>::first);
        if (found == result.end())
            result << entry;
        else
            found->second = entry.second;
    }
    return result;
}

QStringList tooLongForEnvironment(const JobKind &kind, const QJsonObject &arguments)
{
    QStringList names;
    eachArgument(kind, arguments, [&names](const ArgumentSpec &spec, const QByteArray &variable) {
        if (isTooLong(variable))
            names << QString::fromLatin1(argumentName(spec.name));
    });
    return names;
}

QList<QByteArray> userVariables()
{
    QList<QByteArray> variables;
    for (char **entry = environ; *entry; ++entry)
        if (const QByteArray text(*entry); isPassedOn(text.first(std::max<qsizetype>(text.indexOf('='), 0))))
            variables << text;
    return variables;
}

QList<QByteArray> jobVariables(const Job &job, const JobKind &kind, const QJsonObject &arguments)
{
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(job.scheduledAt.value_or(job.createdAt), Qt::UTC);
    QList<QByteArray> variables{"JOBDECK_JOB_ID=" + QByteArray::number(job.id), "JOBDECK_KIND=" + job.kind.toUtf8(),
                                "JOBDECK_ATTEMPT=" + QByteArray::number(job.attempt),
                                "JOBDECK_DUE=" + due.toString(Qt::ISODateWithMs).toUtf8()};
    eachArgument(kind, arguments, [&variables](const ArgumentSpec &, const QByteArray &variable) {
        if (!isTooLong(variable))
            variables << variable;
    });
    return variables;
}

QList<QByteArray> jobEnvironment(const Job &job, const JobKind &kind, const QJsonObject &arguments)
{
    return userVariables() + jobVariables(job, kind, arguments);
}

} // namespace jobdeck
