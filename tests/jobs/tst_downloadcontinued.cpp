// The job Download File after a run that ended too early: what is kept, and when it is continued.
#include "tests/fakes/downloadfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

const QByteArray large(300'000, 'x');

} // namespace

class TestDownloadContinued final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<DownloadFixture>(); }

    void aCutConnectionIsToldAndTheNextRunGoesOn_data()
    {
        QTest::addColumn<bool>("hasTag");
        QTest::newRow("by entity tag") << true;
        QTest::newRow("by date") << false;
    }
    void aCutConnectionIsToldAndTheNextRunGoesOn()
    {
        QFETCH(bool, hasTag);
        m_fixture->server->lastModified = "Wed, 21 Oct 2015 07:28:00 GMT";
        if (!hasTag)
            m_fixture->server->entityTag.clear();
        cutAfter(100'000);
        QCOMPARE(m_fixture->files->names(), (QStringList{u"out.part"_s, u"out.part.info"_s, u"tree"_s}));
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(m_fixture->files->content("out") == large);
        QCOMPARE(m_fixture->server->requests.last().headers.value("range"), "bytes=100000-");
        QCOMPARE(m_fixture->server->requests.last().headers.value("if-range"),
                 hasTag ? m_fixture->server->entityTag : m_fixture->server->lastModified);
        QVERIFY2(run->logText().contains(u"Went on after"_s), qUtf8Printable(run->logText()));
        QCOMPARE(m_fixture->files->names(), (QStringList{u"out"_s, u"tree"_s}));
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
        m_fixture->server->entityTag = tag;
        m_fixture->server->content = content;
        m_fixture->server->hasRanges = hasRanges;
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(m_fixture->files->content("out") == content);
    }

    void whatIsWholeAlreadyIsNotSentAgain()
    {
        cutAfter(300'000); // all of it, but the server promised more
        auto run = download();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->outcome.error, QString());
        QVERIFY(m_fixture->files->content("out") == large);
        QVERIFY(run->logText().contains(u"Went on after"_s));
    }

    void withoutAValidatorNothingIsKept()
    {
        m_fixture->server->entityTag = "W/\"weak\"";
        m_fixture->server->content = large;
        m_fixture->server->cutsAfter = 1000;
        auto run = download();
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"broke after 1,000 of 300,000 bytes"_s),
                 qUtf8Printable(run->outcome.error));
        QCOMPARE(m_fixture->files->names(), QStringList{u"tree"_s});
    }

    void partsAreNotKeptWhenThatIsNotWanted()
    {
        cutAfter(100'000);
        auto run = download(m_fixture->server->address(), {{u"resume"_s, false}});
        QVERIFY(run->waitForEnd());
        QVERIFY(!m_fixture->server->requests.last().headers.contains("range"));
        QVERIFY(m_fixture->files->content("out") == large);
    }

    void partsOfAnotherAddressAreNotContinued()
    {
        cutAfter(100'000);
        auto run = download(m_fixture->server->address(u"/other"_s));
        QVERIFY(run->waitForEnd());
        QVERIFY(!m_fixture->server->requests.last().headers.contains("range"));
        QVERIFY(m_fixture->files->content("out") == large);
    }

    void aStopKeepsWhatArrived()
    {
        m_fixture->server->content = large;
        m_fixture->server->hangsAfter = 100'000;
        QVERIFY(m_fixture->files->write("out", "old"));
        auto run = download();
        QVERIFY(run->waitForProgress(33));
        QElapsedTimer time;
        time.start();
        run->stop();
        QVERIFY(run->waitForEnd());
        QVERIFY2(time.elapsed() < 5'000 * test::slowness, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(run->outcome.kind, Outcome::Kind::Stopped);
        QVERIFY2(run->outcome.note.contains(u"the next run goes on there"_s), qUtf8Printable(run->outcome.note));
        QCOMPARE(m_fixture->files->content("out"), "old");
        QCOMPARE(m_fixture->files->content("out.part").size(), 100'000);
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
        QCOMPARE(m_fixture->files->shell(making), 0);
        const QStringList before = m_fixture->files->names();
        auto run = download();
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(told), qUtf8Printable(run->outcome.error));
        QCOMPARE(m_fixture->files->names(), before);
        QCOMPARE(m_fixture->files->shell(u"test ! -f out.part || grep -q theirs out.part"_s), 0);
    }

    void twoRunsDoNotWriteToOneFile()
    {
        m_fixture->server->content = large;
        m_fixture->server->hangsAfter = 100'000;
        auto first = download();
        QVERIFY(first->waitForProgress(33));
        auto second = download();
        QVERIFY(second->waitForEnd());
        QVERIFY2(second->outcome.error.startsWith(u"Another job is downloading"_s),
                 qUtf8Printable(second->outcome.error));
        QCOMPARE(m_fixture->files->content("out.part").size(), 100'000);
    }

private:
    [[nodiscard]] std::unique_ptr<JobFixture> download(const QString &address, const QJsonObject &more = {}) const
    {
        return m_fixture->download(address, more);
    }
    [[nodiscard]] std::unique_ptr<JobFixture> download() const { return m_fixture->download(); }
    // A run of `large` that ends too early.
    void cutAfter(qint64 bytes) const
    {
        m_fixture->server->content = large;
        m_fixture->server->cutsAfter = bytes;
        m_fixture->server->tellsMore = bytes == large.size() ? 10 : 0;
        auto run = download();
        QVERIFY(run->waitForEnd());
        QVERIFY2(run->outcome.error.contains(u"the next run goes on there"_s), qUtf8Printable(run->outcome.error));
        QCOMPARE(m_fixture->files->content("out.part").size(), bytes);
        m_fixture->server->cutsAfter = -1;
        m_fixture->server->tellsMore = 0;
    }

    std::unique_ptr<DownloadFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestDownloadContinued)
#include "tst_downloadcontinued.moc"
