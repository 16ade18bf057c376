#include "model/logchunk.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qsizetype smallChunkBytes = 4 * 1024;

// LEB128: seven bits a byte, the lowest first, the top bit says that more follow.
void appendVarint(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.append(static_cast<char>((number & 0x7f) | 0x80));
    bytes.append(static_cast<char>(number));
}

// Zigzag: small numbers of either sign stay short; a clock that was set back makes a time negative.
quint64 zigzag(qint64 number) { return (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63); }
qint64 unzigzag(quint64 number) { return static_cast<qint64>(number >> 1) ^ -static_cast<qint64>(number & 1); }

class MetaReader final {
public:
    explicit MetaReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] bool isAtEnd() const { return m_position >= m_bytes.size(); }
    quint8 byte() { return isAtEnd() ? 0 : static_cast<quint8>(m_bytes[m_position++]); }
    quint64 varint()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 next = byte();
            number |= static_cast<quint64>(next & 0x7f) << shift;
            if ((next & 0x80) == 0)
                break;
        }
        return number;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
};

void appendLine(LogChunk &chunk, const LogLine &line, QByteArrayView text)
{
    if (chunk.count == 0) {
        chunk.first = line.sequence;
        chunk.time = line.time;
    }
    ++chunk.count;
    chunk.levels |= 1 << static_cast<int>(line.level);
    chunk.meta.append(static_cast<char>(line.level));
    appendVarint(chunk.meta, static_cast<quint64>(text.size()));
    appendVarint(chunk.meta, zigzag(line.time - chunk.time));
    chunk.data.append(text);
}

void appendLongLine(QList<LogChunk> &chunks, const LogLine &line)
{
    LogChunk head;
    appendLine(head, line, QByteArrayView(line.text).first(maxChunkBytes));
    chunks << head;
    int part = 0;
    for (qsizetype from = maxChunkBytes; from < line.text.size(); from += maxChunkBytes) {
        chunks << LogChunk{.first = line.sequence,
                           .part = ++part,
                           .time = line.time,
                           .levels = head.levels,
                           .data = line.text.mid(from, maxChunkBytes)};
    }
}

bool isFull(const LogChunk &chunk, const LogLine &next)
{
    return chunk.count == maxChunkLines || chunk.data.size() + next.text.size() > maxChunkBytes;
}

} // namespace

QList<LogChunk> encodeChunks(const QList<LogLine> &lines, const LogChunk &openChunk)
{
    QList<LogChunk> chunks;
    LogChunk open = openChunk;
    const auto close = [&] {
        if (open.count > (open.first == openChunk.first ? openChunk.count : 0)) // what did not grow is stored already
            chunks << open;
        open = {};
    };
    for (const LogLine &line : lines) {
        if (isFull(open, line))
            close();
        if (line.text.size() > maxChunkBytes)
            appendLongLine(chunks, line);
        else
            appendLine(open, line, line.text);
    }
    close();
    return chunks;
}

bool canGrow(const LogChunk &chunk)
{
    return chunk.count > 0 && chunk.count < maxChunkLines && chunk.data.size() < smallChunkBytes;
}

QList<LogLine> decodeChunk(const LogChunk &chunk)
{
    QList<LogLine> lines;
    lines.reserve(chunk.count);
    MetaReader meta(chunk.meta);
    qsizetype offset = 0;
    for (int i = 0; i < chunk.count && !meta.isAtEnd(); ++i) {
        const int level = std::min<int>(meta.byte(), static_cast<int>(LogLevel::Error));
        const auto length =
            static_cast<qsizetype>(std::min<quint64>(meta.varint(), static_cast<quint64>(chunk.data.size() - offset)));
        const qint64 time = chunk.time + unzigzag(meta.varint());
        lines << LogLine{.sequence = chunk.first + i,
                         .time = time,
                         .level = static_cast<LogLevel>(level),
                         .text = chunk.data.mid(offset, length)};
        offset += length;
    }
    return lines;
}

} // namespace jobdeck
