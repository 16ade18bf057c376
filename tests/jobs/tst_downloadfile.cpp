// The job Download File against a web server on loopback.
#include "jobs/library/downloadrun.h"
#include "tests/fakes/downloadfixture.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

const QByteArray large(300'000, 'x');

} // namespace

class TestDownloadFile final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<DownloadFixture>(); }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_fixture->registry.find(u"Download File"_s);
        QCOMPARE(kind.group, u"Network"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 4);
        QCOMPARE(kind.arguments.find(u"url")->type, ArgumentType::Url);
        QCOMPARE(kind.arguments.find(u"file")->type, ArgumentType::SaveFile);
        QCOMPARE(kind.arguments.find(u"sha256")->type, ArgumentType::Text);
        QCOMPARE(kind.arguments.find(u"resume")->defaultValue, QJsonValue(true));
    }

    void theFileArrives_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("hasLength");
        QTest::newRow("small") << QByteArray("abc") << true;
        QTest::newRow("large") << large << true;
        QTest::newRow("without a length") << large << false;
        QTest::newRow("empty") << QByteArray() << true;
    }
    void theFileArrives()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, hasLength);
        m_fixture->server->content = content;
        m_fixture->server->hasLength = hasLength;
        QVERIFY(m_fixture->files->write("out", "old"));
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Done);
        QVERIFY(m_fixture->files->content("out") == content);
        QCOMPARE(run->rows.size(), 1);
        QCOMPARE(run->rows.first().at(1).value, QJsonValue(QString::fromLatin1(sha256(content))));
        QCOMPARE(run->rows.first().at(2).value, QJsonValue(content.size()));
        QCOMPARE(run->progress.last(), 100);
        QCOMPARE(m_fixture->files->names(), (QStringList{u"out"_s, u"tree"_s}));
    }

    void progressFollowsTheLength()
    {
        m_fixture->server->content = large;
        m_fixture->server->hangsAfter = 150'000;
        auto run = download();
        QVERIFY(run->waitForProgress(50));
        QCOMPARE(run->progress.last(), 50);
    }

    void redirectsAreFollowed()
    {
        m_fixture->server->redirects = {{"/file", "/second"}, {"/second", "/third"}};
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(m_fixture->files->content("out"), "content");
        QVERIFY2(run->logText().contains(u"The address led to "_s + m_fixture->server->address(u"/third"_s)),
                 qUtf8Printable(run->logText()));
    }

    void whatCannotBeDownloadedIsToldAndLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("redirect");
        QTest::addColumn<QString>("told");
        QTest::newRow("not there") << QByteArray("404 Not Found") << QByteArray() << u"with the status 404"_s;
        QTest::newRow("broken server") << QByteArray("500 Oops") << QByteArray() << u"with the status 500"_s;
        QTest::newRow("no content") << QByteArray("204 No Content") << QByteArray() << u"with the status 204"_s;
        QTest::newRow("redirect loop") << QByteArray() << QByteArray("/file") << u"more than 10 times"_s;
        QTest::newRow("redirect to a file")
            << QByteArray() << QByteArray("file:///etc/passwd") << u"neither http nor https"_s;
        QTest::newRow("redirect to ftp") << QByteArray() << QByteArray("ftp://127.0.0.1/x")
                                         << u"neither http nor https"_s;
    }
    void whatCannotBeDownloadedIsToldAndLeavesNothing()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, redirect);
        QFETCH(QString, told);
        m_fixture->server->status = status;
        if (!redirect.isEmpty())
            m_fixture->server->redirects.insert("/file", redirect);
        QVERIFY(m_fixture->files->write("out", "old"));
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(told), qUtf8Printable(run->outcome.error));
        QVERIFY(run->outcome.error.endsWith(u"Nothing was kept."_s));
        QCOMPARE(m_fixture->files->content("out"), "old");
        QCOMPARE(m_fixture->files->names(), (QStringList{u"out"_s, u"tree"_s}));
        QVERIFY(m_fixture->server->requests.size() <= 11);
    }

    void aSilentServerIsGivenUp_data()
    {
        QTest::addColumn<bool>("hasHeaders");
        QTest::newRow("no headers") << false;
        QTest::newRow("half the content") << true;
    }
    void aSilentServerIsGivenUp()
    {
        QFETCH(bool, hasHeaders);
        m_fixture->server->content = large;
        m_fixture->server->isSilent = !hasHeaders;
        m_fixture->server->hangsAfter = hasHeaders ? 1000 : -1;
        JobFixture run(*m_fixture->registry.find(u"Download File"_s),
                       [this](JobContext &job) {
                           return DownloadRun(job,
                                              {.url = QUrl(m_fixture->server->address()),
                                               .file = m_fixture->files->file(u"out"_s),
                                               .isContinued = false,
                                               .patienceSeconds = 1})
                               .run();
                       },
                       {});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(u"too slow"_s), qUtf8Printable(run.outcome.error));
        QCOMPARE(m_fixture->files->names(), QStringList{u"tree"_s});
    }

    void nobodyThereIsTold()
    {
        const QString address = m_fixture->server->address();
        m_fixture->server.reset();
        auto run = download(address);
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"cannot be downloaded"_s), qUtf8Printable(run->outcome.error));
    }

    void theHashIsChecked()
    {
        auto right =
            download(m_fixture->server->address(), {{u"sha256"_s, QString::fromLatin1(sha256("content").toUpper())}});
        QVERIFY(right->waitForEnd());
        QCOMPARE(right->outcome.error, QString());
        QCOMPARE(m_fixture->files->content("out"), "content");
        m_fixture->server->content = "changed";
        auto wrong = download(m_fixture->server->address(), {{u"sha256"_s, QString::fromLatin1(sha256("content"))}});
        QVERIFY(wrong->waitForEnd());
        QVERIFY2(wrong->outcome.error.contains(QString::fromLatin1(sha256("changed"))),
                 qUtf8Printable(wrong->outcome.error));
        QCOMPARE(m_fixture->files->content("out"), "content");
        QCOMPARE(m_fixture->files->names(), (QStringList{u"out"_s, u"tree"_s}));
    }

    void badInputIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<QString>("field");
        QTest::newRow("a file") << u"file:///etc/passwd"_s << QString() << u"url"_s;
        QTest::newRow("ftp") << u"ftp://example.org/a"_s << QString() << u"url"_s;
        QTest::newRow("no host") << u"http:///a"_s << QString() << u"url"_s;
        QTest::newRow("a password") << u"http://me:secret@example.org/a"_s << QString() << u"url"_s;
        QTest::newRow("a short hash") << u"http://example.org/a"_s << u"abc"_s << u"sha256"_s;
        QTest::newRow("no hexadecimal") << u"http://example.org/a"_s << QString(64, u'x') << u"sha256"_s;
    }
    void badInputIsRefused()
    {
        QFETCH(QString, url);
        QFETCH(QString, hash);
        QFETCH(QString, field);
        const FieldErrors errors = m_fixture->registry.check(u"Download File"_s)(
            {{u"url"_s, url}, {u"sha256"_s, hash}, {u"file"_s, u"/tmp/x"_s}});
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().field, field);
        QVERIFY(!errors.first().message.contains(u"secret"_s));
        auto run = download(url, {{u"sha256"_s, hash}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, errors.first().message);
    }

    void onlyAKnownCertificateIsTaken()
    {
        QByteArray said;
        const QString makeKey = u"openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out cert -days 2 -subj /CN=x "
                                "-addext subjectAltName=IP:127.0.0.1"_s;
        QVERIFY2(m_fixture->files->shell(makeKey, &said) == 0, said);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(m_fixture->files->content("cert")));
        configuration.setPrivateKey(QSslKey(m_fixture->files->content("key"), QSsl::Rsa));
        m_fixture->server->tls = configuration;
        auto refused = download();
        QVERIFY(refused->waitForEnd());
        QVERIFY2(refused->outcome.error.contains(u"certificate"_s), qUtf8Printable(refused->outcome.error));
        QVERIFY(m_fixture->server->requests.isEmpty());
        qputenv("SSL_CERT_FILE", m_fixture->files->native("cert"));
        auto taken = download();
        QVERIFY(taken->waitForEnd());
        qunsetenv("SSL_CERT_FILE");
        QCOMPARE(taken->outcome.error, QString());
        QCOMPARE(m_fixture->files->content("out"), "content");
    }

private:
    [[nodiscard]] std::unique_ptr<JobFixture> download(const QString &address, const QJsonObject &more = {}) const
    {
        return m_fixture->download(address, more);
    }
    [[nodiscard]] std::unique_ptr<JobFixture> download() const { return m_fixture->download(); }
    static QByteArray sha256(const QByteArray &content)
    {
        return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    }

    std::unique_ptr<DownloadFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestDownloadFile)
#include "tst_downloadfile.moc"
