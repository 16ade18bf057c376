// Send Newsletter as a person gets it: a job of the worker, with its status, reason and results in the database.
#include "jobs/library/sendnewsletter.h"
#include "tests/fakes/smtpserver.h"
#include "tests/fakes/workerfixture.h"

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

class Fixture final {
public:
    Fixture()
    {
        if (!registerSendNewsletter(f.registry) || !server.listen())
            qFatal("no newsletter, or no server");
        f.start();
    }

    [[nodiscard]] Job send(const QByteArray &recipients, std::optional<qint64> timeoutMs = {})
    {
        QFile file(f.folder.filePath(u"recipients.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("email\n" + recipients) < 0)
            qFatal("no recipients");
        file.close();
        Command command = WorkerFixture::run(u"Send Newsletter"_s,
                                             {{u"subject"_s, u"Spring"_s},
                                              {u"content"_s, u"Hello"_s},
                                              {u"from"_s, u"news@example.org"_s},
                                              {u"recipients"_s, file.fileName()},
                                              {u"delivery"_s, u"smtp"_s},
                                              {u"server"_s, server.address()}});
        command.request.timeoutMs = timeoutMs;
        const Result<Job> job = f.ask(command);
        if (!job)
            qFatal("%s", qPrintable(job.error().message));
        return *job;
    }
    [[nodiscard]] Job ended(const Job &job)
    {
        if (!waitFor([&] { return isFinal(f.statusOf(job.id)); }))
            qFatal("job %lld does not end", job.id);
        return f.read(job.id);
    }
    [[nodiscard]] QList<ResultsRow> rowsOf(const Job &job)
    {
        return f.query([&job](const QSqlDatabase &db) { return readResults(db, job.id, 0, 0)->rows; });
    }

    SmtpServer server;
    WorkerFixture f;
};

} // namespace

class TestNewsletterJob final : public QObject {
    Q_OBJECT
private slots:
    void aRecipientWithoutADomainIsItsRowsErrorAndTheOthersAreSent()
    {
        Fixture newsletter;
        const Job job = newsletter.ended(newsletter.send("ann@example.org\nbob@\ncid@example.org\n"));
        QCOMPARE(job.status, JobStatus::Exception);
        QCOMPARE(job.reason, Reason::Error);
        QVERIFY2(job.error.contains(u"1"_s), qPrintable(job.error));
        QCOMPARE(job.progressText, u"3 of 3"_s);
        QCOMPARE(job.resultErrors, 1);
        const QList<ResultsRow> rows = newsletter.rowsOf(job);
        QCOMPARE(rows,
                 (QList<ResultsRow>{{Cell(u"ann@example.org"_s), Cell(u"sent"_s)},
                                    {Cell(u"bob@"_s, u"no domain"_s), Cell(u"not sent"_s)},
                                    {Cell(u"cid@example.org"_s), Cell(u"sent"_s)}}));
        QCOMPARE(newsletter.server.mails.size(), 2);
    }

    void aServerThatRefusesIsSaid()
    {
        Fixture newsletter;
        newsletter.server.greeting = "554 go away";
        const Job job = newsletter.ended(newsletter.send("ann@example.org\nbob@example.org\n"));
        QCOMPARE(job.status, JobStatus::Exception);
        QCOMPARE(job.reason, Reason::Error);
        QVERIFY2(job.error.contains(u"554 go away"_s), qPrintable(job.error));
        QVERIFY2(job.error.contains(newsletter.server.address()), qPrintable(job.error));
        QCOMPARE(job.resultErrors, 2);
    }

    void aServerThatHangsEndsWithTheTimeLimitOfTheJob()
    {
        Fixture newsletter;
        newsletter.server.hangsAt = "RCPT";
        const Job job = newsletter.ended(newsletter.send("ann@example.org\n", 300));
        QVERIFY(newsletter.server.isHanging());
        QCOMPARE(job.status, JobStatus::Exception);
        QCOMPARE(job.reason, Reason::Timeout);
        QVERIFY2(job.error.contains(u"(300 ms)"_s), qPrintable(job.error));
    }

    void whileAServerHangsTheJobCanBeAborted()
    {
        Fixture newsletter;
        newsletter.server.greeting.clear();
        const Job job = newsletter.send("ann@example.org\n");
        QVERIFY(waitFor([&] { return newsletter.server.isHanging(); }));
        const Result<Job> killed = newsletter.f.ask({.verb = Verb::Abort, .job = job.id, .by = u"ann (window)"_s});
        QVERIFY(killed.isOk());
        QCOMPARE(killed->status, JobStatus::Killed);
        QCOMPARE(killed->reason, Reason::Aborted);
    }
};

QTEST_GUILESS_MAIN(TestNewsletterJob)
#include "tst_newsletterjob.moc"
