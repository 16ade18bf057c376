// `jobdeck work`: owns the database and runs what is new or due, without a window. Main thread.
#pragma once

#include "app/console.h"
#include "app/engineaccess.h"

namespace jobdeck {

class WorkSession final : public QObject {
    Q_OBJECT
public:
    // With endsWhenIdle it ends when nothing is new, due or running, but not before `notBefore` (UTC, ms).
    WorkSession(Console console, QString databaseFile, JobRegistry &registry, bool endsWhenIdle, qint64 notBefore = 0);

    void start(); // finished() follows
    void terminate(); // an orderly end

signals:
    void finished(int exitCode);

private:
    void engineReady();
    void lookIdle();
    void endWhenIdle();

    const Console m_console;
    const bool m_endsWhenIdle;
    const qint64 m_notBefore;
    EngineAccess m_access;
    bool m_isEnding = false;
};

} // namespace jobdeck
