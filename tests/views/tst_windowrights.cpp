// What the window offers and shows to somebody who has few rights.
#include "model/rights.h"
#include "tests/fakes/windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

JobKind greetWith(Right right)
{
    JobKind kind = fakes::greet();
    kind.permission.allow = {{right, {u"boss"_s}}};
    return kind;
}

// As the application hands them on.
void apply(WindowFixture &f, Right right, const QStringList &roles = {})
{
    const QList<JobKind> kinds{greetWith(right), fakes::everyField()};
    const Rights rights(kinds, roles);
    f.kinds.setKinds(kinds, {u"Greet"_s}, rights.kindsWithout(Right::Create));
    f.window->setRights(rights);
}

QStringList offered(const QTreeView &tree)
{
    QStringList names;
    const auto *model = tree.model();
    for (int group = 0; group < model->rowCount(); ++group)
        for (int row = 0; row < model->rowCount(model->index(group, 0)); ++row)
            names << model->index(row, 0, model->index(group, 0)).data().toString();
    return names;
}

} // namespace

class TestWindowRights final : public QObject {
    Q_OBJECT
private slots:
    void actionsWithoutARightAreNotOffered_data()
    {
        QTest::addColumn<Right>("right");
        QTest::addColumn<JobStatus>("status");
        QTest::addColumn<QStringList>("actions");
        QTest::newRow("update a running job") << Right::Update << JobStatus::Running << QStringList{u"actionAbort"_s};
        QTest::newRow("update a scheduled job")
            << Right::Update << JobStatus::Scheduled
            << QStringList{u"actionCancelSchedule"_s, u"actionReschedule"_s, u"actionRunNow"_s};
        QTest::newRow("create") << Right::Create << JobStatus::Done
                                << QStringList{u"actionRerun"_s, u"actionRerunWithChanges"_s};
        QTest::newRow("delete") << Right::Delete << JobStatus::Done << QStringList{u"actionDelete"_s};
    }
    void actionsWithoutARightAreNotOffered()
    {
        QFETCH(const Right, right);
        QFETCH(const JobStatus, status);
        QFETCH(const QStringList, actions);
        WindowFixture f;
        f.open();
        f.put(status, 1);
        f.window->selectJob(1);
        const auto *first = f.window->findChild<QAction *>(actions.first());
        QTRY_VERIFY(first->isEnabled());
        apply(f, right);
        for (const QString &name : actions) {
            const auto *action = f.window->findChild<QAction *>(name);
            QVERIFY2(!action->isEnabled(), qPrintable(name));
            QVERIFY2(action->toolTip().contains(u"role boss"_s), qPrintable(action->toolTip()));
        }
        apply(f, right, {u"boss"_s});
        for (const QString &name : actions)
            QVERIFY2(f.window->findChild<QAction *>(name)->isEnabled(), qPrintable(name));
    }

    void aKindThatMayNotBeRunIsInNoTree()
    {
        WindowFixture f;
        f.open();
        const auto *tree = f.find<QTreeView>("kindTree");
        QVERIFY(offered(*tree).contains(u"Greet"_s));
        apply(f, Right::Create);
        QCOMPARE(offered(*tree), QStringList{u"Every Field"_s}); // nor among the recently used
        f.window->openNewJob(u"Greet"_s);
        QVERIFY(f.kinds.kind(u"Greet"_s)); // known all the same: its jobs have a title
        apply(f, Right::Create, {u"boss"_s});
        QVERIFY(offered(*tree).contains(u"Greet"_s));
    }

    void noKindToRunSaysSo()
    {
        WindowFixture f;
        f.open();
        f.kinds.setKinds({greetWith(Right::Create)}, {}, {u"Greet"_s});
        QCOMPARE(f.find<QLabel>("kindsEmptyTitle")->text(), u"No kinds of job"_s);
        QVERIFY(f.find<QLabel>("kindsEmptyTitle")->isVisible());
    }

    void jobsThatMayNotBeReadAreNotShown()
    {
        WindowFixture f;
        f.open();
        f.put(JobStatus::Done, 1);
        Job other = jobIn(JobStatus::Done, 2);
        other.kind = u"Every Field"_s;
        f.list.writer.put(other);
        f.commit();
        QTRY_COMPARE(f.list.model->rowCount(), 2);
        apply(f, Right::Read);
        QTRY_COMPARE(f.list.model->rowCount(), 1);
        QCOMPARE(f.list.model->jobAt(0)->id, 2);
        f.put(JobStatus::Exception, 3);
        other.id = 4;
        f.list.writer.put(other);
        f.commit();
        QTRY_COMPARE(f.list.model->rowCount(), 2);
        apply(f, Right::Read, {u"boss"_s});
        QTRY_COMPARE(f.list.model->rowCount(), 4);
    }
};

QTEST_MAIN(TestWindowRights)
#include "tst_windowrights.moc"
