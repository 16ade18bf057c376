// The details of the selection with a real store and reader behind them: none, one, several, live changes, links from
// Overview, arguments and history.
#include "views/jobdetails.h"

#include "model/kindmodel.h"
#include "tests/fakes/detailsfixture.h"
#include "tests/fakes/formkinds.h"
#include "views/logview.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

struct Look {
    explicit Look(ReaderFixture &fixture, const QList<JobKind> &registered = {})
        : f(fixture)
        , details(fixture.reader, kinds, fixture.store.clock, &fold, &show)
    {
        kinds.setKinds(registered, {});
        fold.setCheckable(true);
        fold.setChecked(true);
        details.resize(900, 400);
        details.show();
        if (!QTest::qWaitForWindowExposed(&details))
            qFatal("no window");
        f.store.batches.clear();
    }
    void select(JobId id) { details.setSelection({f.stored(id)}, 1); }
    // What the store told since the last time.
    void follow()
    {
        QCoreApplication::processEvents();
        for (const ChangeBatch &batch : std::exchange(f.store.batches, {}))
            details.applyChanges(batch);
    }
    [[nodiscard]] bool followsUntil(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor([&] {
            follow();
            return condition();
        });
    }
    [[nodiscard]] QTabWidget &tabs() const { return find<QTabWidget>(details, u"detailTabs"_s); }
    [[nodiscard]] QString tab() const { return tabs().tabText(tabs().currentIndex()); }
    [[nodiscard]] QString title() const { return labelText(details, u"detailsTitle"_s); }
    [[nodiscard]] QString line() const { return plain(labelText(details, u"detailsLine"_s)); }
    [[nodiscard]] QString emptyTitle() const { return labelText(details, u"detailsEmptyTitle"_s); }
    [[nodiscard]] bool isEmpty() const { return find<QWidget>(details, u"detailsEmpty"_s).isVisible(); }
    [[nodiscard]] QAbstractButton &link(const QString &name) const { return find<QAbstractButton>(details, name); }
    [[nodiscard]] QString logText() const { return find<QPlainTextEdit>(details, u"logText"_s).toPlainText(); }
    // A row of the history: what happened, who asked, the note.
    [[nodiscard]] QStringList history(int row) const
    {
        const auto *item = find<QTreeWidget>(details, u"historyList"_s).topLevelItem(row);
        return item ? QStringList{item->text(1), plain(item->text(2)), plain(item->text(3))} : QStringList();
    }
    [[nodiscard]] QStringList arguments() const
    {
        QStringList rows;
        for (const QTextEdit *value : find<QWidget>(details, u"argumentsForm"_s).findChildren<QTextEdit *>())
            rows << value->accessibleName() + u": "_s + value->toPlainText();
        return rows;
    }

    ReaderFixture &f;
    KindModel kinds;
    QAction fold{u"Details"_s};
    QAction show{u"Show"_s};
    JobDetails details;
};

} // namespace

class TestJobDetails final : public QObject {
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void nothingIsSelected();
    void oneJobIsTold();
    void severalAreCounted();
    void aJobThatGoesLeavesNothing();
    void severalBecomeOneWhenTheOthersGo();
    void theHeaderTellsProgressAndTimeLeft();
    void noTimeIsToldWhileItIsAborted();
    void earlierRunsTellTheTimeLeft();
    void aChangedScriptIsTold();
    void aWaitingJobTellsItsKindsLimit();
    void logAndResultsGrowWhileItRuns();
    void tabsWithoutContentAreGreyedAndStayOpen();
    void aWarningOpensItsLine();
    void allWarningsOpenTheFilteredLog();
    void anErrorRowOpensTheResults();
    void theEndOfTheLogOpens();
    void argumentsShowSecretsAsDots();
    void longArgumentsAreCutOnScreenAndWholeInTheCopy();
    void historyTellsAttemptsAndWhoAsked();
    void aJobThatMovedIsShownWhereItIs();
    void theOpenTabIsRemembered();
    void textIsNeverMarkup();
    void aFailureOfReadingIsTold();
};

void TestJobDetails::nothingIsSelected()
{
    ReaderFixture f;
    Look look(f);
    QVERIFY(look.isEmpty());
    QCOMPARE(look.title(), u"Details"_s);
    QCOMPARE(look.emptyTitle(), u"Nothing is selected"_s);
    QVERIFY(look.details.jobs().isEmpty());
    QCOMPARE(look.details.focusTarget()->objectName(), u"detailsClose"_s);
    find<QToolButton>(look.details, u"detailsClose"_s).click();
    QVERIFY(!look.fold.isChecked());
}

void TestJobDetails::oneJobIsTold()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f, {fakes::greet()});
    look.select(claim.job.id);
    QVERIFY(!look.isEmpty());
    QCOMPARE(look.title(), u"Greet"_s);
    QVERIFY2(look.line().startsWith(u"#%1 · Running · started "_s.arg(claim.job.id)), qPrintable(look.line()));
    QVERIFY(!look.line().contains(u"Today"_s));
    auto &bar = find<QProgressBar>(look.details, u"detailsProgress"_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.maximum(), 0); // nobody knows how far
    f.store.end(claim);
    QVERIFY(look.followsUntil([&] { return look.line().contains(u"Done"_s); }));
    QVERIFY(!bar.isVisible());
    QVERIFY(look.line().contains(u"took less than a second"_s));
    QCOMPARE(look.details.focusTarget()->objectName(), u"detailTabBar"_s);
}

void TestJobDetails::severalAreCounted()
{
    ReaderFixture f;
    const Claim one = f.start();
    const Claim two = f.start();
    Look look(f);
    look.details.setSelection({f.stored(one.job.id), f.stored(two.job.id)}, 2);
    QVERIFY(look.isEmpty());
    QVERIFY(look.title().startsWith(u"2 job"_s));
    QVERIFY(labelText(look.details, u"detailsEmptySentence"_s).startsWith(u"2 running, 0 ended."_s));
    f.store.end(one);
    QVERIFY(look.followsUntil(
        [&] { return labelText(look.details, u"detailsEmptySentence"_s).startsWith(u"1 running, 1 ended."_s); }));
    look.details.setSelection({f.stored(one.job.id)}, 5'000);
    QVERIFY(look.title().startsWith(u"5000 job"_s));
    QVERIFY(labelText(look.details, u"detailsEmptySentence"_s).contains(u"first 1 of them"_s));
}

void TestJobDetails::aJobThatGoesLeavesNothing()
{
    ReaderFixture f;
    const Claim claim = f.start();
    f.store.end(claim);
    (void)f.store.waitForStatus(claim.job.id, JobStatus::Done);
    Look look(f);
    look.select(claim.job.id);
    QVERIFY(!look.isEmpty());
    QSignalSpy changed(&look.details, &JobDetails::jobsChanged);
    QVERIFY(f.store.ask<void>([&](auto reply) { f.store.store->remove(claim.job.id, u"ann (window)"_s, reply); }));
    QVERIFY(look.followsUntil([&] { return look.isEmpty(); }));
    QCOMPARE(look.emptyTitle(), u"Nothing is selected"_s);
    QVERIFY(look.details.jobs().isEmpty());
    QCOMPARE(changed.size(), 1);
    look.details.tick(); // harmless
}

void TestJobDetails::severalBecomeOneWhenTheOthersGo()
{
    ReaderFixture f;
    const Claim one = f.start();
    const Claim two = f.start();
    f.store.end(one);
    (void)f.store.waitForStatus(one.job.id, JobStatus::Done);
    Look look(f);
    look.details.setSelection({f.stored(one.job.id), f.stored(two.job.id)}, 2);
    QVERIFY(f.store.ask<void>([&](auto reply) { f.store.store->remove(one.job.id, u"ann (window)"_s, reply); }));
    QVERIFY(look.followsUntil([&] { return !look.isEmpty(); }));
    QVERIFY(look.line().startsWith(u"#%1 "_s.arg(two.job.id)));
}

void TestJobDetails::theHeaderTellsProgressAndTimeLeft()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f);
    look.select(claim.job.id);
    for (int percent = 0; percent <= 40; percent += 10) {
        claim.channel->setProgress(percent, {});
        QVERIFY(look.followsUntil([&] { return look.line().contains(u" · %1 % · "_s.arg(percent)); }));
        f.store.clock->advance(20'000);
    }
    look.details.tick(); // 2 s a percent, and 20 s passed since
    QVERIFY2(look.line().endsWith(u", about 2 min left"_s), qPrintable(look.line()));
    auto &bar = find<QProgressBar>(look.details, u"detailsProgress"_s);
    QCOMPARE(bar.value(), 40);
    f.store.clock->advance(80'000); // it stands still
    look.details.tick();
    QVERIFY2(!look.line().contains(u"left"_s), qPrintable(look.line()));
}

void TestJobDetails::noTimeIsToldWhileItIsAborted()
{
    ReaderFixture f;
    const Claim claim = f.start();
    f.store.clock->advance(60'000);
    claim.channel->setProgress(50, {});
    f.waitUntil([&] { return f.stored(claim.job.id).progress == 50; });
    Look look(f);
    look.select(claim.job.id);
    QVERIFY2(look.line().endsWith(u", about 1 min left"_s), qPrintable(look.line()));
    look.details.setAborting({claim.job.id});
    QVERIFY2(!look.line().contains(u"left"_s), qPrintable(look.line()));
    QVERIFY(look.line().contains(u"Aborting"_s));
}

void TestJobDetails::earlierRunsTellTheTimeLeft()
{
    ReaderFixture f;
    for (int i = 0; i < 3; ++i) {
        const Claim earlier = f.start();
        f.store.clock->advance(12 * 60'000);
        f.store.end(earlier);
        (void)f.store.waitForStatus(earlier.job.id, JobStatus::Done);
    }
    const Claim claim = f.start();
    f.store.clock->advance(9 * 60'000);
    Look look(f);
    look.select(claim.job.id);
    const auto fact = [&]() -> QString {
        for (const QTextEdit *value : find<QWidget>(look.details, u"overviewFacts"_s).findChildren<QTextEdit *>())
            if (value->accessibleName() == u"Time left"_s)
                return plain(value->toPlainText());
        return {};
    };
    QTRY_VERIFY2(look.line().endsWith(u", about 3 min left, as earlier runs took 12 min"_s), qPrintable(look.line()));
    QCOMPARE(fact(), u"about 3 min left, as earlier runs took 12 min"_s);
    f.store.clock->advance(5 * 60'000);
    look.details.tick();
    QVERIFY2(look.line().endsWith(u", takes longer than earlier runs, which took 12 min"_s), qPrintable(look.line()));
    claim.channel->setProgress(50, {});
    QVERIFY(look.followsUntil([&] { return look.line().contains(u" · 50 % · "_s); }));
    QVERIFY2(look.line().contains(u"earlier"_s), qPrintable(look.line())); // one step tells no speed
    f.store.clock->advance(60'000);
    claim.channel->setProgress(60, {}); // its own progress says more
    QVERIFY(look.followsUntil([&] { return look.line().endsWith(u", about 4 min left"_s); }));
    QCOMPARE(fact(), QString());
    f.store.clock->advance(60 * 60'000); // it stands still
    look.details.tick();
    QVERIFY2(!look.line().contains(u"earlier"_s), qPrintable(look.line()));
}

void TestJobDetails::aChangedScriptIsTold()
{
    ReaderFixture f;
    const auto job = f.store.insert({.kind = u"Greet"_s,
                                     .status = JobStatus::Scheduled,
                                     .scheduledAt = f.store.clock->nowMs() + 60'000,
                                     .definition = u"aa"_s});
    JobKind kind = fakes::greet();
    kind.definition = u"aa"_s;
    Look look(f, {kind});
    look.select(job->id);
    auto &change = find<QWidget>(look.details, u"overviewScriptChange"_s);
    QVERIFY(!change.isVisible());
    kind.definition = u"bb"_s; // while it is looked at
    look.kinds.setKinds({kind}, {});
    QVERIFY(change.isVisible());
    QVERIFY(labelText(change, u"messageText"_s).startsWith(u"Its script was changed since it was scheduled."_s));
    const auto moved = f.store.ask([&](auto reply) {
        f.store.store->reschedule(job->id, f.store.clock->nowMs() + 90'000, {}, {}, u"ann"_s, reply, u"bb"_s);
    });
    QVERIFY(moved);
    QVERIFY(look.followsUntil([&] { return !change.isVisible(); }));
}

void TestJobDetails::aWaitingJobTellsItsKindsLimit()
{
    ReaderFixture f;
    const Claim claim = f.start();
    f.store.allow(0);
    const auto waiting = f.store.insert();
    JobKind kind = fakes::greet();
    kind.parallel = 1;
    Look look(f, {kind});
    look.select(waiting->id);
    const auto sentence = [&look] { return plain(labelText(look.details, u"overviewSentence"_s)); };
    QTRY_COMPARE(sentence(), u"Waits until another job of its kind has ended: 1 of at most 1 run."_s);
    f.store.end(claim);
    QVERIFY(look.followsUntil([&] {
        look.details.tick();
        return sentence() == u"Waits for a free place among the running jobs."_s;
    }));
}

void TestJobDetails::logAndResultsGrowWhileItRuns()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f);
    look.select(claim.job.id);
    look.details.showLog();
    QCOMPARE(look.tab(), u"Log"_s);
    for (int i = 1; i <= 1'500; ++i)
        log(claim, QByteArray::number(i));
    claim.channel->push(RunColumns{{u"A"_s}});
    claim.channel->push(RunRow{{Cell(u"1"_s)}});
    QVERIFY(look.followsUntil([&] { return look.tab() == u"Log (1,500)"_s && look.logText().endsWith(u" 1500"_s); }));
    QCOMPARE(look.tabs().tabText(2), u"Results (1)"_s);
}

void TestJobDetails::tabsWithoutContentAreGreyedAndStayOpen()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f);
    look.select(claim.job.id);
    const auto isGreyed = [&](int tab) {
        return look.tabs().tabBar()->tabTextColor(tab) == look.details.palette().color(QPalette::PlaceholderText);
    };
    QVERIFY(!isGreyed(0) && isGreyed(1) && isGreyed(2) && isGreyed(3) && !isGreyed(4));
    look.tabs().setCurrentIndex(2);
    QVERIFY(find<QWidget>(look.details, u"resultsEmpty"_s).isVisible());
    log(claim, "a line");
    QVERIFY(look.followsUntil([&] { return !isGreyed(1); }));
    QCOMPARE(look.tabs().currentIndex(), 2);
}

void TestJobDetails::aWarningOpensItsLine()
{
    ReaderFixture f;
    const Claim claim = f.start();
    for (int i = 1; i <= 3'000; ++i)
        log(claim, "line " + QByteArray::number(i), i == 700 ? LogLevel::Warning : LogLevel::Info);
    f.waitForLines(claim.job.id, 3'000);
    Look look(f);
    look.select(claim.job.id);
    QTRY_VERIFY(look.link(u"problem0"_s).isVisible());
    QTest::mouseClick(&look.link(u"problem0"_s), Qt::LeftButton);
    QCOMPARE(look.tab(), u"Log (3,000)"_s);
    auto &text = find<QPlainTextEdit>(look.details, u"logText"_s);
    QTRY_VERIFY(text.textCursor().block().text().endsWith(u"line 700"_s));
    QVERIFY(text.viewport()->rect().contains(text.cursorRect()));
    QVERIFY(text.hasFocus());
}

void TestJobDetails::allWarningsOpenTheFilteredLog()
{
    ReaderFixture f;
    const Claim claim = f.start();
    for (int i = 1; i <= 20; ++i)
        log(claim, "line " + QByteArray::number(i), i % 2 ? LogLevel::Warning : LogLevel::Info);
    f.waitForLines(claim.job.id, 20);
    Look look(f);
    look.select(claim.job.id);
    QTRY_VERIFY(look.link(u"problemsAll"_s).isVisible());
    look.link(u"problemsAll"_s).click();
    QCOMPARE(look.tab(), u"Log (20)"_s);
    QCOMPARE(find<QComboBox>(look.details, u"logLevel"_s).currentText(), u"Warnings and errors"_s);
    QTRY_COMPARE(look.logText().count(u'\n'), 9);
}

void TestJobDetails::anErrorRowOpensTheResults()
{
    ReaderFixture f;
    const Claim claim = f.start();
    claim.channel->push(RunColumns{{u"A"_s}});
    claim.channel->push(RunRow{{Cell(u"good"_s)}});
    claim.channel->push(RunRow{{Cell(u"bad"_s, u"no domain"_s)}});
    f.store.end(claim);
    (void)f.store.waitForStatus(claim.job.id, JobStatus::Exception);
    Look look(f);
    look.select(claim.job.id);
    look.link(u"overviewErrorRows"_s).click();
    QCOMPARE(look.tab(), u"Results (2)"_s);
    QVERIFY(find<QCheckBox>(look.details, u"resultsOnlyErrors"_s).isChecked());
}

void TestJobDetails::theEndOfTheLogOpens()
{
    ReaderFixture f;
    const Claim claim = f.start();
    for (int i = 1; i <= 1'000; ++i)
        log(claim, "line " + QByteArray::number(i));
    f.store.end(claim, Outcome::exception(u"It broke."_s));
    (void)f.store.waitForStatus(claim.job.id, JobStatus::Exception);
    Look look(f);
    look.select(claim.job.id);
    QCOMPARE(labelText(find<QWidget>(look.details, u"overviewCause"_s), u"messageText"_s), u"It broke."_s);
    look.link(u"overviewLogEnd"_s).click();
    QTRY_VERIFY(look.logText().endsWith(u"line 1000"_s));
}

void TestJobDetails::argumentsShowSecretsAsDots()
{
    ReaderFixture f;
    Look look(f, {fakes::everyField()});
    Job job{.id = 7, .kind = u"Every Field"_s, .status = JobStatus::Scheduled};
    job.arguments = {{u"title"_s, u"Report"_s},
                     {u"copies"_s, 3},
                     {u"verify"_s, true},
                     {u"colour"_s, u"red"_s},
                     {u"words"_s, QJsonArray{u"a"_s, u"b"_s}},
                     {u"unknown"_s, u"kept"_s}};
    job.secrets = {u"password"_s};
    job.scheduledAt = f.store.clock->nowMs();
    look.details.setSelection({job}, 1);
    const QStringList expected{u"Title: Report"_s, u"Copies: 3 pages"_s,  u"Verify the copy when done: yes"_s,
                               u"Colour: Red"_s,   u"Password: ••••••"_s, u"Words: a\nb"_s,
                               u"unknown: kept"_s};
    QCOMPARE(look.arguments(), expected);
    copyNothing();
    find<QPushButton>(look.details, u"argumentsCopy"_s).click();
    QCOMPARE(copied(), expected.join(u'\n'));
    look.details.setSelection({Job{.id = 8, .kind = u"Greet"_s}}, 1);
    QCOMPARE(labelText(look.details, u"argumentsEmptyTitle"_s), u"No arguments"_s);
}

void TestJobDetails::longArgumentsAreCutOnScreenAndWholeInTheCopy()
{
    ReaderFixture f;
    Look look(f);
    const QString longText(1'000'000, u'x');
    Job job{.id = 7, .kind = u"Greet"_s, .arguments = {{u"who"_s, longText}}};
    look.details.setSelection({job}, 1);
    look.tabs().setCurrentIndex(3);
    QVERIFY(look.arguments().first().size() < 5'000);
    auto &area = find<QWidget>(look.details, u"argumentsArea"_s);
    QTRY_VERIFY(find<QWidget>(look.details, u"argumentsForm"_s).width() <= area.width()); // one word of 4,000 letters
    find<QPushButton>(look.details, u"argumentsCopy"_s).click();
    QCOMPARE(copied(), u"who: "_s + longText);
    job.arguments = {{u"who"_s, u"ann\nbob\n"_s + QString(300, u'x')}};
    look.details.setSelection({job}, 1);
    const auto &value = find<QTextEdit>(look.details, u"argumentsFormValue0"_s);
    QTRY_VERIFY(value.viewport()->height() >= 5 * value.fontMetrics().height()); // no line is hidden
    QCOMPARE(value.verticalScrollBar()->maximum(), 0);
}

void TestJobDetails::historyTellsAttemptsAndWhoAsked()
{
    ReaderFixture f;
    const Job job = *f.store.insert({.kind = u"Greet"_s, .retryMax = 1, .retryDelayMs = 1'000});
    Claim claim = f.store.waitForClaim(job.id);
    Look look(f);
    look.select(job.id);
    f.store.clock->advance(3'000);
    f.store.end(claim, Outcome::exception(u"The server is away."_s));
    (void)f.store.waitForStatus(job.id, JobStatus::Scheduled);
    f.store.clock->advance(2'000);
    f.store.store->releaseDue(60'000);
    claim = f.store.waitForClaim(job.id);
    f.store.clock->advance(65'000);
    claim.channel->requestStop({.cause = StopCause::Abort, .by = u"bob (command line)"_s});
    f.store.end(claim, Outcome::stopped(u"3 processes ended, none left"_s));
    QVERIFY(look.followsUntil([&] { return look.line().contains(u"Aborted"_s); }));
    QTRY_COMPARE(look.history(0).value(1), u"ann (window)"_s);
    QTRY_COMPARE(find<QTreeWidget>(look.details, u"historyList"_s).topLevelItemCount(), 6);
    const int last = 5;
    QCOMPARE(look.history(last).value(0), u"Running → Aborted"_s);
    QCOMPARE(look.history(last).value(1), u"bob (command line)"_s);
    const QString note = look.history(last).value(2);
    QVERIFY2(note.startsWith(u"Attempt 2 took 1 m 5 s · "_s) && note.endsWith(u"3 processes ended, none left"_s)
                 && !note.contains(u"bob"_s),
             qPrintable(note));
    QCOMPARE(look.history(2).value(0), u"Running → Scheduled"_s);
    QVERIFY2(look.history(2).value(2).startsWith(u"Attempt 1 took 3 s · The server is away."_s),
             qPrintable(look.history(2).value(2)));
    QVERIFY(look.tabs().tabText(4).startsWith(u"History ("_s));
}

void TestJobDetails::aJobThatMovedIsShownWhereItIs()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f);
    look.select(claim.job.id);
    auto &bar = find<QWidget>(look.details, u"movedBar"_s);
    QVERIFY(!bar.isVisible());
    look.details.setMoved(u"Done"_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.accessibleName(), u"This job moved to Done."_s);
    QSignalSpy shown(&look.show, &QAction::triggered);
    find<QToolButton>(look.details, u"movedBarAction"_s).click();
    QCOMPARE(shown.size(), 1);
    look.details.setMoved({});
    QVERIFY(!bar.isVisible());
}

void TestJobDetails::theOpenTabIsRemembered()
{
    ReaderFixture f;
    QSettings settings(f.store.folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    {
        Look look(f);
        look.tabs().setCurrentIndex(3);
        look.details.save(settings);
    }
    Look look(f);
    look.details.restore(settings);
    QCOMPARE(look.tabs().currentIndex(), 3);
    settings.setValue(u"details/tab"_s, 99);
    look.details.restore(settings);
    QCOMPARE(look.tabs().currentIndex(), 4);
}

void TestJobDetails::textIsNeverMarkup()
{
    ReaderFixture f;
    const Claim claim = f.start();
    log(claim, markup.toUtf8(), LogLevel::Error);
    claim.channel->push(RunColumns{{markup}});
    claim.channel->push(RunRow{{Cell(markup, markup)}});
    claim.channel->setProgress(10, markup);
    f.store.end(claim, Outcome::stopped(markup));
    QVERIFY(QTest::qWaitFor([&] { return isFinal(f.stored(claim.job.id).status); }));
    Look look(f);
    Job job = f.stored(claim.job.id);
    job.kind = job.error = job.queue = markup;
    job.arguments = {{markup, markup}};
    look.details.setSelection({job}, 1);
    QCOMPARE(look.title(), markup);
    QCOMPARE(look.arguments(), QStringList{markup + u": "_s + markup});
    QTRY_COMPARE(find<QTreeWidget>(look.details, u"historyList"_s).topLevelItemCount(), 3);
    QTRY_VERIFY(look.link(u"problem0"_s).isVisible());
    QCOMPARE(dangerousTexts(look.details), QStringList());
    const QString tip = find<QTreeWidget>(look.details, u"historyList"_s).topLevelItem(2)->toolTip(3);
    QVERIFY2(tip.contains(u"&lt;b&gt;"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
}

void TestJobDetails::aFailureOfReadingIsTold()
{
    for (int i = 0; i < 2; ++i) // Qt's own, one a question
        QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::prepare: database not open");
    JobReader reader(u"/nowhere/jobdeck.db"_s);
    KindModel kinds;
    QAction fold;
    QAction show;
    JobDetails details(reader, kinds, std::make_shared<FakeClock>(), &fold, &show);
    QSignalSpy failed(&details, &JobDetails::failed);
    details.setSelection({Job{.id = 7, .status = JobStatus::Done}}, 1);
    QTRY_COMPARE(failed.size(), 1); // of the history; nothing else is asked for
}

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    TestJobDetails test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_jobdetails.moc"
