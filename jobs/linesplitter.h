// Turns the bytes of a stream into lines, however the reads fall. Used on one thread.
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace jobdeck {

class LineSplitter final {
public:
    using Sink = std::function<void(const QByteArray &line)>;
    using MonotonicMs = std::function<qint64()>;

    // A longer line comes in pieces of exactly this length, and then its rest, which is always shorter (or empty): so a
    // line goes on exactly if what came is this long.
    static constexpr qsizetype longestLine = 128 * 1024 * 1024;
    // Updates come no faster, 20 a second.
    static constexpr qint64 updateIntervalMs = 50;

    // `lines` gets each line without its line break (LF or CR LF). With `updates`, a carriage return begins the line
    // anew, as on a terminal: what stood there goes to `updates` (of those that come too fast only the newest, and none
    // once its line has ended), and `lines` gets only the last state. Without, carriage returns are bytes like others.
    explicit LineSplitter(Sink lines, Sink updates = {}, qsizetype longest = longestLine, MonotonicMs nowMs = {});

    void add(QByteArrayView bytes);
    // The end of the stream: a last line may lack its line break.
    void finish();

private:
    void addSegments(QByteArrayView part);
    void addPart(QByteArrayView part);
    void endSegment();
    void reportUpdate();
    void endLine();
    void passOn();

    const Sink m_sink;
    const Sink m_updates;
    const qsizetype m_longest;
    const MonotonicMs m_nowMs;
    QByteArray m_line;
    bool m_goesOn = false; // a piece of this line was passed on
    bool m_isReturned = false; // a carriage return stands behind m_line
    QByteArray m_update; // ended, not yet reported
    std::optional<qint64> m_reportedAtMs;
};

} // namespace jobdeck
