#include "jobs/script/outputcommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OutputCommands)
};

constexpr char escape = 0x1b;
constexpr char bell = 0x07;

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

std::optional<QJsonArray> arrayIn(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? std::optional(document.array()) : std::nullopt;
}

// Behind the end of the escape sequence that begins at `at` (ECMA-48: CSI, OSC and other strings, two-byte ones).
qsizetype behindSequence(const QByteArray &line, qsizetype at)
{
    const char kind = at + 1 < line.size() ? line.at(at + 1) : '\0';
    qsizetype next = at + 2;
    if (kind == '[') {
        while (next < line.size() && (line.at(next) < 0x40 || line.at(next) > 0x7e))
            ++next;
        return next + 1;
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
        while (next < line.size() && line.at(next) != bell && line.at(next) != escape)
            ++next;
        return next + (next + 1 < line.size() && line.at(next) == escape ? 2 : 1);
    }
    while (kind >= 0x20 && kind <= 0x2f && next < line.size() && line.at(next) >= 0x20 && line.at(next) <= 0x2f)
        ++next; // intermediate bytes, as in ESC ( B
    return kind >= 0x20 && kind <= 0x2f ? next + 1 : next;
}

QByteArray withoutSequences(const QByteArray &line)
{
    QByteArray plain;
    plain.reserve(line.size());
    for (qsizetype at = 0; at < line.size();) {
        if (line.at(at) == escape) {
            at = behindSequence(line, at);
        } else {
            plain += line.at(at);
            ++at;
        }
    }
    return plain;
}

} // namespace

QByteArray plainLine(const QByteArray &line)
{
    QByteArray last = line;
    if (line.contains('\r')) {
        last.clear();
        for (const QByteArray &each : line.split('\r'))
            last = each.isEmpty() ? last : each;
    }
    return last.contains(escape) ? withoutSequences(last) : last;
}

QByteArray decodedText(const QByteArray &text)
{
    QByteArray decoded = text;
    if (text.contains('%'))
        decoded.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    return decoded;
}

OutputCommands::OutputCommands(JobContext &job, const QStringList &secrets)
    : m_job(job)
{
    for (const QString &secret : secrets)
        m_masker.hide(secret.toUtf8());
}

void OutputCommands::takeError(const QByteArray &line) { log(plainLine(line), LogLevel::Warning); }

void OutputCommands::takeOutput(const QByteArray &line)
{
    const QByteArray plain = plainLine(line);
    if (!m_resumeWord.isEmpty()) {
        if (plain == "::" + m_resumeWord + "::")
            m_resumeWord.clear();
        else
            log(plain, LogLevel::Info);
        return;
    }
    const auto command = commandIn(plain);
    if (!command || !obey(*command))
        log(plain, LogLevel::Info);
}

std::optional<OutputCommands::Command> OutputCommands::commandIn(const QByteArray &line)
{
    if (!line.startsWith("::"))
        return std::nullopt;
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
        return setColumns(command);
    if (command.word == "row")
        return addRow(command);
    if (const auto level = levelOf(command.word)) {
        for (const QByteArray &line : decodedText(command.text).split('\n'))
            log(line, *level);
        return true;
    }
    if (command.word == "mask")
        m_masker.hide(decodedText(command.text));
    else if (command.word == "stop-commands" && !command.text.isEmpty())
        m_resumeWord = command.text;
    else
        return false;
    return true;
}

bool OutputCommands::setProgress(const Command &command)
{
    bool isNumber = true;
    const double percent = command.parameter.isEmpty() ? 0 : command.parameter.toDouble(&isNumber);
    if (!isNumber || percent < 0 || percent > 100)
        return false;
    if (command.parameter.isEmpty())
        m_job.setProgressText(shownText(command.text));
    else if (command.text.isEmpty())
        m_job.setProgress(static_cast<int>(percent));
    else
        m_job.setProgress(static_cast<int>(percent), shownText(command.text));
    return true;
}

bool OutputCommands::setColumns(const Command &command)
{
    const auto array = arrayIn(m_masker.masked(command.text));
    QStringList columns;
    for (const auto &column : array.value_or(QJsonArray()))
        columns << column.toVariant().toString();
    if (array) {
        m_job.setResultsColumns(columns);
        return true;
    }
    log("::columns::" + command.text, LogLevel::Info);
    log(Texts::tr("The line before is no list of columns, which is a JSON array of texts.").toUtf8(),
        LogLevel::Warning);
    return true;
}

bool OutputCommands::addRow(const Command &command)
{
    const auto array = arrayIn(m_masker.masked(command.text));
    if (!array) {
        log("::row::" + command.text, LogLevel::Info);
        log(Texts::tr("The line before is no row of results, which is a JSON array of values.").toUtf8(),
            LogLevel::Warning);
        return true;
    }
    ResultsRow row;
    for (const auto &each : *array) {
        const QJsonObject object = each.toObject();
        const bool isCell = each.isObject() && (object.contains("value"_L1) || object.contains("error"_L1));
        row << (isCell ? Cell(object.value("value"_L1), object.value("error"_L1).toString()) : Cell(QJsonValue(each)));
    }
    m_job.addResultsRow(row);
    return true;
}

void OutputCommands::log(const QByteArray &line, LogLevel level) { m_job.addLogBytes(m_masker.masked(line), level); }

QString OutputCommands::shownText(const QByteArray &encoded) const
{
    return QString::fromUtf8(m_masker.masked(decodedText(encoded)));
}

} // namespace jobdeck
