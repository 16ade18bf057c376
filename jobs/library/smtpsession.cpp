#include "jobs/library/smtpsession.h"

#include "jobs/descriptor.h"
#include "jobs/library/mailmessage.h"

#include <QFile>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

namespace jobdeck {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds answerPatience(2'500); // after a stop; libcurl looks once a second

// An address of 127.0.0.0/8; "127.example.org" is a name like any other.
bool isLoopback(const QString &host)
{
    in_addr address = {};
    const bool isIp4 = inet_pton(AF_INET, host.toLatin1().constData(), &address) == 1;
    return (isIp4 && ntohl(address.s_addr) >> 24 == IN_LOOPBACKNET) || host == QStringLiteral("localhost")
        || host == QStringLiteral("::1");
}

} // namespace

SmtpSession::SmtpSession(const SmtpSettings &settings, std::stop_token stop)
    : m_settings(settings)
    , m_stop(std::move(stop))
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
    m_curl.reset(curl_easy_init());
    configure();
    setCredentials();
}

void SmtpSession::configure()
{
    CURL *c = m_curl.get();
    const bool needsTls = !m_settings.password.isEmpty() && !isLoopback(m_settings.server.host());
    curl_easy_setopt(c, CURLOPT_URL, m_settings.server.toEncoded().constData());
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(c, CURLOPT_USE_SSL, static_cast<long>(needsTls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, 15L);
    curl_easy_setopt(c, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(m_settings.patienceSeconds));
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_settings.patienceSeconds));
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(c, CURLOPT_MAIL_FROM, QByteArray('<' + addressBytes(m_settings.from) + '>').constData());
    curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(c, CURLOPT_READFUNCTION, &SmtpSession::read);
    curl_easy_setopt(c, CURLOPT_READDATA, this);
    curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, &SmtpSession::noteReply);
    curl_easy_setopt(c, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, &SmtpSession::noteProgress);
    curl_easy_setopt(c, CURLOPT_XFERINFODATA, this);
}

void SmtpSession::setCredentials()
{
    CURL *c = m_curl.get();
    if (!m_settings.user.isEmpty())
        curl_easy_setopt(c, CURLOPT_USERNAME, m_settings.user.toUtf8().constData());
    if (!m_settings.password.isEmpty())
        curl_easy_setopt(c, CURLOPT_PASSWORD, m_settings.password.toUtf8().constData());
    if (!m_settings.caFile.isEmpty())
        curl_easy_setopt(c, CURLOPT_CAINFO, QFile::encodeName(m_settings.caFile).constData());
}

CURLcode SmtpSession::send(const QString &to, const QByteArray &message)
{
    m_message = message;
    const std::unique_ptr<curl_slist, CurlDeleter> recipients(
        curl_slist_append(nullptr, QByteArray('<' + addressBytes(to) + '>').constData()));
    curl_easy_setopt(m_curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(m_curl.get(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
    const CURLcode code = perform();
    curl_easy_setopt(m_curl.get(), CURLOPT_MAIL_RCPT, nullptr);
    return code;
}

// Without recipients libcurl says only the given command.
CURLcode SmtpSession::askForExtensions()
{
    curl_easy_setopt(m_curl.get(), CURLOPT_UPLOAD, 0L);
    curl_easy_setopt(m_curl.get(), CURLOPT_NOBODY, 1L);
    curl_easy_setopt(m_curl.get(), CURLOPT_CUSTOMREQUEST, "RSET");
    const CURLcode code = perform();
    curl_easy_setopt(m_curl.get(), CURLOPT_CUSTOMREQUEST, nullptr);
    curl_easy_setopt(m_curl.get(), CURLOPT_UPLOAD, 1L); // ends NOBODY, too
    return code;
}

CURLcode SmtpSession::perform()
{
    m_sent = 0;
    m_reply.clear();
    m_isWelcome = false;
    m_hasMessageBegun = false;
    m_error.fill('\0');
    const CURLcode code = curl_easy_perform(m_curl.get());
    long connections = 1;
    curl_easy_getinfo(m_curl.get(), CURLINFO_NUM_CONNECTS, &connections);
    // Without a new connection the one there was is used; unless there could be none.
    const bool isReached =
        code != CURLE_COULDNT_RESOLVE_HOST && code != CURLE_COULDNT_RESOLVE_PROXY && code != CURLE_COULDNT_CONNECT;
    m_isWelcome = m_isWelcome || (connections == 0 && isReached);
    return code;
}

// libcurl says QUIT and waits up to two minutes for the answer (its RESP_TIMEOUT), whatever its options and callbacks
// say. The connection is cut under it after a moment, and at once when the run should stop.
SmtpSession::~SmtpSession()
{
    curl_socket_t used = CURL_SOCKET_BAD;
    curl_easy_getinfo(m_curl.get(), CURLINFO_ACTIVESOCKET, &used);
    const Descriptor connection(used == CURL_SOCKET_BAD ? -1 : fcntl(used, F_DUPFD_CLOEXEC, 0));
    std::mutex mutex;
    std::condition_variable_any wake;
    bool isClosed = false;
    std::jthread cutter([&] {
        std::unique_lock lock(mutex);
        wake.wait_for(lock, m_stop, std::chrono::milliseconds(m_settings.farewellMs), [&isClosed] { return isClosed; });
        if (connection.isOpen())
            shutdown(connection.get(), SHUT_RDWR);
    });
    m_curl.reset();
    const std::lock_guard lock(mutex);
    isClosed = true;
    wake.notify_all();
}

QString SmtpSession::reason(CURLcode code) const
{
    const QString text =
        status() >= 400 || m_error[0] == '\0' ? QString::fromUtf8(m_reply) : QString::fromUtf8(m_error.data());
    return shown(text.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : text);
}

void SmtpSession::pause(std::chrono::milliseconds time) const
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, m_stop, time, [] { return false; });
}

// A server could quote the password back.
QString SmtpSession::shown(QString text) const
{
    if (!m_settings.password.isEmpty())
        text.replace(m_settings.password, QStringLiteral("***"));
    return text.simplified();
}

size_t SmtpSession::read(char *buffer, size_t size, size_t count, void *self)
{
    auto &session = *static_cast<SmtpSession *>(self);
    const qsizetype length = std::min(static_cast<qsizetype>(size * count), session.m_message.size() - session.m_sent);
    std::memcpy(buffer, session.m_message.constData() + session.m_sent, static_cast<size_t>(length));
    session.m_sent += length;
    return static_cast<size_t>(length);
}

// libcurl hands over each line of the server's answers as if it were a header.
size_t SmtpSession::noteReply(char *data, size_t size, size_t count, void *self)
{
    auto &session = *static_cast<SmtpSession *>(self);
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    if (!line.startsWith("221")) // the answer to the QUIT that libcurl says after a refusal
        session.m_reply = line;
    if (line.startsWith("220")) // a new connection, or one that is now encrypted
        session.m_offersUtf8 = false;
    session.m_isWelcome = session.m_isWelcome || line.startsWith("250");
    session.m_offersUtf8 =
        session.m_offersUtf8 || (line.startsWith("250") && line.mid(4).toUpper().startsWith("SMTPUTF8"));
    session.m_hasMessageBegun = session.m_hasMessageBegun || session.m_reply.startsWith("354");
    return size * count;
}

// Not zero ends the transfer.
int SmtpSession::noteProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto &session = *static_cast<SmtpSession *>(self);
    if (!session.m_stop.stop_requested())
        return 0;
    if (!session.m_answerLimit)
        session.m_answerLimit = Clock::now() + answerPatience;
    return session.hasWholeMessage() && Clock::now() < *session.m_answerLimit ? 0 : 1;
}

} // namespace jobdeck
