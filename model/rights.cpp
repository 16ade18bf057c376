#include "model/rights.h"

#include "model/jobkind.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Rights)
};

QString whatIsRefused(Right right, const QString &kind)
{
    switch (right) {
    case Right::Create:
        return Texts::tr("You may not run “%1”.").arg(kind);
    case Right::Read:
        return Texts::tr("You may not see jobs of “%1”.").arg(kind);
    case Right::Update:
        return Texts::tr("You may not start, abort, cancel or reschedule jobs of “%1”.").arg(kind);
    case Right::Delete:
        return Texts::tr("You may not delete jobs of “%1”.").arg(kind);
    }
    return {};
}

// Whoever has all the roles that help and none that harms.
QString whomToAsk(const Permission &permission, Right right)
{
    const QString everyone = u"everyone"_s;
    const QStringList denied = permission.deny.value(right);
    QStringList allowed = permission.allow.value(right);
    const bool isForAll = !permission.allow.contains(right) || allowed.contains(everyone);
    allowed.removeIf([&denied](const QString &role) { return denied.contains(role); });
    if (denied.contains(everyone) || (allowed.isEmpty() && !isForAll))
        return Texts::tr("Nobody may.");
    if (isForAll)
        return denied.size() == 1 ? Texts::tr("Ask someone without the role %1.").arg(denied.first())
                                  : Texts::tr("Ask someone with none of the roles %1.").arg(denied.join(u", "_s));
    return allowed.size() == 1 ? Texts::tr("Ask someone who has the role %1.").arg(allowed.first())
                               : Texts::tr("Ask someone who has one of the roles %1.").arg(allowed.join(u", "_s));
}

} // namespace

Rights::Rights(const QList<JobKind> &kinds, QStringList roles)
    : m_roles(std::move(roles))
{
    for (const JobKind &kind : kinds)
        if (kind.permission != Permission())
            m_rules.insert(kind.name, {.title = kind.shownTitle(), .permission = kind.permission});
}

bool Rights::allows(Right right, const QString &kind) const
{
    const auto rule = m_rules.constFind(kind);
    return rule == m_rules.cend() || rule->permission.allows(right, m_roles);
}

QString Rights::refusal(Right right, const QString &kind) const
{
    if (allows(right, kind))
        return {};
    const Rule &rule = *m_rules.constFind(kind);
    return whatIsRefused(right, rule.title) + u' ' + whomToAsk(rule.permission, right);
}

Result<void> Rights::check(Right right, const QString &kind) const
{
    const QString refused = refusal(right, kind);
    if (refused.isEmpty())
        return {};
    return Error{.code = ErrorCode::Refused, .message = refused, .field = u"permission"_s};
}

Result<void> Rights::check(Verb verb, const QString &kind) const
{
    if (verb == Verb::RemoveSchedule) // which cancels its next job
        if (auto cancels = check(Right::Update, kind); !cancels)
            return cancels;
    return check(rightFor(verb), kind);
}

QStringList Rights::kindsWithout(Right right) const
{
    QStringList names;
    for (auto rule = m_rules.cbegin(); rule != m_rules.cend(); ++rule)
        if (!rule->permission.allows(right, m_roles))
            names << rule.key();
    names.sort();
    return names;
}

Right rightFor(Verb verb)
{
    switch (verb) {
    case Verb::Run:
    case Verb::Rerun:
    case Verb::AddSchedule:
    case Verb::RunSchedule:
        return Right::Create;
    case Verb::RunNow:
    case Verb::Abort:
    case Verb::Cancel:
    case Verb::UndoCancel:
    case Verb::Reschedule:
    case Verb::EditSchedule:
    case Verb::PauseSchedule:
    case Verb::ResumeSchedule:
    case Verb::SkipNext:
    case Verb::SetCalendar:
        return Right::Update;
    case Verb::Remove:
    case Verb::RemoveSchedule:
        return Right::Delete;
    }
    return Right::Update;
}

} // namespace jobdeck
