// Whether the user's crontab may wake Jobdeck for a database, and by which command: off until the operator agreed. Kept
// in the program's settings file, for each database by its canonical name. Reads and writes a file.
#pragma once

#include "model/result.h"

#include <QString>
#include <QStringList>

namespace jobdeck {

class WakeSettings final {
public:
    explicit WakeSettings(const QString &databaseFile, QString settingsFile = {});

    // The words of the command with absolute paths; empty: off.
    [[nodiscard]] QStringList command() const;
    [[nodiscard]] Result<void> setCommand(const QStringList &command) const;

    [[nodiscard]] const QString &databaseFile() const { return m_databaseFile; }
    [[nodiscard]] QString lockFile() const; // for the crontab; its folder is made

private:
    const QString m_databaseFile;
    const QString m_settingsFile;
};

// This program's `work --until-idle` for a database and its folders of script jobs: cron has no XDG variables.
[[nodiscard]] QStringList wakeCommand(const QString &databaseFile, const QStringList &jobsFolders);

} // namespace jobdeck
