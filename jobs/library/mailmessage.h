// A plain text message as bytes for one recipient (RFC 5322, MIME), and what makes an address usable. Pure functions.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace jobdeck {

struct MailMessage {
    QString from;
    QString to;
    QString subject; // line breaks and control characters become spaces, so no header can be smuggled in
    QString content;
    QDateTime date;
    QString id; // unique, without domain
};

// Why mail cannot go to this address, as a phrase ("no domain"); empty if it can.
[[nodiscard]] QString addressProblem(const QString &address);

// A server must offer SMTPUTF8 for any other (RFC 6531).
[[nodiscard]] bool isLocalPartAscii(const QString &address);

// The domain as it goes through DNS ("xn--…", RFC 5891); a local part beyond ASCII stays in UTF-8.
[[nodiscard]] QByteArray addressBytes(const QString &address);

// CR LF line ends, encoded headers (RFC 2047), body in quoted-printable UTF-8 (RFC 2045). Addresses must be usable.
[[nodiscard]] QByteArray messageBytes(const MailMessage &message);

} // namespace jobdeck
