#include "model/recentarguments.h"

#include "model/argumentvalidation.h"
#include "model/jobqueries.h"
#include "model/resultsexport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr qsizetype longestValue = 40; // characters
constexpr qsizetype mostNamed = 3;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestValue ? line.first(longestValue - 1) + u'…' : line;
}

} // namespace

RecentArguments::RecentArguments(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void RecentArguments::find(const QString &kind)
{
    m_reader.read(
        m_slot, this,
        [kind](const QSqlDatabase &db, const std::stop_token &) { return readJobs(db, {.kind = kind}, mostJobs); },
        [this, kind](const Result<QList<Job>> &jobs) {
            if (jobs)
                emit found(kind, differentSets(*jobs, mostSets));
        });
}

QList<Job> differentSets(const QList<Job> &newestFirst, qsizetype most)
{
    QList<Job> sets;
    for (const Job &job : newestFirst) {
        const QJsonObject arguments = withoutEmptied(job.arguments);
        const auto isSame = [&](const Job &other) { return withoutEmptied(other.arguments) == arguments; };
        if (sets.size() < most && std::ranges::none_of(sets, isSame))
            sets << job;
    }
    return sets;
}

QString argumentsSummary(const ArgumentSpecs &specs, const QJsonObject &arguments, const QList<Job> &others)
{
    const auto isTelling = [&](const ArgumentSpec &spec) {
        const QJsonValue value = arguments.value(spec.name);
        return std::ranges::any_of(others, [&](const Job &other) { return other.arguments.value(spec.name) != value; });
    };
    QStringList parts;
    QStringList rest;
    for (const ArgumentSpec &spec : specs) {
        const QString value = shortened(cellText(arguments.value(spec.name)));
        if (!value.isEmpty())
            (isTelling(spec) ? parts : rest) << u"%1: %2"_s.arg(spec.shownLabel(), value);
    }
    if (parts.isEmpty())
        parts = rest;
    return parts.first(std::min(parts.size(), mostNamed)).join(u", "_s);
}

} // namespace jobdeck
