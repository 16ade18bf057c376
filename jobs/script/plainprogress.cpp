#include "jobs/script/plainprogress.h"

#include "jobs/script/lineshape.h"

#include <QByteArrayList>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qsizetype longestLine = 1'000; // what stands further behind is not looked at
constexpr qsizetype mostTracks = 16;
constexpr double nearNothing = 0.05; // of the whole

using Candidate = PlainProgress::Candidate;

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }
bool isLetter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
char at(QByteArrayView line, qsizetype index) { return index >= 0 && index < line.size() ? line[index] : ' '; }

qsizetype digitsBefore(QByteArrayView line, qsizetype end)
{
    qsizetype begin = end;
    while (begin > 0 && isDigit(line[begin - 1]))
        --begin;
    return begin;
}

qsizetype digitsBehind(QByteArrayView line, qsizetype begin)
{
    while (begin < line.size() && isDigit(line[begin]))
        ++begin;
    return begin;
}

// A number that stands for itself, not a piece of a word, path, date, version, range or difference.
bool isFreeBefore(QByteArrayView line, qsizetype begin)
{
    const char before = at(line, begin - 1);
    return !isDigit(before) && !isLetter(before) && !QByteArrayView("_.,/-+~<>$%#@&\\'\"").contains(before);
}

bool isFreeBehind(QByteArrayView line, qsizetype end)
{
    const char behind = at(line, end);
    const bool joins = QByteArrayView(".,:").contains(behind) && end + 1 < line.size() && line[end + 1] != ' ';
    return !joins && !isDigit(behind) && !isLetter(behind) && !QByteArrayView("_/-+%&\\'\"").contains(behind);
}

// The percentage whose sign stands at `sign`.
std::optional<Candidate> percentAt(QByteArrayView line, qsizetype sign)
{
    const qsizetype end = at(line, sign - 1) == ' ' ? sign - 1 : sign;
    qsizetype begin = digitsBefore(line, end);
    if (begin == end)
        return std::nullopt;
    if (begin > 1 && (line[begin - 1] == '.' || line[begin - 1] == ',') && isDigit(line[begin - 2]))
        begin = digitsBefore(line, begin - 1);
    const double value = line.sliced(begin, end - begin).toByteArray().replace(',', '.').toDouble();
    const bool isOfDisk = line.sliced(sign + 1).trimmed().startsWith('/'); // df: "48% /home"
    if (value > 100 || isOfDisk || !isFreeBefore(line, begin) || !isFreeBehind(line, sign + 1))
        return std::nullopt;
    return Candidate{begin, sign + 1, value, 100, false};
}

// The count whose middle, "/" or " of ", stands from `middle` to `right`.
std::optional<Candidate> countAt(QByteArrayView line, qsizetype middle, qsizetype right)
{
    const qsizetype end = digitsBehind(line, right);
    const qsizetype begin = digitsBefore(line, middle);
    const bool isNumber = begin < middle && right < end && middle - begin < 12 && end - right < 12;
    // "--shard=1/3" is an option.
    if (!isNumber || at(line, begin - 1) == '=' || !isFreeBefore(line, begin) || !isFreeBehind(line, end))
        return std::nullopt;
    const double done = line.sliced(begin, middle - begin).toByteArray().toDouble();
    const double total = line.sliced(right, end - right).toByteArray().toDouble();
    if (total < 2 || done > total)
        return std::nullopt;
    return Candidate{begin, end, done, total, true};
}

std::optional<Candidate> slashedAt(QByteArrayView line, qsizetype slash)
{
    const bool isSpaced = at(line, slash - 1) == ' ' && at(line, slash + 1) == ' ';
    return countAt(line, isSpaced ? slash - 1 : slash, isSpaced ? slash + 2 : slash + 1);
}

// "11/26 14:03" and "11/26 2026" are dates.
bool isDate(QByteArrayView line, const Candidate &candidate)
{
    const QByteArrayView behind = line.sliced(candidate.end).trimmed();
    const qsizetype digits = digitsBehind(behind, 0);
    return candidate.total <= 31 && digits > 0 && (digits == 4 || (digits <= 2 && at(behind, digits) == ':'));
}

QList<Candidate> percentsIn(QByteArrayView line)
{
    QList<Candidate> found;
    for (qsizetype sign = line.indexOf('%'); sign >= 0; sign = line.indexOf('%', sign + 1)) {
        if (const auto candidate = percentAt(line, sign))
            found << *candidate;
    }
    return found;
}

QList<Candidate> countsIn(QByteArrayView line)
{
    constexpr QByteArrayView of(" of ");
    QList<Candidate> found;
    const auto add = [&](const std::optional<Candidate> &candidate) {
        if (candidate && !isDate(line, *candidate))
            found << *candidate;
    };
    for (qsizetype slash = line.indexOf('/'); slash >= 0; slash = line.indexOf('/', slash + 1))
        add(slashedAt(line, slash));
    for (qsizetype word = line.indexOf(of); word >= 0; word = line.indexOf(of, word + 1))
        add(countAt(line, word, word + of.size()));
    return found;
}

} // namespace

// A percentage goes before a count, which often stands beside it: "45% (9/20)".
std::optional<Candidate> PlainProgress::candidateIn(QByteArrayView line) const
{
    const QList<Candidate> percents = percentsIn(line);
    if (percents.size() > 1 || (percents.size() == 1 && isTelltale(line, false)))
        return std::nullopt;
    if (m_takesPercent && percents.size() == 1)
        return percents.first();
    const QList<Candidate> counts = m_takesCount ? countsIn(line) : QList<Candidate>();
    if (counts.size() != 1 || isTelltale(line, true))
        return std::nullopt;
    return counts.first();
}

std::optional<double> PlainProgress::see(QByteArrayView line, bool isRewritten)
{
    const auto candidate = candidateIn(line.first(std::min(line.size(), longestLine)));
    if (!candidate)
        return std::nullopt;
    const LineShape shape = lineShape(line, candidate->begin, candidate->end);
    const QByteArray key = (candidate->isCount ? QByteArray::number(candidate->total) : QByteArray("%")) + shape.key;
    const bool isBelieved = hasGrown(key, *candidate, shape.isTypical) || isRewritten;
    return isBelieved ? std::optional(candidate->done / candidate->total * 100) : std::nullopt;
}

bool PlainProgress::hasGrown(const QByteArray &shape, const Candidate &candidate, bool isTypical)
{
    const double value = candidate.done;
    const auto known = std::ranges::find(m_tracks, shape, &Track::shape);
    if (known == m_tracks.end()) {
        if (m_tracks.size() == mostTracks)
            m_tracks.removeFirst();
        m_tracks << Track{.shape = shape, .first = value, .last = value};
        return false;
    }
    known->isBarred = known->isBarred || value < known->last;
    known->growths += value > known->last ? 1 : 0;
    known->last = value;
    const bool beganNearNothing = known->first <= candidate.total * nearNothing;
    const int wanted = isTypical ? 1 : (beganNearNothing ? 2 : 4);
    const bool hasGrown = !known->isBarred && known->growths >= wanted;
    std::rotate(known, known + 1, m_tracks.end());
    return hasGrown;
}

} // namespace jobdeck
