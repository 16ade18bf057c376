// What a script says on standard output: ordinary lines are its log, lines of the form `::word::…` are commands
// (progress, columns, row, debug, notice, warning, error, group, endgroup, mask, stop-commands). Used on one thread.
//
// A line that a carriage return began anew (a progress bar) is what stands last; escape sequences of terminals are
// taken out (ECMA-48), so that a log is text. An unknown word is an ordinary line; malformed JSON, too, with a warning
// after it.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/script/masker.h"

namespace jobdeck {

class OutputCommands final {
public:
    // `secrets` are hidden from the first line on.
    OutputCommands(JobContext &job, const QStringList &secrets);

    // A whole line without its line break.
    void takeOutput(const QByteArray &line); // may be a command
    void takeError(const QByteArray &line); // never a command; a warning

private:
    struct Command {
        QByteArray word;
        QByteArray parameter; // between the word and the second `::`
        QByteArray text;
    };

    [[nodiscard]] static std::optional<Command> commandIn(const QByteArray &line);
    [[nodiscard]] bool obey(const Command &command); // false: no command after all
    [[nodiscard]] bool setProgress(const Command &command);
    [[nodiscard]] bool setColumns(const Command &command);
    [[nodiscard]] bool addRow(const Command &command);
    void log(const QByteArray &line, LogLevel level);
    [[nodiscard]] QString shownText(const QByteArray &encoded) const;

    JobContext &m_job;
    Masker m_masker;
    QByteArray m_resumeWord; // set while commands are not read
};

// The line without carriage returns and escape sequences.
[[nodiscard]] QByteArray plainLine(const QByteArray &line);
// %0A, %0D and %25 decoded.
[[nodiscard]] QByteArray decodedText(const QByteArray &text);

} // namespace jobdeck
