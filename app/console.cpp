#include "app/console.h"

#include "model/jobjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QByteArray withoutControls(QByteArray line)
{
    for (char &byte : line) {
        if ((byte >= 0 && byte < 0x20 && byte != '\t') || byte == 0x7f)
            byte = '?';
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

void Console::data(const QString &text) const { write(stdout, text.toUtf8() + '\n'); }

void Console::bytes(const QByteArray &line) const
{
    static const bool isTerminal = ::isatty(STDOUT_FILENO) != 0;
    write(stdout, (isTerminal ? withoutControls(line) : line) + '\n');
}

void Console::json(const QJsonValue &value, bool isCompact) const
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QByteArray text = document.toJson(isCompact ? QJsonDocument::Compact : QJsonDocument::Indented);
    write(stdout, text.endsWith('\n') ? text : text + '\n');
}

void Console::message(const QString &text) const { write(stderr, text.toUtf8() + '\n'); }

int Console::error(const Error &error) const
{
    if (m_isJson)
        write(stderr, QJsonDocument(errorToJson(error)).toJson(QJsonDocument::Compact) + '\n');
    else
        message(u"jobdeck: "_s + error.message);
    return exitCodeOf(error.code);
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
