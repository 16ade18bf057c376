// The owner's socket with real connections: clients that behave, clients that don't, and clients that do not read.
#include "app/engineserver.h"
#include "app/paths.h"
#include "app/remoteengine.h"
#include "tests/fakes/otheruser.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>
#include <unistd.h>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

// An engine that remembers what it was asked and answers when the test says so.
class FakeEngine final : public Engine {
public:
    void execute(const Command &command, CommandReply reply) override
    {
        commands << command;
        replies << std::move(reply);
    }
    [[nodiscard]] bool isOwner() const override { return true; }

    QList<Command> commands;
    QList<CommandReply> replies;
};

struct Fixture {
    Fixture()
    {
        const auto listening = server.listen();
        if (!listening)
            qFatal("%s", qPrintable(listening.error().message));
    }

    // A client that has been greeted.
    [[nodiscard]] std::unique_ptr<RemoteEngine> client(bool isWindow = false) const
    {
        auto remote = std::make_unique<RemoteEngine>(isWindow);
        QSignalSpy ready(remote.get(), &RemoteEngine::ready);
        remote->connectTo(socket);
        if (!ready.wait())
            qFatal("the server did not greet");
        return remote;
    }
    // A bare connection.
    [[nodiscard]] std::unique_ptr<QLocalSocket> stranger() const
    {
        auto connection = std::make_unique<QLocalSocket>();
        connection->connectToServer(socket);
        if (!connection->waitForConnected())
            qFatal("no connection");
        return connection;
    }

    QTemporaryDir folder;
    QString socket = folder.filePath(u"run/engine.sock"_s);
    FakeEngine engine;
    EngineServer server{engine, {OwnerIdentity::ofThisProcess(), OwnerRole::Work, u"9.9"_s, socket}};
};

QByteArray hello(int protocol = protocolVersion)
{
    return frameOf({{u"type"_s, u"hello"_s}, {u"protocol"_s, protocol}, {u"version"_s, u"0"_s}});
}

QByteArray command(Verb verb)
{
    return frameOf(
        {{u"type"_s, u"command"_s}, {u"number"_s, 1}, {u"command"_s, commandToCbor({.verb = verb, .job = 1})}});
}

QByteArray framed(const QByteArray &body)
{
    QByteArray frame(4, 0);
    qToBigEndian(quint32(body.size()), frame.data());
    return frame + body;
}

ChangeBatch batchOf(qsizetype textSize)
{
    Job job{.id = 1, .kind = u"Greet"_s, .progressText = QString(textSize, u'x')};
    return {.revision = 1, .changes = {{std::nullopt, job}}};
}

} // namespace

class tst_EngineServer final : public QObject {
    Q_OBJECT
private slots:
    void theSocketIsForItsUserAlone()
    {
        const Fixture fixture;
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(fixture.socket).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
        QCOMPARE(::stat(QFile::encodeName(QFileInfo(fixture.socket).path()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0700U);
    }

    // The first may be one that takes long to check.
    void whatOneClientAsksForIsMadeInItsOrder()
    {
        Fixture fixture;
        const auto one = fixture.client();
        const auto other = fixture.client();
        QStringList made;
        const auto ask = [&made](RemoteEngine &client, const QString &kind) {
            client.execute({.verb = Verb::Run, .request = {.kind = kind}},
                           [&made, kind](const Result<Job> &) { made << kind; });
        };
        ask(*one, u"A"_s);
        ask(*one, u"B"_s);
        one->execute({.verb = Verb::Abort, .job = 5}, [](const Result<Job> &) {});
        ask(*other, u"C"_s);
        QTRY_COMPARE(fixture.engine.commands.size(), 3);
        QTRY_COMPARE(fixture.server.pendingCount(), 4);
        const auto isAsked = [&fixture](const QString &kind) {
            return std::ranges::any_of(fixture.engine.commands,
                                       [&kind](const Command &command) { return command.request.kind == kind; });
        };
        QVERIFY(isAsked(u"A"_s) && isAsked(u"C"_s) && !isAsked(u"B"_s));
        fixture.engine.replies.at(fixture.engine.commands.first().request.kind == u"A" ? 0 : 1)(Job{.id = 1});
        QTRY_VERIFY(isAsked(u"B"_s));
        QCOMPARE(fixture.engine.commands.last().request.kind, u"B"_s);
        QTRY_COMPARE(made, QStringList{u"A"_s});
    }

    void onlyItsUserIsServedWhateverTheModesAre_data()
    {
        QTest::addColumn<uid_t>("user");
        QTest::addColumn<Knocker::End>("end");
        QTest::newRow("its user") << ::getuid() << Knocker::End::Answered;
        QTest::newRow("nobody") << uid_t(65534) << Knocker::End::Disconnected;
    }
    // A real process of another user, whom the kernel lets in because somebody has opened the socket up.
    void onlyItsUserIsServedWhateverTheModesAre()
    {
        QFETCH(const uid_t, user);
        QFETCH(const Knocker::End, end);
        if (::getuid() != 0)
            QSKIP("Only root can start a process of another user.");
        Fixture fixture;
        const auto good = fixture.client();
        QVERIFY(::chmod(QFile::encodeName(fixture.socket).constData(), 0666) == 0);
        QVERIFY(::chmod(QFile::encodeName(QFileInfo(fixture.socket).path()).constData(), 0711) == 0);
        Knocker knocker(fixture.socket, user, hello() + command(Verb::Abort));
        QTRY_VERIFY(knocker.hasEnded());
        QCOMPARE(knocker.end(), end);
        QTRY_COMPARE(fixture.server.clientCount(), 1);
        QCOMPARE(fixture.engine.commands.size(), end == Knocker::End::Answered ? 1 : 0);
        good->execute({.verb = Verb::Cancel, .job = 1}, [](const Result<Job> &) {});
        QTRY_VERIFY(!fixture.engine.commands.isEmpty() && fixture.engine.commands.last().verb == Verb::Cancel);
    }

    void aSocketOfADeadOwnerIsReplaced()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"engine.sock"_s);
        QFile left(path);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        FakeEngine engine;
        EngineServer server(engine, {{}, OwnerRole::Window, {}, path});
        QVERIFY(server.listen().isOk());
    }

    void aCommandIsAnsweredToWhoAsked()
    {
        Fixture fixture;
        const auto first = fixture.client();
        const auto second = fixture.client();
        QList<JobId> answers;
        first->execute({.verb = Verb::Abort, .job = 1}, [&](const Result<Job> &job) { answers << job->id; });
        QTRY_COMPARE(fixture.engine.commands.size(), 1);
        second->execute({.verb = Verb::Cancel, .job = 2}, [&](const Result<Job> &job) { answers << job->id * 10; });
        QTRY_COMPARE(fixture.engine.commands.size(), 2);
        QCOMPARE(fixture.engine.commands.at(1).verb, Verb::Cancel);
        fixture.engine.replies.at(1)(Job{.id = 2});
        fixture.engine.replies.at(0)(Job{.id = 1});
        QTRY_COMPARE(answers.size(), 2);
        std::ranges::sort(answers);
        QCOMPARE(answers, (QList<JobId>{1, 20}));
    }

    void anErrorOfTheEngineArrives()
    {
        Fixture fixture;
        const auto client = fixture.client();
        std::optional<Error> error;
        client->execute({.verb = Verb::Run}, [&](const Result<Job> &job) { error = job.error(); });
        QTRY_COMPARE(fixture.engine.replies.size(), 1);
        const Error refused{ErrorCode::Refused, u"Job 1 is done."_s, u"job"_s};
        fixture.engine.replies.first()(refused);
        QTRY_VERIFY(error);
        QCOMPARE(*error, refused);
    }

    void everyCommitIsToldToEveryClient()
    {
        Fixture fixture;
        const auto first = fixture.client();
        const auto second = fixture.client();
        QSignalSpy firstHeard(first.get(), &Engine::changed);
        QSignalSpy secondHeard(second.get(), &Engine::changed);
        emit fixture.engine.changed(batchOf(10));
        QTRY_COMPARE(firstHeard.count(), 1);
        QTRY_COMPARE(secondHeard.count(), 1);
        QCOMPARE(qvariant_cast<ChangeBatch>(firstHeard.at(0).at(0)).changes.at(0).after->kind, u"Greet"_s);
    }

    void handOverAndRaiseArrive()
    {
        Fixture fixture;
        QSignalSpy handOver(&fixture.server, &EngineServer::handOverRequested);
        QSignalSpy raise(&fixture.server, &EngineServer::raiseRequested);
        const auto client = fixture.client();
        client->requestRaise();
        client->requestHandOver();
        QTRY_COMPARE(raise.count(), 1);
        QTRY_COMPARE(handOver.count(), 1);
    }

    void theWindowThatIsRaisedMayBeAClients()
    {
        Fixture fixture;
        const auto window = fixture.client(true);
        QVERIFY(!window->hasOtherWindow());
        const auto command = fixture.client();
        const auto second = fixture.client(true);
        QVERIFY(second->hasOtherWindow());
        QSignalSpy raised(window.get(), &RemoteEngine::raiseRequested);
        QSignalSpy others(command.get(), &RemoteEngine::raiseRequested);
        QSignalSpy itself(second.get(), &RemoteEngine::raiseRequested);
        second->requestRaise();
        QTRY_COMPARE(raised.count(), 1);
        QCOMPARE(others.count(), 0);
        QCOMPARE(itself.count(), 0);
    }

    void anAnswerToAClientThatLeftIsDropped()
    {
        Fixture fixture;
        auto client = fixture.client();
        client->execute({.verb = Verb::Abort, .job = 1}, [](const Result<Job> &) {});
        QTRY_COMPARE(fixture.engine.replies.size(), 1);
        client.reset();
        QTRY_COMPARE(fixture.server.clientCount(), 0);
        fixture.engine.replies.first()(Job{.id = 1});
    }

    void theEndOfTheOwnerIsToldAndAnswersWhatIsOpen()
    {
        auto fixture = std::make_unique<Fixture>();
        const auto client = fixture->client();
        QSignalSpy gone(client.get(), &Engine::disconnected);
        std::optional<ErrorCode> code;
        client->execute({.verb = Verb::Abort, .job = 1}, [&](const Result<Job> &job) { code = job.error().code; });
        QTRY_COMPARE(fixture->engine.replies.size(), 1);
        const auto replies = fixture->engine.replies;
        fixture.reset();
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(code, ErrorCode::Disconnected);

        code.reset();
        client->execute({.verb = Verb::Abort, .job = 1}, [&](const Result<Job> &job) { code = job.error().code; });
        QTRY_COMPARE(code, ErrorCode::Disconnected);
        QCOMPARE(gone.count(), 1);
    }

    void whoEndsServesNobodyButAnswers()
    {
        Fixture fixture;
        const auto client = fixture.client();
        client->execute({.verb = Verb::Abort, .job = 1}, [](const Result<Job> &) {});
        QTRY_COMPARE(fixture.server.pendingCount(), 1);
        fixture.server.stopServing();
        std::optional<ErrorCode> code;
        client->execute({.verb = Verb::Run}, [&](const Result<Job> &job) { code = job.error().code; });
        QTRY_COMPARE(code, ErrorCode::Disconnected);
        QCOMPARE(fixture.engine.commands.size(), 1);
        fixture.engine.replies.first()(Job{.id = 1});
        QCOMPARE(fixture.server.pendingCount(), 0);
    }

    void anotherProtocolIsToldOurVersionAndServedNothing()
    {
        Fixture fixture;
        const auto stranger = fixture.stranger();
        stranger->write(hello(protocolVersion + 1) + command(Verb::Abort));
        FrameReader reader;
        std::optional<QCborMap> answer;
        const auto hasAnswer = [&] {
            reader.append(stranger->readAll());
            if (!answer)
                answer = reader.next();
            return answer.has_value();
        };
        QTRY_VERIFY(hasAnswer());
        QCOMPARE((*answer)[u"version"_s].toString(), u"9.9"_s);
        QTRY_COMPARE(stranger->state(), QLocalSocket::UnconnectedState);
        QCOMPARE(fixture.engine.commands.size(), 0);
    }

    void nonsenseEndsOnlyItsConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("a frame above the limit") << QByteArray::fromHex("7fffffff");
        QTest::newRow("a frame that is no CBOR") << framed("\xff\xff");
        QTest::newRow("a command before the greeting") << command(Verb::Abort);
        QTest::newRow("a message of no type") << hello() + frameOf({{u"x"_s, 1}});
        QTest::newRow("a message of an unknown type") << hello() + frameOf({{u"type"_s, u"shutdown"_s}});
    }
    void nonsenseEndsOnlyItsConnection()
    {
        QFETCH(QByteArray, bytes);
        Fixture fixture;
        const auto good = fixture.client();
        const auto stranger = fixture.stranger();
        stranger->write(bytes);
        QTRY_COMPARE(stranger->state(), QLocalSocket::UnconnectedState);
        QCOMPARE(fixture.engine.commands.size(), 0);
        QSignalSpy heard(good.get(), &Engine::changed);
        emit fixture.engine.changed(batchOf(1));
        QTRY_COMPARE(heard.count(), 1);
    }

    void aCommandOfAnUnknownVerbIsAnError()
    {
        Fixture fixture;
        const auto stranger = fixture.stranger();
        stranger->write(
            hello()
            + frameOf({{u"type"_s, u"command"_s}, {u"number"_s, 5}, {u"command"_s, QCborMap{{u"verb"_s, 99}}}}));
        FrameReader reader;
        QList<QCborMap> answers;
        const auto collect = [&] {
            reader.append(stranger->readAll());
            while (auto message = reader.next())
                answers << *message;
            return answers.size() >= 2 || stranger->state() == QLocalSocket::UnconnectedState;
        };
        QTRY_VERIFY(collect());
        if (answers.size() == 2)
            QVERIFY(!replyFromCbor(answers.at(1)[u"result"_s].toMap()));
        QCOMPARE(fixture.engine.commands.size(), 0);
    }

    void aClientThatDoesNotReadIsDroppedAndNobodyWaitsForIt()
    {
        Fixture fixture;
        const auto lazy = fixture.stranger();
        lazy->setReadBufferSize(1);
        lazy->write(hello());
        QVERIFY(lazy->waitForBytesWritten());
        QTRY_COMPARE(fixture.server.clientCount(), 1);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 400 && fixture.server.clientCount() > 0; ++i) {
            emit fixture.engine.changed(batchOf(1'000'000));
            QCoreApplication::processEvents();
        }
        QCOMPARE(fixture.server.clientCount(), 0);
        QVERIFY2(timer.elapsed() < 10'000, "the owner waited for a client");
    }
};

QTEST_GUILESS_MAIN(tst_EngineServer)
#include "tst_engineserver.moc"
