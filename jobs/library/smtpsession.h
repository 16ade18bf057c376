// One libcurl handle that says SMTP to one server and keeps what the server answered: for SmtpClient, which decides
// what that means. On the handler's thread.
#pragma once

#include "jobs/library/smtpclient.h"

#include <QByteArray>

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <optional>

namespace jobdeck {

class SmtpSession final {
public:
    SmtpSession(const SmtpSettings &settings, std::stop_token stop);
    ~SmtpSession();
    Q_DISABLE_COPY_MOVE(SmtpSession)

    [[nodiscard]] CURLcode send(const QString &to, const QByteArray &message);
    // Connects if need be, so that offersUtf8() is known.
    [[nodiscard]] CURLcode askForExtensions();

    // Of the newest of these two:
    [[nodiscard]] int status() const { return m_reply.first(qMin<qsizetype>(3, m_reply.size())).toInt(); }
    [[nodiscard]] QString reply() const { return shown(QString::fromUtf8(m_reply)); }
    [[nodiscard]] QString error() const { return shown(QString::fromUtf8(m_error.data())); }
    // The server's refusal, or else what libcurl says.
    [[nodiscard]] QString reason(CURLcode code) const;
    // The server took us in: a refusal is about this message, not about us.
    [[nodiscard]] bool isWelcome() const { return m_isWelcome; }
    [[nodiscard]] bool hasMessageBegun() const { return m_hasMessageBegun; } // the server said 354
    [[nodiscard]] bool hasWholeMessage() const { return m_hasMessageBegun && m_sent == m_message.size(); }

    [[nodiscard]] bool offersUtf8() const { return m_offersUtf8; } // SMTPUTF8 (RFC 6531)
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    // For `time`, or until the stop.
    void pause(std::chrono::milliseconds time) const;

private:
    struct CurlDeleter {
        void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    void configure();
    void setCredentials();
    CURLcode perform();
    [[nodiscard]] QString shown(QString text) const;

    static size_t read(char *buffer, size_t size, size_t count, void *self);
    static size_t noteReply(char *data, size_t size, size_t count, void *self);
    static int noteProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    const SmtpSettings m_settings;
    const std::stop_token m_stop;
    std::unique_ptr<CURL, CurlDeleter> m_curl;
    std::array<char, CURL_ERROR_SIZE> m_error = {};
    QByteArray m_message;
    qsizetype m_sent = 0;
    QByteArray m_reply; // the server's newest
    bool m_isWelcome = false;
    bool m_offersUtf8 = false;
    bool m_hasMessageBegun = false;
    std::optional<std::chrono::steady_clock::time_point> m_answerLimit; // after a stop
};

} // namespace jobdeck
