#include "app/clischedule.h"

#include "app/schedulewords.h"
#include "app/texttable.h"
#include "app/when.h"
#include "model/occurrences.h"
#include "model/ruleparser.h"
#include "model/rulewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int mostTimes = 10'000;

Result<int> countOf(const Invocation &invocation)
{
    if (!invocation.has(u"count"_s))
        return 10;
    bool isNumber = false;
    const int count = invocation.value(u"count"_s).toInt(&isNumber);
    if (!isNumber || count < 1 || count > mostTimes)
        return Error{ErrorCode::BadInput, Texts::tr("--count must be a number from 1 to %1.").arg(mostTimes),
                     u"count"_s};
    return count;
}

// "2026-10-25T02:30:00+02:00"
QString localText(const QDateTime &local)
{
    const auto format = local.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(format);
}

QString noteName(LocalTime::Note note)
{
    if (note == LocalTime::Note::Gap)
        return u"gap"_s;
    return note == LocalTime::Note::Overlap ? u"overlap"_s : QString();
}

QString noteText(LocalTime::Note note)
{
    if (note == LocalTime::Note::Gap)
        return Texts::tr("the clocks leave its time out");
    return note == LocalTime::Note::Overlap ? Texts::tr("the clocks show this time twice") : QString();
}

void print(const Console &console, const QList<Occurrences::Occurrence> &times, const QTimeZone &zone)
{
    QJsonArray array;
    TextTable table;
    for (const Occurrences::Occurrence &each : times) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(each.utcMs, zone);
        array.append(QJsonObject{{u"utc"_s, local.toUTC().toString(Qt::ISODateWithMs)},
                                 {u"local"_s, localText(local)},
                                 {u"note"_s, noteName(each.note)}});
        table.addRow({localText(local), QString::fromUtf8(zone.id()), noteText(each.note)});
    }
    if (console.isJson())
        console.json(array);
    else if (!table.isEmpty())
        console.data(table.toString());
}

} // namespace

int printNextTimes(const Console &console, const Invocation &invocation)
{
    const Result<ScheduleRule> rule = parseRule(invocation.words.value(0));
    if (!rule)
        return console.error(rule.error());
    const auto zone = readZone(invocation);
    if (!zone)
        return console.error(zone.error());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const Result<qint64> from =
        invocation.has(u"from"_s) ? parseWhen(invocation.value(u"from"_s), now, *zone, u"from"_s) : Result<qint64>(now);
    const Result<int> count = countOf(invocation);
    if (!from || !count)
        return console.error(from ? count.error() : from.error());
    if (!console.isJson())
        console.message(ruleInWords(*rule));
    const qint64 start = invocation.has(u"from"_s) ? *from : now - now % 1'000; // as one that is added now
    print(console, Occurrences(*rule, *zone, start).next(*from, *count), *zone);
    return ExitSuccess;
}

} // namespace jobdeck
