#include "model/jobactions.h"
#include "model/jobstatus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

class TestJobStatus final : public QObject {
    Q_OBJECT
private slots:
    void exactlyTheDrawnChangesAreLegal()
    {
        using S = JobStatus;
        const QList<std::pair<S, S>> legal{
            {S::New, S::Scheduled},     {S::New, S::Running},         {S::New, S::Cancelled},
            {S::Scheduled, S::New},     {S::Scheduled, S::Cancelled}, {S::Running, S::Done},
            {S::Running, S::Exception}, {S::Running, S::Killed},      {S::Running, S::Scheduled},
            {S::Running, S::New},       {S::Cancelled, S::New},       {S::Cancelled, S::Scheduled}};
        for (const S from : allStatuses) {
            for (const S to : allStatuses)
                QCOMPARE(isLegalChange(from, to), legal.contains(std::pair(from, to)));
        }
    }

    void namesGoBothWays()
    {
        for (const JobStatus status : allStatuses)
            QCOMPARE(statusFromName(statusName(status)), status);
        QVERIFY(!statusFromName(u"finished"));
    }

    void anActionAppliesToTheJobsThatAllowIt()
    {
        const QList<Job> jobs{{.id = 1, .status = JobStatus::Running},
                              {.id = 2, .status = JobStatus::Done},
                              {.id = 3, .status = JobStatus::Scheduled}};
        QCOMPARE(actionState(JobAction::Abort, jobs).jobs, QList<JobId>{1});
        QCOMPARE(actionState(JobAction::Rerun, jobs).jobs, QList<JobId>{2});
        QCOMPARE(actionState(JobAction::Cancel, jobs).jobs, QList<JobId>{3});
        QVERIFY(!actionState(JobAction::RerunWithChanges, jobs).isEnabled);
        QVERIFY(actionState(JobAction::RerunWithChanges, {jobs.at(1)}).isEnabled);
    }

    void whatCannotBeDoneSaysWhy()
    {
        for (const JobStatus status : allStatuses) {
            for (const JobAction action :
                 {JobAction::Abort, JobAction::Cancel, JobAction::Reschedule, JobAction::RunNow, JobAction::Rerun,
                  JobAction::RerunWithChanges, JobAction::Delete}) {
                const Job job{.id = 7, .status = status};
                const ActionState state = actionState(action, {job});
                QCOMPARE(state.reason.isEmpty(), state.isEnabled);
                QCOMPARE(refusalOf(action, job).isEmpty(), state.isEnabled);
                QVERIFY(state.isEnabled || refusalOf(action, job).contains(u"Job 7 is"_s));
            }
        }
        QVERIFY(!actionState(JobAction::Abort, {}).reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJobStatus)
#include "tst_jobstatus.moc"
