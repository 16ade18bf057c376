#include "jobs/script/masker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

namespace jobdeck {
namespace {

constexpr auto stars = "***";
constexpr qsizetype shortestBase64 = 4;

// The JSON of one value, without the brackets that a document needs.
QByteArray jsonOf(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray jsonEscaped(const QByteArray &secret)
{
    const QByteArray quoted = jsonOf(QString::fromUtf8(secret));
    return quoted.sliced(1, quoted.size() - 2);
}

// The characters of base64 that stand for the secret alone when `before` (0 to 2) bytes of something else stand before
// it in a group of three, as in "user:secret".
QByteArray base64Inside(const QByteArray &secret, int before, QByteArray::Base64Options options)
{
    const QByteArray encoded = (QByteArray(before, 'x') + secret).toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype wholeBits = (before + secret.size()) * 8 / 6; // the last character may hold bits of what follows
    const qsizetype first = (before * 8 + 5) / 6;
    return encoded.sliced(first, std::max<qsizetype>(wholeBits - first, 0));
}

const char *findIn(const char *from, const char *end, const QByteArray &needle)
{
    return static_cast<const char *>(
        memmem(from, static_cast<size_t>(end - from), needle.constData(), static_cast<size_t>(needle.size())));
}

} // namespace

bool Masker::hide(const QByteArray &secret)
{
    const qsizetype before = m_hidden.size();
    bool isKnown = false;
    QByteArray lines = secret;
    for (const QByteArray &line : lines.replace('\r', '\n').split('\n')) {
        isKnown = isKnown || m_hidden.contains(line);
        add(line);
        if (line.size() < shortest)
            continue;
        add(line.toPercentEncoding());
        add(jsonEscaped(line));
        for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            for (int shift = 0; shift < 3; ++shift)
                add(base64Inside(line, shift, options), shortestBase64);
        }
    }
    if (secret.size() >= shortest)
        add(secret.toBase64());
    std::ranges::stable_sort(m_hidden, std::greater(), &QByteArray::size);
    return isKnown || m_hidden.size() > before;
}

void Masker::add(const QByteArray &text, qsizetype least)
{
    if (text.size() >= least && !m_hidden.contains(text))
        m_hidden << text;
}

QList<Masker::Range> Masker::rangesIn(const QByteArray &text) const
{
    QList<Range> found;
    const char *const begin = text.constData();
    const char *const end = begin + text.size();
    for (const QByteArray &hidden : m_hidden) {
        // One byte on, so that a secret that overlaps itself is found each time.
        for (const char *at = findIn(begin, end, hidden); at; at = findIn(at + 1, end, hidden)) {
            const Range range{at - begin, at - begin + hidden.size()};
            if (!found.isEmpty() && found.last().begin < range.begin && found.last().end >= range.begin
                && found.last().end <= range.end)
                found.last().end = range.end;
            else
                found << range;
        }
    }
    if (found.size() < 2)
        return found;
    std::ranges::sort(found, {}, &Range::begin);
    QList<Range> joined;
    for (const Range &range : std::as_const(found)) {
        if (!joined.isEmpty() && range.begin <= joined.last().end)
            joined.last().end = std::max(joined.last().end, range.end);
        else
            joined << range;
    }
    return joined;
}

QByteArray Masker::masked(const QByteArray &line) const
{
    const QList<Range> ranges = rangesIn(line);
    if (ranges.isEmpty())
        return line;
    QByteArray shown;
    qsizetype at = 0;
    for (const Range &range : ranges) {
        shown += QByteArrayView(line).sliced(at, range.begin - at);
        shown += stars;
        at = range.end;
    }
    return shown += QByteArrayView(line).sliced(at);
}

QString Masker::maskedText(const QString &text) const
{
    const QByteArray bytes = m_hidden.isEmpty() ? QByteArray() : text.toUtf8();
    const QByteArray shown = masked(bytes);
    return shown == bytes ? text : QString::fromUtf8(shown); // what UTF-8 cannot hold stays if nothing is hidden
}

QJsonValue Masker::maskedValue(const QJsonValue &value) const
{
    if (m_hidden.isEmpty())
        return value;
    if (value.isString())
        return maskedText(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &each : value.toArray())
            array << maskedValue(QJsonValue(each));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject all = value.toObject();
        for (auto each = all.begin(); each != all.end(); ++each)
            object.insert(maskedText(each.key()), maskedValue(QJsonValue(each.value())));
        return object;
    }
    const QByteArray json = jsonOf(value);
    const QByteArray shown = masked(json);
    return shown == json ? value : QJsonValue(QString::fromUtf8(shown));
}

qsizetype Masker::safeLength(const QByteArray &text) const
{
    if (m_hidden.isEmpty())
        return text.size();
    const qsizetype safe = std::max<qsizetype>(text.size() - m_hidden.first().size() + 1, 0);
    for (const Range &range : rangesIn(text)) {
        if (range.begin < safe && range.end > safe)
            return range.begin > 0 ? range.begin : range.end;
    }
    return safe;
}

} // namespace jobdeck
