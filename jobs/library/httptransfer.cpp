#include "jobs/library/httptransfer.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <cstring>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr long mostRedirects = 10;
constexpr long connectSeconds = 15;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DownloadFile)
};

Error failure(const QString &sentence) { return {.code = ErrorCode::BadInput, .message = sentence, .field = u"url"_s}; }

} // namespace

HttpTransfer::HttpTransfer(HttpRequest request, PartFile &part, std::stop_token stop, Progress onProgress)
    : m_request(std::move(request))
    , m_part(part)
    , m_stop(std::move(stop))
    , m_onProgress(std::move(onProgress))
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
    m_curl.reset(curl_easy_init());
    configure();
}

void HttpTransfer::configure()
{
    CURL *c = m_curl.get();
    curl_easy_setopt(c, CURLOPT_URL, m_request.url.toEncoded().constData());
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(c, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(c, CURLOPT_MAXREDIRS, mostRedirects);
    curl_easy_setopt(c, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_request.patienceSeconds));
    curl_easy_setopt(c, CURLOPT_USERAGENT, "Jobdeck/" JOBDECK_VERSION);
    if (!m_request.caFile.isEmpty())
        curl_easy_setopt(c, CURLOPT_CAINFO, QFile::encodeName(m_request.caFile).constData());
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, &HttpTransfer::noteHeader);
    curl_easy_setopt(c, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, &HttpTransfer::take);
    curl_easy_setopt(c, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, &HttpTransfer::noteProgress);
    curl_easy_setopt(c, CURLOPT_XFERINFODATA, this);
}

Result<void> HttpTransfer::run()
{
    CURLcode code = perform();
    if (isRangeRefused() && !isAlreadyWhole()) { // the file became shorter
        if (Result<void> result = m_part.restart({}); !result)
            return result;
        code = perform();
    }
    const char *place = nullptr;
    long redirects = 0;
    curl_easy_getinfo(m_curl.get(), CURLINFO_REDIRECT_COUNT, &redirects);
    curl_easy_getinfo(m_curl.get(), CURLINFO_EFFECTIVE_URL, &place);
    if (redirects > 0 && place != nullptr)
        m_place = QString::fromUtf8(place);
    return end(code);
}

CURLcode HttpTransfer::perform()
{
    const qint64 offset = m_part.validator().isEmpty() ? 0 : m_part.size();
    const std::unique_ptr<curl_slist, CurlDeleter> headers(
        offset > 0 ? curl_slist_append(nullptr, ("If-Range: " + m_part.validator()).constData()) : nullptr);
    const QByteArray range = QByteArray::number(offset) + '-';
    // Not RESUME_FROM: that takes it for an error when the server sends the whole file.
    curl_easy_setopt(m_curl.get(), CURLOPT_RANGE, offset > 0 ? range.constData() : nullptr);
    curl_easy_setopt(m_curl.get(), CURLOPT_HTTPHEADER, headers.get());
    m_hasBegun = false;
    m_ownResult = {};
    m_error.fill('\0');
    const CURLcode code = curl_easy_perform(m_curl.get());
    curl_easy_setopt(m_curl.get(), CURLOPT_HTTPHEADER, nullptr);
    return code;
}

bool HttpTransfer::isRangeRefused() const { return status() == 416 && m_part.size() > 0; }

// "bytes */100": of a file that has 100 (RFC 9110, 15.5.17).
bool HttpTransfer::isAlreadyWhole() const
{
    return isRangeRefused() && m_answer.contentRange == "bytes */" + QByteArray::number(m_part.size());
}

Result<void> HttpTransfer::end(CURLcode code)
{
    if (!m_ownResult)
        return m_ownResult;
    if (isAlreadyWhole()) {
        m_continuedFrom = m_part.size();
        return {};
    }
    if (code == CURLE_OK && !m_hasBegun) // nothing in it
        return begin();
    return code == CURLE_OK ? Result<void>() : errorOf(code);
}

Result<void> HttpTransfer::begin()
{
    m_hasBegun = true;
    curl_off_t length = -1;
    curl_easy_getinfo(m_curl.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
    if (status() == 206 && m_part.size() > 0
        && m_answer.contentRange.startsWith("bytes " + QByteArray::number(m_part.size()) + '-')) {
        m_continuedFrom = m_part.size();
        m_total = length < 0 ? 0 : m_part.size() + length;
        return {};
    }
    if (status() != 200)
        return wrongStatus();
    m_total = std::max<curl_off_t>(0, length);
    const bool isStrong = !m_answer.entityTag.isEmpty() && !m_answer.entityTag.startsWith("W/");
    return m_part.restart(isStrong ? m_answer.entityTag : m_answer.lastModified);
}

long HttpTransfer::status() const
{
    long status = 0;
    curl_easy_getinfo(m_curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

Error HttpTransfer::wrongStatus() const
{
    return failure(Text::tr("The server answered %1 with the status %2. Check the address.")
                       .arg(m_request.url.toDisplayString())
                       .arg(status()));
}

Error HttpTransfer::errorOf(CURLcode code) const
{
    const QString url = m_request.url.toDisplayString();
    switch (code) {
    case CURLE_HTTP_RETURNED_ERROR:
        return wrongStatus();
    case CURLE_TOO_MANY_REDIRECTS:
        return failure(Text::tr("%1 leads from one address to the next more than %2 times. Check the address.")
                           .arg(url)
                           .arg(mostRedirects));
    case CURLE_UNSUPPORTED_PROTOCOL:
        return failure(
            Text::tr("%1 leads to an address that is neither http nor https. It was not followed.").arg(url));
    case CURLE_PARTIAL_FILE:
        return failure(Text::tr("The connection to %1 broke after %2 of %3 bytes. Run the job again.")
                           .arg(url, QLocale().toString(m_part.size()), QLocale().toString(m_total)));
    case CURLE_PEER_FAILED_VERIFICATION:
        return failure(Text::tr("The certificate of %1 cannot be verified: %2. Ask its administrator for a valid one.")
                           .arg(url, QString::fromUtf8(m_error.data())));
    default: {
        const QString said = QString::fromUtf8(m_error.data()).simplified();
        return failure(
            Text::tr("%1 cannot be downloaded: %2. Check the address and the network, and run the job again.")
                .arg(url, said.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : said));
    }
    }
}

size_t HttpTransfer::noteHeader(char *data, size_t size, size_t count, void *self)
{
    Answer &answer = static_cast<HttpTransfer *>(self)->m_answer;
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(0, colon)).toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (line.startsWith("HTTP/"))
        answer = {};
    else if (name == "etag")
        answer.entityTag = value;
    else if (name == "last-modified")
        answer.lastModified = value;
    else if (name == "content-range")
        answer.contentRange = value;
    return size * count;
}

// Less than was given ends the transfer.
size_t HttpTransfer::take(char *data, size_t size, size_t count, void *self)
{
    auto &transfer = *static_cast<HttpTransfer *>(self);
    if (!transfer.m_hasBegun)
        transfer.m_ownResult = transfer.begin();
    if (transfer.m_ownResult)
        transfer.m_ownResult = transfer.m_part.append(QByteArrayView(data, static_cast<qsizetype>(size * count)));
    if (transfer.m_ownResult)
        transfer.m_onProgress(transfer.m_part.size(), transfer.m_total);
    return transfer.m_ownResult ? size * count : 0;
}

// Not zero ends the transfer; libcurl asks at least once a second.
int HttpTransfer::noteProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<HttpTransfer *>(self)->m_stop.stop_requested() ? 1 : 0;
}

} // namespace jobdeck
