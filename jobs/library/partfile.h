// What has arrived of a download: NAME.part beside its target, locked while a run writes to it, and NAME.part.info,
// which tells where it comes from and by what (RFC 9110, 13.1.5) the server can tell whether it is still the same file.
// Any one thread.
#pragma once

#include "jobs/descriptor.h"
#include "jobs/library/filehash.h"

#include <QUrl>

namespace jobdeck {

class PartFile final {
public:
    PartFile(const QString &target, const QUrl &url);

    // With what an earlier run left of the same address, if that may be continued, else empty. Refuses a file of
    // another program, and one that another run writes to. Errors of these are sentences about the argument `file`.
    Result<void> open(bool isContinued);
    [[nodiscard]] bool isOpen() const { return m_part.isOpen(); }
    [[nodiscard]] qint64 size() const { return m_size; }
    // An entity tag or a date for If-Range; empty: it cannot be continued.
    [[nodiscard]] QByteArray validator() const { return m_validator; }

    Result<void> restart(const QByteArray &validator); // empties it
    Result<void> append(QByteArrayView bytes);
    [[nodiscard]] Result<FileHash> hash(const std::stop_token &stop, const std::function<void(qint64)> &onRead) const;
    Result<void> moveToTarget();
    void remove();

private:
    Result<void> lock();
    void readInfo();
    Result<void> writeInfo();
    [[nodiscard]] Error cannotWrite(int systemError) const;
    [[nodiscard]] Error isInTheWay() const;

    const QString m_target;
    const QString m_url; // without what is secret in it
    Descriptor m_part;
    qint64 m_size = 0;
    QByteArray m_validator;
    bool m_hasInfo = false; // one for this address
};

} // namespace jobdeck
