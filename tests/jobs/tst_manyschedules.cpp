// Many schedules whose times come at the same moment: each runs once, none early, and each has its next time. With
// JOBDECK_MANY=5000 as many as that.
#include "tests/fakes/workerfixture.h"

#include <QSqlQuery>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 minute = 60'000;

class Fixture final {
public:
    explicit Fixture(const std::shared_ptr<FakeClock> &clock)
        : f(clock, {.slotCount = 100})
    {
        const auto done = [](JobContext &) { return Outcome::done(); };
        if (!f.registry.registerJob({.name = u"Count"_s, .group = u"Test"_s, .isSchedulable = true}, done)
            || !f.registry.registerJob({.name = u"Nudge"_s, .group = u"Test"_s}, done))
            qFatal("the kinds cannot be registered");
    }
    void addSchedules(int count)
    {
        int added = 0;
        for (int i = 0; i < count; ++i)
            f.worker.execute({.verb = Verb::AddSchedule,
                              .request = {.kind = u"Count"_s},
                              .terms = {.rule = u"every 1h"_s},
                              .by = u"ann"_s},
                             [&added](const Result<Job> &job) { added += job ? 1 : 0; });
        if (!waitFor([&] { return added == count; }, 60'000))
            qFatal("not added");
    }
    void nudge()
    {
        const Result<Job> job = f.ask(WorkerFixture::run(u"Nudge"_s, {}));
        if (!waitFor([&] { return f.statusOf(job->id) == JobStatus::Done; }, 60'000))
            qFatal("the nudge does not end");
    }
    [[nodiscard]] int valueOf(const QString &sql)
    {
        return f.query([&sql](const QSqlDatabase &db) {
            QSqlQuery query(db);
            return query.exec(sql) && query.next() ? query.value(0).toInt() : -1;
        });
    }
    [[nodiscard]] int runs() { return valueOf(u"SELECT count(*) FROM job WHERE kind = 'Count' AND status = 3"_s); }
    [[nodiscard]] bool waitForRuns(int count)
    {
        return waitFor([&] { return f.worker.isIdle() && runs() >= count; }, 120'000);
    }

    WorkerFixture f;
};

} // namespace

class tst_ManySchedules final : public QObject {
    Q_OBJECT
private slots:
    void eachRunsOnceAndNotEarly()
    {
        const int many = qEnvironmentVariableIntValue("JOBDECK_MANY") > 0 ? qEnvironmentVariableIntValue("JOBDECK_MANY")
                                                                          : 700; // more than one commit releases
        const auto clock = std::make_shared<FakeClock>();
        Fixture due(clock);
        due.f.start();
        due.addSchedules(many);
        clock->advance(hour - 1);
        due.nudge();
        QCOMPARE(due.runs(), 0);
        clock->advance(1);
        due.nudge();
        QVERIFY(due.waitForRuns(many));
        QCOMPARE(due.runs(), many);
        QCOMPARE(due.valueOf(u"SELECT count(DISTINCT schedule) FROM job WHERE kind = 'Count' AND status = 3 AND "
                             "attempt = 1 AND started_at >= occurrence"_s),
                 many);
        QCOMPARE(due.valueOf(u"SELECT count(*) FROM schedule s JOIN job j ON j.id = s.pending WHERE j.status = 1"_s),
                 many);
        clock->advance(hour - minute);
        due.nudge();
        QCOMPARE(due.runs(), many);
    }
};

QTEST_GUILESS_MAIN(tst_ManySchedules)
#include "tst_manyschedules.moc"
