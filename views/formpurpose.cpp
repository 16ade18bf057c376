#include "views/formpurpose.h"

#include "model/argumentvalidation.h"

#include <QCoreApplication>

namespace jobdeck {

QString formTitle(FormPurpose purpose, const QString &title)
{
    switch (purpose) {
    case FormPurpose::New:
        return title.isEmpty() ? QCoreApplication::translate("JobForm", "New job")
                               : QCoreApplication::translate("JobForm", "New job – %1").arg(title);
    case FormPurpose::Rerun:
        return QCoreApplication::translate("JobForm", "Rerun with changes – %1").arg(title);
    case FormPurpose::Reschedule:
        return QCoreApplication::translate("JobForm", "Reschedule – %1").arg(title);
    case FormPurpose::EditSchedule:
        return QCoreApplication::translate("JobForm", "Edit schedule – %1").arg(title);
    }
    Q_UNREACHABLE();
}

QString formMainText(FormPurpose purpose, bool isScheduled)
{
    if (purpose == FormPurpose::EditSchedule)
        return QCoreApplication::translate("JobForm", "Save");
    return isScheduled ? QCoreApplication::translate("JobForm", "Schedule")
                       : QCoreApplication::translate("JobForm", "Run");
}

JobKind formKind(FormPurpose purpose, JobKind kind, const Job &former)
{
    if (purpose != FormPurpose::Reschedule && purpose != FormPurpose::EditSchedule)
        return kind;
    for (ArgumentSpec &spec : kind.arguments) {
        if (!spec.isSecret() || !former.secrets.contains(spec.name))
            continue;
        spec.isRequired = false;
        spec.placeholder = QCoreApplication::translate("JobForm", "Empty: stays as it was entered");
    }
    return kind;
}

Command scheduleCommand(FormPurpose purpose, RunRequest request, const Job &former, const ScheduleTerms &terms)
{
    request.at.reset();
    if (purpose == FormPurpose::EditSchedule)
        return {.verb = Verb::EditSchedule, .request = std::move(request), .schedule = former.schedule, .terms = terms};
    return {.verb = Verb::AddSchedule, .request = std::move(request), .terms = terms};
}

Job jobOf(const JobSchedule &schedule)
{
    return {.kind = schedule.kind,
            .group = schedule.group,
            .arguments = schedule.arguments,
            .secrets = schedule.secrets,
            .schedule = schedule.id};
}

Command formCommand(FormPurpose purpose, RunRequest request, const Job &former, bool keepsTime)
{
    if (purpose == FormPurpose::Rerun)
        request.rerunOf = former.id;
    if (purpose != FormPurpose::Reschedule)
        return {.verb = Verb::Run, .request = std::move(request)};
    // The request's arguments replace those they name: what was emptied just now is named, too.
    for (const QString &name : withoutEmptied(former.arguments).keys())
        if (!request.arguments.contains(name))
            request.arguments.insert(name, QJsonValue::Null);
    return {.verb = Verb::Reschedule, .job = former.id, .request = std::move(request), .keepsTime = keepsTime};
}

} // namespace jobdeck
