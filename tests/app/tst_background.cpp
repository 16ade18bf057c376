// The program without its window: in the tray, minimised where there is none, and back again.
#include "app/background.h"
#include "app/tray.h"
#include "model/hiddenjobs.h"
#include "tests/fakes/windowfixture.h"

#include <QSignalSpy>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

class FakeTray final : public Tray {
    Q_OBJECT
public:
    [[nodiscard]] bool isAvailable() const override { return hasPlace; }
    void show(QMenu &) override { isShown = true; }
    void hide() override { isShown = false; }
    void setToolTip(const QString &text) override { toolTip = text; }

    bool hasPlace = true;
    bool isShown = false;
    QString toolTip;
};

struct Desk final : WindowFixture {
    explicit Desk(bool hasTray)
        : tray(new FakeTray)
        , background(std::unique_ptr<Tray>(tray))
    {
        open();
        tray->hasPlace = hasTray;
        window->setOwner(true);
        window->setCanBackground(true);
        background.setWindow(window.get(), *list.reader, kinds, hidden);
        quit = std::make_unique<QSignalSpy>(window.get(), &MainWindow::quitRequested);
    }
    ~Desk() { window.reset(); }
    void setTray(bool hasTray)
    {
        tray->hasPlace = hasTray;
        emit tray->availabilityChanged();
    }
    void run(JobId id)
    {
        list.writer.put(jobIn(JobStatus::Running, id, startMs + id * 1'000));
        const ChangeBatch batch = list.writer.commit();
        tell(batch);
        background.follow(batch);
    }
    [[nodiscard]] QAction *entry(const QString &name) { return background.menu().findChild<QAction *>(name); }
    [[nodiscard]] bool isBack() const { return window->isVisible() && !window->isMinimized(); }

    FakeTray *tray; // the background's
    HiddenJobs hidden;
    Background background;
    std::unique_ptr<QSignalSpy> quit;
};

} // namespace

class TestBackground final : public QObject {
    Q_OBJECT
private slots:
    void inATrayTheWindowIsHidden();
    void withoutATrayItIsMinimised();
    void aTrayThatComesLaterTakesIt();
    void aTrayThatGoesLeavesItMinimised();
    void aMinimisedWindowBroughtBackIsBack();
    void theMenuNamesWhatRuns();
    void quitAsksBeforeTheWindowOnlyIfSomethingRuns();
    void aDeletedWindowLeavesNoIcon();
};

void TestBackground::inATrayTheWindowIsHidden()
{
    Desk desk(true);
    QVERIFY(!desk.tray->isShown);
    desk.background.enter();
    QVERIFY(desk.tray->isShown);
    QVERIFY(!desk.window->isVisible());
    QVERIFY2(desk.tray->toolTip.contains(u"0 running"_s), qPrintable(desk.tray->toolTip));
    emit desk.tray->activated();
    QVERIFY(desk.isBack());
    QVERIFY(!desk.tray->isShown);
    desk.background.enter();
    desk.entry(u"trayShow"_s)->trigger();
    QVERIFY(desk.isBack());
    desk.background.enter();
    desk.background.leave(); // as a second start does
    QVERIFY(desk.isBack());
}

void TestBackground::withoutATrayItIsMinimised()
{
    Desk desk(false);
    desk.background.enter();
    QVERIFY(desk.window->isVisible());
    QVERIFY(desk.window->isMinimized());
    desk.background.leave();
    QVERIFY(desk.isBack());
}

void TestBackground::aTrayThatComesLaterTakesIt()
{
    Desk desk(false);
    desk.background.enter();
    desk.setTray(true);
    QVERIFY(!desk.window->isVisible());
    QVERIFY(desk.tray->isShown);
    desk.background.leave();
    QVERIFY(desk.isBack());
    desk.setTray(false); // means nothing to a window that is there
    QVERIFY(desk.isBack());
}

void TestBackground::aTrayThatGoesLeavesItMinimised()
{
    Desk desk(true);
    desk.background.enter();
    desk.setTray(false);
    QVERIFY(desk.window->isVisible());
    QVERIFY(desk.window->isMinimized());
    QVERIFY(desk.background.isEntered());
    desk.setTray(true);
    QVERIFY(!desk.window->isVisible());
}

void TestBackground::aMinimisedWindowBroughtBackIsBack()
{
    Desk desk(false);
    desk.background.enter();
    desk.window->showNormal();
    QVERIFY(!desk.background.isEntered());
    QVERIFY(!desk.tray->isShown);
    desk.setTray(true);
    QVERIFY(desk.isBack());
}

void TestBackground::theMenuNamesWhatRuns()
{
    Desk desk(true);
    desk.background.enter();
    QTRY_COMPARE(desk.background.menu().actions().at(3)->text(), u"Nothing is running"_s);
    for (JobId id = 1; id <= 7; ++id)
        desk.run(id);
    QTRY_VERIFY(desk.entry(u"trayJob7"_s));
    QTRY_VERIFY(desk.entry(u"trayJob3"_s));
    QVERIFY(!desk.entry(u"trayJob1"_s)); // five are named
    QVERIFY2(desk.tray->toolTip.contains(u"7 running"_s), qPrintable(desk.tray->toolTip));
    desk.entry(u"trayJob5"_s)->trigger();
    QVERIFY(desk.isBack());
    QTRY_COMPARE(desk.window->shownJobs().size(), 1);
    QCOMPARE(desk.window->shownJobs().at(0).id, 5);
}

void TestBackground::quitAsksBeforeTheWindowOnlyIfSomethingRuns()
{
    {
        Desk desk(true);
        desk.run(1);
        desk.background.enter();
        desk.entry(u"trayQuit"_s)->trigger();
        QVERIFY(desk.isBack());
        QVERIFY(desk.window->findChild<QObject *>(u"quitQuestion"_s));
        QCOMPARE(desk.quit->size(), 0);
    }
    Desk idle(true);
    idle.background.enter();
    idle.entry(u"trayQuit"_s)->trigger();
    QVERIFY(!idle.window->isVisible());
    QCOMPARE(idle.quit->size(), 1);
}

void TestBackground::aDeletedWindowLeavesNoIcon()
{
    Desk desk(true);
    desk.background.enter();
    desk.window.reset();
    QVERIFY(!desk.tray->isShown);
    desk.background.enter(); // nothing to show: nothing happens
    desk.background.leave();
    QVERIFY(!desk.tray->isShown);
}

QTEST_MAIN(TestBackground)
#include "tst_background.moc"
