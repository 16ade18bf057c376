// Turns the bytes of a stream into lines, however the reads fall. Used on one thread.
#pragma once

#include <QByteArray>

#include <functional>

namespace jobdeck {

class LineSplitter final {
public:
    using Sink = std::function<void(const QByteArray &line)>;

    // A line longer than this is passed on in pieces of this length.
    static constexpr qsizetype longestLine = 128 * 1024 * 1024;

    explicit LineSplitter(Sink sink, qsizetype longest = longestLine);

    void add(QByteArrayView bytes);
    // The end of the stream: a last line may lack its line break.
    void finish();

private:
    void addPart(QByteArrayView part);
    void passOn(bool isWhole);

    const Sink m_sink;
    const qsizetype m_longest;
    QByteArray m_line;
};

} // namespace jobdeck
