#include "jobs/script/terminaltext.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr char escape = 0x1b;
constexpr char bell = 0x07;
constexpr char cancel = 0x18;
constexpr char substitute = 0x1a;

bool isWithin(char byte, char first, char last) { return byte >= first && byte <= last; } // char may be negative

// Of an escape sequence: where it ends, and whether it is all there.
struct Extent {
    qsizetype end = 0;
    bool isComplete = true;
};

// CSI: parameters, intermediate bytes, a final one. Another byte breaks it off and is text.
Extent controlExtent(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isWithin(text[at], 0x20, 0x3f))
        ++at;
    if (at == text.size())
        return {at, false};
    return {isWithin(text[at], 0x40, 0x7e) ? at + 1 : at};
}

// OSC, DCS, SOS, PM, APC: up to the string terminator ESC \, or a bell (xterm); CAN, SUB and another ESC break it off.
Extent stringExtent(QByteArrayView text, qsizetype at)
{
    for (; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == bell || byte == cancel || byte == substitute)
            return {at + 1};
        if (byte == escape) {
            if (at + 1 == text.size())
                return {at + 1, false};
            return {text[at + 1] == '\\' ? at + 2 : at};
        }
    }
    return {at, false};
}

// ESC, intermediate bytes, a final one, as in ESC ( B; most have no intermediate bytes.
Extent shortExtent(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isWithin(text[at], 0x20, 0x2f))
        ++at;
    if (at == text.size())
        return {at, false};
    return {isWithin(text[at], 0x30, 0x7e) ? at + 1 : at};
}

// `at` is where the escape stands.
Extent sequenceExtent(QByteArrayView text, qsizetype at)
{
    const qsizetype next = at + 1;
    if (next == text.size())
        return {next, false};
    if (text[next] == '[')
        return controlExtent(text, next + 1);
    return QByteArrayView("]PX^_").contains(text[next]) ? stringExtent(text, next + 1) : shortExtent(text, next);
}

QByteArray withoutSequences(QByteArrayView line)
{
    QByteArray plain;
    plain.reserve(line.size());
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype begin = line.indexOf(escape, at);
        plain += line.sliced(at, (begin < 0 ? line.size() : begin) - at);
        at = begin < 0 ? line.size() : sequenceExtent(line, begin).end;
    }
    return plain;
}

QByteArrayView lastState(QByteArrayView line)
{
    while (line.endsWith('\r'))
        line.chop(1);
    return line.sliced(line.lastIndexOf('\r') + 1);
}

} // namespace

QByteArray plainLine(const QByteArray &line)
{
    const bool isRewritten = line.contains('\r');
    const QByteArrayView last = isRewritten ? lastState(line) : QByteArrayView(line);
    if (last.contains(escape))
        return withoutSequences(last);
    return isRewritten ? last.toByteArray() : line;
}

qsizetype beginOfOpenSequence(QByteArrayView text)
{
    for (qsizetype at = text.indexOf(escape); at >= 0; at = text.indexOf(escape, at)) {
        const Extent extent = sequenceExtent(text, at);
        if (!extent.isComplete)
            return at;
        at = extent.end;
    }
    return text.size();
}

std::optional<TerminalProgress> terminalProgressIn(QByteArrayView line)
{
    constexpr QByteArrayView introducer("\x1b]9;4;");
    const qsizetype begin = line.lastIndexOf(introducer);
    if (begin < 0)
        return std::nullopt;
    const Extent extent = stringExtent(line, begin + introducer.size());
    if (!extent.isComplete)
        return std::nullopt;
    QByteArrayView body = line.sliced(begin + introducer.size(), extent.end - begin - introducer.size());
    while (!body.isEmpty() && (body.endsWith('\\') || body.endsWith(escape) || body.endsWith(bell)))
        body.chop(1);
    const QByteArray state = body.first(std::max<qsizetype>(body.indexOf(';'), 0)).toByteArray();
    bool isNumber = false;
    const int percent = body.sliced(state.size()).toByteArray().replace(';', ' ').trimmed().toInt(&isNumber);
    if (!isNumber || percent < 0 || percent > 100 || (state != "1" && state != "2" && state != "4"))
        return TerminalProgress{};
    return TerminalProgress{percent};
}

} // namespace jobdeck
