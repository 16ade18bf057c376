#include "model/resultsmodel.h"

#include "model/csv.h"
#include "model/jobjson.h"
#include "tests/fakes/readerfixture.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

const QStringList headers{u"E-mail"_s, u"Number"_s};

QString mailOf(const Claim &claim, int number) { return u"%1-%2@example.org"_s.arg(claim.job.id).arg(number); }

// Rows [first, last], from 0, in the file when it returns.
void report(ReaderFixture &f, const Claim &claim, int first, int last)
{
    if (first == 0)
        claim.channel->push(RunColumns{headers});
    for (int i = first; i <= last; ++i)
        claim.channel->push(RunRow{{Cell(mailOf(claim, i)), Cell(QJsonValue(i))}});
    f.waitForRows(claim.job.id, last + 1);
}

void reportRows(ReaderFixture &f, const Claim &claim, const QStringList &columns, const QList<ResultsRow> &rows)
{
    claim.channel->push(RunColumns{columns});
    for (const ResultsRow &row : rows)
        claim.channel->push(RunRow{row});
    f.waitForRows(claim.job.id, rows.size());
}

// A model with the item model tester watching it.
struct Watched {
    explicit Watched(JobReader &reader)
        : model(reader)
    {
    }
    [[nodiscard]] QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }
    // Shows a job and waits for its first page.
    void show(const Claim &claim, qint64 rows)
    {
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setJob(claim.job.id, rows);
        QTRY_VERIFY(!changed.isEmpty());
    }
    // The second column of the rows that are shown, as far as they are read.
    [[nodiscard]] QList<int> order() const
    {
        QList<int> numbers;
        for (int row = 0; row < model.rowCount(); ++row)
            numbers << at(row, 1, ResultsModel::RawValueRole).toJsonValue().toInt(-1);
        return numbers;
    }
    [[nodiscard]] static QList<int> natural(qsizetype count)
    {
        QList<int> numbers(count);
        std::iota(numbers.begin(), numbers.end(), 0);
        return numbers;
    }
    [[nodiscard]] QString text(const QList<int> &rows)
    {
        return answerOf(model, &ResultsModel::textReady, [&] { model.requestText(rows); }).at(0).toString();
    }

    ResultsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QList<QStringList> csvRecords(const QString &file)
{
    QByteArray bytes = contentsOf(file);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    QList<QStringList> records;
    while (const auto record = reader.read())
        records << (record->error.isEmpty() ? record->fields : QStringList{record->error});
    if (!reader.failure().isEmpty())
        records << QStringList{reader.failure()};
    return records;
}

} // namespace

class TestResultsModel final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void pagesAreReadWhenTheyAreLookedAt()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 1'099);
        Watched w(f.reader);
        QCOMPARE(w.model.rowCount(), 0);
        w.show(claim, 1'100);
        QCOMPARE(w.model.job(), claim.job.id);
        QCOMPARE(w.model.rowCount(), 1'100);
        QCOMPARE(w.model.columnCount(), 2);
        QCOMPARE(w.model.rowCount(w.model.index(0, 0)), 0);
        QCOMPARE(w.model.headerData(0, Qt::Horizontal), headers.at(0));
        QCOMPARE(w.model.headerData(1, Qt::Horizontal), headers.at(1));
        QCOMPARE(w.model.headerData(4, Qt::Vertical), 5);
        QTRY_COMPARE(w.at(0, 0), mailOf(claim, 0));
        QCOMPARE(w.at(255, 1), u"255"_s);
        for (const int row : {1'099, 256, 511, 512, 1'023, 1'024, 700, 3}) {
            QTRY_COMPARE(w.at(row, 0), mailOf(claim, row));
            QCOMPARE(w.at(row, 1, ResultsModel::RawValueRole).toJsonValue(), QJsonValue(row));
        }
    }

    void everyPageOfAViewComesByItself()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 1'099);
        Watched w(f.reader);
        w.show(claim, 1'100);
        f.waitForReader();
        QCoreApplication::processEvents();
        QList<int> changed;
        connect(&w.model, &QAbstractItemModel::dataChanged, this,
                [&](const QModelIndex &first) { changed << first.row(); });
        QCOMPARE(w.at(767, 0), QVariant()); // of two pages, asked for once
        QCOMPARE(w.at(768, 0), QVariant());
        QTRY_VERIFY(changed.contains(512) && changed.contains(768));
        QCOMPARE(w.at(767, 0), mailOf(claim, 767));
        QCOMPARE(w.at(768, 0), mailOf(claim, 768));
    }

    void newRowsAreAppendedAndNothingIsReset()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 299);
        Watched w(f.reader);
        w.show(claim, 300);
        QTRY_COMPARE(w.at(299, 0), mailOf(claim, 299));
        const QPersistentModelIndex early = w.model.index(5, 1);
        const QPersistentModelIndex last = w.model.index(299, 0);
        QSignalSpy resets(&w.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&w.model, &QAbstractItemModel::rowsInserted);
        report(f, claim, 300, 1'349);
        w.model.setRowTotal(1'350);
        w.model.setRowTotal(1'350);
        QCOMPARE(inserts.size(), 1);
        QCOMPARE(inserts.first().at(1).toInt(), 300);
        QCOMPARE(inserts.first().at(2).toInt(), 1'349);
        QCOMPARE(resets.size(), 0);
        QVERIFY(early.isValid() && last.isValid());
        QCOMPARE(early.row(), 5);
        QCOMPARE(last.row(), 299);
        QCOMPARE(last.data(), mailOf(claim, 299)); // stays, though its page was not full
        QTRY_COMPARE(w.at(300, 0), mailOf(claim, 300));
        QTRY_COMPARE(w.at(1'349, 1), u"1,349"_s);
        QTRY_COMPARE(early.data(), u"5"_s);
    }

    void rowsThatComeWhileTheirPageIsReadAreShown()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 9);
        Watched w(f.reader);
        QList<int> changed;
        connect(&w.model, &QAbstractItemModel::dataChanged, this,
                [&](const QModelIndex &, const QModelIndex &last) { changed << last.row(); });
        w.model.setJob(claim.job.id, 10);
        f.waitForReader(); // it has read ten; the answer is on its way
        report(f, claim, 10, 14);
        w.model.setRowTotal(15);
        QTRY_VERIFY(changed.contains(14)); // though nobody asked
        QCOMPARE(w.at(14, 0), mailOf(claim, 14));
    }

    void theFirstRowsOfARunningJobBringTheColumns()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        Watched w(f.reader);
        w.model.setJob(claim.job.id, 0);
        QCOMPARE(w.model.rowCount(), 0);
        QCOMPARE(w.model.columnCount(), 0);
        report(f, claim, 0, 1);
        w.model.setRowTotal(2);
        QTRY_COMPARE(w.model.columnCount(), 2);
        QCOMPARE(w.at(1, 0), mailOf(claim, 1));
        QCOMPARE(w.model.headerData(0, Qt::Horizontal), headers.at(0));
    }

    void aRowMayHaveMoreOrFewerCellsThanThereAreHeaders()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        reportRows(f, claim, {u"A"_s}, {{Cell(u"1"_s)}, {Cell(u"1"_s), Cell(u"2"_s), Cell(u"3"_s)}, {}});
        Watched w(f.reader);
        w.show(claim, 3);
        QCOMPARE(w.model.columnCount(), 3);
        QCOMPARE(w.at(0, 2), QVariant());
        QCOMPARE(w.at(1, 2), u"3"_s);
        QCOMPARE(w.at(2, 0), QVariant());
        QCOMPARE(w.model.headerData(0, Qt::Horizontal), u"A"_s);
        QCOMPARE(w.model.headerData(2, Qt::Horizontal), 3);
    }

    void anErrorCellTellsItsError()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        reportRows(f, claim, headers,
                   {{Cell(u"bob@"_s, u"no <b>domain</b>"_s), Cell(QJsonValue(1))}, {Cell(QJsonValue(), u"missing"_s)}});
        Watched w(f.reader);
        w.show(claim, 2);
        QCOMPARE(w.at(0, 0), u"bob@"_s);
        QCOMPARE(w.at(0, 0, ResultsModel::HasErrorRole), true);
        QCOMPARE(w.at(0, 0, ResultsModel::CellErrorRole), u"no <b>domain</b>"_s);
        QCOMPARE(w.at(0, 0, Qt::ToolTipRole), u"<span>no &lt;b&gt;domain&lt;/b&gt;</span>"_s);
        QCOMPARE(w.at(0, 0, Qt::AccessibleTextRole), u"bob@, error: no <b>domain</b>"_s);
        QCOMPARE(w.at(0, 1, ResultsModel::HasErrorRole), false);
        QCOMPARE(w.at(0, 1, ResultsModel::CellErrorRole), QString());
        QCOMPARE(w.at(0, 1, Qt::AccessibleTextRole), u"1"_s);
        QCOMPARE(w.at(1, 0), QString());
        QCOMPARE(w.at(1, 0, ResultsModel::HasErrorRole), true);
        QCOMPARE(w.text({0, 1}), u"E-mail\tNumber\nbob@ (no <b>domain</b>)\t1\nmissing"_s);
    }

    void valuesAreShownByTheirType_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("copied");
        QTest::newRow("text") << QJsonValue(u"a <b>"_s) << u"a <b>"_s << u"a <b>"_s;
        QTest::newRow("the first of several lines") << QJsonValue(u"a\r\nb\tc\rd\ne"_s) << u"a…"_s << u"a b c d e"_s;
        QTest::newRow("whole number") << QJsonValue(-1'234'567) << u"-1,234,567"_s << u"-1234567"_s;
        QTest::newRow("decimal number") << QJsonValue(1234.5) << u"1,234.5"_s << u"1234.5"_s;
        QTest::newRow("more digits than a double has")
            << QJsonValue(qint64(9'007'199'254'740'993)) << u"9,007,199,254,740,993"_s << u"9007199254740993"_s;
        QTest::newRow("a number beyond all integers") << QJsonValue(1e300) << u"1E+300"_s << u"1e+300"_s;
        QTest::newRow("yes") << QJsonValue(true) << u"yes"_s << u"true"_s;
        QTest::newRow("no") << QJsonValue(false) << u"no"_s << u"false"_s;
        QTest::newRow("nothing") << QJsonValue() << QString() << QString();
        QTest::newRow("list") << QJsonValue(QJsonArray{1, u"x"_s}) << u"[1,\"x\"]"_s << u"[1,\"x\"]"_s;
        QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}}) << u"{\"a\":1}"_s << u"{\"a\":1}"_s;
    }
    void valuesAreShownByTheirType()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QString, shown);
        QFETCH(QString, copied);
        ReaderFixture f;
        const Claim claim = f.start();
        reportRows(f, claim, {}, {{Cell(value)}});
        Watched w(f.reader);
        w.show(claim, 1);
        QCOMPARE(w.at(0, 0), shown);
        QCOMPARE(w.at(0, 0, Qt::TextAlignmentRole).toInt(),
                 int(Qt::AlignVCenter | (value.isDouble() ? Qt::AlignRight : Qt::AlignLeft)));
        QCOMPARE(w.text({0}), copied); // no headers: no line for them
    }

    void rowsAreCopiedThoughTheyAreNotLoaded()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 6'999);
        Watched w(f.reader);
        w.model.setJob(claim.job.id, 7'000);
        QCOMPARE(w.text({}), QString());
        QCOMPARE(w.text({0, 2, 3, 6'999}),
                 u"E-mail\tNumber\n%1\t0\n%2\t2\n%3\t3\n%4\t6999"_s.arg(mailOf(claim, 0), mailOf(claim, 2),
                                                                        mailOf(claim, 3), mailOf(claim, 6'999)));
        QList<int> all;
        for (int i = 0; i < 7'000; ++i)
            all << i;
        const QStringList lines = w.text(all).split(u'\n');
        QCOMPARE(lines.size(), 7'001);
        QCOMPARE(lines.at(5'001), u"%1\t5000"_s.arg(mailOf(claim, 5'000)));
    }

    void exportsCsvThatTheReaderReads()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        QList<ResultsRow> rows{{Cell(u"=HYPERLINK(\"http://x\",\"y\")"_s), Cell(QJsonValue(-5))},
                               {Cell(u"a,\"b\"\nc"_s), Cell(u"+1-2"_s)},
                               {Cell(u"-bob@"_s, u"no domain"_s), Cell(QJsonValue(true))},
                               {Cell(QJsonValue(), u"@missing"_s)},
                               {Cell(QString())},
                               {Cell(QJsonValue(QJsonArray{1})), Cell(QJsonValue(qint64(9'007'199'254'740'993)))}};
        QList<QStringList> expected{{u"'=E-mail"_s, u"Number"_s},
                                    {u"'=HYPERLINK(\"http://x\",\"y\")"_s, u"-5"_s},
                                    {u"a,\"b\"\nc"_s, u"'+1-2"_s},
                                    {u"'-bob@ (no domain)"_s, u"true"_s},
                                    {u"'@missing"_s},
                                    {QString()},
                                    {u"[1]"_s, u"9007199254740993"_s}};
        while (rows.size() < 12'000) { // more than two steps
            expected << QStringList{mailOf(claim, int(rows.size())), QString::number(rows.size())};
            rows << ResultsRow{Cell(mailOf(claim, int(rows.size()))), Cell(QJsonValue(rows.size()))};
        }
        reportRows(f, claim, {u"=E-mail"_s, u"Number"_s}, rows);
        Watched w(f.reader);
        w.model.setJob(claim.job.id, rows.size());
        const QString file = f.store.folder.filePath(u"results.csv"_s);
        QCOMPARE(answerOf(w.model, &ResultsModel::exported, [&] { w.model.exportCsv(file); }).at(0).toString(), file);
        QCOMPARE(csvRecords(file), expected);
        QVERIFY(contentsOf(file).endsWith("\r\n"));
    }

    void exportsJsonAsTheCommandLineDoes()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 11'999);
        claim.channel->push(RunRow{{Cell(u"=1+1 \"é\"\n"_s, u"bad"_s), Cell()}});
        f.waitForRows(claim.job.id, 12'001);
        Watched w(f.reader);
        w.model.setJob(claim.job.id, 12'001);
        const QString file = f.store.folder.filePath(u"results.json"_s);
        QCOMPARE(answerOf(w.model, &ResultsModel::exported, [&] { w.model.exportJson(file); }).at(0).toString(), file);
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(contentsOf(file), &error);
        QCOMPARE(error.errorString(), u"no error occurred"_s);
        const auto results = f.store.query([&](const QSqlDatabase &db) { return readResults(db, claim.job.id, 0, 0); });
        QCOMPARE(results->rows.size(), 12'001);
        QVERIFY(json.object() == resultsToJson(*results));
    }

    void aJobWithoutRowsIsExportedToo()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        Watched w(f.reader);
        w.model.setJob(claim.job.id, 0);
        const QString json = f.store.folder.filePath(u"results.json"_s);
        const QString csv = f.store.folder.filePath(u"results.csv"_s);
        (void)answerOf(w.model, &ResultsModel::exported, [&] { w.model.exportJson(json); });
        (void)answerOf(w.model, &ResultsModel::exported, [&] { w.model.exportCsv(csv); });
        QCOMPARE(QJsonDocument::fromJson(contentsOf(json)).object(), resultsToJson({}));
        QVERIFY(QFileInfo::exists(csv));
        QCOMPARE(contentsOf(csv), QByteArray());
    }

    void exportsTheJobItWasAskedForThoughAnotherIsShown()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        const Claim other = f.start();
        report(f, claim, 0, 11'999);
        report(f, other, 0, 11'999);
        Watched w(f.reader);
        w.model.setJob(claim.job.id, 12'000);
        QSignalSpy exported(&w.model, &ResultsModel::exported);
        const QString csv = f.store.folder.filePath(u"results.csv"_s);
        const QString json = f.store.folder.filePath(u"results.json"_s);
        w.model.exportCsv(csv);
        w.model.exportJson(json);
        w.model.setJob(other.job.id, 12'000);
        QTRY_COMPARE(exported.size(), 2); // each of them
        const QList<QStringList> records = csvRecords(csv);
        QCOMPARE(records.size(), 12'001);
        QCOMPARE(records.last().first(), mailOf(claim, 11'999));
        QVERIFY(!contentsOf(json).contains(mailOf(other, 11'999).toUtf8()));
        QVERIFY(contentsOf(json).contains(mailOf(claim, 11'999).toUtf8()));
    }

    void aFailedExportSaysWhyAndLeavesNothing_data()
    {
        QTest::addColumn<bool>("isJson");
        QTest::newRow("CSV") << false;
        QTest::newRow("JSON") << true;
    }
    void aFailedExportSaysWhyAndLeavesNothing()
    {
        QFETCH(bool, isJson);
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 5'999);
        Watched w(f.reader);
        w.model.setJob(claim.job.id, 6'000);
        const auto failure = [&](const QString &file) {
            return answerOf(w.model, &ResultsModel::exportFailed,
                            [&] { isJson ? w.model.exportJson(file) : w.model.exportCsv(file); })
                .at(0)
                .toString();
        };
        const QString file = f.store.folder.filePath(u"missing/results"_s);
        const QString message = failure(file);
        QVERIFY2(message.contains(file) && message.contains(u"No such file or directory"_s), qPrintable(message));
        QVERIFY(!QFileInfo::exists(QFileInfo(file).path()));
        w.model.setJob(claim.job.id + 1'000, 1); // a job that is gone
        const QString kept = f.store.folder.filePath(u"kept"_s);
        QFile former(kept);
        QVERIFY(former.open(QIODevice::WriteOnly));
        former.write("former");
        former.close();
        QVERIFY(!failure(kept).isEmpty());
        QCOMPARE(contentsOf(kept), QByteArray("former"));
    }

    void answersForTheFormerJobAreDropped()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        const Claim other = f.start();
        report(f, claim, 0, 299);
        reportRows(f, other, {u"Only"_s}, {{Cell(u"one"_s)}});
        Watched w(f.reader);
        QSignalSpy texts(&w.model, &ResultsModel::textReady);
        QSignalSpy changed(&w.model, &QAbstractItemModel::dataChanged);
        w.model.setJob(claim.job.id, 300);
        w.model.requestText({0, 1});
        f.waitForReader(); // all is answered, nothing delivered
        w.show(other, 1);
        QCOMPARE(w.model.rowCount(), 1);
        QCOMPARE(w.model.columnCount(), 1);
        QCOMPARE(w.model.headerData(0, Qt::Horizontal), u"Only"_s);
        QCOMPARE(w.at(0, 0), u"one"_s);
        QCOMPARE(texts.size(), 0);
        QCOMPARE(changed.size(), 1);
        const Claim empty = f.start();
        w.model.setJob(claim.job.id, 300);
        f.waitForReader();
        w.model.setJob(empty.job.id, 0);
        QCOMPARE(w.text({0}), QString()); // asked later, answered later
        QCOMPARE(w.model.columnCount(), 0);
    }

    void fewerRowsThanBeforeStartAgain()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 9);
        Watched w(f.reader);
        w.show(claim, 10);
        QSignalSpy resets(&w.model, &QAbstractItemModel::modelReset);
        w.model.setRowTotal(4);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(w.model.rowCount(), 4);
        QTRY_COMPARE(w.at(3, 0), mailOf(claim, 3));
    }

    void aPageThatCannotBeReadIsToldOnce()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 599);
        Watched w(f.reader);
        w.show(claim, 600);
        f.store.end(claim);
        (void)f.store.waitForStatus(claim.job.id, JobStatus::Done);
        QVERIFY(f.store.ask<void>([&](auto reply) { f.store.store->remove(claim.job.id, u"ann (window)"_s, reply); }));
        QSignalSpy failures(&w.model, &ResultsModel::readFailed);
        for (int repaint = 0; repaint < 3; ++repaint) {
            QCOMPARE(w.at(500, 0), QVariant());
            f.waitForReader();
            QCoreApplication::processEvents();
        }
        QCOMPARE(failures.size(), 1);
        QVERIFY(!failures.first().at(0).toString().isEmpty());
        w.model.setRowTotal(601); // something changed: worth asking again
        QCOMPARE(w.at(500, 0), QVariant());
        QTRY_VERIFY(failures.size() >= 2); // the page of the new row fails, too
        (void)answerOf(w.model, &ResultsModel::readFailed, [&] { w.model.requestText({0}); });
    }

    void aModelMayGoWhileRequestsAreOut()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 11'999);
        const QString file = f.store.folder.filePath(u"results.csv"_s);
        {
            ResultsModel model(f.reader);
            model.setJob(claim.job.id, 12'000);
            model.requestText({0});
            model.exportCsv(file);
            f.waitForReader();
        }
        Watched w(f.reader);
        w.show(claim, 12'000);
        QCOMPARE(w.at(0, 0), mailOf(claim, 0));
        QVERIFY(!QFileInfo::exists(file)); // it was not finished
    }

    void sortsNumbersAsNumbersAndTextAsPeopleDo_data()
    {
        QTest::addColumn<QJsonArray>("values");
        QTest::addColumn<QList<int>>("ascending");
        QTest::addColumn<QList<int>>("descending");
        QTest::newRow("numbers") << QJsonArray{10, 9, -3, 100.5} << QList<int>{2, 1, 0, 3} << QList<int>{3, 0, 1, 2};
        QTest::newRow("numbers that came as text")
            << QJsonArray{u"10"_s, u"9"_s, u"1.5"_s, u"1.25"_s} << QList<int>{3, 2, 1, 0} << QList<int>{0, 1, 2, 3};
        QTest::newRow("numbers in text") << QJsonArray{u"File 10"_s, u"file 9"_s, u"file 1"_s} << QList<int>{2, 1, 0}
                                         << QList<int>{0, 1, 2};
        QTest::newRow("numbers before text, nothing last")
            << QJsonArray{u"x"_s, QJsonValue(), 7, u""_s} << QList<int>{2, 0, 1, 3} << QList<int>{0, 2, 1, 3};
        QTest::newRow("equal ones as they came")
            << QJsonArray{u"b"_s, u"a"_s, u"b"_s, u"a"_s} << QList<int>{1, 3, 0, 2} << QList<int>{0, 2, 1, 3};
        QTest::newRow("no and yes") << QJsonArray{true, false} << QList<int>{1, 0} << QList<int>{0, 1};
        QTest::newRow("what is not a finite number is text")
            << QJsonArray{u"nan"_s, u"inf"_s, 1} << QList<int>{2, 1, 0} << QList<int>{0, 1, 2};
    }
    void sortsNumbersAsNumbersAndTextAsPeopleDo()
    {
        QFETCH(QJsonArray, values);
        QFETCH(QList<int>, ascending);
        QFETCH(QList<int>, descending);
        ReaderFixture f;
        const Claim claim = f.start();
        QList<ResultsRow> rows;
        for (int i = 0; i < values.size(); ++i)
            rows << ResultsRow{Cell(values.at(i)), Cell(QJsonValue(i))};
        reportRows(f, claim, headers, rows);
        Watched w(f.reader);
        w.show(claim, values.size());
        w.model.sort(0, Qt::AscendingOrder);
        QTRY_COMPARE(w.order(), ascending);
        w.model.sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(w.order(), descending);
        w.model.sort(-1);
        QTRY_COMPARE(w.order(), w.natural(values.size()));
    }

    void sortingKeepsWhatIsSelectedAndCopiesAsItIsShown()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 599);
        Watched w(f.reader);
        w.show(claim, 600);
        const QPersistentModelIndex kept = w.model.index(20, 1);
        QSignalSpy resets(&w.model, &QAbstractItemModel::modelReset);
        QSignalSpy busy(&w.model, &ResultsModel::orderingChanged);
        w.model.sort(1, Qt::DescendingOrder);
        QCOMPARE(busy.takeFirst().at(0).toBool(), true);
        QTRY_COMPARE(kept.row(), 579);
        QCOMPARE(busy.takeFirst().at(0).toBool(), false);
        QTRY_COMPARE(kept.data(), u"20"_s);
        QTRY_COMPARE(w.at(0, 1), u"599"_s);
        QTRY_COMPARE(w.at(599, 1), u"0"_s);
        QCOMPARE(
            w.text({0, 1, 599}),
            u"E-mail\tNumber\n%1\t599\n%2\t598\n%3\t0"_s.arg(mailOf(claim, 599), mailOf(claim, 598), mailOf(claim, 0)));
        QCOMPARE(resets.size(), 0);
        w.model.sort(-1);
        QCOMPARE(kept.row(), 20);
        QCOMPARE(resets.size(), 0);
    }

    void rowsThatComeTakeTheirPlaces()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 9);
        Watched w(f.reader);
        w.show(claim, 10);
        w.model.sort(1, Qt::DescendingOrder);
        QTRY_COMPARE(w.at(0, 1), u"9"_s);
        const QPersistentModelIndex kept = w.model.index(0, 1);
        report(f, claim, 10, 19);
        QSignalSpy resets(&w.model, &QAbstractItemModel::modelReset);
        w.model.setRowTotal(20);
        QTRY_COMPARE(w.model.rowCount(), 20);
        QTRY_COMPARE(w.at(0, 1), u"19"_s);
        QCOMPARE(kept.row(), 10);
        QCOMPARE(resets.size(), 0);
    }

    void rowsThatComeWhileItSortsAreNotLost()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 9);
        Watched w(f.reader);
        w.show(claim, 10);
        w.model.sort(1, Qt::DescendingOrder);
        f.waitForReader(); // it has sorted ten; the answer is on its way
        report(f, claim, 10, 19);
        w.model.setRowTotal(20);
        QCOMPARE(w.model.rowCount(), 20);
        QTRY_COMPARE(w.at(0, 1), u"9"_s);
        QCOMPARE(w.model.rowCount(), 20);
        QTRY_COMPARE(w.at(0, 1), u"19"_s); // and in their places soon
    }

    void onlyRowsWithAnErrorAreShown()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        QList<ResultsRow> rows;
        for (int i = 0; i < 300; ++i)
            rows << ResultsRow{Cell(u"row"_s, i % 100 == 99 ? u"no domain"_s : QString()), Cell(QJsonValue(i))};
        reportRows(f, claim, headers, rows);
        Watched w(f.reader);
        w.show(claim, 300);
        w.model.setOnlyErrors(true);
        QTRY_COMPARE(w.order(), (QList<int>{99, 199, 299}));
        QCOMPARE(w.model.rowCount(), 3);
        w.model.sort(1, Qt::DescendingOrder);
        QTRY_COMPARE(w.order(), (QList<int>{299, 199, 99}));
        rows = {ResultsRow{Cell(u"row"_s, u"no domain"_s), Cell(QJsonValue(300))}};
        claim.channel->push(RunRow{rows.first()});
        f.waitForRows(claim.job.id, 301);
        w.model.setRowTotal(301);
        QTRY_COMPARE(w.order(), (QList<int>{300, 299, 199, 99}));
        w.model.setOnlyErrors(false);
        QTRY_COMPARE(w.model.rowCount(), 301);
        QTRY_COMPARE(w.at(0, 1), u"300"_s);
        w.model.setJob(claim.job.id, 301); // another look: as they came
        QTRY_COMPARE(w.at(0, 1), u"0"_s);
    }

    void aHeaderStandsAboveItsValues()
    {
        ReaderFixture f;
        const Claim claim = f.start();
        report(f, claim, 0, 3);
        Watched w(f.reader);
        w.show(claim, 4);
        const auto alignment = [&](int column) {
            return Qt::Alignment(w.model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        };
        QTRY_VERIFY(alignment(1).testFlag(Qt::AlignRight));
        QVERIFY(alignment(0).testFlag(Qt::AlignLeft));
    }
};

QTEST_GUILESS_MAIN(TestResultsModel)
#include "tst_resultsmodel.moc"
