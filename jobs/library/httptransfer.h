// Gets one file by HTTP into a part file, with libcurl; continues where the part file ends if the server still has the
// same file. Redirects lead only to http and https, at most ten. On the handler's thread.
#pragma once

#include "jobs/library/partfile.h"

#include <curl/curl.h>

#include <array>
#include <functional>
#include <memory>

namespace jobdeck {

struct HttpRequest {
    QUrl url; // http or https
    int patienceSeconds = 30; // with a server that sends nothing
    QString caFile = {}; // certificates to trust instead of the system's; empty: the system's
};

class HttpTransfer final {
public:
    // Bytes that are there, and all of them; 0: the server does not tell.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    HttpTransfer(HttpRequest request, PartFile &part, std::stop_token stop, Progress onProgress);
    Q_DISABLE_COPY_MOVE(HttpTransfer)

    // The whole file is in the part file; or a sentence. After a stop it is an error like any other.
    [[nodiscard]] Result<void> run();
    [[nodiscard]] qint64 continuedFrom() const { return m_continuedFrom; } // bytes that need not be sent again
    [[nodiscard]] QString place() const { return m_place; } // the address that redirects led to; empty: there were none

private:
    struct CurlDeleter {
        void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };
    struct Answer { // the headers of the newest response
        QByteArray entityTag = {};
        QByteArray lastModified = {};
        QByteArray contentRange = {};
    };

    void configure();
    [[nodiscard]] CURLcode perform();
    [[nodiscard]] bool isAlreadyWhole() const; // the server has nothing beyond what is there
    [[nodiscard]] bool isRangeRefused() const;
    [[nodiscard]] Result<void> end(CURLcode code);
    [[nodiscard]] Result<void> begin(); // before the first byte of the content
    [[nodiscard]] long status() const;
    [[nodiscard]] Error errorOf(CURLcode code) const;
    [[nodiscard]] Error wrongStatus() const;

    static size_t noteHeader(char *data, size_t size, size_t count, void *self);
    static size_t take(char *data, size_t size, size_t count, void *self);
    static int noteProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    const HttpRequest m_request;
    PartFile &m_part;
    const std::stop_token m_stop;
    const Progress m_onProgress;
    std::unique_ptr<CURL, CurlDeleter> m_curl;
    std::array<char, CURL_ERROR_SIZE> m_error = {};
    Answer m_answer;
    QString m_place;
    bool m_hasBegun = false;
    qint64 m_continuedFrom = 0;
    qint64 m_total = 0;
    Result<void> m_ownResult; // of what goes into the part file
};

} // namespace jobdeck
