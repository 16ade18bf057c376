// From an action to commands: what is asked, what is sent, what comes back, undo and the jobs that are being aborted.
#include "model/clock.h"
#include "model/jobreader.h"
#include "model/kindmodel.h"
#include "views/jobcommands.h"
#include "views/messagebar.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

Job jobIn(JobStatus status, JobId id = 7)
{
    Job job;
    job.id = id;
    job.kind = u"Run Command"_s;
    job.status = status;
    if (status != JobStatus::New && status != JobStatus::Scheduled)
        job.startedAt = 1;
    return job;
}

struct Desk {
    QWidget window;
    KindModel kinds;
    JobReader reader{QStringLiteral("/nowhere/jobdeck.db")};
    QAction undo;
    MessageBar bar{u"bar"_s, &window};
    JobCommands commands{{.kinds = kinds,
                          .reader = reader,
                          .clock = std::make_shared<SystemClock>(),
                          .settings = nullptr,
                          .bar = &bar,
                          .undo = &undo},
                         &window};
    QList<std::pair<int, Command>> sent;

    Desk()
    {
        QObject::connect(&commands, &JobCommands::commandRequested, &window,
                         [this](int number, const Command &command) { sent << std::pair(number, command); });
        window.show();
    }
    [[nodiscard]] QMessageBox *question() const { return window.findChild<QMessageBox *>(); }
    void press(const QString &button) const { window.findChild<QPushButton *>(button)->click(); }
};

} // namespace

class TestJobCommands final : public QObject {
    Q_OBJECT
private slots:
    void abortAsksAndNamesTheJob();
    void keepRunningSendsNothing();
    void abortingTwiceIsHarmless();
    void cancelCanBeUndone();
    void aRefusalIsToldInTheBar();
    void deleteAsksFirst();
    void whatIsNotAllowedIsNotSent();
};

void TestJobCommands::abortAsksAndNamesTheJob()
{
    Desk desk;
    desk.commands.act(JobAction::Abort, {jobIn(JobStatus::Running)});
    QVERIFY(desk.sent.isEmpty());
    QVERIFY(desk.question()->text().contains(u"Run Command (#7)"_s));
    QCOMPARE(desk.question()->defaultButton()->objectName(), u"abortQuestionNo"_s);
    desk.press(u"abortQuestionYes"_s);
    QCOMPARE(desk.sent.size(), 1);
    QCOMPARE(desk.sent.first().second.verb, Verb::Abort);
    QCOMPARE(desk.sent.first().second.job, 7);
    QVERIFY(desk.commands.aborting().contains(7));
    desk.commands.answer(desk.sent.first().first, jobIn(JobStatus::Killed));
    QVERIFY(desk.commands.aborting().isEmpty());
}

void TestJobCommands::keepRunningSendsNothing()
{
    Desk desk;
    desk.commands.act(JobAction::Abort, {jobIn(JobStatus::Running)});
    desk.press(u"abortQuestionNo"_s);
    QVERIFY(desk.sent.isEmpty());
    QVERIFY(desk.commands.aborting().isEmpty());
}

void TestJobCommands::abortingTwiceIsHarmless()
{
    Desk desk;
    desk.commands.act(JobAction::Abort, {jobIn(JobStatus::Running)});
    desk.press(u"abortQuestionYes"_s);
    QTRY_VERIFY(!desk.question());
    QSignalSpy told(&desk.commands, &JobCommands::told);
    desk.commands.act(JobAction::Abort, {jobIn(JobStatus::Running)});
    QVERIFY(!desk.question());
    QCOMPARE(desk.sent.size(), 1);
    QCOMPARE(told.size(), 1);
}

void TestJobCommands::cancelCanBeUndone()
{
    Desk desk;
    desk.commands.act(JobAction::Cancel, {jobIn(JobStatus::Scheduled, 3), jobIn(JobStatus::Scheduled, 4)});
    QCOMPARE(desk.sent.size(), 2);
    QVERIFY(!desk.undo.isEnabled());
    for (const auto &[number, command] : QList(desk.sent))
        desk.commands.answer(number, jobIn(JobStatus::Cancelled, command.job));
    QVERIFY(desk.undo.isEnabled());
    QVERIFY(desk.bar.isVisible());
    desk.undo.trigger();
    QCOMPARE(desk.sent.size(), 4);
    QCOMPARE(desk.sent.at(2).second, (Command{.verb = Verb::UndoCancel, .job = 3}));
    QCOMPARE(desk.sent.at(3).second, (Command{.verb = Verb::UndoCancel, .job = 4}));
    QVERIFY(!desk.undo.isEnabled());
    QVERIFY(!desk.bar.isVisible());
}

void TestJobCommands::aRefusalIsToldInTheBar()
{
    Desk desk;
    desk.commands.act(JobAction::Rerun, {jobIn(JobStatus::Done)});
    desk.commands.answer(desk.sent.first().first, Error{ErrorCode::Refused, u"The queue is <b>full</b>."_s, {}});
    QCOMPARE(desk.bar.text(), u"The queue is <b>full</b>."_s);
    QVERIFY(desk.bar.isVisible());
}

void TestJobCommands::deleteAsksFirst()
{
    Desk desk;
    desk.commands.act(JobAction::Delete, {jobIn(JobStatus::Done, 1), jobIn(JobStatus::Running, 2)});
    QVERIFY(desk.sent.isEmpty());
    desk.press(u"deleteQuestionYes"_s);
    QCOMPARE(desk.sent.size(), 1); // the running one stays
    QCOMPARE(desk.sent.first().second, (Command{.verb = Verb::Remove, .job = 1}));
}

void TestJobCommands::whatIsNotAllowedIsNotSent()
{
    Desk desk;
    desk.commands.act(JobAction::RunNow, {jobIn(JobStatus::Running)});
    desk.commands.act(JobAction::Cancel, {jobIn(JobStatus::Done)});
    QVERIFY(desk.sent.isEmpty());
    QVERIFY(!desk.question());
}

QTEST_MAIN(TestJobCommands)
#include "tst_jobcommands.moc"
