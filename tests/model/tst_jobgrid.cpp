#include "model/jobgrid.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

ArgumentSpecs specs()
{
    return {{.name = u"who"_s, .label = u"Recipient"_s, .isRequired = true},
            {.name = u"count"_s, .type = ArgumentType::Integer, .label = u"Copies"_s, .minimum = 1, .maximum = 9},
            {.name = u"loud"_s, .type = ArgumentType::Boolean},
            {.name = u"tags"_s, .type = ArgumentType::List},
            {.name = u"size"_s,
             .type = ArgumentType::Choice,
             .choices = {{.value = u"s"_s, .label = u"Small"_s}, {.value = u"l"_s, .label = u"Large"_s}}},
            {.name = u"parts"_s,
             .type = ArgumentType::Choices,
             .choices = {{.value = u"a"_s, .label = {}}, {.value = u"b"_s, .label = {}}}},
            {.name = u"input"_s, .type = ArgumentType::File},
            {.name = u"password"_s, .type = ArgumentType::Secret}};
}

Result<JobGrid> read(QByteArray text, GridHeader header = GridHeader::Required)
{
    QBuffer buffer(&text);
    if (!buffer.open(QIODevice::ReadOnly))
        qFatal("no buffer");
    return readGrid(buffer, specs(), header);
}

} // namespace

class TestJobGrid final : public QObject {
    Q_OBJECT
private slots:
    void columnsAreNamedByNameOrLabel_data();
    void columnsAreNamedByNameOrLabel();
    void whatIsWrongIsSaidWithItsLine_data();
    void whatIsWrongIsSaidWithItsLine();
    void withoutAHeaderTheColumnsAreThoseOfTheForm();
    void blankLinesAndCellsToTheRightAreNoRows();
    void aCellIsAValueOfItsType_data();
    void aCellIsAValueOfItsType();
    void everyWrongCellIsTold();
    void anEmptyCellTakesWhatIsCommon();
    void aCellOfAHiddenFieldIsRefused();
    void whatIsWrongWithAllIsToldOnce();
    void aRelativePathIsMeantFromTheFolder();
    void aGridHasLimits();
};

void TestJobGrid::columnsAreNamedByNameOrLabel_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("names") << QByteArray("who,count\nAnn,2\n");
    QTest::newRow("labels") << QByteArray("Recipient,Copies\nAnn,2\n");
    QTest::newRow("another case") << QByteArray("RECIPIENT,Count\nAnn,2\n");
    QTest::newRow("semicolons") << QByteArray("who;count\nAnn;2\n");
    QTest::newRow("tabs, as from a spreadsheet") << QByteArray("who\tcount\nAnn\t2");
    QTest::newRow("CR LF and a byte order mark") << QByteArray("\xef\xbb\xbfwho,count\r\nAnn,2\r\n");
    QTest::newRow("quotes") << QByteArray("\"who\",\"count\"\n\"Ann\",\"2\"\n");
    QTest::newRow("spaces around titles") << QByteArray(" who , count \nAnn,2\n");
}

void TestJobGrid::columnsAreNamedByNameOrLabel()
{
    QFETCH(const QByteArray, text);
    const auto grid = read(text);
    QVERIFY2(grid, grid ? "" : qPrintable(grid.error().message));
    QCOMPARE(grid->columns, (QStringList{u"who"_s, u"count"_s}));
    QCOMPARE(grid->rows, (QList<QStringList>{{u"Ann"_s, u"2"_s}}));
    QCOMPARE(grid->lines, QList<qint64>{2});
}

void TestJobGrid::whatIsWrongIsSaidWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("a slip in a title") << QByteArray(
        "who,cuont\nAnn,2\n") << u"Line 1: There is no argument for the column “cuont”. Did you mean “count”?"_s;
    QTest::newRow("an unknown title") << QByteArray("who,whatever\nAnn,2\n") << u"The columns are: who, count"_s;
    QTest::newRow("no title in the midst")
        << QByteArray("who,,count\nAnn,,2\n") << u"Line 1: There is no argument for the column “”."_s;
    QTest::newRow("a secret") << QByteArray("who,password\nAnn,x\n") << u"is a secret and is not read from a grid"_s;
    QTest::newRow("twice, by name and label") << QByteArray("who,Recipient\nAnn,Bob\n") << u"is there twice"_s;
    QTest::newRow("too many cells") << QByteArray("who,count\nAnn,2\nBob,3,4\n")
                                    << u"Line 3: It has 3 cells, but there are 2 columns."_s;
    QTest::newRow("only a header") << QByteArray("who,count\n") << u"There are no rows"_s;
    QTest::newRow("nothing") << QByteArray() << u"There are no rows"_s;
    QTest::newRow("not UTF-8") << QByteArray("who\nAnn\nB\xff\n") << u"Line 3"_s;
    QTest::newRow("an open quote") << QByteArray("who\n\"Ann\n") << u"quotation mark"_s;
}

void TestJobGrid::whatIsWrongIsSaidWithItsLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const auto grid = read(text);
    QVERIFY(!grid);
    QCOMPARE(grid.error().code, ErrorCode::BadInput);
    QVERIFY2(grid.error().message.contains(message), qPrintable(grid.error().message));
}

void TestJobGrid::withoutAHeaderTheColumnsAreThoseOfTheForm()
{
    const auto grid = read("Ann\t2\nBob\t3\n", GridHeader::Optional);
    QVERIFY(grid);
    QCOMPARE(grid->columns, gridColumns(specs()));
    QVERIFY(!grid->columns.contains(u"password"_s));
    QCOMPARE(grid->rows.size(), 2);
    QCOMPARE(grid->rows.at(1).first(2), (QStringList{u"Bob"_s, u"3"_s}));
    QCOMPARE(grid->rows.at(1).size(), grid->columns.size());
    QVERIFY(!read("Ann\t2\n", GridHeader::Required));
    const auto named = read("Copies\tRecipient\n2\tAnn\n", GridHeader::Optional);
    QVERIFY(named);
    QCOMPARE(named->columns, (QStringList{u"count"_s, u"who"_s}));
}

void TestJobGrid::blankLinesAndCellsToTheRightAreNoRows()
{
    const auto grid = read("who,count,,\nAnn,2,,\n,,,\nBob,,,\n");
    QVERIFY(grid);
    QCOMPARE(grid->rows, (QList<QStringList>{{u"Ann"_s, u"2"_s}, {u"Bob"_s, QString()}}));
    QCOMPARE(grid->lines, (QList<qint64>{2, 4}));
}

void TestJobGrid::aCellIsAValueOfItsType_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text") << u"who"_s << u" Ann; $(x) "_s << QJsonValue(u" Ann; $(x) "_s);
    QTest::newRow("number") << u"count"_s << u" 3 "_s << QJsonValue(3);
    QTest::newRow("yes") << u"loud"_s << u"Yes"_s << QJsonValue(true);
    QTest::newRow("no") << u"loud"_s << u"0"_s << QJsonValue(false);
    QTest::newRow("one item a line") << u"tags"_s << u"a,b\nc"_s << QJsonValue(QJsonArray{u"a,b"_s, u"c"_s});
    QTest::newRow("items as JSON") << u"tags"_s << u"[\"a\",\"b\"]"_s << QJsonValue(QJsonArray{u"a"_s, u"b"_s});
    QTest::newRow("a choice by its value") << u"size"_s << u"l"_s << QJsonValue(u"l"_s);
    QTest::newRow("a choice by its label") << u"size"_s << u"Large"_s << QJsonValue(u"l"_s);
    QTest::newRow("choices") << u"parts"_s << u"a; b"_s << QJsonValue(QJsonArray{u"a"_s, u"b"_s});
}

void TestJobGrid::aCellIsAValueOfItsType()
{
    QFETCH(const QString, column);
    QFETCH(const QString, text);
    QFETCH(const QJsonValue, value);
    const auto read = valueFromCell(*specs().find(column), text);
    QVERIFY(read);
    QCOMPARE(*read, value);
}

void TestJobGrid::everyWrongCellIsTold()
{
    const auto grid = read("who,count,size\nAnn,2,s\n,many,s\nBob,12,huge\n");
    QVERIFY(grid);
    const CheckedGrid checked = checkGrid(specs(), *grid, {}, u"/"_s);
    QList<std::pair<qsizetype, QString>> places;
    for (const GridProblem &problem : checked.problems)
        places << std::pair(problem.row, problem.column);
    const QList<std::pair<qsizetype, QString>> expected{
        {1, u"count"_s}, {1, u"who"_s}, {2, u"count"_s}, {2, u"size"_s}};
    QCOMPARE(places, expected);
    QVERIFY(gridProblemText(specs(), checked.problems.first()).startsWith(u"Column “Copies”: "));
}

void TestJobGrid::anEmptyCellTakesWhatIsCommon()
{
    const auto grid = read("who,count\nAnn,\n,3\n");
    const CheckedGrid checked = checkGrid(specs(), *grid, {{u"who"_s, u"Eve"_s}, {u"count"_s, 5}}, u"/"_s);
    QVERIFY(checked.problems.isEmpty());
    QCOMPARE(checked.rows.first(), (QJsonObject{{u"who"_s, u"Ann"_s}}));
    QCOMPARE(gridValues({{u"who"_s, u"Eve"_s}, {u"count"_s, 5}}, checked.rows.at(1)),
             (QJsonObject{{u"who"_s, u"Eve"_s}, {u"count"_s, 3}}));
}

void TestJobGrid::aCellOfAHiddenFieldIsRefused()
{
    ArgumentSpecs specs = ::specs();
    specs << ArgumentSpec{.name = u"greeting"_s, .showIf = {{u"size"_s, u"l"_s}}};
    QByteArray text("who,size,greeting\nAnn,l,Hi\nBob,s,\nEve,s,Hello\n");
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto grid = readGrid(buffer, specs, GridHeader::Required);
    QVERIFY(grid);
    const CheckedGrid checked = checkGrid(specs, *grid, {}, u"/"_s);
    QCOMPARE(checked.problems.size(), 1);
    QCOMPARE(checked.problems.first().row, 2);
    QCOMPARE(checked.problems.first().column, u"greeting"_s);
    // What the form still holds for all is no mistake of a row.
    QByteArray without("who,size\nBob,s\n");
    QBuffer second(&without);
    QVERIFY(second.open(QIODevice::ReadOnly));
    QVERIFY(checkGrid(specs, *readGrid(second, specs, GridHeader::Required), {{u"greeting"_s, u"Hi"_s}}, u"/"_s)
                .problems.isEmpty());
}

void TestJobGrid::whatIsWrongWithAllIsToldOnce()
{
    const auto grid = read("count\n1\n2\n3\n");
    const CheckedGrid checked = checkGrid(specs(), *grid, {}, u"/"_s);
    QCOMPARE(checked.problems.size(), 1);
    QVERIFY(checked.problems.first().column.isEmpty());
}

void TestJobGrid::aRelativePathIsMeantFromTheFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"in.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto grid = read("who,input\nAnn,in.csv\nBob,out.csv\n");
    const CheckedGrid checked = checkGrid(specs(), *grid, {}, folder.path());
    QCOMPARE(checked.rows.first()[u"input"_s].toString(), file.fileName());
    QCOMPARE(checked.problems.size(), 1);
    QCOMPARE(checked.problems.first().row, 1);
    QVERIFY(checkGrid(specs(), *grid, {}, folder.path(), CheckFiles::No).problems.isEmpty());
}

void TestJobGrid::aGridHasLimits()
{
    QByteArray text("who\n");
    for (int i = 0; i < int(maxGridRows); ++i)
        text += "Ann\n";
    QVERIFY(read(text));
    const auto longer = read(text + "Bob\n");
    QVERIFY(!longer);
    QVERIFY(longer.error().message.contains(u"Line 10002"_s));
    const QList<QJsonObject> rows(1'000, QJsonObject{{u"who"_s, u"Ann"_s}});
    QVERIFY(checkGridSize(rows, {}));
    QVERIFY(!checkGridSize(rows, {{u"text"_s, QString(8'000, u'x')}}));
}

QTEST_GUILESS_MAIN(TestJobGrid)
#include "tst_jobgrid.moc"
