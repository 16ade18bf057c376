#include "jobs/library/smtpclient.h"

#include "jobs/library/mailmessage.h"
#include "jobs/library/smtpsession.h"

#include <QCoreApplication>

#include <optional>

namespace jobdeck {
namespace {

constexpr std::chrono::seconds connectPause(1); // before connecting is tried once more
constexpr int mostLostInARow = 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SmtpClient)
};

} // namespace

// What the answers of the server mean.
struct SmtpClient::Private {
    const SmtpSettings settings;
    SmtpSession session;
    int lostInARow = 0;

    // How a message failed. Lost: the server took us in and then cut the connection, or said 421, before it had the
    // message. Unreachable: it did not take us in, or said nothing.
    enum class Failure { None, Refusal, Lost, Unreachable, Final };

    [[nodiscard]] Failure failureOf(CURLcode code) const;
    [[nodiscard]] std::optional<Delivery> addressRefusal(const QString &to) const;
    // One try. Broken may be tried again, unless failureOf(code) says otherwise.
    [[nodiscard]] Delivery attempt(const QString &to, const QByteArray &message, CURLcode &code);
    [[nodiscard]] Delivery lost(CURLcode code);
    [[nodiscard]] std::optional<Delivery> surrender() const;
    [[nodiscard]] QString brokenText(CURLcode code) const;
};

SmtpClient::Private::Failure SmtpClient::Private::failureOf(CURLcode code) const
{
    const bool isAnswer = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR;
    switch (code) {
    case CURLE_OK:
        return Failure::None;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_USE_SSL_FAILED:
    case CURLE_LOGIN_DENIED: // a second time could lock the account
        return Failure::Final;
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_COULDNT_CONNECT:
        return Failure::Unreachable;
    default:
        break;
    }
    if (session.hasMessageBegun() && session.status() >= 400) // 421, too: it is about this message
        return Failure::Refusal;
    if (!session.isWelcome())
        return isAnswer && session.status() >= 500 ? Failure::Final : Failure::Unreachable;
    // 421: the server is closing (RFC 5321, 3.8)
    return isAnswer && session.status() >= 400 && session.status() != 421 ? Failure::Refusal : Failure::Lost;
}

// Why the server cannot be given these addresses, when its extensions are known.
std::optional<Delivery> SmtpClient::Private::addressRefusal(const QString &to) const
{
    if (session.offersUtf8())
        return {};
    if (!isLocalPartAscii(settings.from))
        return Delivery{.kind = Delivery::Kind::Broken,
                        .text = Text::tr("The mail server %1 takes only plain letters before the @ (it does not offer "
                                         "SMTPUTF8), so the sender's address %2 cannot be used. Give another one.")
                                    .arg(settings.server.toDisplayString(), settings.from)};
    if (!isLocalPartAscii(to))
        return Delivery{.kind = Delivery::Kind::Refused,
                        .text = Text::tr("the server takes only plain letters before the @ (it does not offer "
                                         "SMTPUTF8)")};
    return {};
}

Delivery SmtpClient::Private::attempt(const QString &to, const QByteArray &message, CURLcode &code)
{
    code = CURLE_OK;
    if (!isLocalPartAscii(to) || !isLocalPartAscii(settings.from)) {
        code = session.askForExtensions();
        if (code == CURLE_OK)
            if (const std::optional<Delivery> refusal = addressRefusal(to))
                return *refusal;
    }
    if (code == CURLE_OK)
        code = session.send(to, message);
    if (code == CURLE_OK
        || (session.hasWholeMessage() && session.status() / 100 == 2)) // whatever came after the answer
        return {};
    if (session.hasWholeMessage() && session.status() == 354)
        return {.kind = Delivery::Kind::Unknown,
                .text = Text::tr("the server had the whole message and may have delivered it; whether it was accepted "
                                 "is unknown")};
    if (session.isStopped() && session.status() < 400)
        return {.kind = Delivery::Kind::Stopped};
    if (failureOf(code) == Failure::Refusal)
        return {.kind = Delivery::Kind::Refused, .text = session.reply()};
    return {.kind = Delivery::Kind::Broken, .text = brokenText(code)};
}

// At the same recipient twice.
Delivery SmtpClient::Private::lost(CURLcode code)
{
    ++lostInARow;
    return {.kind = Delivery::Kind::Refused,
            .text = Text::tr("the server closed the connection: %1").arg(session.reason(code))};
}

// A server that cuts off everybody is left in peace after a while.
std::optional<Delivery> SmtpClient::Private::surrender() const
{
    if (lostInARow < mostLostInARow)
        return {};
    return Delivery{.kind = Delivery::Kind::Broken,
                    .text = Text::tr("The mail server %1 cut the connection at %n recipient(s) in a row. Ask its "
                                     "administrator why, then run the job again for those who got nothing.",
                                     nullptr, lostInARow)
                                .arg(settings.server.toDisplayString())};
}

QString SmtpClient::Private::brokenText(CURLcode code) const
{
    const QString server = settings.server.toDisplayString();
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return Text::tr(
                   "The certificate of the mail server %1 cannot be verified: %2. Ask its administrator for a valid "
                   "one, or add the authority that issued it to the certificates of this computer.")
            .arg(server, session.error());
    case CURLE_USE_SSL_FAILED:
        return Text::tr("The mail server %1 offers no encrypted connection, so the password was not sent. Use a server "
                        "with STARTTLS, or an address that begins with smtps://.")
            .arg(server);
    case CURLE_LOGIN_DENIED:
        return Text::tr("The mail server %1 refused the user or the password. Check both and run the job again.")
            .arg(server);
    default:
        return Text::tr("The mail server %1 cannot be used: %2. Check its address and that it runs, then run the job "
                        "again for those who got nothing.")
            .arg(server, session.reason(code));
    }
}

SmtpClient::SmtpClient(const SmtpSettings &settings, std::stop_token stop)
    : d(new Private{.settings = settings, .session = SmtpSession(settings, std::move(stop))})
{
}

SmtpClient::~SmtpClient() = default;

Delivery SmtpClient::deliver(const QString &to, const QByteArray &message)
{
    using Failure = Private::Failure;
    if (const std::optional<Delivery> surrender = d->surrender())
        return *surrender;
    for (int lost = 0, unreachable = 0;;) {
        CURLcode code = CURLE_OK;
        const Delivery delivery = d->attempt(to, message, code);
        const Failure failure = d->failureOf(code);
        if (delivery.kind != Delivery::Kind::Broken || failure == Failure::None || failure == Failure::Final) {
            d->lostInARow = delivery.kind == Delivery::Kind::Unknown ? d->lostInARow + 1 : 0;
            return delivery;
        }
        if (failure == Failure::Lost && ++lost == 2)
            return d->lost(code);
        if (failure == Failure::Unreachable && ++unreachable == 2)
            return delivery;
        if (failure == Failure::Unreachable && code != CURLE_OPERATION_TIMEDOUT)
            d->session.pause(connectPause);
        if (d->session.isStopped())
            return {.kind = Delivery::Kind::Stopped};
    }
}

} // namespace jobdeck
