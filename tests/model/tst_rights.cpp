// What a user may do by the rules of kinds and their roles: in words, in the actions, and in what a list shows.
#include "model/hiddenjobs.h"
#include "model/jobactions.h"
#include "model/jobcounts.h"
#include "model/jobkind.h"
#include "model/rights.h"
#include "tests/fakes/listfixture.h"

#include <QTest>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

JobKind kindWith(const Permission &permission, const QString &name = u"Greet"_s)
{
    return {.name = name, .group = u"Examples"_s, .title = u"The "_s + name, .permission = permission};
}

} // namespace

class TestRights final : public QObject {
    Q_OBJECT
private slots:
    void rulesAndRoles_data()
    {
        using Rules = QMap<Right, QStringList>;
        QTest::addColumn<Permission>("permission");
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<QString>("refusal");
        const QString what = u"You may not start, abort, cancel or reschedule jobs of “The Greet”. "_s;
        const auto allow = [](const QStringList &roles) { return Permission{.allow = Rules{{Right::Update, roles}}}; };
        const auto deny = [](const QStringList &roles) { return Permission{.deny = Rules{{Right::Update, roles}}}; };
        QTest::newRow("no rule allows everybody") << Permission() << QStringList() << QString();
        QTest::newRow("a rule for another right")
            << Permission{.allow = Rules{{Right::Delete, {u"boss"_s}}}} << QStringList() << QString();
        QTest::newRow("a role that is allowed") << allow({u"operator"_s}) << QStringList{u"operator"_s} << QString();
        QTest::newRow("without the role")
            << allow({u"operator"_s}) << QStringList() << what + u"Ask someone who has the role operator."_s;
        QTest::newRow("with another role") << allow({u"operator"_s, u"boss"_s}) << QStringList{u"guest"_s}
                                           << what + u"Ask someone who has one of the roles operator, boss."_s;
        QTest::newRow("everybody has the role everyone") << allow({u"everyone"_s}) << QStringList() << QString();
        QTest::newRow("an empty list allows nobody") << allow({}) << QStringList{u"boss"_s} << what + u"Nobody may."_s;
        QTest::newRow("a role that is denied")
            << deny({u"guest"_s}) << QStringList{u"guest"_s} << what + u"Ask someone without the role guest."_s;
        QTest::newRow("another role than the denied one") << deny({u"guest"_s}) << QStringList() << QString();
        QTest::newRow("denied to everyone")
            << deny({u"everyone"_s}) << QStringList{u"boss"_s} << what + u"Nobody may."_s;
        QTest::newRow("deny wins over allow")
            << Permission{.allow = Rules{{Right::Update, {u"operator"_s, u"boss"_s}}},
                          .deny = Rules{{Right::Update, {u"operator"_s}}}}
            << QStringList{u"operator"_s, u"boss"_s} << what + u"Ask someone who has the role boss."_s;
    }
    void rulesAndRoles()
    {
        QFETCH(const Permission, permission);
        QFETCH(const QStringList, roles);
        QFETCH(const QString, refusal);
        const Rights rights({kindWith(permission)}, roles);
        QCOMPARE(rights.refusal(Right::Update, u"Greet"_s), refusal);
        QCOMPARE(rights.allows(Right::Update, u"Greet"_s), refusal.isEmpty());
        QCOMPARE(rights.kindsWithout(Right::Update), refusal.isEmpty() ? QStringList() : QStringList{u"Greet"_s});
        QVERIFY(rights.refusal(Right::Update, u"Gone"_s).isEmpty());
        if (!refusal.isEmpty())
            QCOMPARE(rights.check(Right::Update, u"Greet"_s).error().code, ErrorCode::Refused);
    }

    void eachRightHasWordsOfItsOwn()
    {
        Permission nothing;
        for (const Right right : {Right::Create, Right::Read, Right::Update, Right::Delete})
            nothing.allow.insert(right, {u"boss"_s});
        const Rights rights({kindWith(nothing)}, {});
        QStringList words;
        for (const Right right : {Right::Create, Right::Read, Right::Update, Right::Delete})
            words << rights.refusal(right, u"Greet"_s);
        QCOMPARE(words.removeDuplicates(), 0);
        for (const QString &sentence : std::as_const(words))
            QVERIFY2(sentence.contains(u"“The Greet”"_s) && sentence.contains(u"boss"_s), qPrintable(sentence));
    }

    void actionsOfferWhatIsAllowed()
    {
        const Rights rights({kindWith({.allow = {{Right::Update, {u"boss"_s}}}})}, {});
        Job other = jobIn(JobStatus::Running, 2);
        other.kind = u"Other"_s;
        const Job refused = jobIn(JobStatus::Running, 1);
        QVERIFY(actionState(JobAction::Abort, {refused}).isEnabled);
        const ActionState state = actionState(JobAction::Abort, {refused}, rights);
        QVERIFY(!state.isEnabled);
        QVERIFY2(state.reason.contains(u"role boss"_s), qPrintable(state.reason));
        QCOMPARE(actionState(JobAction::Abort, {refused, other}, rights).jobs, QList<JobId>{2});
        // What its status forbids anyhow is told as before.
        QCOMPARE(actionState(JobAction::Cancel, {refused}, rights).reason,
                 actionState(JobAction::Cancel, {refused}).reason);
        QVERIFY(actionState(JobAction::Delete, {jobIn(JobStatus::Done, 3)}, rights).isEnabled);
    }

    void aListLeavesOutHiddenKinds()
    {
        ListFixture list;
        list.fill(3);
        list.fill(2, u"Secret"_s);
        list.model->show(Tab::All, {.hiddenKinds = {u"Secret"_s}});
        QTRY_COMPARE(list.model->rowCount(), 3);
        QTRY_VERIFY(!list.model->isLoading());
        HiddenJobs hidden;
        const auto db = *openReadOnly(list.writer.file(), u"test"_s, 0);
        const auto start = hidden.restart(db, {u"Secret"_s});
        QVERIFY(start.isOk());
        QCOMPARE(countOf(start->counts, JobStatus::Done), 3);

        Job secret = jobIn(JobStatus::Running, list.writer.nextId());
        secret.kind = u"Secret"_s;
        list.writer.put(secret);
        list.writer.put(jobIn(JobStatus::Running, list.writer.nextId()));
        const ChangeBatch batch = list.writer.commit();
        QVERIFY(!hidden.hasMissed(batch));
        const ChangeBatch shown = hidden.visible(batch);
        QCOMPARE(shown.changes.size(), 1);
        QCOMPARE(countOf(shown.counts, JobStatus::Running), 1);
        list.model->applyChanges(shown);
        QTRY_COMPARE(list.model->rowCount(), 4);

        list.writer.put([&] {
            Job ended = secret;
            ended.status = JobStatus::Exception;
            ended.finishedAt = startMs;
            return ended;
        }());
        const ChangeBatch later = hidden.visible(list.writer.commit());
        QCOMPARE(countOf(later.counts, JobStatus::Running), 1);
        QCOMPARE(countOf(later.counts, JobStatus::Exception), 0);
        QCOMPARE(readErrorsSince(db, 0)->size(), 1);
        QCOMPARE(readErrorsSince(db, 0, {u"Secret"_s})->size(), 0);
        ChangeBatch afterAGap = later;
        afterAGap.revision += 2;
        QVERIFY(hidden.hasMissed(afterAGap));
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
