// Each action of the window: what it is enabled for, what it says when it is not, and that no keys are taken twice.
#include "views/actionset.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

Job jobIn(JobStatus status, JobId id = 1)
{
    Job job;
    job.id = id;
    job.kind = u"Run Command"_s;
    job.status = status;
    return job;
}

} // namespace

class TestActionSet final : public QObject {
    Q_OBJECT
private slots:
    void enablesWhatTheStatusAllows_data();
    void enablesWhatTheStatusAllows();
    void saysWhyNot();
    void reschedulesOneJobOnly();
    void tellsWhatWasTriggered();
    void takesNoKeysTwice();
    void contextMenuHoldsTheSameActions();
};

void TestActionSet::enablesWhatTheStatusAllows_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("enabled");
    const QStringList ended{u"actionDelete"_s, u"actionRerun"_s, u"actionRerunWithChanges"_s};
    const QStringList waiting{u"actionCancelSchedule"_s, u"actionReschedule"_s, u"actionRunNow"_s};
    QTest::newRow("a waiting job") << int(JobStatus::New) << QStringList{u"actionAbort"_s} + waiting;
    QTest::newRow("a scheduled job") << int(JobStatus::Scheduled) << waiting;
    QTest::newRow("a running job") << int(JobStatus::Running) << QStringList{u"actionAbort"_s};
    QTest::newRow("a done job") << int(JobStatus::Done) << ended;
    QTest::newRow("a failed job") << int(JobStatus::Exception) << ended;
    QTest::newRow("an aborted job") << int(JobStatus::Killed) << ended;
    QTest::newRow("a cancelled job") << int(JobStatus::Cancelled) << ended;
}

void TestActionSet::enablesWhatTheStatusAllows()
{
    QFETCH(const int, status);
    QFETCH(const QStringList, enabled);
    QWidget window;
    ActionSet set(&window);
    set.setSelection({jobIn(static_cast<JobStatus>(status))});
    QStringList found;
    for (const QAction *action : set.jobActions()) {
        if (action->isEnabled())
            found << action->objectName();
    }
    found.sort();
    QCOMPARE(found, enabled);
    QVERIFY(set.newJob()->isEnabled());
}

void TestActionSet::saysWhyNot()
{
    QWidget window;
    ActionSet set(&window);
    for (const QAction *action : set.jobActions()) {
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->statusTip(), u"No job is selected."_s);
    }
    set.setSelection({jobIn(JobStatus::Done)});
    QCOMPARE(set.action(JobAction::Abort)->statusTip(), u"Only running and new jobs can be aborted."_s);
    QVERIFY(set.action(JobAction::Rerun)->toolTip().contains(u"Ctrl+R"_s));
}

void TestActionSet::reschedulesOneJobOnly()
{
    QWidget window;
    ActionSet set(&window);
    set.setSelection({jobIn(JobStatus::Scheduled, 1), jobIn(JobStatus::Scheduled, 2)});
    QVERIFY(!set.action(JobAction::Reschedule)->isEnabled());
    QVERIFY(set.action(JobAction::Cancel)->isEnabled());
    QVERIFY(set.action(JobAction::Cancel)->statusTip().endsWith(u"all 2 selected jobs"_s));
    set.setSelection({jobIn(JobStatus::Scheduled, 1), jobIn(JobStatus::Done, 2)});
    QVERIFY(set.action(JobAction::Cancel)->statusTip().endsWith(u"1 of 2 selected jobs"_s));
}

void TestActionSet::tellsWhatWasTriggered()
{
    QWidget window;
    ActionSet set(&window);
    set.setSelection({jobIn(JobStatus::Done)});
    QList<JobAction> told;
    connect(&set, &ActionSet::triggered, this, [&told](JobAction action) { told << action; });
    set.action(JobAction::Abort)->trigger(); // disabled: nothing
    set.action(JobAction::Rerun)->trigger();
    QCOMPARE(told, QList<JobAction>{JobAction::Rerun});
}

void TestActionSet::takesNoKeysTwice()
{
    QWidget window;
    ActionSet set(&window);
    QSet<QString> taken;
    for (const QAction *action : window.actions()) {
        QVERIFY(!action->objectName().isEmpty());
        QVERIFY(!action->icon().isNull());
        const QString keys = action->shortcut().toString();
        QVERIFY2(!keys.isEmpty() && !taken.contains(keys), qPrintable(action->objectName()));
        taken.insert(keys);
    }
}

void TestActionSet::contextMenuHoldsTheSameActions()
{
    QWidget window;
    ActionSet set(&window);
    QMenu menu;
    set.addTo(menu);
    for (QAction *action : set.jobActions())
        QVERIFY(menu.actions().contains(action));
    QVERIFY(menu.actions().contains(set.newJob()));
}

QTEST_MAIN(TestActionSet)
#include "tst_actionset.moc"
