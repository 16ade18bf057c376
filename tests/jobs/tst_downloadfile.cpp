// The job Download File against a web server on loopback.
#include "jobs/library/downloadfile.h"
#include "jobs/library/downloadrun.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/httpserver.h"
#include "tests/fakes/jobfixture.h"

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
    void initTestCase()
    {
        QVERIFY(registerDownloadFile(m_registry).isOk());
        for (const char *proxy : {"http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(proxy);
    }
    void init()
    {
        m_files = std::make_unique<FileFolder>();
        m_server = std::make_unique<HttpServer>();
    }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Download File"_s);
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
        m_server->content = content;
        m_server->hasLength = hasLength;
        QVERIFY(m_files->write("out", "old"));
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Done);
        QVERIFY(m_files->content("out") == content);
        QCOMPARE(run->rows.size(), 1);
        QCOMPARE(run->rows.first().at(1).value, QJsonValue(QString::fromLatin1(sha256(content))));
        QCOMPARE(run->rows.first().at(2).value, QJsonValue(content.size()));
        QCOMPARE(run->progress.last(), 100);
        QCOMPARE(m_files->names(), (QStringList{u"out"_s, u"tree"_s}));
    }

    void progressFollowsTheLength()
    {
        m_server->content = large;
        m_server->hangsAfter = 150'000;
        auto run = download();
        QVERIFY(run->waitForProgress(50));
        QCOMPARE(run->progress.last(), 50);
    }

    void redirectsAreFollowed()
    {
        m_server->redirects = {{"/file", "/second"}, {"/second", "/third"}};
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QCOMPARE(m_files->content("out"), "content");
        QVERIFY2(run->logText().contains(u"The address led to "_s + m_server->address(u"/third"_s)),
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
        m_server->status = status;
        if (!redirect.isEmpty())
            m_server->redirects.insert("/file", redirect);
        QVERIFY(m_files->write("out", "old"));
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run->outcome.error.contains(told), qUtf8Printable(run->outcome.error));
        QVERIFY(run->outcome.error.endsWith(u"Nothing was kept."_s));
        QCOMPARE(m_files->content("out"), "old");
        QCOMPARE(m_files->names(), (QStringList{u"out"_s, u"tree"_s}));
        QVERIFY(m_server->requests.size() <= 11);
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
        m_server->content = large;
        m_server->isSilent = !hasHeaders;
        m_server->hangsAfter = hasHeaders ? 1000 : -1;
        JobFixture run(*m_registry.find(u"Download File"_s),
                       [this](JobContext &job) {
                           return DownloadRun(job,
                                              {.url = QUrl(m_server->address()),
                                               .file = m_files->file(u"out"_s),
                                               .isContinued = false,
                                               .patienceSeconds = 1})
                               .run();
                       },
                       {});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Exception);
        QVERIFY2(run.outcome.error.contains(u"too slow"_s), qUtf8Printable(run.outcome.error));
        QCOMPARE(m_files->names(), QStringList{u"tree"_s});
    }

    void nobodyThereIsTold()
    {
        const QString address = m_server->address();
        m_server.reset();
        auto run = download(address);
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"cannot be downloaded"_s), qUtf8Printable(run->outcome.error));
    }

    void aCutConnectionIsToldAndTheNextRunGoesOn_data()
    {
        QTest::addColumn<bool>("hasTag");
        QTest::newRow("by entity tag") << true;
        QTest::newRow("by date") << false;
    }
    void aCutConnectionIsToldAndTheNextRunGoesOn()
    {
        QFETCH(bool, hasTag);
        m_server->lastModified = "Wed, 21 Oct 2015 07:28:00 GMT";
        if (!hasTag)
            m_server->entityTag.clear();
        cutAfter(100'000);
        QCOMPARE(m_files->names(), (QStringList{u"out.part"_s, u"out.part.info"_s, u"tree"_s}));
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(m_files->content("out") == large);
        QCOMPARE(m_server->requests.last().headers.value("range"), "bytes=100000-");
        QCOMPARE(m_server->requests.last().headers.value("if-range"),
                 hasTag ? m_server->entityTag : m_server->lastModified);
        QVERIFY2(run->logText().contains(u"Went on after"_s), qUtf8Printable(run->logText()));
        QCOMPARE(m_files->names(), (QStringList{u"out"_s, u"tree"_s}));
    }

    void whatChangedMeanwhileIsLoadedAnew_data()
    {
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("hasRanges");
        QTest::newRow("another file") << QByteArray("\"v2\"") << QByteArray(200'000, 'y') << true;
        QTest::newRow("a shorter file with the same tag") << QByteArray("\"v1\"") << QByteArray("short") << true;
        QTest::newRow("a server without ranges") << QByteArray("\"v1\"") << large << false;
    }
    void whatChangedMeanwhileIsLoadedAnew()
    {
        QFETCH(QByteArray, tag);
        QFETCH(QByteArray, content);
        QFETCH(bool, hasRanges);
        cutAfter(100'000);
        m_server->entityTag = tag;
        m_server->content = content;
        m_server->hasRanges = hasRanges;
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(m_files->content("out") == content);
    }

    void whatIsWholeAlreadyIsNotSentAgain()
    {
        cutAfter(300'000); // all of it, but the server promised more
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(m_files->content("out") == large);
        QVERIFY(run->logText().contains(u"Went on after"_s));
    }

    void withoutAValidatorNothingIsKept()
    {
        m_server->entityTag = "W/\"weak\"";
        m_server->content = large;
        m_server->cutsAfter = 1000;
        auto run = download();
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"broke after 1,000 of 300,000 bytes"_s),
                 qUtf8Printable(run->outcome.error));
        QCOMPARE(m_files->names(), QStringList{u"tree"_s});
    }

    void partsAreNotKeptWhenThatIsNotWanted()
    {
        cutAfter(100'000);
        auto run = download(m_server->address(), {{u"resume"_s, false}});
        QVERIFY(run->waitForEnd());
        QVERIFY(!m_server->requests.last().headers.contains("range"));
        QVERIFY(m_files->content("out") == large);
    }

    void partsOfAnotherAddressAreNotContinued()
    {
        cutAfter(100'000);
        auto run = download(m_server->address(u"/other"_s));
        QVERIFY(run->waitForEnd());
        QVERIFY(!m_server->requests.last().headers.contains("range"));
        QVERIFY(m_files->content("out") == large);
    }

    void aStopKeepsWhatArrived()
    {
        m_server->content = large;
        m_server->hangsAfter = 100'000;
        QVERIFY(m_files->write("out", "old"));
        auto run = download();
        QVERIFY(run->waitForProgress(33));
        QElapsedTimer time;
        time.start();
        run->stop();
        QVERIFY(run->waitForEnd());
        QVERIFY2(time.elapsed() < 3'000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(run->outcome.kind, Outcome::Kind::Stopped);
        QVERIFY2(run->outcome.note.contains(u"the next run goes on there"_s), qUtf8Printable(run->outcome.note));
        QCOMPARE(m_files->content("out"), "old");
        QCOMPARE(m_files->content("out.part").size(), 100'000);
    }

    void theHashIsChecked()
    {
        auto right = download(m_server->address(), {{u"sha256"_s, QString::fromLatin1(sha256("content").toUpper())}});
        QVERIFY(right->waitForEnd());
        QCOMPARE(right->outcome.error, QString());
        QCOMPARE(m_files->content("out"), "content");
        m_server->content = "changed";
        auto wrong = download(m_server->address(), {{u"sha256"_s, QString::fromLatin1(sha256("content"))}});
        QVERIFY(wrong->waitForEnd());
        QVERIFY2(wrong->outcome.error.contains(QString::fromLatin1(sha256("changed"))),
                 qUtf8Printable(wrong->outcome.error));
        QCOMPARE(m_files->content("out"), "content");
        QCOMPARE(m_files->names(), (QStringList{u"out"_s, u"tree"_s}));
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
        const FieldErrors errors =
            m_registry.check(u"Download File"_s)({{u"url"_s, url}, {u"sha256"_s, hash}, {u"file"_s, u"/tmp/x"_s}});
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().field, field);
        QVERIFY(!errors.first().message.contains(u"secret"_s));
        auto run = download(url, {{u"sha256"_s, hash}});
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, errors.first().message);
    }

    void filesOfOthersAreLeftAlone_data()
    {
        QTest::addColumn<QString>("making"); // a command
        QTest::addColumn<QString>("told");
        QTest::newRow("a part of another program") << u"echo theirs > out.part"_s << u"is in the way"_s;
        QTest::newRow("a link") << u"echo theirs > other; ln -s other out.part; touch out.part.info"_s
                                << u"is in the way"_s;
        QTest::newRow("a pipe for the part") << u"mkfifo out.part"_s << u"is a pipe"_s;
        QTest::newRow("a pipe for the target") << u"mkfifo out"_s << u"is a pipe"_s;
        QTest::newRow("a folder") << u"mkdir out"_s << u"is a folder"_s;
    }
    void filesOfOthersAreLeftAlone()
    {
        QFETCH(QString, making);
        QFETCH(QString, told);
        QCOMPARE(m_files->shell(making), 0);
        const QStringList before = m_files->names();
        auto run = download();
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(told), qUtf8Printable(run->outcome.error));
        QCOMPARE(m_files->names(), before);
        QCOMPARE(m_files->shell(u"test ! -f out.part || grep -q theirs out.part"_s), 0);
    }

    void twoRunsDoNotWriteToOneFile()
    {
        m_server->content = large;
        m_server->hangsAfter = 100'000;
        auto first = download();
        QVERIFY(first->waitForProgress(33));
        auto second = download();
        QVERIFY(second->waitForEnd());
        QVERIFY2(second->outcome.error.startsWith(u"Another job is downloading"_s),
                 qUtf8Printable(second->outcome.error));
        QCOMPARE(m_files->content("out.part").size(), 100'000);
    }

    void anUnknownCertificateIsRefused()
    {
        QByteArray said;
        if (m_files->shell(u"openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out cert -days 2 -subj /CN=x "
                           "-addext subjectAltName=IP:127.0.0.1"_s,
                           &said)
            != 0)
            QSKIP("openssl is not installed");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(m_files->content("cert")));
        configuration.setPrivateKey(QSslKey(m_files->content("key"), QSsl::Rsa));
        m_server->tls = configuration;
        auto refused = download();
        QVERIFY(refused->waitForEnd());
        QVERIFY2(refused->outcome.error.contains(u"certificate"_s), qUtf8Printable(refused->outcome.error));
        QVERIFY(m_server->requests.isEmpty());
    }

private:
    [[nodiscard]] std::unique_ptr<JobFixture> download(const QString &address, QJsonObject more = {}) const
    {
        more.insert(u"url"_s, address);
        more.insert(u"file"_s, m_files->file(u"out"_s));
        return std::make_unique<JobFixture>(m_registry, u"Download File"_s, more);
    }
    [[nodiscard]] std::unique_ptr<JobFixture> download() const { return download(m_server->address()); }
    // A run of `large` that ends too early.
    void cutAfter(qint64 bytes) const
    {
        m_server->content = large;
        m_server->cutsAfter = bytes;
        m_server->tellsMore = bytes == large.size() ? 10 : 0;
        auto run = download();
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"the next run goes on there"_s), qUtf8Printable(run->outcome.error));
        QCOMPARE(m_files->content("out.part").size(), bytes);
        m_server->cutsAfter = -1;
        m_server->tellsMore = 0;
    }
    static QByteArray sha256(const QByteArray &content)
    {
        return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    }

    JobRegistry m_registry;
    std::unique_ptr<FileFolder> m_files;
    std::unique_ptr<HttpServer> m_server;
};

QTEST_GUILESS_MAIN(TestDownloadFile)
#include "tst_downloadfile.moc"
