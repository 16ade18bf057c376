// Standard output for data, standard error for messages, and the exit code that each kind of error has.
#pragma once

#include "model/result.h"

#include <QJsonObject>
#include <QString>

namespace jobdeck {

enum ExitCode { ExitSuccess = 0, ExitJobNotDone = 1, ExitBadCall = 2, ExitRefused = 3, ExitDatabase = 4 };

[[nodiscard]] int exitCodeOf(ErrorCode code);

class Console final {
public:
    explicit Console(bool isJson)
        : m_isJson(isJson)
    {
    }

    void data(const QString &text) const; // a line break is added
    void bytes(const QByteArray &line) const; // a line as a job wrote it; not flushed, there may be millions
    void raw(const QByteArray &bytes) const; // nothing added, not flushed
    void flush() const;
    void json(const QJsonValue &value, bool isCompact = false) const;
    void message(const QString &text) const;
    // Says it as text or, with --json, as an object; returns the exit code.
    int error(const Error &error) const;
    [[nodiscard]] bool isJson() const { return m_isJson; }

private:
    bool m_isJson;
};

// Control characters as U+FFFD, so that what a job wrote cannot steer the terminal; line breaks as spaces.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace jobdeck
