// What an empty area shows: its texts, the buttons of its actions, and a picture where there is room.
#include "views/emptystate.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Fixture()
    {
        first.setObjectName(u"First"_s);
        second.setObjectName(u"Second"_s);
        first.setShortcut(u"Ctrl+1"_s);
        state.resize(400, 300);
        state.show();
        state.activateWindow();
        if (!QTest::qWaitForWindowActive(&state))
            qFatal("no window");
    }
    void show(const QList<QAction *> &actions)
    {
        state.setState(u"job-list"_s, u"Nothing"_s, u"It is empty."_s, actions);
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return state.findChild<QPushButton *>(QString::fromLatin1(name));
    }

    QAction first{u"&First…"_s};
    QAction second{u"&Second"_s};
    EmptyState state{u"empty"_s};
};

} // namespace

class TestEmptyState final : public QObject {
    Q_OBJECT
private slots:
    void aButtonTriggersItsActionAndHasNoMnemonic()
    {
        Fixture f;
        f.show({&f.first});
        QSignalSpy triggered(&f.first, &QAction::triggered);
        QCOMPARE(f.button("emptyFirst")->text(), u"First…"_s);
        QVERIFY(f.button("emptyFirst")->shortcut().isEmpty());
        f.button("emptyFirst")->click();
        QCOMPARE(triggered.size(), 1);
    }

    void theFocusStaysWithItsAction()
    {
        Fixture f;
        f.show({&f.first, &f.second});
        f.button("emptySecond")->setFocus();
        f.show({&f.second});
        QVERIFY(f.button("emptySecond")->hasFocus());
        f.show({&f.first}); // its action is gone: the first that is left
        QVERIFY(f.button("emptyFirst")->hasFocus());
        QVERIFY(!f.button("emptySecond"));
    }

    void aButtonMayChangeWhatIsShown()
    {
        Fixture f;
        f.show({&f.first});
        connect(&f.first, &QAction::triggered, &f.state, [&f] { f.show({&f.second}); });
        QTest::mouseClick(f.button("emptyFirst"), Qt::LeftButton);
        QVERIFY(f.button("emptySecond"));
        QVERIFY(f.button("emptySecond")->isVisible());
    }

    void thePictureGivesWayToTheWords_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("size");
        QTest::newRow("high") << 300 << 64;
        QTest::newRow("low") << 200 << 48;
        QTest::newRow("very low") << 120 << 0;
    }
    void thePictureGivesWayToTheWords()
    {
        QFETCH(const int, height);
        QFETCH(const int, size);
        Fixture f;
        f.show({});
        f.state.resize(400, height);
        const auto *picture = f.state.findChild<QLabel *>(u"emptyIcon"_s);
        QTRY_COMPARE(picture->isVisible(), size > 0);
        if (size > 0)
            QTRY_COMPARE(picture->pixmap().deviceIndependentSize(), QSizeF(size, size));
    }
};

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
