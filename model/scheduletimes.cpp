#include "model/scheduletimes.h"

#include "model/nearest.h"
#include "model/ruleparser.h"
#include "model/zonenames.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr int mostExcludedInARow = 4'000; // occurrences on days that are left out, before it is taken for never
constexpr qint64 hourMs = 3'600'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

// That of a city, or one that is spelled alike; empty: there is none.
QString zoneLike(const QString &written)
{
    QStringList names;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        if (const QString name = QString::fromUtf8(id); !name.startsWith(u"UTC"_s) || zoneNamed(name).isValid())
            names << name; // Qt's own UTC+02:00 are none
    const QString city = u'/' + QString(written).replace(u' ', u'_');
    const auto named =
        std::ranges::find_if(names, [&city](const QString &name) { return name.endsWith(city, Qt::CaseInsensitive); });
    return named != names.cend() ? *named : nearestName(written, names);
}

// SplitMix64 (public domain, Sebastiano Vigna).
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

} // namespace

qint64 jitterOf(ScheduleId id, qint64 occurrence, qint64 jitterMs)
{
    if (jitterMs <= 0)
        return 0;
    const quint64 number = mixed(mixed(static_cast<quint64>(id)) ^ static_cast<quint64>(occurrence));
    return static_cast<qint64>(number % static_cast<quint64>(jitterMs + 1));
}

Result<QTimeZone> zoneOfTerms(const ScheduleTerms &terms, const QTimeZone &machine)
{
    if (terms.zone.isEmpty())
        return machine;
    const QTimeZone zone = zoneNamed(terms.zone);
    if (zone.isValid())
        return zone;
    const QString nearest = zoneLike(terms.zone);
    const QString message = nearest.isEmpty()
        ? Texts::tr("There is no time zone “%1”. Write one like Europe/Berlin or UTC.").arg(terms.zone)
        : Texts::tr("There is no time zone “%1”. Did you mean %2?").arg(terms.zone, nearest);
    return Error{.code = ErrorCode::BadInput, .message = message, .field = u"zone"_s};
}

QTimeZone ScheduleTimes::machineZone()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return zone.isValid() ? zone : QTimeZone::utc();
}

Result<ScheduleTimes> ScheduleTimes::of(const ScheduleTerms &terms, qint64 now, const QStringList &days,
                                        const QTimeZone &machine)
{
    auto rule = parseRule(terms.rule);
    if (!rule)
        return rule.error();
    const auto zone = zoneOfTerms(terms, machine);
    if (!zone)
        return zone.error();
    const auto excluded = ExcludedDays::parse(days);
    if (!excluded)
        return excluded.error();
    return ScheduleTimes(*rule, *zone, terms.startAt.value_or(now), terms.endAt, *excluded);
}

ScheduleTimes::ScheduleTimes(ScheduleRule rule, const QTimeZone &zone, qint64 startMs,
                             const std::optional<qint64> &endMs, ExcludedDays days)
    : m_zone(zone)
    , m_occurrences(std::move(rule), m_zone, startMs)
    , m_endMs(endMs)
    , m_days(std::move(days))
{
}

// A day that is left out is passed over as a whole.
std::optional<ScheduleTimes::Occurrence> ScheduleTimes::after(qint64 utcMs) const
{
    qint64 from = utcMs;
    for (int i = 0; i < mostExcludedInARow; ++i) {
        const auto found = m_occurrences.after(from);
        if (!found || (m_endMs && found->utcMs > *m_endMs))
            return std::nullopt;
        if (m_days.isEmpty())
            return found;
        const QDate day = QDateTime::fromMSecsSinceEpoch(found->utcMs, m_zone).date();
        if (!m_days.contains(day))
            return found;
        from = std::max(found->utcMs, resolveLocal(day.addDays(1), QTime(0, 0), m_zone).utcMs - 1);
    }
    return std::nullopt;
}

QList<ScheduleTimes::Occurrence> ScheduleTimes::next(qint64 afterMs, int count) const
{
    QList<Occurrence> list;
    while (list.size() < count) {
        const auto found = after(list.isEmpty() ? afterMs : list.last().utcMs);
        if (!found)
            break;
        list << *found;
    }
    return list;
}

// Looks back from the end, twice as far each time, until there are enough.
ScheduleTimes::Stretch ScheduleTimes::newest(qint64 afterMs, qint64 untilMs, int most) const
{
    for (qint64 window = hourMs;; window *= 2) {
        const bool isWhole = untilMs - window <= afterMs;
        Stretch stretch;
        qint64 from = isWhole ? afterMs : untilMs - window;
        while (const auto found = after(from)) {
            if (found->utcMs > untilMs)
                break;
            from = found->utcMs;
            stretch.times << from;
        }
        if (!isWhole && stretch.times.size() <= most)
            continue;
        if (stretch.times.size() > most) {
            stretch.hasMore = true;
            stretch.times = stretch.times.last(most);
        }
        return stretch;
    }
}

} // namespace jobdeck
