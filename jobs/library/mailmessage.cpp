#include "jobs/library/mailmessage.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qsizetype longestAddress = 254; // RFC 5321, 4.5.3.1.3
constexpr qsizetype longestWord = 45; // bytes before base64: an encoded word has at most 75 characters (RFC 2047, 2)
constexpr qsizetype longestBodyLine = 75; // and a soft line break makes 76 (RFC 2045, 6.7)

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MailAddress)
};

bool isForbidden(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || QStringView(u"<>,;:()[]\\\"").contains(c);
}

// Whole characters up to the length of an encoded word, each word on a line of its own.
QByteArray encodedWords(const QString &text)
{
    QByteArray words;
    QByteArray word;
    const auto flush = [&] {
        words += (words.isEmpty() ? "" : "\r\n ") + QByteArrayLiteral("=?UTF-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (word.size() + bytes.size() > longestWord)
            flush();
        word += bytes;
    }
    flush();
    return words;
}

QByteArray headerText(QString text)
{
    std::ranges::replace_if(
        text, [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    const bool isPlain = text.size() <= 60 && !text.contains(QStringLiteral("=?"))
        && std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
    return isPlain ? text.toLatin1() : encodedWords(text);
}

QByteArray domainBytes(const QString &domain)
{
    const QByteArray ascii = QUrl::toAce(domain);
    return ascii.isEmpty() ? domain.toUtf8() : ascii;
}

bool needsQuoting(const QByteArray &line, qsizetype i)
{
    const char c = line.at(i);
    const bool isLast = i == line.size() - 1;
    return c == '=' || c < ' ' || c > '~' || (c == ' ' && isLast) || (c == '.' && line.size() == 1);
}

QByteArray quotedPrintableLine(const QByteArray &line)
{
    QByteArray quoted;
    qsizetype length = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QByteArray part = needsQuoting(line, i) ? '=' + line.sliced(i, 1).toHex().toUpper() : line.sliced(i, 1);
        if (length + part.size() > longestBodyLine) {
            quoted += "=\r\n";
            length = 0;
        }
        quoted += part;
        length += part.size();
    }
    return quoted + "\r\n";
}

QByteArray quotedPrintable(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QByteArray body;
    for (const QByteArray &line : text.toUtf8().split('\n'))
        body += quotedPrintableLine(line);
    return body;
}

} // namespace

QString addressProblem(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (address.isEmpty())
        return Text::tr("no address");
    if (address.size() > longestAddress)
        return Text::tr("the address is too long");
    if (std::ranges::any_of(address, isForbidden))
        return Text::tr("a character that an address cannot have");
    if (at < 0)
        return Text::tr("no @");
    if (at == 0)
        return Text::tr("no name before the @");
    const QString domain = address.sliced(at + 1);
    if (domain.isEmpty())
        return Text::tr("no domain");
    if (address.first(at).contains(u'@') || domain.startsWith(u'.') || domain.endsWith(u'.')
        || domain.contains(QStringLiteral("..")))
        return Text::tr("not an e-mail address");
    return {};
}

bool isLocalPartAscii(const QString &address)
{
    const QStringView local = QStringView(address).first(qMax<qsizetype>(0, address.lastIndexOf(u'@')));
    return std::ranges::all_of(local, [](QChar c) { return c < QChar(128); });
}

QByteArray addressBytes(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return address.first(at + 1).toUtf8() + domainBytes(address.sliced(at + 1));
}

QByteArray messageBytes(const MailMessage &message)
{
    const QString domain = message.from.sliced(message.from.lastIndexOf(u'@') + 1);
    const QString date = QLocale::c().toString(message.date.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    return "From: " + addressBytes(message.from) + "\r\nTo: " + addressBytes(message.to)
        + "\r\nSubject: " + headerText(message.subject) + "\r\nDate: " + date.toLatin1() + " +0000\r\nMessage-ID: <"
        + message.id.toUtf8() + '@' + domainBytes(domain)
        + ">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quotedPrintable(message.content);
}

} // namespace jobdeck
