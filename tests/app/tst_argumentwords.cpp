// The arguments of a job as words, and secrets asked for on a terminal: a real one, of a process of its own.
#include "app/argumentwords.h"

#include <QJsonArray>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

JobKind kindWith(const QList<ArgumentSpec> &specs)
{
    JobKind kind{.name = u"Test"_s};
    for (const ArgumentSpec &spec : specs)
        kind.arguments.append(spec);
    return kind;
}

JobKind kindWithSecrets()
{
    ArgumentSpec pin{.name = u"pin"_s, .type = ArgumentType::Secret, .label = u"PIN"_s};
    pin.isRequired = true;
    return kindWith({{.name = u"user"_s}, pin, {.name = u"other"_s, .type = ArgumentType::Secret}});
}

Invocation withArguments(const QStringList &words)
{
    Invocation invocation{.command = u"run"_s, .words = {u"Test"_s}, .options = {}};
    invocation.options.insert(u"argument"_s, words);
    return invocation;
}

// A process of its own on a terminal of its own that asks for the secrets, and exits with 0 if it got `expected`.
class Asked final {
public:
    explicit Asked(const QJsonObject &given, const QJsonObject &expected)
    {
        m_pid = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_pid != 0)
            return;
        QJsonObject values = given;
        askForSecrets(kindWithSecrets(), {u"pin"_s}, values);
        ::_exit(values == expected ? 0 : 1);
    }
    ~Asked()
    {
        ::close(m_terminal);
        if (m_pid > 0 && !m_hasEnded) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
    }
    Q_DISABLE_COPY_MOVE(Asked)

    // Until the terminal shows this; false if it does not come to that.
    [[nodiscard]] bool waitFor(const QByteArray &text)
    {
        pollfd terminal{.fd = m_terminal, .events = POLLIN, .revents = 0};
        while (!m_shown.contains(text) && ::poll(&terminal, 1, 10'000) == 1) {
            std::array<char, 4096> bytes{};
            const ssize_t count = ::read(m_terminal, bytes.data(), bytes.size());
            if (count <= 0) // the other end is closed
                break;
            m_shown.append(bytes.data(), count);
        }
        return m_shown.contains(text);
    }
    void type(const QByteArray &keys) const
    {
        if (::write(m_terminal, keys.constData(), std::size_t(keys.size())) != keys.size())
            qFatal("the terminal takes nothing");
    }
    // As of wait(2).
    [[nodiscard]] int end()
    {
        int status = 0;
        (void)waitFor("never shown");
        m_hasEnded = ::waitpid(m_pid, &status, 0) == m_pid;
        return status;
    }
    [[nodiscard]] const QByteArray &shown() const { return m_shown; }
    [[nodiscard]] bool echoes() const
    {
        termios settings = {};
        return ::tcgetattr(m_terminal, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }

private:
    pid_t m_pid = -1;
    int m_terminal = -1;
    bool m_hasEnded = false;
    QByteArray m_shown;
};

} // namespace

class tst_ArgumentWords final : public QObject {
    Q_OBJECT
private slots:
    void wordsBecomeValuesOfTheArgumentsTypes()
    {
        const JobKind kind = kindWith({{.name = u"count"_s, .type = ArgumentType::Integer},
                                       {.name = u"loud"_s, .type = ArgumentType::Boolean},
                                       {.name = u"text"_s},
                                       {.name = u"items"_s, .type = ArgumentType::List},
                                       {.name = u"pairs"_s, .type = ArgumentType::Table}});
        const auto values = readArguments(withArguments({u"pin=1234"_s}), kindWithSecrets());
        QVERIFY(!values);
        QCOMPARE(values.error().code, ErrorCode::Refused);
        QCOMPARE(values.error().field, u"pin"_s);
        QVERIFY(!values.error().message.contains(u"1234"));
    }

    void bytesThatAreNotUtf8AreRefused()
    {
        const QString word = u"text="_s + QString::fromLocal8Bit("\xff\xfe raw"); // as the program is given it
        const auto values = readArguments(withArguments({word}), kindWith({{.name = u"text"_s}}));
        QVERIFY(!values);
        QCOMPARE(values.error().field, u"text"_s);
        QVERIFY(values.error().message.contains(u"UTF-8"));
    }

    void whereThereIsNoTerminalNothingIsAskedFor()
    {
        const int before = ::dup(STDIN_FILENO);
        ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
        QJsonObject values;
        askForSecrets(kindWithSecrets(), {u"pin"_s}, values);
        ::dup2(before, STDIN_FILENO);
        ::close(before);
        QCOMPARE(values, QJsonObject());
    }

    void aRequiredSecretIsAskedForAndNotShown()
    {
        Asked asked({{u"user"_s, u"ann"_s}}, {{u"user"_s, u"ann"_s}, {u"pin"_s, u"12 34ü"_s}});
        QVERIFY(asked.waitFor("PIN: "));
        QVERIFY(QTest::qWaitFor([&] { return !asked.echoes(); }));
        asked.type("12 34ü\n");
        QCOMPARE(asked.end(), 0);
        QVERIFY(!asked.shown().contains("34"));
        QVERIFY(!asked.shown().contains("other")); // not required
        QVERIFY(asked.echoes());
    }

    void aGivenSecretIsNotAskedFor()
    {
        Asked asked({{u"pin"_s, u"1"_s}}, {{u"pin"_s, u"1"_s}});
        QCOMPARE(asked.end(), 0);
        QCOMPARE(asked.shown(), QByteArray());
    }

    void anEmptyAnswerIsNone_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::newRow("Return") << QByteArray("\n");
        QTest::newRow("Ctrl-D") << QByteArray("\x04");
    }
    void anEmptyAnswerIsNone()
    {
        QFETCH(const QByteArray, keys);
        Asked asked({}, {});
        QVERIFY(asked.waitFor("PIN: "));
        QVERIFY(QTest::qWaitFor([&] { return !asked.echoes(); }));
        asked.type(keys);
        QCOMPARE(asked.end(), 0);
    }

    void ctrlCEndsTheProgramAndTheTerminalEchoesAgain()
    {
        Asked asked({}, {});
        QVERIFY(asked.waitFor("PIN: "));
        QVERIFY(QTest::qWaitFor([&] { return !asked.echoes(); }));
        asked.type("12\x03");
        const int status = asked.end();
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGINT);
        QVERIFY(asked.echoes());
    }
};

QTEST_GUILESS_MAIN(tst_ArgumentWords)
#include "tst_argumentwords.moc"
