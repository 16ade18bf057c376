// The results of one job with a real store and reader behind them: sorting, copying, exporting, rows with errors.
#include "views/resultsview.h"

#include "tests/fakes/detailsfixture.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

struct Look {
    explicit Look(JobReader &reader)
        : view(reader)
    {
        view.resize(900, 400);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("no window");
    }
    [[nodiscard]] QTableView &table() const { return find<QTableView>(view, u"resultsTable"_s); }
    [[nodiscard]] QHeaderView &header() const { return *table().horizontalHeader(); }
    [[nodiscard]] QCheckBox &onlyErrors() const { return find<QCheckBox>(view, u"resultsOnlyErrors"_s); }
    [[nodiscard]] QString count() const { return labelText(view, u"resultsCount"_s); }
    [[nodiscard]] QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return table().model()->index(row, column).data(role).toString();
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            cells << cell(row, column);
        return cells;
    }
    void clickHeader(int section) const
    {
        const QPoint at(header().sectionViewportPosition(section) + 20, header().height() / 2);
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, at);
    }
    // Exports by a button and gives what is in the file.
    [[nodiscard]] QByteArray exported(const QString &button, const QString &file) const
    {
        QSignalSpy told(&view, &ResultsView::told);
        find<QPushButton>(view, button).click();
        emit find<QFileDialog>(view, u"resultsExportDialog"_s).fileSelected(file);
        if (!QTest::qWaitFor([&] { return !told.isEmpty(); }))
            qFatal("nothing is exported");
        delete view.findChild<QFileDialog *>();
        return contentsOf(file);
    }

    ResultsView view;
};

void report(ReaderFixture &f, const Claim &claim, const QList<ResultsRow> &rows)
{
    const qint64 before = f.stored(claim.job.id).resultRows;
    claim.channel->push(RunColumns{{u"Name"_s, u"Size"_s}});
    for (const ResultsRow &row : rows)
        claim.channel->push(RunRow{row});
    f.waitForRows(claim.job.id, before + rows.size());
}

ResultsRow row(const QString &name, const QJsonValue &size, const QString &error = {})
{
    return {Cell(name, error), Cell(size)};
}

} // namespace

class TestResultsView final : public QObject {
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void saysWhyItIsEmpty();
    void rowsComeWhileItRuns();
    void sortsByAClickAsNumbersAndBackByAThird();
    void anotherJobIsNotSorted();
    void showsOnlyRowsWithAnError();
    void copiesTabSeparatedText();
    void exportsCsvWithFormulasDefused();
    void exportsJson();
    void numbersStandAtTheRight();
    void anErrorIsToldInWords();
    void textIsNeverMarkup();
};

void TestResultsView::saysWhyItIsEmpty()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QVERIFY(find<QWidget>(look.view, u"resultsEmpty"_s).isVisible());
    QCOMPARE(labelText(look.view, u"resultsEmptyTitle"_s), u"No results yet"_s);
    f.store.end(claim);
    look.view.setJob(f.store.waitForStatus(claim.job.id, JobStatus::Done));
    QCOMPARE(labelText(look.view, u"resultsEmptyTitle"_s), u"No results"_s);
    QVERIFY(!look.table().isVisible());
}

void TestResultsView::rowsComeWhileItRuns()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    report(f, claim, {row(u"a"_s, 1), row(u"b"_s, 2)});
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.column(0), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(look.table().isVisible());
    look.table().selectRow(1);
    report(f, claim, {row(u"c"_s, 3)});
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.column(0), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(look.table().selectionModel()->selectedRows().size(), 1);
    QVERIFY(look.count().startsWith(u"3 row"_s));
}

void TestResultsView::sortsByAClickAsNumbersAndBackByAThird()
{
    ReaderFixture f;
    const Claim claim = f.start();
    report(f, claim, {row(u"b"_s, 10), row(u"c"_s, 9), row(u"a"_s, 100.5)});
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.column(1), QStringList({u"10"_s, u"9"_s, u"100.5"_s}));
    look.clickHeader(1);
    QTRY_COMPARE(look.column(1), QStringList({u"9"_s, u"10"_s, u"100.5"_s}));
    QVERIFY(look.header().isSortIndicatorShown());
    look.clickHeader(1);
    QTRY_COMPARE(look.column(1), QStringList({u"100.5"_s, u"10"_s, u"9"_s}));
    look.clickHeader(1);
    QTRY_COMPARE(look.column(1), QStringList({u"10"_s, u"9"_s, u"100.5"_s}));
    look.clickHeader(0);
    QTRY_COMPARE(look.column(0), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestResultsView::anotherJobIsNotSorted()
{
    ReaderFixture f;
    const Claim one = f.start();
    const Claim two = f.start();
    report(f, one, {row(u"a"_s, 2), row(u"b"_s, 1, u"no"_s)});
    report(f, two, {row(u"c"_s, 2), row(u"d"_s, 1, u"no"_s)});
    Look look(f.reader);
    look.view.setJob(f.stored(one.job.id));
    QTRY_COMPARE(look.column(0), QStringList({u"a"_s, u"b"_s}));
    look.clickHeader(1);
    QTRY_COMPARE(look.column(0), QStringList({u"b"_s, u"a"_s}));
    look.view.showErrors();
    QTRY_COMPARE(look.column(0), QStringList({u"b"_s}));
    look.view.setJob(f.stored(two.job.id));
    QTRY_COMPARE(look.column(0), QStringList({u"c"_s, u"d"_s}));
    QCOMPARE(look.header().sortIndicatorSection(), -1);
    QVERIFY(!look.onlyErrors().isChecked());
}

void TestResultsView::showsOnlyRowsWithAnError()
{
    ReaderFixture f;
    const Claim claim = f.start();
    report(f, claim, {row(u"a"_s, 1)});
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QVERIFY(!look.onlyErrors().isVisible()); // there are none
    report(f, claim, {row(u"b"_s, 2, u"no domain"_s), row(u"c"_s, 3), row(u"d"_s, 4, u"no domain"_s)});
    look.view.setJob(f.stored(claim.job.id));
    QVERIFY(look.onlyErrors().isVisible());
    QVERIFY(look.count().contains(u"2 with an error"_s));
    look.view.showErrors();
    QVERIFY(look.onlyErrors().isChecked());
    QTRY_COMPARE(look.column(0), QStringList({u"b"_s, u"d"_s}));
    look.onlyErrors().click();
    QTRY_COMPARE(look.column(0), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void TestResultsView::copiesTabSeparatedText()
{
    ReaderFixture f;
    const Claim claim = f.start();
    report(f, claim, {row(u"a\tb\nc"_s, 2), row(u"d"_s, 1234.5, u"no"_s), row(u"e"_s, 3)});
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.cell(2, 0), u"e"_s);
    look.table().selectRow(1);
    look.table().setFocus();
    QTRY_VERIFY(look.table().hasFocus());
    copyNothing();
    QTest::keyClick(&look.table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(copied(), u"Name\tSize\nd (no)\t1234.5"_s); // numbers as programs read them
    look.table().clearSelection();
    look.clickHeader(1);
    QTRY_COMPARE(look.column(0).last(), u"d"_s);
    find<QPushButton>(look.view, u"resultsCopy"_s).click();
    QTRY_COMPARE(copied(), u"Name\tSize\na b c\t2\ne\t3\nd (no)\t1234.5"_s); // all, as they are shown
}

void TestResultsView::exportsCsvWithFormulasDefused()
{
    ReaderFixture f;
    const Claim claim = f.start();
    report(f, claim, {row(u"=HYPERLINK(\"http://x\")"_s, -5), row(u"say \"hi\", twice"_s, 2, u"no"_s)});
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    const QByteArray csv = look.exported(u"resultsExportCsv"_s, f.store.folder.filePath(u"r.csv"_s));
    const QList<QByteArray> lines = csv.split('\n');
    QCOMPARE(lines.at(0), QByteArray("Name,Size\r"));
    QVERIFY2(lines.at(1).startsWith("\"'=HYPERLINK(\"\"http://x\"\")\""), lines.at(1).constData());
    QCOMPARE(lines.at(2), QByteArray("\"say \"\"hi\"\", twice (no)\",2\r"));
}

void TestResultsView::exportsJson()
{
    ReaderFixture f;
    const Claim claim = f.start();
    report(f, claim, {row(u"a"_s, 1, u"no"_s)});
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    const QByteArray json = look.exported(u"resultsExportJson"_s, f.store.folder.filePath(u"r.json"_s));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.value(u"columns"_s).toArray(), (QJsonArray{u"Name"_s, u"Size"_s}));
    const QJsonArray cells = object.value(u"rows"_s).toArray().at(0).toArray();
    QCOMPARE(cells.at(0).toObject().value(u"error"_s).toString(), u"no"_s);
    QCOMPARE(cells.at(1).toObject().value(u"value"_s).toInt(), 1);
}

void TestResultsView::numbersStandAtTheRight()
{
    ReaderFixture f;
    const Claim claim = f.start();
    report(f, claim, {row(u"a"_s, 1)});
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.cell(0, 0), u"a"_s);
    const auto isRight = [&](int column) {
        const auto at = look.table().model()->index(0, column).data(Qt::TextAlignmentRole).toInt();
        return Qt::Alignment(at).testFlag(Qt::AlignRight);
    };
    QVERIFY(!isRight(0));
    QVERIFY(isRight(1));
}

void TestResultsView::anErrorIsToldInWords()
{
    ReaderFixture f;
    const Claim claim = f.start();
    report(f, claim, {row(u"bob@"_s, 1, u"no domain"_s)});
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.cell(0, 0, Qt::AccessibleTextRole), u"bob@, error: no domain"_s);
    QVERIFY(look.cell(0, 0, Qt::ToolTipRole).contains(u"no domain"_s));
}

void TestResultsView::textIsNeverMarkup()
{
    ReaderFixture f;
    const Claim claim = f.start();
    claim.channel->push(RunColumns{{markup, u"Size"_s}});
    claim.channel->push(RunRow{row(markup, 1, markup)});
    f.waitForRows(claim.job.id, 1);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.cell(0, 0), markup);
    QCOMPARE(look.table().model()->headerData(0, Qt::Horizontal).toString(), markup);
    const QString tip = look.cell(0, 0, Qt::ToolTipRole);
    QVERIFY2(tip.contains(u"&lt;b&gt;x"_s) && !tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s), qPrintable(tip));
    QCOMPARE(dangerousTexts(look.view), QStringList());
}

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    TestResultsView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_resultsview.moc"
