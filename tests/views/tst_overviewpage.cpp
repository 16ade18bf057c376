// Overview in words: how a job stands or why it failed, where that is told, the last warnings, progress and facts.
#include "views/overviewpage.h"

#include "tests/fakes/biglog.h"
#include "tests/fakes/detailsfixture.h"
#include "views/linkbutton.h"

#include <QAction>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr qint64 now = 1'800'000'000'000;
constexpr qint64 minute = 60'000;

struct Look {
    explicit Look(JobReader &reader)
        : page(reader)
    {
        page.resize(900, 500);
        page.show();
    }
    void show(const Job &job, std::optional<ProgressEstimate> estimate = {})
    {
        page.setJob({job, shownStatus(job), u"ann (window)"_s, estimate}, now);
    }
    [[nodiscard]] QString sentence() const { return plain(labelText(page, u"overviewSentence"_s)); }
    [[nodiscard]] QString cause() const { return labelText(page, u"messageText"_s); }
    [[nodiscard]] QString advice() const { return labelText(page, u"overviewAdvice"_s); }
    [[nodiscard]] QAbstractButton &link(const QString &name) const { return find<QAbstractButton>(page, name); }
    [[nodiscard]] QString linkText(const QString &name) const
    {
        return link(name).isHidden() ? QString() : plain(link(name).text());
    }
    // The links to the last warnings, as they are seen.
    [[nodiscard]] QStringList problems() const
    {
        QStringList texts;
        for (int row = 0; row < 5; ++row) {
            if (const QString text = linkText(u"problem%1"_s.arg(row)); !text.isEmpty())
                texts << text;
        }
        return texts;
    }
    // The text of a row of facts, by its label; empty if there is none.
    [[nodiscard]] QString fact(const QString &label) const
    {
        for (const QTextEdit *value : find<QWidget>(page, u"overviewFacts"_s).findChildren<QTextEdit *>()) {
            if (value->accessibleName() == label)
                return plain(value->toPlainText());
        }
        return {};
    }

    OverviewPage page;
};

// Takes what would be opened by the desktop.
class Opener final : public QObject {
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened << url; }
};

void write(const QString &file, const QByteArray &content)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("not written");
}

void keep(ReaderFixture &f, const Claim &claim, const QStringList &paths)
{
    for (const QString &path : paths)
        claim.channel->push(RunArtifact{.path = path, .size = 3});
    f.waitUntil([&] { return f.stored(claim.job.id).artifacts == paths.size(); });
}

Job ended(JobStatus status, Reason reason = Reason::None)
{
    return {.id = 7,
            .kind = u"Greet"_s,
            .status = status,
            .reason = reason,
            .createdAt = now - 10 * minute,
            .startedAt = now - 5 * minute,
            .finishedAt = now - 2 * minute,
            .attempt = 1};
}

} // namespace

class TestOverviewPage final : public QObject {
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void saysHowAJobStands_data();
    void saysHowAJobStands();
    void saysWhyAJobFailedAndWhatToDo_data();
    void saysWhyAJobFailedAndWhatToDo();
    void leadsToTheFirstErrorOfTheLog();
    void leadsToTheEndOfALogWithoutErrors();
    void leadsToTheRowsWithErrors();
    void leadsToTheLastWarnings();
    void aPressedWarningIsTheOneThatWasSeen();
    void warningsComeWhileItRuns();
    void anotherJobHasItsOwnWarnings();
    void tenMillionLinesCostNothing();
    void tellsProgressRateAndTimeLeft_data();
    void tellsProgressRateAndTimeLeft();
    void neverTellsAHundredPercentOfAFailure();
    void offersActionsWhileTheyAreEnabled();
    void linksAreReachedByKeyboardAndNamed();
    void longTextsAreCut();
    void filesAreListedOpenedAndSaved();
    void filesOfAnotherJobAreNotShown();
    void aProgramIsNotOpened();
    void textIsNeverMarkup();
};

void TestOverviewPage::saysHowAJobStands_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("sentence");
    Job job{.id = 7, .kind = u"Greet"_s};
    QTest::newRow("waiting") << job << u"Waits for a free place among the running jobs."_s;
    job.status = JobStatus::Scheduled;
    job.scheduledAt = now + 90 * minute;
    QTest::newRow("scheduled") << job
                               << u"Not due until %1, in 1 h 30 min."_s.arg(
                                      timeOfDayText(QDateTime::fromMSecsSinceEpoch(*job.scheduledAt).time()));
    job.waiting = Waiting::Decision;
    QTest::newRow("missed") << job << u"Its time passed while nothing could run it. Run it now or cancel it."_s;
    job = {.id = 7, .status = JobStatus::Running, .startedAt = now - 3 * minute};
    QTest::newRow("running") << job << u"Has been running for 3 m 0 s."_s;
    QTest::newRow("done") << ended(JobStatus::Done) << u"Done in 3 m 0 s."_s;
    job = ended(JobStatus::Done);
    job.finishedAt = *job.startedAt + 300;
    QTest::newRow("done in a moment") << job << u"Done in less than a second."_s;
    QTest::newRow("aborted") << ended(JobStatus::Killed) << u"Aborted after 3 m 0 s."_s;
    QTest::newRow("cancelled") << ended(JobStatus::Cancelled) << u"Cancelled before it started."_s;
}

void TestOverviewPage::saysHowAJobStands()
{
    QFETCH(Job, job);
    QFETCH(QString, sentence);
    ReaderFixture f;
    Look look(f.reader);
    look.show(job);
    QCOMPARE(look.sentence(), sentence);
    QVERIFY(find<QLabel>(look.page, u"overviewSentence"_s).isVisible());
    QVERIFY(!find<QWidget>(look.page, u"overviewCause"_s).isVisible());
    QVERIFY(!find<QLabel>(look.page, u"overviewAdvice"_s).isVisible());
    QCOMPARE(look.linkText(u"overviewLogEnd"_s), QString());
}

void TestOverviewPage::saysWhyAJobFailedAndWhatToDo_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("advice");
    const QString readLog = u"What to do: Look at the errors in the log, then run it again, with changes if needed."_s;
    Job job = ended(JobStatus::Exception, Reason::Error);
    job.error = u"The disk is full."_s;
    QTest::newRow("its own words, without a log")
        << job << u"The disk is full."_s
        << u"What to do: Mend what the message names, then run it again, with changes if needed."_s;
    job.logLines = 1;
    QTest::newRow("its own words") << job << u"The disk is full."_s << readLog;
    job.error.clear();
    job.exitCode = 3;
    QTest::newRow("an exit code") << job << u"It ended with exit code 3."_s << readLog;
    job.resultErrors = 2;
    QTest::newRow("rows with an error")
        << job << u"It ended with exit code 3."_s
        << u"What to do: Look at the rows with an error in Results, then run it again with changes."_s;
    QTest::newRow("too long") << ended(JobStatus::Exception, Reason::Timeout)
                              << u"It took longer than its time limit and was ended."_s
                              << u"What to do: Run it again with a longer time limit, under More options."_s;
    QTest::newRow("interrupted")
        << ended(JobStatus::Exception, Reason::Interrupted) << u"Jobdeck ended while it was running."_s
        << u"What to do: Look at the last lines of the log for how far it came, then run it again."_s;
    job = ended(JobStatus::Exception, Reason::Crashed);
    job.logLines = 1;
    QTest::newRow("crashed") << job << u"Its program crashed."_s << readLog;
}

void TestOverviewPage::saysWhyAJobFailedAndWhatToDo()
{
    QFETCH(Job, job);
    QFETCH(QString, cause);
    QFETCH(QString, advice);
    ReaderFixture f;
    Look look(f.reader);
    look.show(job);
    QVERIFY(find<QWidget>(look.page, u"overviewCause"_s).isVisible());
    QCOMPARE(look.cause(), cause);
    QCOMPARE(look.advice(), advice);
    QVERIFY(!find<QLabel>(look.page, u"overviewSentence"_s).isVisible());
}

void TestOverviewPage::leadsToTheFirstErrorOfTheLog()
{
    ReaderFixture f;
    const Claim claim = f.start();
    for (int i = 1; i <= 20; ++i)
        log(claim, "line", i >= 4 ? LogLevel::Error : LogLevel::Warning);
    f.store.end(claim, Outcome::exception(u"It broke."_s));
    Look look(f.reader);
    look.show(f.store.waitForStatus(claim.job.id, JobStatus::Exception));
    QTRY_COMPARE(look.linkText(u"overviewFirstError"_s), u"Show the first error in the log"_s);
    QCOMPARE(look.linkText(u"overviewLogEnd"_s), QString());
    QSignalSpy asked(&look.page, &OverviewPage::lineRequested);
    look.link(u"overviewFirstError"_s).click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toLongLong(), 4);
}

void TestOverviewPage::leadsToTheEndOfALogWithoutErrors()
{
    ReaderFixture f;
    const Claim claim = f.start();
    log(claim, "last words");
    f.store.end(claim, Outcome::exception(u"It broke."_s));
    Look look(f.reader);
    look.show(f.store.waitForStatus(claim.job.id, JobStatus::Exception));
    QCOMPARE(look.linkText(u"overviewLogEnd"_s), u"Show the end of the log"_s);
    QSignalSpy asked(&look.page, &OverviewPage::logEndRequested);
    look.link(u"overviewLogEnd"_s).click();
    QCOMPARE(asked.size(), 1);
    look.show(ended(JobStatus::Exception, Reason::Error)); // there is no log
    QCOMPARE(look.linkText(u"overviewLogEnd"_s), QString());
}

void TestOverviewPage::leadsToTheRowsWithErrors()
{
    ReaderFixture f;
    Look look(f.reader);
    Job job = ended(JobStatus::Exception, Reason::Error);
    job.resultErrors = 3;
    job.logLines = 1;
    look.show(job);
    QVERIFY(look.linkText(u"overviewErrorRows"_s).startsWith(u"Show the 3 row"_s));
    QCOMPARE(look.linkText(u"overviewLogEnd"_s), QString());
    QSignalSpy asked(&look.page, &OverviewPage::errorRowsRequested);
    look.link(u"overviewErrorRows"_s).click();
    QCOMPARE(asked.size(), 1);
}

void TestOverviewPage::leadsToTheLastWarnings()
{
    ReaderFixture f;
    const Claim claim = f.start();
    for (int i = 1; i <= 1'234; ++i)
        log(claim, "warning " + QByteArray::number(i), LogLevel::Warning);
    f.waitForLines(claim.job.id, 1'234);
    Look look(f.reader);
    look.show(f.stored(claim.job.id));
    QTRY_COMPARE(
        look.problems(),
        QStringList({u"warning 1230"_s, u"warning 1231"_s, u"warning 1232"_s, u"warning 1233"_s, u"warning 1234"_s}));
    QVERIFY(look.link(u"problem0"_s).isVisible());
    QSignalSpy line(&look.page, &OverviewPage::lineRequested);
    look.link(u"problem3"_s).click();
    QCOMPARE(line.size(), 1);
    QCOMPARE(line.first().first().toLongLong(), 1'233);
    QCOMPARE(look.linkText(u"problemsAll"_s), u"Show all 1,234 in the log"_s);
    QSignalSpy all(&look.page, &OverviewPage::warningsRequested);
    look.link(u"problemsAll"_s).click();
    QCOMPARE(all.size(), 1);
    QCOMPARE(look.linkText(u"overviewFirstError"_s), QString()); // it has not failed
}

void TestOverviewPage::aPressedWarningIsTheOneThatWasSeen()
{
    ReaderFixture f;
    const Claim claim = f.start();
    for (int i = 1; i <= 5; ++i)
        log(claim, QByteArray::number(i), LogLevel::Warning);
    f.waitForLines(claim.job.id, 5);
    Look look(f.reader);
    look.show(f.stored(claim.job.id));
    QTRY_COMPARE(look.problems().value(2), u"3"_s);
    QSignalSpy line(&look.page, &OverviewPage::lineRequested);
    QTest::mousePress(&look.link(u"problem2"_s), Qt::LeftButton);
    log(claim, "6", LogLevel::Warning);
    f.waitForLines(claim.job.id, 6);
    look.show(f.stored(claim.job.id));
    QTRY_COMPARE(look.problems().value(2), u"4"_s); // before the button comes up
    QTest::mouseRelease(&look.link(u"problem2"_s), Qt::LeftButton);
    QCOMPARE(line.size(), 1);
    QCOMPARE(line.first().first().toLongLong(), 3);
}

void TestOverviewPage::warningsComeWhileItRuns()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f.reader);
    look.show(f.stored(claim.job.id));
    QVERIFY(!find<QWidget>(look.page, u"problemList"_s).isVisible());
    for (int i = 1; i <= 3; ++i) {
        log(claim, QByteArray::number(i), LogLevel::Warning);
        f.waitForLines(claim.job.id, i);
        look.show(f.stored(claim.job.id));
        QTRY_COMPARE(look.problems().size(), i);
        QVERIFY(find<QWidget>(look.page, u"problemList"_s).isVisible());
    }
}

void TestOverviewPage::anotherJobHasItsOwnWarnings()
{
    ReaderFixture f;
    const Claim one = f.start();
    const Claim two = f.start();
    log(one, "of one", LogLevel::Warning);
    f.waitForLines(one.job.id, 1);
    Look look(f.reader);
    look.show(f.stored(one.job.id));
    QTRY_COMPARE(look.problems(), QStringList{u"of one"_s});
    look.show(f.stored(two.job.id));
    QCOMPARE(look.problems(), QStringList());
    QVERIFY(!find<QWidget>(look.page, u"problemList"_s).isVisible());
}

void TestOverviewPage::tenMillionLinesCostNothing()
{
    JobWriter writer;
    const Job job = jobWithLog(writer, 20'000, 30'000); // a warning in the first 512 lines
    JobReader reader(writer.file());
    Look look(reader);
    QElapsedTimer timer;
    timer.start();
    look.show(job);
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed()))); // nobody waits
    QTRY_COMPARE(look.problems(), QStringList{u"line 512 of 512"_s});
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestOverviewPage::tellsProgressRateAndTimeLeft_data()
{
    QTest::addColumn<double>("perMinute");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << 100.0 << 20'000LL << u"62 %, about 2 % a second, less than a minute left"_s;
    QTest::newRow("minutes") << 12.4 << 2 * minute + 29'000 << u"62 %, about 10 % a minute, about 2 min left"_s;
    QTest::newRow("by fives") << 1.3 << 28 * minute << u"62 %, about 1 % a minute, about 30 min left"_s;
    QTest::newRow("an hour") << 0.7 << 62 * minute << u"62 %, about 40 % an hour, about 1 h left"_s;
    QTest::newRow("hours") << 0.3 << 100 * minute << u"62 %, about 20 % an hour, about 1 h 45 min left"_s;
    QTest::newRow("many hours") << 0.1 << 7 * 60 * minute + 20 * minute << u"62 %, about 6 % an hour, about 7 h left"_s;
    QTest::newRow("days") << 0.005 << 5 * 24 * 60 * minute << u"62 %, less than 1 % an hour, about 5 day"_s;
}

void TestOverviewPage::tellsProgressRateAndTimeLeft()
{
    QFETCH(double, perMinute);
    QFETCH(qint64, left);
    QFETCH(QString, text);
    ReaderFixture f;
    Look look(f.reader);
    Job job{.id = 7, .status = JobStatus::Running, .progress = 62, .startedAt = now - minute};
    look.show(job, ProgressEstimate{left, perMinute});
    QVERIFY2(look.fact(u"Progress"_s).startsWith(text), qPrintable(look.fact(u"Progress"_s)));
    look.show(job);
    QCOMPARE(look.fact(u"Progress"_s), u"62 %"_s);
    job.progress.reset();
    look.show(job);
    QCOMPARE(look.fact(u"Progress"_s), QString());
}

void TestOverviewPage::neverTellsAHundredPercentOfAFailure()
{
    ReaderFixture f;
    Look look(f.reader);
    Job job = ended(JobStatus::Exception, Reason::Error);
    job.progress = 34;
    look.show(job);
    QCOMPARE(look.fact(u"Progress"_s), u"stopped at 34 %"_s);
    job.progress = 100;
    look.show(job);
    QCOMPARE(look.fact(u"Progress"_s), QString());
}

void TestOverviewPage::offersActionsWhileTheyAreEnabled()
{
    ReaderFixture f;
    Look look(f.reader);
    QAction rerun(u"&Rerun"_s);
    rerun.setObjectName(u"actionRerun"_s);
    look.page.setActions({&rerun});
    look.show(ended(JobStatus::Exception, Reason::Error));
    auto &button = find<QToolButton>(look.page, u"overview_actionRerun"_s);
    QVERIFY(button.isVisible());
    QCOMPARE(button.text(), u"Rerun"_s); // no second Alt+R
    QSignalSpy triggered(&rerun, &QAction::triggered);
    button.click();
    QCOMPARE(triggered.size(), 1);
    rerun.setEnabled(false);
    QVERIFY(!button.isVisible());
    rerun.setEnabled(true);
    QVERIFY(button.isVisible());
}

void TestOverviewPage::linksAreReachedByKeyboardAndNamed()
{
    ReaderFixture f;
    const Claim claim = f.start();
    log(claim, "is full", LogLevel::Warning);
    f.waitForLines(claim.job.id, 1);
    Look look(f.reader);
    look.show(f.stored(claim.job.id));
    QTRY_COMPARE(look.problems().size(), 1);
    QAbstractButton &link = look.link(u"problem0"_s);
    QVERIFY((link.focusPolicy() & Qt::TabFocus) == Qt::TabFocus);
    QVERIFY2(link.accessibleName().startsWith(u"warning at "_s) && link.accessibleName().endsWith(u": is full"_s),
             qPrintable(link.accessibleName()));
    QCOMPARE(link.accessibleDescription(), u"Opens the log at this line"_s);
    QSignalSpy line(&look.page, &OverviewPage::lineRequested);
    QTest::keyClick(&link, Qt::Key_Space);
    QTest::keyClick(&link, Qt::Key_Return);
    QCOMPARE(line.size(), 2);
    QCOMPARE(look.link(u"problem0"_s).nextInFocusChain(), &look.link(u"problem1"_s)); // in the order they are read
    QCOMPARE(look.link(u"problem4"_s).nextInFocusChain(), &look.link(u"problemsAll"_s));
}

void TestOverviewPage::filesAreListedOpenedAndSaved()
{
    ReaderFixture f;
    const QTemporaryDir folder;
    const QString report = folder.filePath(u"report & <b>.txt"_s);
    write(report, "12345");
    const Claim claim = f.start();
    keep(f, claim, {folder.filePath(u"gone"_s), report});
    Opener opener;
    Look look(f.reader);
    look.show(f.stored(claim.job.id));
    auto &list = find<QTreeWidget>(look.page, u"artifacts"_s);
    QTRY_VERIFY(list.isVisible());
    QCOMPARE(list.topLevelItemCount(), 2);
    QCOMPARE(plain(list.topLevelItem(0)->text(0)), u"gone"_s);
    QCOMPARE(list.topLevelItem(0)->text(1), u"gone"_s);
    QCOMPARE(plain(list.topLevelItem(1)->text(0)), u"report & <b>.txt"_s);
    QVERIFY(plain(list.topLevelItem(1)->text(1)).startsWith(u"5 "_s));
    auto &open = find<QPushButton>(look.page, u"artifactOpen"_s);
    auto &save = find<QPushButton>(look.page, u"artifactSave"_s);
    QVERIFY(!open.isEnabled() && !save.isEnabled()); // the first one is gone
    QTest::keyClick(&list, Qt::Key_Down);
    QVERIFY(open.isEnabled() && save.isEnabled());
    QCOMPARE(open.accessibleName(), u"Open: report & <b>.txt"_s);
    QCOMPARE(dangerousTexts(look.page), QStringList());
    QTest::keyClick(&list, Qt::Key_Return);
    QTRY_COMPARE(opener.opened, QList<QUrl>{QUrl::fromLocalFile(report)});

    save.click();
    auto *dialog = look.page.findChild<QFileDialog *>(u"artifactSaveDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(!dialog->testOption(QFileDialog::DontConfirmOverwrite));
    QSignalSpy told(&look.page, &OverviewPage::told);
    emit dialog->fileSelected(folder.filePath(u"copy"_s));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(contentsOf(folder.filePath(u"copy"_s)), QByteArray("12345"));

    QVERIFY(QFile::remove(report));
    QSignalSpy failed(&look.page, &OverviewPage::failed);
    open.click();
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(list.topLevelItem(1)->text(1), u"gone"_s);
    QVERIFY(!open.isEnabled());
    QCOMPARE(opener.opened.size(), 1);
}

void TestOverviewPage::filesOfAnotherJobAreNotShown()
{
    ReaderFixture f;
    const Claim one = f.start();
    const Claim two = f.start();
    keep(f, one, {u"/nowhere/a"_s});
    Look look(f.reader);
    look.show(f.stored(one.job.id));
    QTRY_VERIFY(find<QWidget>(look.page, u"artifactList"_s).isVisible());
    look.show(f.stored(two.job.id));
    QVERIFY(!find<QWidget>(look.page, u"artifactList"_s).isVisible());
}

void TestOverviewPage::aProgramIsNotOpened()
{
    ReaderFixture f;
    const QTemporaryDir folder;
    const QString program = folder.filePath(u"run"_s);
    write(program, "#!/bin/sh\n");
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    const Claim claim = f.start();
    keep(f, claim, {program});
    Opener opener;
    Look look(f.reader);
    look.show(f.stored(claim.job.id));
    QTRY_VERIFY(find<QPushButton>(look.page, u"artifactOpen"_s).isEnabled());
    QSignalSpy failed(&look.page, &OverviewPage::failed);
    find<QPushButton>(look.page, u"artifactOpen"_s).click();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(u"is a program"_s));
    QVERIFY(opener.opened.isEmpty());
}

void TestOverviewPage::longTextsAreCut()
{
    ReaderFixture f;
    const Claim claim = f.start();
    log(claim, QByteArray(1'000'000, 'w'), LogLevel::Warning);
    f.waitForLines(claim.job.id, 1);
    Look look(f.reader);
    Job job = f.stored(claim.job.id);
    job.progressText = QString(1'000'000, u'p');
    look.show(job);
    QTRY_COMPARE(look.problems().size(), 1);
    QVERIFY(look.problems().first().size() < 400);
    QVERIFY(look.link(u"problem0"_s).toolTip().size() < 1'200);
    QVERIFY(look.link(u"problem0"_s).width() <= look.page.width());
    QVERIFY(look.fact(u"Says"_s).size() < 5'000);
    job = ended(JobStatus::Exception, Reason::Error);
    job.error = QString(1'000'000, u'e');
    look.show(job);
    QVERIFY(look.cause().size() < 1'100);
}

void TestOverviewPage::textIsNeverMarkup()
{
    ReaderFixture f;
    const Claim claim = f.start();
    log(claim, markup.toUtf8(), LogLevel::Warning);
    f.waitForLines(claim.job.id, 1);
    Look look(f.reader);
    Job job = f.stored(claim.job.id);
    job.kind = job.queue = job.progressText = markup;
    look.page.setJob({job, shownStatus(job), markup, {}}, now);
    QTRY_COMPARE(look.problems(), QStringList{markup});
    QCOMPARE(look.fact(u"Says"_s), markup);
    QCOMPARE(dangerousTexts(look.page), QStringList());
    look.link(u"problem0"_s).setToolTip({});
    static_cast<LinkButton &>(look.link(u"problem0"_s)).setLink(markup + markup);
    QCOMPARE(dangerousTexts(look.page), QStringList());
    job.status = JobStatus::Exception;
    job.error = markup;
    look.show(job);
    QCOMPARE(look.cause(), markup);
    QCOMPARE(dangerousTexts(look.page), QStringList());
}

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    TestOverviewPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_overviewpage.moc"
