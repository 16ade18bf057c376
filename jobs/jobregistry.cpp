#include "jobs/jobregistry.h"

#include "model/nearest.h"
#include "model/rights.h"

#include "jobs/speccheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobRegistry)
};

} // namespace

Result<void> JobRegistry::registerJob(JobKind kind, Handler handler, ExtraCheck check)
{
    if (kind.name.trimmed().isEmpty())
        return Error{.message = Texts::tr("A kind of job needs a name."), .field = {}};
    if (m_entries.contains(kind.name))
        return Error{.message = Texts::tr("There is already a kind of job named “%1”.").arg(kind.name), .field = {}};
    if (!handler)
        return Error{.message = Texts::tr("The kind of job “%1” has no handler.").arg(kind.name), .field = {}};
    if (const Result<void> checked = checkSpecs(kind.arguments); !checked)
        return Error{.message =
                         Texts::tr("The kind of job “%1” cannot be used. %2").arg(kind.name, checked.error().message),
                     .field = checked.error().field};
    m_entries.insert(kind.name, {std::move(handler), std::move(check)});
    const auto order = [](const JobKind &k) { return std::tie(k.group, k.name); };
    const auto place = std::ranges::upper_bound(m_kinds, order(kind), {}, order);
    m_kinds.insert(place, std::move(kind));
    return {};
}

QList<std::pair<QString, Error>> JobRegistry::replaceFileKinds(QList<Registration> registrations)
{
    const QList<JobKind> before = m_kinds;
    m_kinds.removeIf([](const JobKind &kind) { return kind.isFromFile(); });
    for (const JobKind &kind : before)
        if (kind.isFromFile())
            m_entries.remove(kind.name);
    QList<std::pair<QString, Error>> refused;
    for (Registration &each : registrations) {
        const QString source = each.kind.source;
        const Result<void> taken = registerJob(std::move(each.kind), std::move(each.handler), std::move(each.check));
        if (!taken)
            refused << std::pair(source, taken.error());
    }
    if (m_kinds != before)
        emit kindsChanged();
    return refused;
}

void JobRegistry::refresh(std::function<void()> looked) const
{
    if (m_refresher)
        m_refresher(std::move(looked));
    else
        looked();
}

Rights JobRegistry::rights() const { return {m_kinds, m_roles}; }

const JobKind *JobRegistry::find(const QString &name) const
{
    const auto found = std::ranges::find(m_kinds, name, &JobKind::name);
    return found == m_kinds.end() ? nullptr : &*found;
}

Handler JobRegistry::handler(const QString &name) const { return m_entries.value(name).handler; }

ExtraCheck JobRegistry::check(const QString &name) const { return m_entries.value(name).check; }

Error JobRegistry::unknownKind(const QString &name) const
{
    const QString wanted = name.trimmed().toCaseFolded();
    constexpr qsizetype mostNear = 3;
    QStringList near;
    for (const JobKind &kind : m_kinds) {
        const QString candidate = kind.name.toCaseFolded();
        const bool contains = wanted.size() >= 3 && candidate.contains(wanted);
        if (contains || isNear(wanted, candidate))
            near << kind.name;
    }
    std::ranges::stable_sort(near, {}, [&](const QString &kind) { return editDistance(wanted, kind.toCaseFolded()); });
    near.resize(std::min(near.size(), mostNear));
    for (QString &kind : near)
        kind = Texts::tr("“%1”").arg(kind);
    QString message = Texts::tr("There is no kind of job named “%1”.").arg(name);
    message += u' '
        + (near.isEmpty()
               ? Texts::tr("If a file defined it, that is gone or broken. “jobdeck kinds” lists what there is.")
               : Texts::tr("These come nearest: %1.").arg(near.join(u", "_s)));
    return {.code = ErrorCode::UnknownKind, .message = message, .field = {}};
}

} // namespace jobdeck
