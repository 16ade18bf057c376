// A web server on loopback that behaves as a test wants: ranges, entity tags, redirects, wrong lengths, hanging,
// cutting the connection. It lives on the test's thread and goes on while that waits. RFC 9110, RFC 9112.
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <memory>
#include <optional>

class HttpServer final : public QTcpServer {
public:
    struct Request {
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; // names in lower case
    };

    QByteArray content = "content";
    QByteArray entityTag = "\"v1\""; // empty: none
    QByteArray lastModified; // empty: none
    bool hasRanges = true;
    bool hasLength = true; // else the end of the connection is the end of the content
    qint64 tellsMore = 0; // added to the length that is told
    qint64 hangsAfter = -1; // bytes of the content, then silence; -1: does not
    qint64 cutsAfter = -1; // bytes of the content, then the connection is closed
    bool isSilent = false; // not even headers
    QByteArray status; // not empty: answers "404 Not Found", say
    QHash<QByteArray, QByteArray> redirects; // from a path to a Location
    std::optional<QSslConfiguration> tls;

    QList<Request> requests;
    int hanging = 0; // answers that came to their silence

    HttpServer() { listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString address(const QString &path = QStringLiteral("/file")) const
    {
        return QStringLiteral("%1://127.0.0.1:%2%3")
            .arg(tls ? QStringLiteral("https") : QStringLiteral("http"))
            .arg(serverPort())
            .arg(path);
    }

private:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QSslSocket::readyRead, this, [this, socket, buffer] {
            *buffer += socket->readAll();
            for (qsizetype end = buffer->indexOf("\r\n\r\n"); end >= 0; end = buffer->indexOf("\r\n\r\n")) {
                const QByteArray head = buffer->first(end);
                buffer->remove(0, end + 4);
                answer(*socket, requestOf(head));
            }
        });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        if (tls) {
            socket->setSslConfiguration(*tls);
            socket->startServerEncryption();
        }
    }

    static Request requestOf(const QByteArray &head)
    {
        const QList<QByteArray> lines = head.split('\n');
        Request request{.path = lines.first().split(' ').value(1), .headers = {}};
        for (const QByteArray &line : lines.mid(1))
            request.headers.insert(line.first(line.indexOf(':')).trimmed().toLower(),
                                   line.sliced(line.indexOf(':') + 1).trimmed());
        return request;
    }

    void answer(QSslSocket &socket, const Request &request)
    {
        requests << request;
        if (isSilent)
            ++hanging;
        else if (redirects.contains(request.path))
            socket.write("HTTP/1.1 302 Found\r\nContent-Length: 5\r\nLocation: " + redirects.value(request.path)
                         + "\r\n\r\nmoved");
        else if (!status.isEmpty())
            socket.write("HTTP/1.1 " + status + "\r\nContent-Length: 5\r\n\r\nsorry");
        else
            send(socket, offsetOf(request));
    }

    // 0: all of it.
    [[nodiscard]] qint64 offsetOf(const Request &request) const
    {
        const QByteArray range = request.headers.value("range");
        const QByteArray known = request.headers.value("if-range");
        const bool isSame = known.isEmpty() || known == (entityTag.isEmpty() ? lastModified : entityTag);
        return hasRanges && isSame && range.startsWith("bytes=") ? range.mid(6).chopped(1).toLongLong() : 0;
    }

    void send(QSslSocket &socket, qint64 offset)
    {
        const QByteArray size = QByteArray::number(content.size());
        if (offset >= content.size() && offset > 0) {
            socket.write("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\nContent-Range: bytes */" + size
                         + "\r\n\r\n");
            return;
        }
        const QByteArray part = content.sliced(offset);
        QByteArray head = offset > 0 ? QByteArray("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes ")
                + QByteArray::number(offset) + '-' + QByteArray::number(content.size() - 1) + '/' + size + "\r\n"
                                     : QByteArray("HTTP/1.1 200 OK\r\n");
        if (!entityTag.isEmpty())
            head += "ETag: " + entityTag + "\r\n";
        if (!lastModified.isEmpty())
            head += "Last-Modified: " + lastModified + "\r\n";
        if (hasLength)
            head += "Content-Length: " + QByteArray::number(part.size() + tellsMore) + "\r\n";
        else
            head += "Connection: close\r\n";
        socket.write(head + "\r\n");
        sendContent(socket, part);
    }

    void sendContent(QSslSocket &socket, const QByteArray &part)
    {
        const qint64 limit = std::max(hangsAfter, cutsAfter);
        socket.write(limit < 0 ? part : part.first(std::min<qsizetype>(part.size(), limit)));
        hanging += hangsAfter >= 0 ? 1 : 0;
        if (!hasLength || cutsAfter >= 0 || tellsMore > 0)
            socket.disconnectFromHost();
    }
};
