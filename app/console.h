// Standard output for data, standard error for messages, and the exit code that each kind of error has.
#pragma once

#include "model/result.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace jobdeck {

enum ExitCode { ExitSuccess = 0, ExitJobNotDone = 1, ExitBadCall = 2, ExitRefused = 3, ExitDatabase = 4 };

[[nodiscard]] int exitCodeOf(ErrorCode code);

class Console final {
public:
    // `program`: the name before an error.
    explicit Console(bool isJson, QString program = QStringLiteral("jobdeck"))
        : m_isJson(isJson)
        , m_program(std::move(program))
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
    // To be called last: the exit code, if all data went out. Else it says why not, and success becomes ExitBadCall; a
    // reader that did not want all is no failure.
    [[nodiscard]] int finish(int exitCode) const;
    // Whether there is a standard output at all; it may have been closed (`>&-`).
    [[nodiscard]] static bool hasOutput();
    // False: standard output is a pipe, and nobody reads it any more.
    [[nodiscard]] static bool hasReader();
    [[nodiscard]] bool isJson() const { return m_isJson; }

private:
    void noteFailure(bool isWritten) const;

    bool m_isJson;
    QString m_program;
    std::shared_ptr<int> m_failure = std::make_shared<int>(0); // errno of the first write that failed, of all copies
};

// Before anything is opened: a standard stream that is closed is opened the wrong way round (as glibc does for
// set-user-ID programs), so that no file gets its number and is written over, and to use it still fails.
void reserveStandardStreams();

// Control characters as U+FFFD, so that what a job wrote cannot steer the terminal; line breaks as spaces.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace jobdeck
