#include "jobs/library/smtpclient.h"

#include "jobs/descriptor.h"

#include <QCoreApplication>
#include <QFile>

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fcntl.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

namespace jobdeck {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SmtpClient)
};

struct CurlDeleter {
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

// An address of 127.0.0.0/8; "127.example.org" is a name like any other.
bool isLoopback(const QString &host)
{
    in_addr address = {};
    const bool isIp4 = inet_pton(AF_INET, host.toLatin1().constData(), &address) == 1;
    return (isIp4 && ntohl(address.s_addr) >> 24 == IN_LOOPBACKNET) || host == QStringLiteral("localhost")
        || host == QStringLiteral("::1");
}

} // namespace

struct SmtpClient::Private {
    SmtpSettings settings;
    std::stop_token stop;
    std::unique_ptr<CURL, CurlDeleter> curl;
    std::array<char, CURL_ERROR_SIZE> error = {};
    QByteArray message;
    qsizetype sent = 0;
    QByteArray reply; // the server's newest
    bool isWelcome = false; // the server did not refuse us altogether
    bool hasMessageBegun = false; // the server said 354: a repeat could arrive twice

    void configure();
    CURLcode transfer(const QString &to);
    void close();
    Delivery judge(CURLcode code);
    QString brokenText(CURLcode code) const;
    QString shown(QString text) const;

    static size_t read(char *buffer, size_t size, size_t count, void *self);
    static size_t noteReply(char *data, size_t size, size_t count, void *self);
    static int noteProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
};

void SmtpClient::Private::configure()
{
    CURL *c = curl.get();
    const bool needsTls = !settings.password.isEmpty() && !isLoopback(settings.server.host());
    curl_easy_setopt(c, CURLOPT_URL, settings.server.toEncoded().constData());
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(c, CURLOPT_USE_SSL, static_cast<long>(needsTls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, 15L);
    curl_easy_setopt(c, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(settings.patienceSeconds));
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings.patienceSeconds));
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, error.data());
    curl_easy_setopt(c, CURLOPT_MAIL_FROM, QString(u'<' + settings.from + u'>').toUtf8().constData());
    curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(c, CURLOPT_READFUNCTION, &Private::read);
    curl_easy_setopt(c, CURLOPT_READDATA, this);
    curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, &Private::noteReply);
    curl_easy_setopt(c, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, &Private::noteProgress);
    curl_easy_setopt(c, CURLOPT_XFERINFODATA, this);
    if (!settings.user.isEmpty())
        curl_easy_setopt(c, CURLOPT_USERNAME, settings.user.toUtf8().constData());
    if (!settings.password.isEmpty())
        curl_easy_setopt(c, CURLOPT_PASSWORD, settings.password.toUtf8().constData());
    if (!settings.caFile.isEmpty())
        curl_easy_setopt(c, CURLOPT_CAINFO, QFile::encodeName(settings.caFile).constData());
}

CURLcode SmtpClient::Private::transfer(const QString &to)
{
    const std::unique_ptr<curl_slist, CurlDeleter> recipients(
        curl_slist_append(nullptr, QString(u'<' + to + u'>').toUtf8().constData()));
    sent = 0;
    reply.clear();
    hasMessageBegun = false;
    error.fill('\0');
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
    const CURLcode code = curl_easy_perform(curl.get());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, nullptr);
    return code;
}

// libcurl says QUIT and waits up to two minutes for the answer (its RESP_TIMEOUT), whatever its options and callbacks
// say. The connection is cut under it after a moment, and at once when the run should stop.
void SmtpClient::Private::close()
{
    curl_socket_t used = CURL_SOCKET_BAD;
    curl_easy_getinfo(curl.get(), CURLINFO_ACTIVESOCKET, &used);
    const Descriptor connection(used == CURL_SOCKET_BAD ? -1 : fcntl(used, F_DUPFD_CLOEXEC, 0));
    std::mutex mutex;
    std::condition_variable_any wake;
    bool isClosed = false;
    std::jthread cutter([&] {
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, std::chrono::milliseconds(settings.farewellMs), [&isClosed] { return isClosed; });
        if (connection.isOpen())
            shutdown(connection.get(), SHUT_RDWR);
    });
    curl.reset();
    const std::lock_guard lock(mutex);
    isClosed = true;
    wake.notify_all();
}

Delivery SmtpClient::Private::judge(CURLcode code)
{
    if (code == CURLE_OK)
        return {};
    if (stop.stop_requested())
        return {.kind = Delivery::Kind::Stopped};
    const bool isAnswer = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR;
    const int status = reply.first(qMin<qsizetype>(3, reply.size())).toInt();
    if (isAnswer && isWelcome && status >= 400 && status != 421) // 421: the server is closing (RFC 5321, 3.8)
        return {.kind = Delivery::Kind::Refused, .text = shown(QString::fromUtf8(reply))};
    return {.kind = Delivery::Kind::Broken, .text = brokenText(code)};
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
            .arg(server, shown(QString::fromUtf8(error.data())));
    case CURLE_USE_SSL_FAILED:
        return Text::tr("The mail server %1 offers no encrypted connection, so the password was not sent. Use a server "
                        "with STARTTLS, or an address that begins with smtps://.")
            .arg(server);
    case CURLE_LOGIN_DENIED:
        return Text::tr("The mail server %1 refused the user or the password. Check both and run the job again.")
            .arg(server);
    default: {
        const QString reason = reply.startsWith("4") || reply.startsWith("5") || error[0] == '\0'
            ? QString::fromUtf8(reply)
            : QString::fromUtf8(error.data());
        return Text::tr("The mail server %1 cannot be used: %2. Check its address and that it runs, then run the job "
                        "again for those who got nothing.")
            .arg(server, shown(reason.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : reason));
    }
    }
}

// A server could quote the password back.
QString SmtpClient::Private::shown(QString text) const
{
    if (!settings.password.isEmpty())
        text.replace(settings.password, QStringLiteral("***"));
    return text.simplified();
}

size_t SmtpClient::Private::read(char *buffer, size_t size, size_t count, void *self)
{
    auto &d = *static_cast<Private *>(self);
    const qsizetype length = std::min(static_cast<qsizetype>(size * count), d.message.size() - d.sent);
    std::memcpy(buffer, d.message.constData() + d.sent, static_cast<size_t>(length));
    d.sent += length;
    return static_cast<size_t>(length);
}

// libcurl hands over each line of the server's answers as if it were a header.
size_t SmtpClient::Private::noteReply(char *data, size_t size, size_t count, void *self)
{
    auto &d = *static_cast<Private *>(self);
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    if (!line.startsWith("221")) // the answer to the QUIT that libcurl says after a refusal
        d.reply = line;
    d.isWelcome = d.isWelcome || line.startsWith("2");
    d.hasMessageBegun = d.hasMessageBegun || d.reply.startsWith("354");
    return size * count;
}

int SmtpClient::Private::noteProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Private *>(self)->stop.stop_requested() ? 1 : 0;
}

SmtpClient::SmtpClient(const SmtpSettings &settings, std::stop_token stop)
    : d(std::make_unique<Private>())
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
    d->settings = settings;
    d->stop = std::move(stop);
    d->curl.reset(curl_easy_init());
    d->configure();
}

SmtpClient::~SmtpClient() { d->close(); }

Delivery SmtpClient::deliver(const QString &to, const QByteArray &message)
{
    d->message = message;
    long connections = 1;
    CURLcode code = d->transfer(to);
    curl_easy_getinfo(d->curl.get(), CURLINFO_NUM_CONNECTS, &connections);
    // The server closed a connection that was kept for the next message: once more, over a new one.
    if (code != CURLE_OK && connections == 0 && !d->hasMessageBegun && d->judge(code).kind == Delivery::Kind::Broken) {
        curl_easy_setopt(d->curl.get(), CURLOPT_FRESH_CONNECT, 1L);
        code = d->transfer(to);
        curl_easy_setopt(d->curl.get(), CURLOPT_FRESH_CONNECT, 0L);
    }
    return d->judge(code);
}

} // namespace jobdeck
