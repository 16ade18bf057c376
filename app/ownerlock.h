// The lock that makes one process the owner of a database: flock on FILE.lock beside it, held until this object dies.
// The file is never unlinked (a new one would be a second lock) and says who holds it. Main thread.
#pragma once

#include "model/jobstore.h"
#include "model/result.h"

#include <QString>

#include <optional>

namespace jobdeck {

enum class OwnerRole { Window, Work, OneOff };

struct OwnerInfo {
    OwnerIdentity identity;
    OwnerRole role = OwnerRole::OneOff;
    QString version;
    QString socket;
};

class OwnerLock final {
public:
    // nullopt: somebody else holds it. An Error: the lock file cannot be made or opened.
    [[nodiscard]] static Result<std::optional<OwnerLock>> tryAcquire(const QString &databaseFile, OwnerRole role);
    // What the present or last owner wrote; nullopt if there is none or it is half-written.
    [[nodiscard]] static std::optional<OwnerInfo> readOwner(const QString &databaseFile);
    // Whether somebody holds the lock just now.
    [[nodiscard]] static bool isHeld(const QString &databaseFile);

    OwnerLock(OwnerLock &&other) noexcept;
    OwnerLock &operator=(OwnerLock &&other) noexcept;
    OwnerLock(const OwnerLock &) = delete;
    OwnerLock &operator=(const OwnerLock &) = delete;
    ~OwnerLock();

    [[nodiscard]] const OwnerInfo &info() const { return m_info; }

private:
    OwnerLock(int descriptor, OwnerInfo info);
    int m_descriptor = -1;
    OwnerInfo m_info;
};

} // namespace jobdeck
