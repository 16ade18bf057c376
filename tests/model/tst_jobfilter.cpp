#include "tests/fakes/storefixture.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

class TestJobFilter final : public QObject {
    Q_OBJECT
    StoreFixture m_store;
    QList<Job> m_jobs;

private slots:
    void initTestCase()
    {
        QRandomGenerator random(42);
        const QStringList words{u"100%"_s,  u"a_b"_s,   u"C:\\x"_s, u"\"hi\""_s,
                                u"ÄPFEL"_s, u"Error"_s, u"plain"_s, u""_s};
        const auto word = [&] { return words.at(random.bounded(words.size())); };
        for (int i = 0; i < 200; ++i) {
            Job draft{.kind = u"Kind%1"_s.arg(random.bounded(3)), .group = u"Group%1"_s.arg(random.bounded(2))};
            draft.arguments = {{u"name"_s, word()}, {u"other"_s, word()}};
            m_store.store->insert(draft, u"ann (window)"_s, {});
        }
        for (JobId id = 1; id <= 40; ++id)
            QVERIFY(m_store.ask([&](auto reply) { m_store.store->cancel(id, u"x"_s, reply); }));
        for (JobId id = 41; id <= 80; ++id)
            QVERIFY(m_store.ask([&](auto reply) { m_store.store->claim(id, u"x"_s, reply); }));
        for (JobId id = 41; id <= 70; ++id) {
            const Claim claim = m_store.waitForClaim(id);
            claim.channel->setProgress(10, word());
            m_store.end(claim, id % 2 ? Outcome::done() : Outcome::exception(word() + u" broke"_s));
        }
        QTRY_COMPARE(countOf(m_store.batches.last().counts, JobStatus::Running), 10);
        m_jobs = *m_store.query([](const QSqlDatabase &db) { return readJobs(db, {}, 0); });
        QCOMPARE(m_jobs.size(), 200);
    }

    void sqlAndProgramAgree_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "100%", "%", "_", "a_b", "aXb", "\\", "c:\\X", "\"HI\"", "äpfel", "ÄPFEL", "ERROR",
                                 "err", "broke", "kind1", "name", "nothing at all"})
            QTest::newRow(*text ? text : "no text") << QString::fromUtf8(text);
    }
    void sqlAndProgramAgree()
    {
        QFETCH(QString, text);
        for (const Tab tab : {Tab::All, Tab::Running, Tab::Scheduled, Tab::Done, Tab::Errors}) {
            for (const QString &kind : {QString(), u"Kind1"_s}) {
                const JobFilter filter{.statuses = statusesOf(tab), .kind = kind, .text = text};
                QList<Job> expected;
                std::ranges::copy_if(m_jobs, std::back_inserter(expected),
                                     [&](const Job &job) { return filter.matches(job); });
                const auto found = m_store.query([&](const QSqlDatabase &db) { return readJobs(db, filter, 0); });
                QVERIFY(found);
                QCOMPARE(*found, expected);
            }
        }
    }

    void aHundredPercentIsNoPlaceholder()
    {
        const auto found = m_store.query([](const QSqlDatabase &db) { return readJobs(db, {.text = u"100%"_s}, 0); });
        QVERIFY(!found->isEmpty() && found->size() < 200);
    }
};

QTEST_GUILESS_MAIN(TestJobFilter)
#include "tst_jobfilter.moc"
