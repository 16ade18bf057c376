#include "app/orphans.h"

#include "app/engineaccess.h"
#include "app/readingaccess.h"

#include <QCoreApplication>

namespace jobdeck {

void rescueOrphans(const QString &databaseFile, JobRegistry &registry)
{
    const auto owner = OwnerLock::readOwner(databaseFile);
    if (!owner || OwnerLock::isHeld(databaseFile) || !hasRunningJobs(databaseFile))
        return;
    EngineAccess access(databaseFile, OwnerRole::OneOff, registry);
    QObject::connect(&access, &EngineAccess::failed, qApp, &QCoreApplication::quit);
    QObject::connect(&access, &EngineAccess::ready, qApp, [&access] {
        if (access.local() == nullptr)
            return QCoreApplication::quit();
        QObject::connect(access.local(), &Engine::writeFailed, qApp, &QCoreApplication::quit);
        access.local()->whenIdle(&QCoreApplication::quit);
    });
    access.acquire();
    QCoreApplication::exec();
}

} // namespace jobdeck
