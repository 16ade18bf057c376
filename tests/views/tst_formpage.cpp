// What a form fills in by itself: defaults that are found, choices that a command prints, and the preview of a run.
#include "views/formpage.h"

#include "model/clock.h"
#include "tests/fakes/formservices.h"
#include "tests/fakes/readerfixture.h"
#include "views/choicesrow.h"
#include "views/formchoices.h"
#include "views/mnemonics.h"
#include "views/schedulepanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

class StoppedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return {QDate(2026, 3, 1), QTime(12, 0)}; }
};

const QList<Choice> letters{{u"a"_s, u"The first"_s}, {u"b"_s, {}}};

} // namespace

class TestFormPage final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_services = std::make_unique<fakes::HeldServices>();
        m_kind = {.name = u"Mine"_s, .group = u"Tests"_s, .source = u"/jobs/mine"_s, .definition = u"abc"_s};
        m_kind.arguments = ArgumentSpecs{
            {.name = u"place"_s, .isRequired = true},
            {.name = u"host"_s, .type = ArgumentType::Choice, .choicesCommand = {u"list"_s, u"{place}"_s}},
            {.name = u"note"_s},
        };
    }

    void defaultsAreFilledIn()
    {
        qputenv("JOBDECK_TEST_WHO", "Ann");
        m_kind.arguments = ArgumentSpecs{
            {.name = u"who"_s, .defaultRule = {DefaultRule::Source::Environment, u"JOBDECK_TEST_WHO"_s}},
            {.name = u"day"_s, .type = ArgumentType::Date, .defaultRule = {DefaultRule::Source::Date, u"today-1d"_s}},
            {.name = u"size"_s, .defaultRule = {DefaultRule::Source::LastUse, {}}},
            {.name = u"mode"_s, .defaultRule = {DefaultRule::Source::LastUse, {}}},
        };
        open();
        QCOMPARE(m_page->values(), (QJsonObject{{u"who"_s, u"Ann"_s}, {u"day"_s, u"2026-02-28"_s}}));
        QTest::keyClicks(field<QLineEdit>(u"mode"_s), u"typed"_s);
        Job last;
        last.arguments = {{u"who"_s, u"Bob"_s}, {u"size"_s, u"xl"_s}, {u"mode"_s, u"old"_s}};
        m_page->setLast(last);
        QCOMPARE(
            m_page->values(),
            (QJsonObject{
                {u"who"_s, u"Ann"_s}, {u"day"_s, u"2026-02-28"_s}, {u"size"_s, u"xl"_s}, {u"mode"_s, u"typed"_s}}));
        m_page->fillIn({{u"mode"_s, u"typed"_s}}); // what is not named is as in a new form, and as it will run
        QCOMPARE(field<QLineEdit>(u"size"_s)->text(), u"xl"_s);
        QCOMPARE(m_page->values().value(u"size"_s), QJsonValue(u"xl"_s));
        field<QLineEdit>(u"who"_s)->clear();
        QCOMPARE(m_page->values().value(u"who"_s), QJsonValue(QJsonValue::Null)); // emptied: not the default again
        m_page->reset();
        QCOMPARE(m_page->values(),
                 (QJsonObject{
                     {u"who"_s, u"Ann"_s}, {u"day"_s, u"2026-02-28"_s}, {u"size"_s, u"xl"_s}, {u"mode"_s, u"old"_s}}));
    }

    // Else a schedule would run with today's date for ever.
    void aDateReckonedFromTodayIsLeftToEachRunOfASchedule()
    {
        m_kind.isSchedulable = true;
        m_kind.arguments = ArgumentSpecs{
            {.name = u"day"_s, .type = ArgumentType::Date, .defaultRule = {DefaultRule::Source::Date, u"today-1d"_s}},
            {.name = u"mode"_s, .defaultValue = u"slow"_s},
        };
        open();
        jobdeck::test::ReaderFixture store;
        m_page->offerRepeating(store.reader);
        const QJsonObject whole{{u"day"_s, u"2026-02-28"_s}, {u"mode"_s, u"slow"_s}};
        QCOMPARE(m_page->request().arguments, whole);
        m_page->schedule()->startRepeating();
        QCOMPARE(m_page->request().arguments, (QJsonObject{{u"mode"_s, u"slow"_s}}));
        QCOMPARE(m_page->schedule()->note(), u"Reckoned anew for each run: day."_s);
        auto *day = field<QDateTimeEdit>(u"day"_s);
        day->setDate({2026, 2, 27});
        day->setDate({2026, 2, 28}); // somebody has said it
        QCOMPARE(m_page->request().arguments, whole);
        QCOMPARE(m_page->schedule()->note(), QString());
        m_page->reset();
        QCOMPARE(m_page->schedule()->isRepeating(), false);
        m_page->schedule()->startRepeating();
        QVERIFY(!m_page->schedule()->note().isEmpty());
        m_page->fillIn(whole); // as a preset does
        QCOMPARE(m_page->schedule()->note(), QString());
        QCOMPARE(m_page->request().arguments, whole);
        m_page.reset(); // before the reader
    }

    void whatAScheduleLeftOpenStaysOpen()
    {
        m_kind.isSchedulable = true;
        m_kind.arguments = ArgumentSpecs{
            {.name = u"day"_s, .type = ArgumentType::Date, .defaultRule = {DefaultRule::Source::Date, u"today-1d"_s}},
            {.name = u"mode"_s, .defaultValue = u"slow"_s},
            {.name = u"last"_s, .defaultRule = {DefaultRule::Source::LastUse, {}}},
        };
        open();
        jobdeck::test::ReaderFixture store;
        m_page->offerRepeating(store.reader);
        const QJsonObject stored{{u"last"_s, QJsonValue::Null}};
        m_page->fillFrom({.arguments = stored});
        QCOMPARE(field<QLineEdit>(u"mode"_s)->text(), u"slow"_s); // as it will be
        QCOMPARE(m_page->request().arguments, stored);
        QCOMPARE(m_page->schedule()->note(), u"Reckoned anew for each run: day."_s);
        m_page->fill({.arguments = stored}, true); // a run of it that waits
        QCOMPARE(m_page->request().arguments, stored);
        m_page->fill({.arguments = stored}, false); // in a rerun all is as it is seen
        const QJsonObject seen{{u"day"_s, u"2026-02-28"_s}, {u"last"_s, QJsonValue::Null}, {u"mode"_s, u"slow"_s}};
        QCOMPARE(m_page->request().arguments, seen);
        m_page->fillFrom({.arguments = stored});
        QTest::keyClick(field<QLineEdit>(u"mode"_s), Qt::Key_End);
        QTest::keyClicks(field<QLineEdit>(u"mode"_s), u"er"_s);
        const QJsonObject edited{{u"last"_s, QJsonValue::Null}, {u"mode"_s, u"slower"_s}};
        QCOMPARE(m_page->request().arguments, edited);
        const QJsonObject whole{{u"day"_s, u"2026-02-28"_s}, {u"mode"_s, u"fast"_s}};
        m_page->fillFrom({.arguments = whole});
        QCOMPARE(m_page->request().arguments, whole);
        m_page.reset(); // before the reader
    }

    void choicesComeWhenWhatTheyDependOnIsThere()
    {
        open();
        QCOMPARE(m_services->asked.size(), 0);
        QVERIFY2(row()->text().contains(u"place"_s), qPrintable(row()->text()));
        QTest::keyClicks(field<QLineEdit>(u"place"_s), u"here"_s);
        QTRY_COMPARE(m_services->asked.size(), 1); // not one for each letter
        QCOMPARE(m_services->asked.first().question.values.value(u"place"_s), QJsonValue(u"here"_s));
        QCOMPARE(row()->text(), u"Loading…"_s);
        answer(letters);
        QCOMPARE(combo()->findData(u"a"_s), 1);
        QCOMPARE(combo()->itemText(1), u"The first"_s);
    }

    void theChosenOneStaysWhileItIsThere()
    {
        openWithPlace();
        answer(letters);
        combo()->setCurrentIndex(combo()->findData(u"b"_s));
        refresh()->click();
        QVERIFY(m_services->asked.last().question.isFresh);
        QCOMPARE(m_page->values().value(u"host"_s), QJsonValue(u"b"_s)); // also while it loads
        answer({{u"c"_s, {}}, {u"b"_s, {}}});
        QCOMPARE(m_page->values().value(u"host"_s), QJsonValue(u"b"_s));
        refresh()->click();
        answer({{u"c"_s, {}}});
        QVERIFY(!m_page->values().contains(u"host"_s));
        QVERIFY2(row()->text().contains(u"“b”"_s), qPrintable(row()->text()));
    }

    void aDefaultWaitsForWhatItDependsOn()
    {
        m_kind.arguments[1].defaultValue = u"b"_s;
        openWithPlace();
        answer(letters);
        QCOMPARE(m_page->values().value(u"host"_s), QJsonValue(u"b"_s));
        QTest::keyClicks(field<QLineEdit>(u"place"_s), u"!"_s);
        QTRY_COMPARE(m_services->asked.size(), 2);
        answer(letters);
        field<QLineEdit>(u"place"_s)->selectAll();
        QTest::keyClick(field<QLineEdit>(u"place"_s), Qt::Key_Delete);
        QTRY_VERIFY2(row()->text().contains(u"place"_s), qPrintable(row()->text()));
        QCOMPARE(combo()->findData(u"a"_s), -1); // those of another place
    }

    void formerValuesWaitForTheirChoices()
    {
        Job former;
        former.arguments = {{u"place"_s, u"here"_s}, {u"host"_s, u"b"_s}};
        m_page =
            std::make_unique<FormPage>(m_kind, std::make_shared<StoppedClock>(), Mnemonics(), MoreOptions::Fields::All);
        m_page->fill(former, false);
        m_page->setServices(*m_services);
        QCOMPARE(m_page->values().value(u"host"_s), QJsonValue(u"b"_s));
        answer(letters);
        QCOMPARE(m_page->values().value(u"host"_s), QJsonValue(u"b"_s));
    }

    void aFailureSaysWhyAndIsTriedAgain()
    {
        openWithPlace();
        m_services->asked.last().reply(Error{.message = u"No such database."_s, .field = u"host"_s});
        QCOMPARE(row()->text(), u"No such database."_s);
        QCOMPARE(refresh()->text(), u"Try Again"_s);
        QVERIFY(combo()->accessibleDescription().contains(u"No such database."_s));
        refresh()->click();
        answer(letters);
        QCOMPARE(row()->text(), QString());
        QCOMPARE(refresh()->text(), u"Refresh"_s);
    }

    void aScriptThatMayNotRunIsAskedAbout()
    {
        openWithPlace();
        m_services->asked.last().reply(Error{.code = ErrorCode::Refused, .message = u"Later."_s, .field = u"trust"_s});
        QCOMPARE(row()->text(), u"Later."_s);
        QCOMPARE(refresh()->text(), u"Allow…"_s);
        refresh()->click();
        QVERIFY(bool(m_services->leave));
        m_services->leave();
        QCOMPARE(m_services->asked.size(), 2);
        answer(letters);
        QVERIFY(combo()->findData(u"b"_s) > 0);
    }

    void anAnswerThatCameTooLateIsDropped()
    {
        openWithPlace();
        field<QLineEdit>(u"place"_s)->clear();
        QTest::keyClicks(field<QLineEdit>(u"place"_s), u"there"_s);
        QTRY_COMPARE(m_services->asked.size(), 2);
        QVERIFY(m_services->asked.first().question.stop.stop_requested());
        answer({{u"new"_s, {}}});
        m_services->asked.first().reply(letters);
        QCOMPARE(combo()->findData(u"a"_s), -1);
        QVERIFY(combo()->findData(u"new"_s) > 0);
    }

    void severalCanBeChosen()
    {
        m_kind.arguments[1].type = ArgumentType::Choices;
        openWithPlace();
        answer(letters);
        auto *list = field<QListWidget>(u"host"_s);
        QCOMPARE(list->count(), 2);
        list->item(0)->setCheckState(Qt::Checked);
        list->item(1)->setCheckState(Qt::Checked);
        refresh()->click();
        answer({{u"b"_s, {}}, {u"c"_s, {}}});
        QCOMPARE(m_page->values().value(u"host"_s), QJsonValue(QJsonArray{u"b"_s}));
    }

    void thePreviewFollowsAndIsCopied()
    {
        openWithPlace();
        m_services->shown = {.command = {u"/jobs/mine"_s, u"a\nb"_s},
                             .folder = u"/tmp"_s,
                             .environment = {{u"JOBDECK_KIND"_s, u"Mine"_s}}};
        m_page->findChild<QPushButton *>(u"preview"_s)->click();
        auto *dialog = m_page->findChild<QDialog *>(u"previewDialog"_s);
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"previewCommand"_s)->toPlainText(), u"/jobs/mine\na↵b"_s);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"previewEnvironment"_s)->toPlainText(), u"JOBDECK_KIND=Mine"_s);
        dialog->findChild<QPushButton *>(u"previewCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), shellLine(m_services->shown));
        m_services->shown.problem = u"Not yet."_s;
        QTest::keyClicks(field<QLineEdit>(u"note"_s), u"x"_s);
        QTRY_VERIFY(!dialog->findChild<QPushButton *>(u"previewCopy"_s)->isEnabled());
        QCOMPARE(m_services->previewed.last().arguments.value(u"note"_s), QJsonValue(u"x"_s));
    }

    void aKindThatShipsHasNoPreview()
    {
        m_kind.definition.clear();
        open();
        QVERIFY(!m_page->findChild<QPushButton *>(u"preview"_s));
    }

private:
    void open()
    {
        m_page =
            std::make_unique<FormPage>(m_kind, std::make_shared<StoppedClock>(), Mnemonics(), MoreOptions::Fields::All);
        m_page->setServices(*m_services);
        m_page->show();
    }
    void openWithPlace()
    {
        open();
        QTest::keyClicks(field<QLineEdit>(u"place"_s), u"here"_s);
        QTRY_COMPARE(m_services->asked.size(), 1);
    }
    void answer(const QList<Choice> &choices) { m_services->asked.last().reply(choices); }
    template <typename Widget>
    [[nodiscard]] Widget *field(const QString &name) const
    {
        return m_page->findChild<Widget *>(u"field_"_s + name);
    }
    [[nodiscard]] QComboBox *combo() const { return field<QComboBox>(u"host"_s); }
    [[nodiscard]] ChoicesRow *row() const { return m_page->findChild<ChoicesRow *>(); }
    [[nodiscard]] QPushButton *refresh() const { return m_page->findChild<QPushButton *>(u"refresh_host"_s); }

    JobKind m_kind;
    std::unique_ptr<fakes::HeldServices> m_services;
    std::unique_ptr<FormPage> m_page;
};

QTEST_MAIN(TestFormPage)
#include "tst_formpage.moc"
