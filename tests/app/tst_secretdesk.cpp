// The question for a secret: when it comes, what it sends, and when it goes by itself.
#include "app/secretdesk.h"
#include "jobs/jobregistry.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

Job waitingJob(JobId id, const QString &kind = u"Login"_s)
{
    return {.id = id,
            .kind = kind,
            .status = JobStatus::Scheduled,
            .waiting = Waiting::Secret,
            .secrets = {u"password"_s},
            .scheduledAt = 1};
}

ChangeBatch changeOf(const Job &before, const Job &after) { return {.changes = {{before, after}}}; }

ChangeBatch beginsToWait(const Job &job)
{
    Job before = job;
    before.waiting = Waiting::Slot;
    return changeOf(before, job);
}

} // namespace

class TestSecretDesk final : public QObject {
    Q_OBJECT

    JobRegistry m_registry;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<SecretDesk> m_desk;
    QList<std::pair<Command, CommandReply>> m_sent;

    QDialog *dialog() const
    {
        const QList<QDialog *> all = m_window->findChildren<QDialog *>(u"secretDialog"_s);
        for (QDialog *each : all)
            if (each->isVisible())
                return each;
        return nullptr;
    }
    template <typename T>
    T *find(const QString &name) const
    {
        return dialog()->findChild<T *>(name);
    }
    void press(const QString &name) const { find<QPushButton>(name)->click(); }

private slots:
    void initTestCase()
    {
        for (const QString &name : {u"Login"_s, u"Other"_s}) {
            ArgumentSpec password;
            password.name = u"password"_s;
            password.type = ArgumentType::Secret;
            password.label = u"Password"_s;
            QVERIFY(m_registry.registerJob({.name = name, .arguments = ArgumentSpecs{password}},
                                           [](JobContext &) { return Outcome::done(); }));
        }
    }
    void init()
    {
        m_sent.clear();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_desk = std::make_unique<SecretDesk>(m_registry, [this](const Command &command, const CommandReply &reply) {
            m_sent << std::pair(command, reply);
        });
    }

    void aJobThatBeginsToWaitIsAskedAbout()
    {
        m_desk->follow(beginsToWait(waitingJob(12)), m_window.get());
        QVERIFY(dialog());
        QVERIFY(!dialog()->isModal()); // whoever is busy goes on
        QVERIFY(find<QLabel>(u"secretTitle"_s)->text().contains(u"12 (Login)"));
        press(u"secretRun"_s); // nothing was entered
        QVERIFY(m_sent.isEmpty());
        find<QLineEdit>(u"field_password"_s)->setText(u"hunter2"_s);
        find<QCheckBox>(u"keep_password"_s)->click();
        press(u"secretRun"_s);
        QCOMPARE(m_sent.size(), 1);
        const Command sent = m_sent.first().first;
        QCOMPARE(sent.verb, Verb::RunNow);
        QCOMPARE(sent.job, 12);
        QCOMPARE(sent.request.arguments, (QJsonObject{{u"password"_s, u"hunter2"_s}}));
        QCOMPARE(sent.request.keepSecrets, QStringList{u"password"_s});

        m_sent.first().second(Error{.code = ErrorCode::Refused, .message = u"No keyring."_s, .field = u"password"_s});
        QVERIFY(dialog()); // another try
        QVERIFY(find<QPushButton>(u"secretRun"_s)->isEnabled());
        press(u"secretRun"_s);
        m_sent.last().second(waitingJob(12));
        QVERIFY(!dialog());
    }

    void whatWaitedBeforeTheWindowIsAskedAboutOnce()
    {
        Job runs = waitingJob(7);
        runs.waiting = Waiting::None;
        m_desk->askAbout({runs, waitingJob(12)}, m_window.get());
        QVERIFY(dialog());
        QVERIFY(find<QLabel>(u"secretTitle"_s)->text().contains(u"12 (Login)"));
        press(u"secretLater"_s);
        m_desk->askAbout({waitingJob(12)}, m_window.get());
        m_desk->follow(beginsToWait(waitingJob(12)), m_window.get());
        QVERIFY(!dialog());
    }

    void laterIsForAllOfThatKind()
    {
        for (const JobId id : {1, 2})
            m_desk->follow(beginsToWait(waitingJob(id)), m_window.get());
        m_desk->follow(beginsToWait(waitingJob(3, u"Other"_s)), m_window.get());
        press(u"secretLater"_s);
        QVERIFY(find<QLabel>(u"secretTitle"_s)->text().contains(u"3 (Other)"));
        press(u"secretLater"_s);
        QVERIFY(!dialog());
        m_desk->follow(beginsToWait(waitingJob(1)), m_window.get()); // it waits still, and was asked about
        QVERIFY(!dialog());
    }

    void theQuestionGoesWithItsJob()
    {
        m_desk->follow(beginsToWait(waitingJob(1)), m_window.get());
        Job runs = waitingJob(1);
        runs.waiting = Waiting::None;
        runs.status = JobStatus::Running;
        m_desk->follow(changeOf(waitingJob(1), runs), m_window.get());
        QVERIFY(!dialog());
    }

    void runNowAsksAndLaterRefuses()
    {
        const Command run{.verb = Verb::RunNow, .job = 5};
        const Error error{.code = ErrorCode::Refused, .message = u"It is not kept."_s, .field = u"password"_s};
        QVERIFY(SecretDesk::isAsked(run, error, waitingJob(5)));
        QVERIFY(!SecretDesk::isAsked({.verb = Verb::Cancel, .job = 5}, error, waitingJob(5)));
        QList<Result<Job>> answers;
        const auto done = [&answers](const Result<Job> &result) { answers << result; };
        m_desk->ask(waitingJob(5), run, error, m_window.get(), done);
        QVERIFY(dialog()->isModal());
        press(u"secretLater"_s);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().error().message, error.message);
        m_desk->ask(waitingJob(5), run, error, m_window.get(), done);
        find<QLineEdit>(u"field_password"_s)->setText(u"x"_s);
        press(u"secretRun"_s);
        m_sent.first().second(waitingJob(5));
        QCOMPARE(answers.size(), 2);
        QVERIFY(answers.last().isOk());
    }
};

QTEST_MAIN(TestSecretDesk)
#include "tst_secretdesk.moc"
