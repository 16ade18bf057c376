#include "model/clock.h"
#include "model/jobreader.h"
#include "model/kindmodel.h"
#include "tests/fakes/formkinds.h"
#include "tests/fakes/jobwriter.h"
#include "tests/fakes/waiting.h"
#include "views/formpage.h"
#include "views/jobform.h"
#include "views/keptsecrets.h"
#include "views/kindtree.h"
#include "views/messagelabel.h"
#include "views/recentkinds.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>

using namespace jobdeck;
using namespace Qt::StringLiterals;

// A keyring that answers at once.
class FakeKept final : public KeptSecrets {
public:
    void look(const QString &kind, const QStringList &) override { emit looked(kind, names); }
    void forget(const QString &kind, const QString &name, const QStringList &all) override
    {
        names.removeAll(name);
        look(kind, all);
    }

    QStringList names;
};

class TestJobForm final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void submitsWhatWasFilledIn();
    void pressingTwiceSubmitsOnce();
    void showsAllErrorsAndFocusesTheFirst();
    void aFieldComplainsOnlyAfterItWasLeft();
    void aRequiredFieldThatIsOnlyPassedThroughIsQuiet();
    void aMissingFileIsSaidAtItsField();
    void aRefusalIsSaidAtItsFieldOrOnTop();
    void fieldsAppearAndDisappear();
    void aScheduleHasAMomentAndItsOwnButton();
    void aSecretWithATimeIsWarnedOf();
    void aSecretForLaterCanBeKept();
    void whatTheKeyringHasNeedNotBeEntered();
    void optionsAreSentOnlyWhenChanged();
    void anEmptyOptionMeansWhatItsHelpSays();
    void rerunBringsTheFormerArguments();
    void rescheduleBringsTheTimeAndNamesWhatWasEmptied();
    void rescheduleKeepsAnUntouchedTime();
    void aKindThatIsGoneSaysSo();
    void closingWithEditsAsksOnce();
    void closingWithoutEditsJustCloses();
    void aNewScheduleBeginsWithoutEdits();
    void theNextTimesAreSeen();
    void arrowsShowFormsWithoutStealingTheFocus();
    void aSelectionAloneShowsTheForm();
    void theActionOfAnAccessibleItemChoosesThatKind();
    void theFrameOfTheKindsIsWholeInEitherDirection_data();
    void theFrameOfTheKindsIsWholeInEitherDirection();
    void theFilterFindsAKind();
    void comboBoxesAreNamedByTheirLabels();
    void accessKeysAreUnique();
    void theButtonsComeLastInTheOrderOfTheTabKey();
    void aUsedKindIsRemembered();
    void secretsStayOutOfTheSettings();
    void resetBringsTheDefaultsBack();
    void theLastValuesAreOfferedButNotItsSecrets();
    void thereAreNoLastValuesOfAKindThatNeverRan();
    void theLastValuesOfOneKindAreNotThoseOfAnother();
    void authorsTextIsPlain();
    void sixtyFieldsAreQuick();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        const auto *page = m_form->findChildren<FormPage *>().isEmpty() ? nullptr : currentPage();
        T *inPage = page ? page->template findChild<T *>(name) : nullptr;
        return inPage ? inPage : m_form->findChild<T *>(name);
    }
    FormPage *currentPage() const;
    void type(const QString &field, const QString &text) const { find<QLineEdit>(u"field_"_s + field)->setText(text); }
    QString errorAt(const QString &field) const { return find<MessageLabel>(u"error_"_s + field)->text(); }
    QString topMessage() const { return find<MessageLabel>(u"formMessage"_s)->text(); }
    QPushButton *lastButton() const { return m_form->findChild<QPushButton *>(u"lastValues"_s); }
    void putFormer(JobId id, const QString &title);
    QPushButton *mainButton() const { return m_form->findChild<QPushButton *>(u"submit"_s); }
    void fillRequired() const;
    Command submitted();
    Job formerJob() const;

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KindModel> m_kinds;
    std::unique_ptr<test::JobWriter> m_writer;
    std::unique_ptr<JobReader> m_reader;
    std::unique_ptr<JobForm> m_form;
};

void TestJobForm::initTestCase()
{
    m_file = m_folder.filePath(u"input.csv"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestJobForm::init()
{
    m_form.reset();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_kinds = std::make_unique<KindModel>();
    m_kinds->setKinds({fakes::greet(), fakes::everyField()}, {});
    m_reader.reset();
    m_writer.reset();
    m_writer = std::make_unique<test::JobWriter>();
    m_reader = std::make_unique<JobReader>(m_writer->file());
    m_form = std::make_unique<JobForm>(*m_kinds, *m_reader, std::make_shared<SystemClock>(), m_settings.get());
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

FormPage *TestJobForm::currentPage() const
{
    for (FormPage *page : m_form->findChildren<FormPage *>())
        if (page->isVisibleTo(m_form.get()))
            return page;
    return nullptr;
}

void TestJobForm::fillRequired() const
{
    type(u"title"_s, u"Sales"_s);
    type(u"input"_s, m_file);
}

Command TestJobForm::submitted()
{
    QSignalSpy spy(m_form.get(), &JobForm::submitted);
    mainButton()->click();
    return spy.wait() ? spy.first().first().value<Command>() : Command();
}

Job TestJobForm::formerJob() const
{
    return {.id = 7,
            .kind = u"Every Field"_s,
            .status = JobStatus::Scheduled,
            .arguments = {{u"title"_s, u"Old"_s}, {u"input"_s, m_file}, {u"copies"_s, 3}, {u"colour"_s, u"blue"_s}},
            .secrets = {u"password"_s},
            .retryMax = 2,
            .timeoutMs = 300'000};
}

void TestJobForm::submitsWhatWasFilledIn()
{
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    type(u"password"_s, u"hunter2"_s);
    const Command command = submitted();
    QCOMPARE(command.verb, Verb::Run);
    QCOMPARE(command.request.kind, u"Every Field"_s);
    QCOMPARE(command.request.arguments,
             (QJsonObject{{u"title"_s, u"Sales"_s},
                          {u"input"_s, m_file},
                          {u"ratio"_s, 0.5},
                          {u"verify"_s, true},
                          {u"colour"_s, u"green"_s},
                          {u"password"_s, u"hunter2"_s}}));
    QVERIFY(!command.request.at && !command.request.timeoutMs && !command.request.retryMax);
    QCOMPARE(command.request.rerunOf, 0);
}

void TestJobForm::pressingTwiceSubmitsOnce()
{
    m_form->startNew(u"Greet"_s);
    type(u"who"_s, u"Ann"_s);
    QSignalSpy spy(m_form.get(), &JobForm::submitted);
    QTest::keyClick(m_form.get(), Qt::Key_Return, Qt::ControlModifier);
    mainButton()->click();
    QTest::keyClick(m_form.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(spy.wait());
    mainButton()->click();
    QTest::keyClick(m_form.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!spy.wait(50));
    QCOMPARE(spy.count(), 1);
    QVERIFY(!mainButton()->isEnabled());
    m_form->showError({.message = u"The disk is full."_s, .field = {}});
    QVERIFY(mainButton()->isEnabled());
    mainButton()->click();
    QVERIFY(spy.wait());
    QCOMPARE(spy.count(), 2);
}

void TestJobForm::showsAllErrorsAndFocusesTheFirst()
{
    m_form->startNew(u"Every Field"_s);
    QVERIFY(mainButton()->isEnabled());
    QCOMPARE(find<QLineEdit>(u"field_title"_s)->accessibleDescription(), u"Required. What the report is called."_s);
    QSignalSpy spy(m_form.get(), &JobForm::submitted);
    mainButton()->click();
    QCOMPARE(topMessage(), u"Correct the 2 fields that are marked below."_s);
    QCOMPARE(errorAt(u"title"_s), u"Title: a value is required."_s);
    QVERIFY(!errorAt(u"input"_s).isEmpty());
    const auto *title = find<QLineEdit>(u"field_title"_s);
    QVERIFY(title->hasFocus());
    QVERIFY(title->accessibleDescription().startsWith(errorAt(u"title"_s)));
    QVERIFY(!spy.wait(20));
    type(u"title"_s, u"Sales"_s);
    QCOMPARE(errorAt(u"title"_s), QString());
    QVERIFY(topMessage().contains(u"the field"_s));
    type(u"input"_s, m_file);
    QCOMPARE(topMessage(), QString());
}

void TestJobForm::aFieldComplainsOnlyAfterItWasLeft()
{
    m_form->startNew(u"Every Field"_s);
    auto *mail = find<QLineEdit>(u"field_mail"_s);
    mail->setFocus();
    QTest::keyClicks(mail, u"ann"_s);
    QCOMPARE(errorAt(u"mail"_s), QString());
    QTest::keyClick(mail, Qt::Key_Tab);
    QVERIFY(!errorAt(u"mail"_s).isEmpty());
    QCOMPARE(errorAt(u"input"_s), QString()); // required, but nobody was there yet
    QTest::keyClicks(mail, u"@example.org"_s);
    QCOMPARE(errorAt(u"mail"_s), QString());
}

void TestJobForm::aRequiredFieldThatIsOnlyPassedThroughIsQuiet()
{
    m_form->startNew(u"Every Field"_s);
    auto *title = find<QLineEdit>(u"field_title"_s);
    auto *input = find<QLineEdit>(u"field_input"_s);
    for (QLineEdit *edit : {title, input}) {
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone()); // the look at files, if there was one
    QCoreApplication::processEvents();
    QCOMPARE(errorAt(u"title"_s), QString());
    QCOMPARE(errorAt(u"input"_s), QString());
    title->setFocus();
    QTest::keyClicks(title, u"x"_s);
    QTest::keyClick(title, Qt::Key_Backspace);
    QTest::keyClick(title, Qt::Key_Tab);
    QVERIFY(!errorAt(u"title"_s).isEmpty()); // typed and removed
}

void TestJobForm::aMissingFileIsSaidAtItsField()
{
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    auto *input = find<QLineEdit>(u"field_input"_s);
    input->setFocus();
    input->setText(m_folder.filePath(u"nowhere.csv"_s));
    QTest::keyClick(input, Qt::Key_Tab);
    QTRY_VERIFY(errorAt(u"input"_s).contains(u"nowhere.csv"_s)); // while it is filled in
    input->setText(m_folder.filePath(u"missing.csv"_s));
    mainButton()->click();
    QTRY_VERIFY(errorAt(u"input"_s).contains(u"missing.csv"_s)); // and when it is submitted
    QTRY_VERIFY(input->hasFocus());
    QVERIFY(mainButton()->isEnabled());
}

void TestJobForm::aRefusalIsSaidAtItsFieldOrOnTop()
{
    m_form->startNew(u"Greet"_s);
    type(u"who"_s, u"Ann"_s);
    submitted();
    m_form->showError({.code = ErrorCode::Refused, .message = u"Ann is away."_s, .field = u"who"_s});
    QCOMPARE(errorAt(u"who"_s), u"Ann is away."_s);
    QVERIFY(find<QLineEdit>(u"field_who"_s)->hasFocus());
    type(u"who"_s, u"Bob"_s);
    QCOMPARE(errorAt(u"who"_s), QString());
    m_form->showError({.code = ErrorCode::Database, .message = u"The disk is full."_s, .field = {}});
    QCOMPARE(topMessage(), u"The disk is full."_s);
    QVERIFY(m_form->isVisible());
}

void TestJobForm::fieldsAppearAndDisappear()
{
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    auto *server = find<QLineEdit>(u"field_server"_s);
    QVERIFY(!server->isVisibleTo(m_form.get()));
    find<QRadioButton>(u"field_colour_red"_s)->click();
    QVERIFY(server->isVisibleTo(m_form.get()));
    server->setText(u"smtp://localhost"_s);
    find<QRadioButton>(u"field_colour_blue"_s)->click();
    QVERIFY(!server->isVisibleTo(m_form.get()));
    QVERIFY(!submitted().request.arguments.contains(u"server"_s));
}

void TestJobForm::aScheduleHasAMomentAndItsOwnButton()
{
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    QCOMPARE(mainButton()->text().remove(u'&'), u"Run"_s);
    find<QRadioButton>(u"scheduleAtTime"_s)->click();
    QCOMPARE(mainButton()->text().remove(u'&'), u"Schedule"_s);
    const Command command = submitted();
    QVERIFY(command.request.at);
    QVERIFY(*command.request.at > QDateTime::currentMSecsSinceEpoch());
    m_form->startNew(u"Greet"_s);
    QVERIFY(!find<QRadioButton>(u"scheduleAtTime"_s)); // not schedulable
}

void TestJobForm::aSecretWithATimeIsWarnedOf()
{
    m_form->startNew(u"Every Field"_s);
    type(u"password"_s, u"hunter2"_s);
    QCOMPARE(errorAt(u"password"_s), QString());
    find<QRadioButton>(u"scheduleAtTime"_s)->click();
    QVERIFY(errorAt(u"password"_s).contains(u"tick “Keep in the keyring”"_s)); // the reason, as the engine gives it
    find<QRadioButton>(u"scheduleNow"_s)->click();
    QCOMPARE(errorAt(u"password"_s), QString());
}

void TestJobForm::aSecretForLaterCanBeKept()
{
    FakeKept kept;
    m_form->setKeptSecrets(&kept);
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    auto *keep = find<QCheckBox>(u"keep_password"_s);
    QVERIFY(keep);
    QCOMPARE(keep->accessibleName(), u"Keep Password in the keyring"_s);
    keep->click();
    QVERIFY(currentPage()->request().keepSecrets.isEmpty()); // nothing was entered
    type(u"password"_s, u"hunter2"_s);
    find<QRadioButton>(u"scheduleAtTime"_s)->click();
    QCOMPARE(errorAt(u"password"_s), QString());
    QCOMPARE(submitted().request.keepSecrets, QStringList{u"password"_s});
}

void TestJobForm::whatTheKeyringHasNeedNotBeEntered()
{
    JobKind kind = fakes::greet();
    kind.arguments.append({.name = u"pin"_s, .type = ArgumentType::Secret, .label = u"PIN"_s, .isRequired = true});
    m_kinds->setKinds({kind}, {});
    FakeKept kept;
    kept.names = {u"pin"_s};
    m_form->setKeptSecrets(&kept);
    m_form->startNew(kind.name);
    QCOMPARE(find<QLineEdit>(u"field_pin"_s)->placeholderText(), u"In the keyring"_s);
    QVERIFY(!currentPage()->specs().find(u"pin"_s)->isRequired);
    auto *forget = find<QPushButton>(u"forget_pin"_s);
    QVERIFY(forget->isVisible());
    forget->click();
    QCOMPARE(kept.names, QStringList());
    QCOMPARE(find<QLineEdit>(u"field_pin"_s)->placeholderText(), QString());
    QVERIFY(!forget->isVisible());
    QVERIFY(currentPage()->specs().find(u"pin"_s)->isRequired);
}

void TestJobForm::optionsAreSentOnlyWhenChanged()
{
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    auto *timeout = find<QDoubleSpinBox>(u"timeout"_s);
    timeout->setValue(5); // minutes, as the kind has it
    QVERIFY(!currentPage()->request().timeoutMs);
    timeout->setValue(6);
    find<QDoubleSpinBox>(u"retries"_s)->setValue(4);
    auto *priority = find<QComboBox>(u"priority"_s);
    QCOMPARE(priority->currentText(), u"Normal"_s);
    QCOMPARE(currentPage()->request().priority, 0);
    priority->setCurrentIndex(priority->findText(u"High"_s));
    const Command command = submitted();
    QCOMPARE(command.request.priority, 1);
    QCOMPARE(command.request.timeoutMs, std::optional<qint64>(360'000));
    QCOMPARE(command.request.retryMax, std::optional(4));
}

void TestJobForm::anEmptyOptionMeansWhatItsHelpSays()
{
    m_form->startNew(u"Every Field"_s); // five minutes
    QCOMPARE(find<QDoubleSpinBox>(u"timeout"_s)->accessibleDescription(),
             u"The job is stopped after this time. Empty: 5 min, 0: no time-out."_s);
    m_form->startNew(u"Greet"_s); // none
    QCOMPARE(find<QDoubleSpinBox>(u"timeout"_s)->accessibleDescription(),
             u"The job is stopped after this time. Empty: no time-out."_s);
}

void TestJobForm::rerunBringsTheFormerArguments()
{
    Job former = formerJob();
    former.arguments.insert(u"ratio"_s, QJsonValue::Null);
    m_form->startRerun(former);
    QVERIFY(!m_form->findChild<KindTree *>()->isVisible());
    QVERIFY(m_form->windowTitle().contains(u"Every Field"_s));
    QCOMPARE(find<QLineEdit>(u"field_password"_s)->text(), QString()); // asked again
    type(u"title"_s, u"New"_s);
    const Command command = submitted();
    QCOMPARE(command.verb, Verb::Run);
    QCOMPARE(command.request.rerunOf, 7);
    QCOMPARE(command.request.arguments.value(u"title"_s), QJsonValue(u"New"_s));
    QCOMPARE(command.request.arguments.value(u"copies"_s), QJsonValue(3));
    QVERIFY(command.request.arguments.value(u"ratio"_s).isNull()); // was emptied, and is not the default now
    QCOMPARE(command.request.retryMax, std::optional(2));
    QVERIFY(!command.request.at);
}

void TestJobForm::rescheduleBringsTheTimeAndNamesWhatWasEmptied()
{
    Job job = formerJob();
    job.priority = 1;
    job.scheduledAt = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
    m_form->startReschedule(job);
    QCOMPARE(mainButton()->text().remove(u'&'), u"Schedule"_s);
    auto *time = find<QDateTimeEdit>(u"scheduleTime"_s);
    QVERIFY(time->hasFocus());
    time->setDateTime(time->dateTime().addDays(1));
    find<QDoubleSpinBox>(u"field_copies"_s)->clear();
    QVERIFY(!m_form->findChild<QWidget *>(u"timeout"_s)); // what cannot be changed any more is not offered
    auto *priority = find<QComboBox>(u"priority"_s);
    QCOMPARE(priority->currentData(), 1); // as it was
    priority->setCurrentIndex(priority->findData(-1));
    const Command command = submitted();
    QCOMPARE(command.request.priority, -1);
    QCOMPARE(command.verb, Verb::Reschedule);
    QCOMPARE(command.job, 7);
    QVERIFY(!command.keepsTime);
    QVERIFY(*command.request.at > *job.scheduledAt);
    QVERIFY(command.request.arguments.value(u"copies"_s).isNull());
    QVERIFY(!command.request.arguments.contains(u"password"_s));
}

void TestJobForm::rescheduleKeepsAnUntouchedTime()
{
    Job job = formerJob();
    job.scheduledAt = QDateTime::currentMSecsSinceEpoch() + 60'123;
    m_form->startReschedule(job);
    type(u"title"_s, u"New"_s);
    const Command command = submitted();
    QVERIFY(command.keepsTime);
    QCOMPARE(command.request.at, job.scheduledAt);
}

void TestJobForm::aKindThatIsGoneSaysSo()
{
    Job job = formerJob();
    job.kind = u"Gone"_s;
    m_form->startRerun(job);
    QVERIFY(!mainButton()->isEnabled());
    bool isSaid = false;
    for (const QLabel *label : m_form->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"Gone"_s));
    QVERIFY(isSaid);
}

void TestJobForm::closingWithEditsAsksOnce()
{
    m_form->startNew(u"Greet"_s);
    type(u"who"_s, u"Ann"_s);
    auto *bar = m_form->findChild<QWidget *>(u"discardBar"_s);
    QTest::keyClick(m_form.get(), Qt::Key_Escape);
    QVERIFY(bar->isVisible() && m_form->isVisible());
    QVERIFY(m_form->findChild<QPushButton *>(u"keepEditing"_s)->hasFocus());
    QTest::keyClick(m_form.get(), Qt::Key_Escape); // the safe answer
    QVERIFY(!bar->isVisible() && m_form->isVisible());
    m_form->close();
    QVERIFY(bar->isVisible() && m_form->isVisible());
    m_form->findChild<QPushButton *>(u"discard"_s)->click();
    QVERIFY(!m_form->isVisible());
}

void TestJobForm::closingWithoutEditsJustCloses()
{
    m_form->startNew(u"Every Field"_s);
    QTest::keyClick(m_form.get(), Qt::Key_Escape);
    QVERIFY(!m_form->isVisible());
}

void TestJobForm::aNewScheduleBeginsWithoutEdits()
{
    m_form->startNewSchedule();
    m_form->findChild<KindTree *>()->selectKind(u"Every Field"_s);
    QVERIFY(find<QRadioButton>(u"scheduleRepeatedly"_s)->isChecked());
    QTest::keyClick(m_form.get(), Qt::Key_Escape);
    QVERIFY(!m_form->isVisible());
}

void TestJobForm::theNextTimesAreSeen()
{
    m_form->startNew(u"Every Field"_s);
    find<QRadioButton>(u"scheduleRepeatedly"_s)->click();
    const auto *times = find<QListWidget>(u"ruleNextTimes"_s);
    QTRY_COMPARE(times->count(), 10);
    const QWidget *seen = currentPage()->viewport();
    QTRY_VERIFY(times->mapTo(currentPage(), QPoint(0, times->height())).y() <= seen->height());
    QVERIFY(times->mapTo(currentPage(), QPoint()).y() >= 0);
}

void TestJobForm::arrowsShowFormsWithoutStealingTheFocus()
{
    m_form->startNew(u"Every Field"_s);
    type(u"title"_s, u"kept"_s);
    auto *tree = m_form->findChild<KindTree *>();
    tree->tree()->setFocus();
    tree->selectKind(u"Greet"_s);
    QCOMPARE(currentPage()->kind(), u"Greet"_s);
    QVERIFY(tree->tree()->hasFocus());
    tree->selectKind(u"Every Field"_s);
    QCOMPARE(find<QLineEdit>(u"field_title"_s)->text(), u"kept"_s);
    QTest::keyClick(tree->tree(), Qt::Key_Return); // into the form, without submitting it
    QVERIFY(find<QLineEdit>(u"field_title"_s)->hasFocus());
    QCOMPARE(topMessage(), QString());
}

// As a screen reader selects: the current item is not touched.
void TestJobForm::aSelectionAloneShowsTheForm()
{
    m_form->startNew(u"Every Field"_s);
    auto *tree = m_form->findChild<KindTree *>()->tree();
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), KindModel::KindNameRole, u"Greet"_s,
                                                       1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->selectionModel()->select(found.first(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(currentPage()->kind(), u"Greet"_s);
}

// What a screen reader or a test by names presses.
void TestJobForm::theActionOfAnAccessibleItemChoosesThatKind()
{
    m_form->startNew(u"Every Field"_s);
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_form->findChild<KindTree *>()->tree());
    QAccessibleInterface *item = nullptr;
    for (int i = 0; i < tree->childCount() && !item; ++i)
        if (auto *child = tree->child(i); child && child->text(QAccessible::Name) == u"Greet"_s)
            item = child;
    QAccessibleActionInterface *actions = item ? item->actionInterface() : nullptr;
    if (!actions)
        QFAIL("the item has no actions");
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(currentPage()->kind(), u"Greet"_s);
}

void TestJobForm::theFrameOfTheKindsIsWholeInEitherDirection_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestJobForm::theFrameOfTheKindsIsWholeInEitherDirection()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    init();
    m_form->startNew(u"Greet"_s);
    auto *tree = m_form->findChild<QTreeView *>(u"kindTree"_s);
    QTRY_VERIFY(tree->isVisible() && tree->height() > 100);
    const QImage picture = m_form->grab().toImage();
    const QRect frame(tree->mapTo(m_form.get(), QPoint()), tree->size());
    const int y = frame.center().y() + frame.height() / 4; // below the kinds
    QCOMPARE(picture.pixelColor(frame.left(), y), picture.pixelColor(frame.right(), y));
    QVERIFY(picture.pixelColor(frame.left(), y) != picture.pixelColor(frame.center().x(), y));
}

void TestJobForm::theFilterFindsAKind()
{
    m_form->startNew({});
    QVERIFY(!currentPage());
    QVERIFY(!mainButton()->isEnabled());
    auto *filter = m_form->findChild<QLineEdit *>(u"kindFilter"_s);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"gree"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(currentPage()->kind(), u"Greet"_s);
}

void TestJobForm::comboBoxesAreNamedByTheirLabels()
{
    m_form->startNew(u"Every Field"_s);
    for (QComboBox *combo : currentPage()->findChildren<QComboBox *>()) {
        const auto labels = QAccessible::queryAccessibleInterface(combo)->relations(QAccessible::Label);
        QVERIFY2(!labels.isEmpty(), qPrintable(combo->objectName()));
        QVERIFY(!labels.first().first->text(QAccessible::Name).isEmpty());
    }
}

void TestJobForm::theButtonsComeLastInTheOrderOfTheTabKey()
{
    m_form->startNew(u"Every Field"_s);
    m_form->findChild<KindTree *>()->selectKind(u"Greet"_s); // its page is newer than the buttons, too
    QStringList names;
    m_form->findChild<QTreeView *>(u"kindTree"_s)->setFocus();
    for (int i = 0; i < 16 && names.value(names.size() - 1) != u"kindFilter"_s; ++i) {
        QTest::keyClick(m_form->focusWidget(), Qt::Key_Tab);
        names << m_form->focusWidget()->objectName();
    }
    QVERIFY2(names.indexOf(u"openGrid"_s) >= 0, qPrintable(names.join(u' ')));
    QVERIFY2(names.indexOf(u"openGrid"_s) < names.indexOf(u"field_who"_s), qPrintable(names.join(u' ')));
    QCOMPARE(names.mid(names.size() - 4),
             (QStringList{u"resetToDefaults"_s, u"submit"_s, u"cancel"_s, u"kindFilter"_s}));
}

void TestJobForm::accessKeysAreUnique()
{
    m_form->startNew(u"Every Field"_s);
    QStringList keys;
    const auto collect = [&](const QString &text) {
        for (qsizetype i = text.indexOf(u'&'); i >= 0 && i + 1 < text.size(); i = text.indexOf(u'&', i + 2))
            if (text.at(i + 1) != u'&')
                keys.append(text.mid(i + 1, 1).toLower());
    };
    for (const QLabel *label : m_form->findChildren<QLabel *>())
        if (label->buddy() && label->isVisibleTo(m_form.get()))
            collect(label->text());
    for (const QAbstractButton *button : m_form->findChildren<QAbstractButton *>())
        if (button->isVisibleTo(m_form.get()))
            collect(button->text());
    QVERIFY(keys.size() > 15);
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
}

void TestJobForm::aUsedKindIsRemembered()
{
    m_form->startNew(u"Greet"_s);
    type(u"who"_s, u"Ann"_s);
    submitted();
    m_form->accept();
    QCOMPARE(recentKinds(*m_settings), QStringList{u"Greet"_s});
    m_form->startNew({});
    QCOMPARE(currentPage()->kind(), u"Greet"_s);
    QCOMPARE(find<QLineEdit>(u"field_who"_s)->text(), QString());
}

void TestJobForm::secretsStayOutOfTheSettings()
{
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    type(u"password"_s, u"hunter2"_s);
    submitted();
    m_form->accept();
    m_settings->sync();
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("hunter2"));
}

void TestJobForm::resetBringsTheDefaultsBack()
{
    m_form->startNew(u"Every Field"_s);
    fillRequired();
    find<QCheckBox>(u"field_verify"_s)->setChecked(false);
    m_form->findChild<QPushButton *>(u"resetToDefaults"_s)->click();
    QVERIFY(find<QCheckBox>(u"field_verify"_s)->isChecked());
    QCOMPARE(find<QLineEdit>(u"field_title"_s)->text(), QString());
}

void TestJobForm::putFormer(JobId id, const QString &title)
{
    Job job = formerJob();
    job.id = id;
    job.arguments.insert(u"title"_s, title);
    m_writer->put(job);
    (void)m_writer->commit();
}

void TestJobForm::theLastValuesAreOfferedButNotItsSecrets()
{
    putFormer(7, u"Older"_s);
    putFormer(8, u"Newest"_s);
    m_form->startNew(u"Every Field"_s);
    QTRY_VERIFY(lastButton()->isEnabled());
    QVERIFY(lastButton()->accessibleDescription().contains(u"#8"_s));
    QCOMPARE(find<QLineEdit>(u"field_title"_s)->text(), QString()); // offered, not filled in
    type(u"password"_s, u"hunter2"_s);
    lastButton()->click();
    QCOMPARE(find<QLineEdit>(u"field_title"_s)->text(), u"Newest"_s);
    QVERIFY(find<QLineEdit>(u"field_title"_s)->hasFocus());
    QCOMPARE(find<QLineEdit>(u"field_password"_s)->text(), u"hunter2"_s); // typed here, so it stays
    const RunRequest request = currentPage()->request();
    QCOMPARE(request.arguments.value(u"colour"_s), QJsonValue(u"blue"_s));
    QVERIFY(!request.at);
    QCOMPARE(request.rerunOf, 0);
}

void TestJobForm::thereAreNoLastValuesOfAKindThatNeverRan()
{
    putFormer(7, u"Old"_s);
    m_form->startNew(u"Greet"_s);
    QVERIFY(lastButton()->isVisible() && !lastButton()->isEnabled());
    m_form->findChild<KindTree *>()->selectKind(u"Every Field"_s);
    QTRY_VERIFY(lastButton()->isEnabled());
    m_form->findChild<KindTree *>()->selectKind(u"Greet"_s);
    QVERIFY(!lastButton()->isEnabled());
    m_form->startRerun(formerJob());
    QVERIFY(!lastButton()->isVisible());
}

// The answer for a kind that is not shown any more comes too late.
void TestJobForm::theLastValuesOfOneKindAreNotThoseOfAnother()
{
    putFormer(7, u"Old"_s);
    m_form->startNew(u"Every Field"_s);
    m_form->findChild<KindTree *>()->selectKind(u"Greet"_s);
    bool isAnswered = false;
    ReadSlot slot;
    m_reader->read(
        slot, m_form.get(), [](const QSqlDatabase &, const std::stop_token &) { return 0; },
        [&](int) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
    QVERIFY(!lastButton()->isEnabled());
}

void TestJobForm::authorsTextIsPlain()
{
    m_form->startNew(u"Every Field"_s);
    for (const QLabel *label : currentPage()->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty() || !label->text().contains(u'<'),
                 qPrintable(label->text()));
}

void TestJobForm::sixtyFieldsAreQuick()
{
    JobKind kind{.name = u"Long"_s, .group = u"Tests"_s};
    const ArgumentSpecs specs = fakes::everyField().arguments;
    for (int i = 0; i < 60; ++i) {
        kind.arguments.append(specs.at(i % specs.size()));
        kind.arguments.last().name += QString::number(i);
    }
    m_kinds->setKinds({kind}, {});
    const qint64 before = test::threadMs();
    m_form->startNew(kind.name);
    const qint64 took = test::threadMs() - before;
    QVERIFY2(took < 100 * test::slowness, qPrintable(QString::number(took)));
}

QTEST_MAIN(TestJobForm)
#include "tst_jobform.moc"
