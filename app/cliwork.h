// `jobdeck work`: owns the database and runs what is new or due, without a window. Main thread.
#pragma once

#include "app/console.h"
#include "app/engineaccess.h"

namespace jobdeck {

class WorkSession final : public QObject {
    Q_OBJECT
public:
    WorkSession(Console console, QString databaseFile, JobRegistry &registry, bool endsWhenIdle);

    void start(); // finished() follows
    void terminate(); // an orderly end

signals:
    void finished(int exitCode);

private:
    void engineReady();
    void endWhenIdle();

    const Console m_console;
    const bool m_endsWhenIdle;
    EngineAccess m_access;
    bool m_isEnding = false;
};

} // namespace jobdeck
