// What passes through the owner's socket: frames of a 32-bit big-endian length and a CBOR map, at most 16 MiB, and the
// values in them. Pure functions; a reader for frames that arrive in pieces.
#pragma once

#include "model/changebatch.h"
#include "model/command.h"

#include <QByteArray>
#include <QCborMap>

#include <optional>

namespace jobdeck {

inline constexpr int protocolVersion = 3;
inline constexpr qint64 maxFrameBytes = 16LL * 1024 * 1024;

// A message above the limit is an empty array: the caller sends a shorter one.
[[nodiscard]] QByteArray frameOf(const QCborMap &message);

class FrameReader final {
public:
    void append(const QByteArray &bytes) { m_buffer.append(bytes); }
    // The next whole message; nullopt until there is one, or for ever after something malformed.
    [[nodiscard]] std::optional<QCborMap> next();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    QByteArray m_buffer;
    bool m_isBroken = false;
};

[[nodiscard]] QCborMap commandToCbor(const Command &command);
[[nodiscard]] std::optional<Command> commandFromCbor(const QCborMap &map);
[[nodiscard]] QCborMap replyToCbor(const Result<Job> &result);
[[nodiscard]] Result<Job> replyFromCbor(const QCborMap &map);
[[nodiscard]] QCborMap batchToCbor(const ChangeBatch &batch);
[[nodiscard]] ChangeBatch batchFromCbor(const QCborMap &map);

} // namespace jobdeck
