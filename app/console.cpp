#include "app/console.h"

#include "model/jobjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// After the data that came before it.
void writeMessage(const QByteArray &bytes)
{
    std::fflush(stdout);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

QByteArray withoutControls(QByteArray line)
{
    for (char &byte : line) {
        if ((byte >= 0 && byte < 0x20 && byte != '\t') || byte == 0x7f)
            byte = '?';
    }
    // U+0080 to U+009F are controls, too: U+009B begins a sequence as ESC [ does (ECMA-48).
    for (qsizetype at = line.indexOf('\xc2'); at >= 0 && at + 1 < line.size(); at = line.indexOf('\xc2', at + 1)) {
        if (static_cast<unsigned char>(line.at(at + 1)) < 0xa0)
            line.replace(at, 2, "?");
    }
    return line;
}

} // namespace

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused:
    case ErrorCode::Late:
        return ExitRefused;
    case ErrorCode::Database:
    case ErrorCode::Disconnected:
        return ExitDatabase;
    default:
        return ExitBadCall;
    }
}

void Console::data(const QString &text) const
{
    raw(text.toUtf8() + '\n');
    flush();
}

void Console::bytes(const QByteArray &line) const
{
    static const bool isTerminal = ::isatty(STDOUT_FILENO) != 0;
    raw((isTerminal ? withoutControls(line) : line) + '\n');
}

void Console::raw(const QByteArray &bytes) const
{
    const auto size = static_cast<std::size_t>(bytes.size());
    noteFailure(std::fwrite(bytes.constData(), 1, size, stdout) == size);
}

void Console::flush() const { noteFailure(std::fflush(stdout) == 0); }

void Console::noteFailure(bool isWritten) const
{
    if (!isWritten && *m_failure == 0)
        *m_failure = errno;
}

void Console::json(const QJsonValue &value, bool isCompact) const
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QByteArray text = document.toJson(isCompact ? QJsonDocument::Compact : QJsonDocument::Indented);
    raw(text.endsWith('\n') ? text : text + '\n');
    if (!isCompact)
        flush();
}

void Console::message(const QString &text) const { writeMessage(text.toUtf8() + '\n'); }

int Console::error(const Error &error) const
{
    if (m_isJson)
        writeMessage(QJsonDocument(errorToJson(error)).toJson(QJsonDocument::Compact) + '\n');
    else
        message(m_program + u": "_s + error.message);
    return exitCodeOf(error.code);
}

int Console::finish(int exitCode) const
{
    flush();
    if (*m_failure == 0 || *m_failure == EPIPE)
        return exitCode;
    const int failed = error({ErrorCode::BadInput,
                              Texts::tr("Standard output cannot be written: %1. What was to be printed is lost; "
                                        "“jobdeck list” shows what became of the jobs.")
                                  .arg(qt_error_string(*m_failure)),
                              {}});
    return exitCode == ExitSuccess ? failed : exitCode;
}

bool Console::hasOutput() { return (::fcntl(STDOUT_FILENO, F_GETFL) & O_ACCMODE) != O_RDONLY; }

bool Console::hasReader()
{
    pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
    return ::poll(&output, 1, 0) < 1 || (output.revents & (POLLERR | POLLHUP)) == 0;
}

void reserveStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF) // the lowest free number is its own
            ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

QString oneLine(const QString &text)
{
    QString line = text;
    for (QChar &character : line) {
        if (character == u'\n' || character == u'\r' || character == u'\t')
            character = u' ';
        else if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return line;
}

} // namespace jobdeck
