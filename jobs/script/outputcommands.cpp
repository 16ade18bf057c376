#include "jobs/script/outputcommands.h"

#include "model/loggroups.h"

#include "jobs/artifactpath.h"
#include "jobs/script/resultsreader.h"
#include "jobs/script/terminaltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OutputCommands)
};

constexpr qsizetype mostGroups = 100;

bool isWordLetter(char letter) { return (letter >= 'a' && letter <= 'z') || letter == '-'; }

std::optional<LogLevel> levelOf(const QByteArray &word)
{
    if (word == "debug")
        return LogLevel::Debug;
    if (word == "notice")
        return LogLevel::Notice;
    if (word == "warning")
        return LogLevel::Warning;
    return word == "error" ? std::optional(LogLevel::Error) : std::nullopt;
}

} // namespace

QByteArray decodedText(const QByteArray &text)
{
    QByteArray decoded = text;
    if (text.contains('%'))
        decoded.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    return decoded;
}

OutputCommands::OutputCommands(JobContext &job, const std::optional<QStringList> &progress, const QStringList &secrets,
                               QString folder, qsizetype longest)
    : m_job(job)
    , m_folder(std::move(folder))
    , m_longest(longest)
{
    for (const QString &secret : secrets)
        m_masker.hide(secret.toUtf8());
    if (!progress || !progress->isEmpty())
        m_patterns.emplace(progress);
}

void OutputCommands::takeOutput(const QByteArray &line) { take(m_output, line); }

void OutputCommands::takeError(const QByteArray &line) { take(m_errors, line); }

void OutputCommands::takeUpdate(const QByteArray &segment, bool isStandardError)
{
    (isStandardError ? m_errors : m_output).isRewritten = true;
    if (m_patterns)
        (void)readProgress(segment, plainLine(segment), true);
}

void OutputCommands::take(Stream &stream, const QByteArray &line)
{
    const bool isRewritten = std::exchange(stream.isRewritten, false) || line.contains('\r');
    if (stream.isLong || line.size() >= m_longest)
        return takePiece(stream, line);
    const QByteArray plain = plainLine(line);
    if (&stream == &m_output && isObeyed(plain))
        return;
    // A meter that is drawn on standard error warns of nothing.
    const bool isMeter = m_patterns && readProgress(line, plain, isRewritten) && isRewritten;
    if (!plain.isEmpty() || line.isEmpty() || !terminalProgressIn(line))
        log(plain, isMeter ? LogLevel::Info : stream.level);
}

// A line too long to be kept whole: each piece becomes a line of the log. What a secret or a sequence may begin in
// waits for the next.
void OutputCommands::takePiece(Stream &stream, const QByteArray &piece)
{
    stream.isLong = piece.size() >= m_longest;
    QByteArray text = std::exchange(stream.held, {}) + piece;
    if (!stream.isLong)
        return text.isEmpty() ? void() : log(plainLine(text), stream.level);
    const qsizetype open = std::max(beginOfOpenSequence(text), text.size() - m_longest);
    const QByteArray begun = text.sliced(open);
    text = plainLine(text.first(open));
    const qsizetype safe = m_masker.safeLength(text);
    stream.held = text.sliced(safe) + begun;
    if (safe > 0)
        log(text.first(safe), stream.level);
}

bool OutputCommands::readProgress(const QByteArray &raw, const QByteArray &plain, bool isRewritten)
{
    const ProgressPatterns::Seen seen = m_patterns->see(raw, plain, isRewritten);
    if (seen.text)
        m_job.setProgressText(m_masker.maskedText(*seen.text));
    if (seen.percent && static_cast<int>(*seen.percent) > m_percent) {
        m_percent = static_cast<int>(*seen.percent);
        m_job.setProgress(m_percent);
    }
    return seen.percent || seen.text;
}

bool OutputCommands::isObeyed(const QByteArray &line)
{
    if (!line.startsWith("::"))
        return false;
    if (m_resumeWord.isEmpty()) {
        const auto command = commandIn(line);
        if (!command && line.startsWith("::progress ")) {
            log(line, LogLevel::Info);
            warnOfProgress();
            return true;
        }
        return command && obey(*command);
    }
    if (line != "::" + m_resumeWord + "::")
        return false;
    m_resumeWord.clear();
    return true;
}

std::optional<OutputCommands::Command> OutputCommands::commandIn(const QByteArray &line)
{
    qsizetype end = 2;
    while (end < line.size() && isWordLetter(line.at(end)))
        ++end;
    const qsizetype second = line.indexOf("::", end);
    if (end == 2 || second < 0 || (second > end && line.at(end) != ' '))
        return std::nullopt;
    return Command{.word = line.sliced(2, end - 2),
                   .parameter = line.sliced(end, second - end).trimmed(),
                   .text = line.sliced(second + 2)};
}

bool OutputCommands::obey(const Command &command)
{
    if (command.word == "progress")
        return setProgress(command);
    if (!command.parameter.isEmpty())
        return false;
    if (command.word == "columns")
        setColumns(command);
    else if (command.word == "row")
        addRow(command);
    else
        return obeyText(command);
    return true;
}

bool OutputCommands::obeyText(const Command &command)
{
    if (command.word == "endgroup")
        return endGroup();
    if (command.word == "stop-commands") {
        m_resumeWord = command.text;
        return !m_resumeWord.isEmpty();
    }
    const QByteArray text = decodedText(command.text);
    if (const auto level = levelOf(command.word))
        logLines(text, *level);
    else if (command.word == "group")
        beginGroup(text);
    else if (command.word == "artifact")
        addArtifact(QString::fromUtf8(text));
    else if (command.word == "mask")
        hide(text);
    else
        return false;
    return true;
}

bool OutputCommands::setProgress(const Command &command)
{
    bool isNumber = true;
    const double percent = command.parameter.isEmpty() ? 0 : command.parameter.toDouble(&isNumber);
    if (!isNumber || !(percent >= 0 && percent <= 100)) { // nan is neither
        log("::progress " + command.parameter + "::" + command.text, LogLevel::Info);
        warnOfProgress();
        return true;
    }
    m_patterns.reset();
    const QString text = QString::fromUtf8(m_masker.masked(decodedText(command.text)));
    if (command.parameter.isEmpty())
        m_job.setProgressText(text);
    else if (command.text.isEmpty())
        m_job.setProgress(static_cast<int>(percent));
    else
        m_job.setProgress(static_cast<int>(percent), text);
    return true;
}

void OutputCommands::warnOfProgress()
{
    warn(Texts::tr("The line before is no progress, which is written ::progress 40::text, with 0 to 100."));
}

void OutputCommands::setColumns(const Command &command)
{
    if (const auto columns = readResultsColumns(command.text, m_masker))
        return m_job.setResultsColumns(*columns);
    log("::columns::" + command.text, LogLevel::Info);
    warn(Texts::tr("The line before is no list of columns, which is a JSON array of texts."));
}

void OutputCommands::addRow(const Command &command)
{
    if (const auto row = readResultsRow(command.text, m_masker))
        return m_job.addResultsRow(*row);
    log("::row::" + command.text, LogLevel::Info);
    warn(Texts::tr("The line before is no row of results, which is a JSON array of values."));
}

void OutputCommands::beginGroup(const QByteArray &title)
{
    QByteArray shown = title;
    shown.replace('\r', ' ').replace('\n', ' ');
    log(groupBegin + shown, LogLevel::Notice);
    if (m_groups.size() < mostGroups)
        m_groups << shown;
    else
        ++m_deeperGroups;
}

bool OutputCommands::endGroup()
{
    if (m_groups.isEmpty())
        return false;
    const bool isDeep = m_deeperGroups > 0;
    m_deeperGroups -= isDeep ? 1 : 0;
    log(groupEnd + (isDeep ? QByteArray() : m_groups.takeLast()), LogLevel::Notice);
    return true;
}

void OutputCommands::addArtifact(const QString &path)
{
    const auto file = artifactPath(path, m_folder);
    if (!file)
        return warn(file.error().message);
    if (m_masker.maskedText(*file) != *file)
        return warn(Texts::tr("A file whose path shows a secret cannot be kept."));
    m_job.addArtifact(*file);
}

void OutputCommands::hide(const QByteArray &text)
{
    if (!m_masker.hide(text) && !text.isEmpty())
        warn(Texts::tr("A text of fewer than %n character(s) cannot be hidden.", nullptr, Masker::shortest));
}

void OutputCommands::logLines(const QByteArray &text, LogLevel level)
{
    for (QByteArray line : text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        log(line, level);
    }
}

} // namespace jobdeck
