// The part of the command reader that reads what concerns schedules and calendars.
#include "app/commandreader.h"

#include "app/schedulewords.h"
#include "jobs/jobregistry.h"
#include "model/rights.h"

#include <QCoreApplication>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::optional<Verb> verbOfIds(const QString &command)
{
    if (command == u"schedule pause")
        return Verb::PauseSchedule;
    if (command == u"schedule resume")
        return Verb::ResumeSchedule;
    if (command == u"schedule skip")
        return Verb::SkipNext;
    return command == u"schedule remove" ? std::optional(Verb::RemoveSchedule) : std::nullopt;
}

ReadCommands only(const Error &error) { return {{}, {error}}; }

} // namespace

ReadCommands CommandReader::readSchedule() const
{
    if (m_invocation.command == u"schedule add")
        return readNewSchedule();
    if (m_invocation.command == u"schedule calendar")
        return readCalendar();
    ReadCommands read;
    const auto verb = verbOfIds(m_invocation.command);
    for (const QString &word : verb ? m_invocation.words : QStringList()) {
        if (const auto id = parseScheduleId(word))
            read.commands.append({.verb = *verb, .schedule = *id, .by = byName()});
        else
            read.errors.append(id.error());
    }
    return read;
}

ReadCommands CommandReader::readNewSchedule() const
{
    const QString &name = m_invocation.words.at(0);
    const JobKind *kind = m_registry.find(name);
    if (kind == nullptr)
        return only(m_registry.unknownKind(name));
    if (const auto allowed = m_registry.rights().check(Right::Create, name); !allowed)
        return only(allowed.error()); // before a secret is asked for
    const auto terms = readTerms(m_invocation.words.at(1), m_invocation);
    if (!terms)
        return only(terms.error());
    auto request = readRequest(kind);
    if (!request)
        return only(request.error());
    return {{{.verb = Verb::AddSchedule, .request = std::move(request).value(), .terms = *terms, .by = byName()}}, {}};
}

// Without days it is only printed: printCalendars().
ReadCommands CommandReader::readCalendar() const
{
    const QStringList days = m_invocation.words.sliced(1);
    if (m_invocation.has(u"remove"_s) && !days.isEmpty())
        return only({ErrorCode::BadInput, Texts::tr("Give days or --remove, not both."), u"remove"_s});
    return {
        {{.verb = Verb::SetCalendar, .terms = {.calendar = m_invocation.words.first()}, .days = days, .by = byName()}},
        {}};
}

} // namespace jobdeck
