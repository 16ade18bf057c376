// The table of a grid run: typed, pasted, read from a file; wrong cells; nothing starts while there is one.
#include "model/gridmodel.h"
#include "views/griddialog.h"
#include "views/gridproblems.h"
#include "views/gridtable.h"
#include "views/messagelabel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

ArgumentSpecs specs()
{
    return {{.name = u"who"_s, .label = u"Who"_s, .isRequired = true},
            {.name = u"copies"_s, .type = ArgumentType::Integer, .label = u"Copies"_s, .minimum = 1, .maximum = 99},
            {.name = u"tone"_s, .label = u"Tone"_s},
            {.name = u"password"_s, .type = ArgumentType::Secret, .label = u"Password"_s}};
}

} // namespace

class TestGridDialog final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void secretsAreNoColumns();
    void whatIsPastedWithNamesAddsJobs();
    void whatIsPastedWithoutNamesGoesIntoTheCells();
    void oneCellKeepsItsCommas();
    void whatDoesNotFitIsTold();
    void typingInTheLastRowMakesAnother();
    void aWrongCellIsMarkedToldAndReachedByEnter();
    void nothingStartsWhileACellIsWrong();
    void rowsAreSubmittedWithTheLimit();
    void anEmptyGridSaysWhatToDo();
    void aFileFillsTheTable();
    void aBadFileIsTold_data();
    void aBadFileIsTold();
    void aRefusalLeavesItOpen();
    void blankRowsAreNoJobs();
    void copiedCellsArePastedAgain();
    void closingWithRowsAsks();
    void thousandsOfRowsAreQuick();

private:
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_model->index(row, column).data(Qt::EditRole).toString();
    }
    [[nodiscard]] QString message() const { return find<MessageLabel>(u"gridMessage"_s)->text(); }
    [[nodiscard]] QString write(const QByteArray &text) const
    {
        QFile file(m_folder.filePath(u"in.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<GridDialog> m_dialog;
    GridTable *m_table = nullptr;
    GridModel *m_model = nullptr;
    GridProblems *m_problems = nullptr;
    QPushButton *m_run = nullptr;
};

void TestGridDialog::init()
{
    m_dialog.reset();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_dialog = std::make_unique<GridDialog>(u"Greet"_s, specs(), QJsonObject{{u"tone"_s, u"kind"_s}},
                                            u"Starts at once."_s, m_settings.get());
    m_table = m_dialog->findChild<GridTable *>();
    m_model = m_dialog->findChild<GridModel *>();
    m_problems = m_dialog->findChild<GridProblems *>();
    m_run = find<QPushButton>(u"gridRun"_s);
    new QAbstractItemModelTester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_model);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QCOMPARE(m_dialog->focusWidget(), m_table);
}

void TestGridDialog::secretsAreNoColumns()
{
    QStringList titles;
    for (int column = 0; column < m_model->columnCount(); ++column)
        titles << m_model->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(titles, (QStringList{u"Who"_s, u"Copies"_s, u"Tone"_s}));
}

void TestGridDialog::whatIsPastedWithNamesAddsJobs()
{
    paste(u"Copies\tWho\n2\tAnn\n3\tBob\n"_s);
    paste(u"who,tone\nEve,rude\n"_s);
    QCOMPARE(m_model->jobCount(), 3);
    QCOMPARE(cell(0, 0), u"Ann"_s);
    QCOMPARE(cell(0, 1), u"2"_s);
    QCOMPARE(cell(2, 0), u"Eve"_s);
    QCOMPARE(cell(2, 2), u"rude"_s);
    QCOMPARE(m_model->index(0, 2).data().toString(), u"kind"_s); // as the form says
    QCOMPARE(cell(0, 2), QString());
    QVERIFY(m_run->text().contains(u'3'));
}

void TestGridDialog::whatIsPastedWithoutNamesGoesIntoTheCells()
{
    m_table->setCurrentIndex(m_model->index(0, 1));
    paste(u"2\tkind\n3\trude"_s);
    QCOMPARE(cell(0, 1), u"2"_s);
    QCOMPARE(cell(1, 2), u"rude"_s);
    QCOMPARE(cell(1, 0), QString());
    QCOMPARE(m_model->rowCount(), 3);
}

void TestGridDialog::oneCellKeepsItsCommas()
{
    paste(u"Hello, world; you"_s);
    QCOMPARE(cell(0, 0), u"Hello, world; you"_s);
}

void TestGridDialog::whatDoesNotFitIsTold()
{
    m_table->setCurrentIndex(m_model->index(0, 2));
    paste(u"a\tb\tc"_s);
    QCOMPARE(cell(0, 2), u"a"_s);
    QVERIFY2(message().contains(u'2'), qPrintable(message()));
}

void TestGridDialog::typingInTheLastRowMakesAnother()
{
    QCOMPARE(m_model->rowCount(), 1);
    QTest::keyClicks(m_table, u"A"_s);
    auto *editor = m_table->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"Who"_s);
    QTest::keyClicks(editor, u"nn"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(cell(0, 0), u"Ann"_s);
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(m_dialog->isVisible());
}

void TestGridDialog::aWrongCellIsMarkedToldAndReachedByEnter()
{
    paste(u"who,copies\nAnn,2\nBob,many\n,3\n"_s);
    QTRY_COMPARE(m_problems->count(), 2);
    const QModelIndex wrong = m_model->index(1, 1);
    QVERIFY(wrong.data(GridModel::ProblemRole).toString().contains(u"whole number"_s));
    QVERIFY(wrong.data(Qt::ToolTipRole).toString().contains(u"whole number"_s));
    QVERIFY(wrong.data(Qt::AccessibleTextRole).toString().contains(u"many, wrong: "_s));
    QVERIFY(m_problems->item(0)->text().startsWith(u"Row 2: Copies"_s));
    QVERIFY(m_problems->item(1)->text().startsWith(u"Row 3: Who"_s));
    m_problems->setFocus();
    QTest::keyClick(m_problems, Qt::Key_Return);
    QCOMPARE(m_table->currentIndex(), wrong);
    QCOMPARE(m_dialog->focusWidget(), m_table);
    m_model->setData(wrong, u"4"_s);
    m_model->setData(m_model->index(2, 0), u"Eve"_s);
    QTRY_VERIFY(!m_problems->isVisible());
}

void TestGridDialog::nothingStartsWhileACellIsWrong()
{
    QSignalSpy spy(m_dialog.get(), &GridDialog::submitted);
    paste(u"who,copies\nAnn,2\nBob,many\n"_s);
    QTest::keyClick(m_table, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_run->isEnabled() && m_problems->count() == 1);
    QTRY_COMPARE(m_table->currentIndex(), m_model->index(1, 1));
    QCOMPARE(spy.size(), 0);
}

void TestGridDialog::rowsAreSubmittedWithTheLimit()
{
    QSignalSpy spy(m_dialog.get(), &GridDialog::submitted);
    paste(u"who,copies\nAnn,2\nBob,\n"_s);
    find<QSpinBox>(u"gridAtOnce"_s)->setValue(2);
    m_run->click();
    QTRY_COMPARE(spy.size(), 1);
    const auto rows = spy.first().first().value<QList<QJsonObject>>();
    QCOMPARE(rows, (QList<QJsonObject>{{{u"who"_s, u"Ann"_s}, {u"copies"_s, 2}}, {{u"who"_s, u"Bob"_s}}}));
    QCOMPARE(spy.first().at(1).toInt(), 2);
    m_run->click();
    QTest::qWait(0);
    QCOMPARE(spy.size(), 1);
}

void TestGridDialog::anEmptyGridSaysWhatToDo()
{
    QSignalSpy spy(m_dialog.get(), &GridDialog::submitted);
    m_run->click();
    QVERIFY(message().contains(u"There are no rows yet"_s));
    QCOMPARE(spy.size(), 0);
    paste(u"Who\nAnn\n"_s);
    QCOMPARE(message(), QString());
}

void TestGridDialog::aFileFillsTheTable()
{
    m_dialog->openFile(write("Who;Copies\r\nAnn;2\r\n\"Bob; jr\";3\r\n"));
    QTRY_COMPARE(m_model->jobCount(), 2);
    QCOMPARE(cell(1, 0), u"Bob; jr"_s);
    QVERIFY(message().contains(u"in.csv"_s));
}

void TestGridDialog::aBadFileIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << u"no rows"_s;
    QTest::newRow("binary") << QByteArray("\0\1\2\xff\n\0", 6) << u"in.csv"_s;
    QTest::newRow("a slip in a title") << QByteArray("who,copeis\nAnn,2\n") << u"Did you mean “copies”?"_s;
    QTest::newRow("too long") << QByteArray(17 * 1024 * 1024, 'x') << u"16 MiB"_s;
}

void TestGridDialog::aBadFileIsTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    paste(u"who\nAnn\n"_s);
    m_dialog->openFile(write(text));
    QTRY_VERIFY2(message().contains(words), qPrintable(message()));
    QCOMPARE(m_model->jobCount(), 1);
    m_dialog->openFile(m_folder.path());
    QTRY_VERIFY(message().contains(u"is no file"_s));
}

void TestGridDialog::aRefusalLeavesItOpen()
{
    QSignalSpy spy(m_dialog.get(), &GridDialog::submitted);
    paste(u"who\nAnn\n"_s);
    m_run->click();
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(!m_run->isEnabled());
    m_dialog->showError({ErrorCode::BadInput, u"Row 1: no."_s, u"who"_s});
    QCOMPARE(message(), u"Row 1: no."_s);
    QVERIFY(m_run->isEnabled());
    m_run->click();
    QTRY_COMPARE(spy.size(), 2);
}

void TestGridDialog::blankRowsAreNoJobs()
{
    paste(u"who,copies\nAnn,2\nBob,x\n"_s);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->selectRow(0);
    QTest::keyClick(m_table, Qt::Key_Delete);
    QCOMPARE(m_model->jobCount(), 1);
    QTRY_COMPARE(m_problems->count(), 1);
    QVERIFY(m_problems->item(0)->text().startsWith(u"Row 2: "_s)); // as numbered in the table
    find<QPushButton>(u"gridRemove"_s)->click();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(0, 0), u"Bob"_s);
}

void TestGridDialog::copiedCellsArePastedAgain()
{
    m_model->setCells(0, 0, {{u"Ann \"x\""_s, u"2"_s}, {u"two\nlines"_s, u"3"_s}});
    m_table->selectAll();
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    m_table->setCurrentIndex(m_model->index(2, 0));
    QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(cell(2, 0), u"Ann \"x\""_s);
    QCOMPARE(cell(3, 0), u"two\nlines"_s);
    QCOMPARE(cell(3, 1), u"3"_s);
}

void TestGridDialog::closingWithRowsAsks()
{
    paste(u"who\nAnn\n"_s);
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    find<QPushButton>(u"discard"_s)->click();
    QVERIFY(!m_dialog->isVisible());
}

void TestGridDialog::thousandsOfRowsAreQuick()
{
    QString text = u"who,copies\n"_s;
    for (int i = 0; i < 5'000; ++i)
        text += u"Ann,x\n"_s;
    paste(text);
    QTRY_COMPARE_WITH_TIMEOUT(m_problems->count(), int(GridProblems::mostShown) + 1, 10'000);
    QVERIFY(m_problems->item(int(GridProblems::mostShown))->text().contains(u"4800"_s));
}

QTEST_MAIN(TestGridDialog)
#include "tst_griddialog.moc"
