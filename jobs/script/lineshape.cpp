#include "jobs/script/lineshape.h"

#include <QByteArrayList>
#include <QSet>

#include <algorithm>

namespace jobdeck {
namespace {

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }
bool isLetter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

QSet<QByteArray> setOf(const char *words)
{
    const QByteArrayList list = QByteArray(words).split(' ');
    return {list.begin(), list.end()};
}

const QSet<QByteArray> &percentTelltales()
{
    static const QSet<QByteArray> words =
        setOf("accuracy available battery brightness capacity change charge charging compressed compression confidence "
              "coverage "
              "covered cpu cpus decrease deflated disk discount efficiency error errors free full gpu growth hit hits "
              "fan fans humidity idle increase interest iowait limit load loss lost margin mem memory miss misses "
              "moisture off opacity "
              "overhead packet packets pressure probability quality quota rate ratio ram rpm reduced reduction saved "
              "savings score "
              "signal similarity steal stored sure swap tax temp temperature threshold usage use used utilisation "
              "utilization vat voltage volume");
    return words;
}

const QSet<QByteArray> &countTelltales()
{
    static const QSet<QByteArray> words =
        setOf("attempt attempts available connections cpu cpus cup cups failed failing failures free healthy idle "
              "inch load ok passed passes passing players pods points quota rated rating ratio ready replicas "
              "retries retry retrying review reviews running score scored slots star stars succeeded tbsp tries try "
              "tsp up used vote votes won workers");
    return words;
}

const QSet<QByteArray> &progressWords()
{
    static const QSet<QByteArray> words =
        setOf("batch building built checking chunk compiling complete completed converted converting copied copying "
              "done downloaded downloading encoding epoch exported exporting extracting fetching file files finished "
              "frame frames image images imported importing indexing installing item items iteration loading object "
              "objects page pages part percent processed processing progress reading receiving record records "
              "rendering resolving row rows scanned scanning sending sent stage step steps task tasks transferred "
              "unpacking uploaded uploading verifying writing written");
    return words;
}

// Lower case, letters only.
QByteArrayList wordsIn(QByteArrayView text)
{
    QByteArrayList words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype begin = at;
        while (at < text.size() && isLetter(text[at]))
            ++at;
        if (at > begin)
            words << text.sliced(begin, at - begin).toByteArray().toLower();
    }
    return words;
}

bool hasOneOf(QByteArrayView text, const QSet<QByteArray> &words)
{
    return std::ranges::any_of(wordsIn(text), [&words](const QByteArray &word) { return words.contains(word); });
}

// Letters as they are, brackets, and # for whatever begins with a digit ("1.2MB", "0:00:05"); nothing else, so that
// bars and columns make no difference.
QByteArray skeleton(QByteArrayView text)
{
    QByteArray bones;
    for (qsizetype at = 0; at < text.size();) {
        if (isDigit(text[at])) {
            while (at < text.size() && (isDigit(text[at]) || isLetter(text[at]) || text[at] == '.' || text[at] == ':'))
                ++at;
            bones += '#';
        } else if (isLetter(text[at]) || QByteArrayView("[](){}").contains(text[at])) {
            bones += text[at++];
        } else {
            if (text[at++] == ' ' && !bones.endsWith(' '))
                bones += ' ';
        }
    }
    return bones.trimmed();
}

bool isFramed(QByteArrayView before, QByteArrayView behind)
{
    return (before.endsWith('[') && behind.startsWith(']')) || (before.endsWith('(') && behind.startsWith(')'));
}

} // namespace

LineShape lineShape(QByteArrayView line, qsizetype begin, qsizetype end)
{
    const QByteArrayView before = line.first(begin).trimmed();
    const QByteArrayView behind = line.sliced(end).trimmed();
    const bool isInBrackets = isFramed(before, behind);
    if (isInBrackets && before.size() == 1)
        return {.key = "[", .isTypical = true};
    if (isInBrackets && behind.size() == 1)
        return {.key = "]", .isTypical = true};
    const bool hasWords = !wordsIn(before).isEmpty();
    const bool isTypical = isInBrackets || hasOneOf(line, progressWords()) || wordsIn(line).isEmpty();
    if (hasWords)
        return {.key = "a " + skeleton(before), .isTypical = isTypical};
    return {.key = "z " + skeleton(before) + '|' + skeleton(behind), .isTypical = isTypical};
}

bool isTelltale(QByteArrayView line, bool isCount)
{
    return hasOneOf(line, isCount ? countTelltales() : percentTelltales());
}

} // namespace jobdeck
