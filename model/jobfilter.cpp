#include "model/jobfilter.h"

#include "model/sql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

// Longer texts find nothing anyway; SQLite refuses LIKE patterns of more than 50,000 bytes.
constexpr qsizetype maxNeedleLength = 1'000;

constexpr std::array allReasons{Reason::None,        Reason::Error,   Reason::Timeout, Reason::Crashed,
                                Reason::Interrupted, Reason::Aborted, Reason::Lost};

// As LIKE folds case: the letters A to Z only (https://www.sqlite.org/lang_expr.html#like).
QString folded(QString text)
{
    for (QChar &c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + ('a' - 'A'));
    }
    return text;
}

QString needleOf(const QString &text) { return storableText(text.left(maxNeedleLength)); }

// The text as it stands inside the JSON of the arguments: quotes and backslashes are escaped there.
QString needleInJson(const QString &needle)
{
    const QString json = jsonText(QJsonArray{needle});
    return json.mid(2, json.size() - 4);
}

QString likePattern(QString needle)
{
    needle.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + needle + u'%';
}

bool reasonMatches(Reason reason, const QString &foldedNeedle) { return reasonName(reason).contains(foldedNeedle); }

// "schedule:12" finds the jobs of that schedule, and nothing else; 0: it is another text.
ScheduleId scheduleIn(const QString &text)
{
    const QString word = u"schedule:"_s;
    return text.startsWith(word, Qt::CaseInsensitive) ? text.mid(word.size()).trimmed().toLongLong() : 0;
}

bool textMatches(const QString &text, const Job &job)
{
    if (const ScheduleId schedule = scheduleIn(text); schedule > 0)
        return job.schedule == schedule;
    const QString needle = folded(needleOf(text));
    const auto has = [&needle](const QString &where) { return folded(where).contains(needle); };
    return has(job.kind) || has(job.progressText) || has(job.error) || reasonMatches(job.reason, needle)
        || folded(jsonText(job.arguments)).contains(folded(needleInJson(needleOf(text))));
}

QString textCondition(const QString &text, QVariantList &values)
{
    if (const ScheduleId schedule = scheduleIn(text); schedule > 0) {
        values << schedule;
        return u"schedule = ?"_s;
    }
    const QString needle = needleOf(text);
    const QString pattern = likePattern(needle);
    values << pattern << likePattern(needleInJson(needle)) << pattern << pattern;
    QString condition = uR"((kind LIKE ? ESCAPE '\' OR arguments LIKE ? ESCAPE '\' OR progress_text LIKE ? ESCAPE '\')"
                        uR"( OR error LIKE ? ESCAPE '\')"_s;
    for (const Reason reason : allReasons) {
        if (reasonMatches(reason, folded(needle)))
            condition += u" OR reason = %1"_s.arg(static_cast<int>(reason));
    }
    return condition + u')';
}

QStringList numbersOf(QList<JobStatus> statuses)
{
    std::ranges::sort(statuses);
    QStringList numbers;
    for (const JobStatus status : statuses)
        numbers << QString::number(static_cast<int>(status));
    numbers.removeDuplicates();
    return numbers;
}

// Numbers are written out: a partial index serves only a query that repeats its condition. What has not ended is few,
// and found by its place.
QString statusCondition(const QList<JobStatus> &statuses)
{
    const QStringList numbers = numbersOf(statuses);
    const QString condition =
        numbers.size() == 1 ? u"status = %1"_s.arg(numbers.first()) : u"status IN (%1)"_s.arg(numbers.join(u", "_s));
    const auto [lowest, highest] = std::ranges::minmax(statuses, {}, placeOf);
    if (placeOf(highest) == placeOf(JobStatus::Done))
        return condition;
    return u"place BETWEEN %1 AND %2 AND "_s.arg(placeOf(lowest)).arg(placeOf(highest)) + condition;
}

} // namespace

QList<JobStatus> statusesOf(Tab tab)
{
    switch (tab) {
    case Tab::All:
        return {};
    case Tab::Running:
        return {JobStatus::Running};
    case Tab::Scheduled:
        return {JobStatus::New, JobStatus::Scheduled};
    case Tab::Done:
        return {JobStatus::Done};
    case Tab::Errors:
        return {JobStatus::Exception, JobStatus::Killed};
    }
    return {};
}

bool JobFilter::matches(const Job &job) const
{
    return (statuses.isEmpty() || statuses.contains(job.status)) && (kind.isEmpty() || kind == job.kind)
        && (group.isEmpty() || group == job.group) && !hiddenKinds.contains(job.kind)
        && (text.isEmpty() || textMatches(text, job));
}

QString JobFilter::where(QVariantList &values) const
{
    QStringList conditions;
    if (!statuses.isEmpty())
        conditions << statusCondition(statuses);
    if (!kind.isEmpty()) {
        conditions << u"kind = ?"_s;
        values << kind;
    }
    if (!group.isEmpty()) {
        conditions << u"group_name = ?"_s;
        values << group;
    }
    if (!hiddenKinds.isEmpty()) {
        conditions << u"kind NOT IN (%1)"_s.arg(QStringList(hiddenKinds.size(), u"?"_s).join(u','));
        for (const QString &each : hiddenKinds)
            values << each;
    }
    if (!text.isEmpty())
        conditions << textCondition(text, values);
    return conditions.isEmpty() ? u"1"_s : conditions.join(u" AND "_s);
}

} // namespace jobdeck
