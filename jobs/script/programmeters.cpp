#include "jobs/script/programmeters.h"

#include <QRegularExpression>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDisplay = 1'000;

QRegularExpressionMatch matched(const QRegularExpression &pattern, QByteArrayView line)
{
    return pattern.match(QString::fromUtf8(line.first(std::min(line.size(), longestDisplay))));
}

double seconds(const QRegularExpressionMatch &match)
{
    return match.captured(u"h").toDouble() * 3600 + match.captured(u"m").toDouble() * 60
        + match.captured(u"s").toDouble();
}

// curl's default meter: twelve columns, three of them times.
std::optional<MeterReading> readCurlTable(QByteArrayView line)
{
    static const QRegularExpression columns(
        u"^ *(\\d{1,3}) +[\\d.]+[kMGTP]? +(\\d{1,3}) +[\\d.]+[kMGTP]? +(\\d{1,3}) "
        "+[\\d.]+[kMGTP]? +[\\d.]+[kMGTP]? +[\\d.]+[kMGTP]?(?: +(?:--:--:--|\\d+:\\d"
        "\\d:\\d\\d|\\d+d(?: \\d\\dh)?)){3} +[\\d.]+[kMGTP]? *$"_s);
    const auto match = matched(columns, line);
    if (!match.hasMatch())
        return std::nullopt;
    const int total = match.capturedView(1).toInt();
    const int each = std::max(match.capturedView(2).toInt(), match.capturedView(3).toInt());
    // Of an unknown size it says 100 of the whole, and 0 of what was received.
    return total <= 100 && total <= each ? MeterReading{total} : MeterReading{};
}

// curl -#: "######      12.3%"
std::optional<MeterReading> readCurlBar(QByteArrayView line)
{
    static const QRegularExpression bar(u"^#+ +(\\d{1,3}\\.\\d)%$"_s);
    const auto match = matched(bar, line);
    const double percent = match.capturedView(1).toDouble();
    return match.hasMatch() && percent <= 100 ? std::optional(MeterReading{percent}) : std::nullopt;
}

std::optional<MeterReading> readCurl(QByteArrayView line, bool isRewritten)
{
    if (line.startsWith('#'))
        return readCurlBar(line);
    return isRewritten ? readCurlTable(line) : std::nullopt;
}

// " 45%|████▌     | 45/100 [00:05<00:06,  9.00it/s]"; without a total "45it [00:05, 9.00it/s]"
std::optional<MeterReading> readTqdm(QByteArrayView line)
{
    static const QRegularExpression bar(
        u"(?:^|: ?| ) *(\\d{1,3})%\\|[^|]*\\| *[\\d.]+[kMGTPEZY]?i?[A-Za-z]?/[\\d.]+[kMGTPEZY]?i?[A-Za-z]? "
        "\\[[\\d:?]+<[\\d:?]+"_s);
    if (line.indexOf("%|") < 0)
        return std::nullopt;
    const auto match = matched(bar, line);
    const int percent = match.capturedView(1).toInt();
    return match.hasMatch() && percent <= 100 ? std::optional(MeterReading{percent}) : std::nullopt;
}

} // namespace

QStringList ProgramMeters::names() { return {u"rsync"_s, u"curl"_s, u"ffmpeg"_s, u"tqdm"_s}; }

ProgramMeters::ProgramMeters(const QStringList &names)
    : m_rsync(names.contains(u"rsync"_s))
    , m_curl(names.contains(u"curl"_s))
    , m_ffmpeg(names.contains(u"ffmpeg"_s))
    , m_tqdm(names.contains(u"tqdm"_s))
{
}

std::optional<MeterReading> ProgramMeters::read(QByteArrayView line, bool isRewritten)
{
    std::optional<MeterReading> reading;
    if (m_rsync && (line.endsWith(')') || line.endsWith(' ')) && line.indexOf("B/s ") >= 0)
        reading = readRsync(line);
    if (!reading && m_curl)
        reading = readCurl(line, isRewritten);
    if (!reading && m_tqdm)
        reading = readTqdm(line);
    if (!reading && m_ffmpeg)
        reading = readFfmpeg(line);
    m_hadLine = m_hadLine || (!reading && !isRewritten && !line.isEmpty());
    return reading;
}

// "  9,000,000  13%   13.36MB/s    0:00:00 (xfr#2, to-chk=6/9)". With --info=progress2 the percentage is of the whole,
// with --progress of one file, whose last line tells how many are left. The first lines of both look alike, but only
// --progress names the file before.
std::optional<MeterReading> ProgramMeters::readRsync(QByteArrayView line)
{
    static const QRegularExpression display(
        u"^ *[\\d.,]+[KMGTP]? +(?<percent>\\d{1,3})% +[\\d.,]+[kKMGT]?B/s +\\d+:\\d\\d:"
        "\\d\\d(?: \\(xfr#\\d+, (?:to|ir)-chk=(?<left>\\d+)/(?<all>\\d+)\\))? *$"_s);
    const auto match = matched(display, line);
    if (!match.hasMatch())
        return std::nullopt;
    const int percent = match.captured(u"percent").toInt();
    const double left = match.captured(u"left").toDouble();
    const double all = match.captured(u"all").toDouble();
    const bool isFileOver = all > 0 && percent == 100;
    m_isOverall = !(isFileOver && left > 0) && (m_isOverall || !m_hadLine || (all > 0 && percent < 100));
    if (percent > 100 || (!m_isOverall && !isFileOver))
        return MeterReading{};
    if (m_isOverall)
        return MeterReading{percent};
    return line.indexOf("to-chk") >= 0 && left <= all ? MeterReading{(all - left) / all * 100} : MeterReading{};
}

// "  Duration: 00:01:00.00, start: …" of each input, later "… time=00:00:09.76 bitrate=…". The longest input counts.
std::optional<MeterReading> ProgramMeters::readFfmpeg(QByteArrayView line)
{
    static const QRegularExpression input(u"^ +Duration: (?<h>\\d+):(?<m>\\d\\d):(?<s>\\d\\d\\.\\d+), "_s);
    static const QRegularExpression time(u"(?:^out_| )time=(?<h>\\d+):(?<m>\\d\\d):(?<s>\\d\\d\\.\\d+)"_s);
    if (line.startsWith("  Duration: ")) {
        const auto match = matched(input, line);
        if (match.hasMatch()) {
            m_durationSeconds = std::max(m_hasStarted ? 0 : m_durationSeconds, seconds(match));
            m_hasStarted = false;
        }
        return std::nullopt;
    }
    if (!line.startsWith("frame=") && !line.startsWith("size=") && !line.startsWith("out_time="))
        return std::nullopt;
    const auto match = matched(time, line);
    if (!match.hasMatch())
        return std::nullopt;
    m_hasStarted = true;
    return m_durationSeconds > 0 ? MeterReading{std::min(seconds(match) / m_durationSeconds * 100, 100.0)}
                                 : MeterReading{};
}

} // namespace jobdeck
