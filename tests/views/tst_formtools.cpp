// Presets and recent values in the form dialog, and the way from it to a grid.
#include "model/clock.h"
#include "model/jobreader.h"
#include "model/kindmodel.h"
#include "model/presets.h"
#include "model/recentarguments.h"
#include "tests/fakes/formkinds.h"
#include "tests/fakes/jobwriter.h"
#include "views/formpage.h"
#include "views/formtools.h"
#include "views/griddialog.h"
#include "views/gridtable.h"
#include "views/jobform.h"
#include "views/messagelabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestFormTools final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void valuesAreSavedUnderANameWithoutSecrets();
    void aTakenNameSaysThatItIsReplaced();
    void escapeAtTheNameLeavesTheFormOpen();
    void aPresetFillsTheFormAndLeavesSecrets();
    void fieldsThatAreGoneAreNamed();
    void aBadFileIsToldAndStays();
    void aPresetIsRenamedDeletedAndBroughtBack();
    void theLastDifferentSetsAreOffered();
    void differentSetsAreToldApart();
    void theGridTakesTheValuesOfTheForm();

private:
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_form->findChild<T *>(name);
    }
    [[nodiscard]] QString file() const { return m_folder->filePath(u"presets.json"_s); }
    [[nodiscard]] QMenu *menu() const
    {
        auto *shown = find<QMenu>(u"presetsMenu"_s);
        emit shown->aboutToShow();
        return shown;
    }
    [[nodiscard]] QAction *entry(const QString &text) const
    {
        for (QAction *action : menu()->actions())
            if (action->text().contains(text) && action->isEnabled())
                return action;
        return nullptr;
    }
    [[nodiscard]] QString told() const { return find<MessageLabel>(u"toolsMessage"_s)->text(); }
    void type(const QString &field, const QString &text) const { find<QLineEdit>(u"field_"_s + field)->setText(text); }
    void keep(const QString &name, const QJsonObject &arguments)
    {
        QVERIFY(changePresets(file(), [&](Presets &presets) {
            return keepPreset(presets, {.kind = u"Every Field"_s, .name = name, .arguments = arguments});
        }));
    }
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KindModel> m_kinds;
    std::unique_ptr<test::JobWriter> m_writer;
    std::unique_ptr<JobReader> m_reader;
    std::unique_ptr<JobForm> m_form;
};

void TestFormTools::init()
{
    m_form.reset();
    m_reader.reset();
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_kinds = std::make_unique<KindModel>();
    m_kinds->setKinds({fakes::greet(), fakes::everyField()}, {});
    m_writer = std::make_unique<test::JobWriter>();
    m_reader = std::make_unique<JobReader>(m_writer->file());
}

void TestFormTools::open()
{
    m_form = std::make_unique<JobForm>(*m_kinds, *m_reader, std::make_shared<SystemClock>(), m_settings.get());
    m_form->startNew(u"Every Field"_s);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestFormTools::valuesAreSavedUnderANameWithoutSecrets()
{
    open();
    type(u"title"_s, u"Sales"_s);
    type(u"password"_s, u"hunter2"_s);
    entry(u"Save as Preset"_s)->trigger();
    auto *name = find<QLineEdit>(u"presetName"_s);
    QCOMPARE(m_form->focusWidget(), name);
    QTest::keyClicks(name, u"Monthly"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(m_form->isVisible());
    QTRY_VERIFY(told().contains(u"Saved as “Monthly”"_s));
    const auto presets = readPresets(file());
    QVERIFY(presets);
    const Preset *preset = findPreset(*presets, u"Every Field"_s, u"monthly"_s);
    QVERIFY(preset);
    QCOMPARE(preset->arguments[u"title"_s].toString(), u"Sales"_s);
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(!kept.readAll().contains("hunter2"));
    QVERIFY(entry(u"Monthly"_s));
}

void TestFormTools::aTakenNameSaysThatItIsReplaced()
{
    keep(u"Monthly"_s, {{u"title"_s, u"Old"_s}});
    open();
    QTRY_VERIFY(entry(u"Monthly"_s));
    type(u"title"_s, u"New"_s);
    entry(u"Save as Preset"_s)->trigger();
    find<QLineEdit>(u"presetName"_s)->setText(u"monthly"_s);
    QVERIFY(find<MessageLabel>(u"presetNote"_s)->text().contains(u"replaced"_s));
    QCOMPARE(find<QPushButton>(u"presetSave"_s)->text(), u"Replace"_s);
    find<QPushButton>(u"presetSave"_s)->click();
    QTRY_VERIFY(told().contains(u"Saved"_s));
    QCOMPARE(readPresets(file())->size(), 1);
    QCOMPARE(readPresets(file())->first().arguments[u"title"_s].toString(), u"New"_s);
}

void TestFormTools::escapeAtTheNameLeavesTheFormOpen()
{
    open();
    find<QLineEdit>(u"field_title"_s)->setFocus();
    entry(u"Save as Preset"_s)->trigger();
    QTest::keyClick(find<QLineEdit>(u"presetName"_s), Qt::Key_Escape);
    QVERIFY(m_form->isVisible());
    QVERIFY(!find<QLineEdit>(u"presetName"_s)->isVisible());
    QCOMPARE(m_form->focusWidget()->objectName(), u"field_title"_s);
}

void TestFormTools::aPresetFillsTheFormAndLeavesSecrets()
{
    keep(u"Monthly & yearly"_s, {{u"title"_s, u"Sales"_s}, {u"colour"_s, u"blue"_s}});
    open();
    type(u"password"_s, u"hunter2"_s);
    QTRY_VERIFY(entry(u"Monthly"_s));
    QCOMPARE(entry(u"Monthly"_s)->text(), u"Monthly && yearly"_s);
    entry(u"Monthly"_s)->trigger();
    const QJsonObject values = m_form->findChild<FormPage *>()->values();
    QCOMPARE(values[u"title"_s].toString(), u"Sales"_s);
    QCOMPARE(values[u"colour"_s].toString(), u"blue"_s);
    QCOMPARE(values[u"password"_s].toString(), u"hunter2"_s);
    QVERIFY(told().contains(u"“Monthly & yearly” is filled in"_s));
}

void TestFormTools::fieldsThatAreGoneAreNamed()
{
    keep(u"Old"_s, {{u"title"_s, u"Sales"_s}, {u"printer"_s, u"hall"_s}});
    open();
    QTRY_VERIFY(entry(u"Old"_s));
    entry(u"Old"_s)->trigger();
    QVERIFY2(told().contains(u"left out: printer."_s), qPrintable(told()));
    QCOMPARE(m_form->findChild<FormPage *>()->values()[u"title"_s].toString(), u"Sales"_s);
}

void TestFormTools::aBadFileIsToldAndStays()
{
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"presets\"") > 0);
    broken.close();
    open();
    QTRY_VERIFY(told().contains(u"presets.json"_s));
    entry(u"Save as Preset"_s)->trigger();
    find<QLineEdit>(u"presetName"_s)->setText(u"Monthly"_s);
    find<QPushButton>(u"presetSave"_s)->click();
    QTRY_VERIFY(told().contains(u"presets.json"_s));
    QVERIFY(broken.open(QIODevice::ReadOnly));
    QCOMPARE(broken.readAll(), QByteArray("{\"presets\""));
}

void TestFormTools::aPresetIsRenamedDeletedAndBroughtBack()
{
    keep(u"A"_s, {{u"title"_s, u"a"_s}});
    keep(u"B"_s, {{u"title"_s, u"b"_s}});
    open();
    QTRY_VERIFY(entry(u"Manage Presets"_s));
    entry(u"Manage Presets"_s)->trigger();
    auto *list = find<QListWidget>(u"presetList"_s);
    QCOMPARE(list->count(), 2);
    list->item(0)->setText(u"C"_s);
    QTRY_COMPARE(list->item(1)->text(), u"C"_s);
    list->item(1)->setText(u"b"_s);
    QTRY_VERIFY(find<MessageLabel>(u"presetsMessage"_s)->text().contains(u"“b” already"_s));
    QTRY_COMPARE(list->item(1)->text(), u"C"_s);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(readPresets(file())->size(), 1);
    find<QPushButton>(u"presetUndo"_s)->click();
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(findPreset(*readPresets(file()), u"Every Field"_s, u"B"_s)->arguments[u"title"_s].toString(), u"b"_s);
}

void TestFormTools::theLastDifferentSetsAreOffered()
{
    for (JobId id = 1; id <= 30; ++id) {
        m_writer->put({.id = id,
                       .kind = u"Every Field"_s,
                       .status = JobStatus::Done,
                       .arguments = {{u"title"_s, u"Title %1"_s.arg(id % 12)}, {u"notes"_s, u"same"_s}},
                       .createdAt = 1'700'000'000'000 + id});
    }
    m_writer->commit();
    open();
    QTRY_VERIFY(entry(u"Title: Title 6"_s));
    int offered = 0;
    for (const QAction *action : menu()->actions())
        offered += action->text().startsWith(u"Title: Title"_s) ? 1 : 0;
    QCOMPARE(offered, int(RecentArguments::mostSets));
    QVERIFY(!entry(u"same"_s)); // it tells nothing apart
    entry(u"Title: Title 6"_s)->trigger();
    QCOMPARE(find<QLineEdit>(u"field_title"_s)->text(), u"Title 6"_s);
    QVERIFY(told().contains(u"#30"_s));
}

void TestFormTools::differentSetsAreToldApart()
{
    const ArgumentSpecs specs{{.name = u"a"_s, .label = u"A"_s}, {.name = u"b"_s, .label = u"B"_s}};
    const Job one{.id = 1, .arguments = {{u"a"_s, u"x"_s}, {u"b"_s, u"y"_s}}};
    const Job same{.id = 2, .arguments = one.arguments};
    const Job other{.id = 3, .arguments = {{u"a"_s, u"x"_s}, {u"b"_s, QString(99, u'z')}}};
    const QList<Job> sets = differentSets({other, same, one}, 10);
    QCOMPARE(sets.size(), 2);
    QCOMPARE(sets.last().id, 2);
    QCOMPARE(argumentsSummary(specs, one.arguments, sets), u"B: y"_s);
    QVERIFY(argumentsSummary(specs, other.arguments, sets).size() < 50);
    QCOMPARE(argumentsSummary(specs, one.arguments, {one}), u"A: x, B: y"_s);
}

void TestFormTools::theGridTakesTheValuesOfTheForm()
{
    open();
    type(u"password"_s, u"hunter2"_s);
    QSignalSpy spy(m_form.get(), &JobForm::submitted);
    find<QPushButton>(u"openGrid"_s)->click();
    auto *grid = m_form->findChild<GridDialog *>();
    QVERIFY(grid);
    auto *table = grid->findChild<GridTable *>();
    const QString input = m_folder->filePath(u"settings.ini"_s);
    QFile(input).open(QIODevice::WriteOnly);
    QGuiApplication::clipboard()->setText(u"Title,input\nA,%1\nB,%1\n"_s.arg(input));
    table->paste();
    grid->findChild<QPushButton *>(u"gridRun"_s)->click();
    QTRY_VERIFY2(spy.size() == 1, qPrintable(grid->findChild<MessageLabel *>(u"gridCount"_s)->text()));
    const auto command = spy.first().first().value<Command>();
    QCOMPARE(command.verb, Verb::Run);
    QCOMPARE(command.request.kind, u"Every Field"_s);
    QCOMPARE(command.request.rows.size(), 2);
    QCOMPARE(command.request.rows.at(1)[u"title"_s].toString(), u"B"_s);
    QCOMPARE(command.request.arguments[u"password"_s].toString(), u"hunter2"_s);
    m_form->showError({ErrorCode::BadInput, u"Row 2: no."_s, u"title"_s});
    QVERIFY(grid->isVisible());
    QCOMPARE(grid->findChild<MessageLabel *>(u"gridMessage"_s)->text(), u"Row 2: no."_s);
    m_form->accept();
    QVERIFY(!grid->isVisible());
}

QTEST_MAIN(TestFormTools)
#include "tst_formtools.moc"
