// The user's crontab, read and changed through crontab(1): one line of ours for each database, between two markers, and
// everything else byte for byte as it was. crontab has no lock and no way to change a part, so two of ours wait for
// each other (a lock on the home folder, which is the same whoever starts us), and what was written is read again.
// Waits for processes: never on the GUI thread.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

#include <stop_token>

namespace jobdeck {

// Pure: the text with the line of that database in our block, in place of the one there was; without a line, without.
// A block that somebody damaged is an error, and nothing is to be written.
[[nodiscard]] Result<QByteArray> withWakeLine(const QByteArray &crontab, const QString &databaseFile,
                                              const QByteArray &line);
// The line of that database; empty if there is none.
[[nodiscard]] QByteArray wakeLine(const QByteArray &crontab, const QString &databaseFile);
// "30 18 24 12 * 'a' 'b'": quoted for sh, `%` escaped (crontab(5)), output thrown away. `dueMs` is UTC; the minute is
// that of this computer's zone. A line break in a word is an error.
[[nodiscard]] Result<QByteArray> makeWakeLine(qint64 dueMs, const QStringList &command);

class Crontab final {
public:
    // `stop`: what is asked fails at once, and a program that still runs is ended.
    explicit Crontab(QString program = QStringLiteral("crontab"), std::stop_token stop = {})
        : m_program(std::move(program))
        , m_stop(std::move(stop))
    {
    }

    // Empty if the user has none; an error where it cannot be read or the user may not use cron.
    [[nodiscard]] Result<QByteArray> read() const;
    // Puts the line (empty: none) there, unless it is there already. Tries again where another program wrote at the
    // same time, five times.
    [[nodiscard]] Result<void> setLine(const QString &databaseFile, const QByteArray &line) const;

private:
    [[nodiscard]] Result<void> write(const QByteArray &crontab) const;

    const QString m_program;
    const std::stop_token m_stop;
};

// Does a cron run on this computer? By the names of processes.
[[nodiscard]] bool isCronRunning();
// Why cron would not run a line of ours, as a sentence: what reading or changing the crontab came to, or that no cron
// runs. Empty: it would.
[[nodiscard]] QString cronObstacle(const Result<void> &said);

} // namespace jobdeck
