// Which scripts may run: their SHA-256, each with the file it was found in, in a file of the user's own. Touches the
// disk; any thread. Several processes may write: each writes the whole file anew under a lock (flock on FILE.lock).
#pragma once

#include "model/result.h"

#include <QHash>

namespace jobdeck {

class TrustedScripts final {
public:
    explicit TrustedScripts(QString file)
        : m_file(std::move(file))
    {
    }

    // By hash, the file each was trusted in. Empty if nothing is trusted; a file that others may write says nothing.
    [[nodiscard]] QHash<QByteArray, QString> read() const;
    // From now on the definition with this content may run; what was trusted in the same file before is forgotten.
    [[nodiscard]] Result<void> add(const QByteArray &hash, const QString &scriptFile) const;

private:
    const QString m_file;
};

} // namespace jobdeck
