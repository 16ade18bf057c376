// What a script prints: ordinary lines are its log, lines of the form `::word::…` on standard output are commands
// (progress, columns, row, debug, notice, warning, error, group, endgroup, artifact, mask, stop-commands). An unknown
// word is an ordinary line; malformed JSON, too, with a warning after it. Escape sequences of terminals are taken out;
// other bytes are kept as they are. Secrets are hidden in all that is passed on. Used on one thread.
//
// Progress is also read from what programs print that know no commands (progresspatterns.h), until a script says
// `::progress`. Read that way it never falls.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/linesplitter.h"
#include "jobs/script/masker.h"
#include "jobs/script/progresspatterns.h"

namespace jobdeck {

class OutputCommands final {
public:
    // `progress`: what the definition says; none: all built-in patterns. `secrets` are hidden from the first line on.
    // `folder`: where artifacts may be; empty: nowhere. A line of `longest` bytes goes on with the next of its stream.
    OutputCommands(JobContext &job, const std::optional<QStringList> &progress, const QStringList &secrets,
                   QString folder = {}, qsizetype longest = LineSplitter::longestLine);

    // What a LineSplitter passes on: lines without their line breaks.
    void takeOutput(const QByteArray &line); // may be a command
    void takeError(const QByteArray &line); // never a command; a warning
    // What a carriage return ended: it is not kept, but may tell progress. The line that follows is its last state.
    void takeUpdate(const QByteArray &segment, bool isStandardError);

private:
    struct Stream {
        LogLevel level = LogLevel::Info;
        bool isRewritten = false; // the line at hand was, by a carriage return
        bool isLong = false; // the line at hand came in pieces
        QByteArray held = {}; // of such a line: where a secret or a sequence may go on
    };
    struct Command {
        QByteArray word;
        QByteArray parameter; // between the word and the second `::`
        QByteArray text;
    };

    void take(Stream &stream, const QByteArray &line);
    void takePiece(Stream &stream, const QByteArray &piece);
    // Whether there is some.
    bool readProgress(const QByteArray &raw, const QByteArray &plain, bool isRewritten);

    [[nodiscard]] static std::optional<Command> commandIn(const QByteArray &line);
    [[nodiscard]] bool isObeyed(const QByteArray &line);
    [[nodiscard]] bool obey(const Command &command); // false: no command after all
    [[nodiscard]] bool obeyText(const Command &command);
    [[nodiscard]] bool setProgress(const Command &command);
    void setColumns(const Command &command);
    void addRow(const Command &command);
    void beginGroup(const QByteArray &title);
    [[nodiscard]] bool endGroup();
    void addArtifact(const QString &path);
    void hide(const QByteArray &text);

    void log(const QByteArray &line, LogLevel level) { m_job.addLogBytes(m_masker.masked(line), level); }
    void logLines(const QByteArray &text, LogLevel level);
    void warnOfProgress();
    void warn(const QString &text) { log(text.toUtf8(), LogLevel::Warning); }

    JobContext &m_job;
    const QString m_folder;
    const qsizetype m_longest;
    Masker m_masker;
    std::optional<ProgressPatterns> m_patterns; // none once the script tells its progress itself
    int m_percent = -1; // as read by patterns
    Stream m_output{.level = LogLevel::Info};
    Stream m_errors{.level = LogLevel::Warning};
    QByteArray m_resumeWord; // set while commands are not read
    QByteArrayList m_groups; // titles of open ones
    qint64 m_deeperGroups = 0; // open ones inside these, whose titles are not kept
};

// %0A, %0D and %25 decoded.
[[nodiscard]] QByteArray decodedText(const QByteArray &text);

} // namespace jobdeck
