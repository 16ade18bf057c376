#include "model/jobtablemodel.h"
#include "tests/fakes/jobwriter.h"
#include "tests/fakes/readerfixture.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSqlRecord>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

constexpr qint64 start = 1'800'000'000'000;
const QStringList kinds{u"Alpha"_s, u"Beta"_s, u"beta"_s, u"Émile"_s, u"\U0001F600"_s, u"\uFFFDx"_s};

Job doneJob(JobId id, qint64 finishedAt = start)
{
    return {.id = id,
            .kind = u"Alpha"_s,
            .group = u"G"_s,
            .status = JobStatus::Done,
            .createdAt = finishedAt - 10,
            .startedAt = finishedAt - 5,
            .finishedAt = finishedAt};
}

// A model over a file, with what it needs; its rows as ids.
class Fixture final {
public:
    // The tester looks at every cell after every signal: too slow for many rows that change often.
    explicit Fixture(int jobCount = 0, bool hasTester = true)
    {
        for (int i = 0; i < jobCount; ++i)
            writer.put(doneJob(writer.nextId(), start - i));
        (void)writer.commit();
        db = *openReadOnly(writer.file(), u"gui"_s, 0);
        reader = std::make_unique<JobReader>(writer.file());
        model = std::make_unique<JobTableModel>(db, *reader, clock);
        if (hasTester)
            tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                                QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    ~Fixture()
    {
        tester.reset();
        model.reset();
        reader.reset();
        db = {};
        QSqlDatabase::removeDatabase(u"gui"_s);
    }
    Q_DISABLE_COPY_MOVE(Fixture)

    void commit() { model->applyChanges(writer.commit()); }

    [[nodiscard]] QList<JobId> ids()
    {
        QList<JobId> found;
        for (int row = 0; row < model->rowCount(); ++row)
            found << model->index(row, 0).data(JobTableModel::JobIdRole).toLongLong(); // asks for the page, too
        return found;
    }
    // The rows are those of the query, all loaded.
    [[nodiscard]] bool shows(const QString &whereAndOrder)
    {
        return waitFor([&] { return !model->isLoading() && ids() == writer.ids(whereAndOrder); }, 10'000);
    }

    JobWriter writer;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    QSqlDatabase db;
    std::unique_ptr<JobReader> reader;
    std::unique_ptr<JobTableModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

const QString defaultOrder = u"1 ORDER BY place, moment, id"_s;

struct ListCase {
    Tab tab = Tab::All;
    JobFilter filter = {};
    SortColumn column = SortColumn::Default;
    Qt::SortOrder order = Qt::AscendingOrder;
    QString sql = {};
    bool hasTester = false;
};

// Random jobs and random changes of them, always the same for one seed.
class Chaos final {
public:
    Chaos(JobWriter &writer, quint32 seed)
        : m_writer(writer)
        , m_random(seed)
    {
    }

    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }

    void step()
    {
        for (int i = 1 + below(below(10) == 0 ? 200 : 6); i > 0; --i) {
            const int dice = below(10);
            if (dice < 3 || m_writer.jobs().size() < 100)
                m_writer.put(anyJob(m_writer.nextId()));
            else if (dice < 5)
                m_writer.remove(anyId());
            else if (dice < 8)
                m_writer.put(anyJob(anyId()));
            else
                m_writer.put(progressed(m_writer.jobs().at(anyId())));
        }
    }

    JobId anyId() { return std::next(m_writer.jobs().begin(), below(int(m_writer.jobs().size())))->first; }

    Job anyJob(JobId id)
    {
        Job job{.id = id, .kind = kinds.at(below(int(kinds.size()))), .group = below(2) ? u"G"_s : u"H"_s};
        job.status = allStatuses.at(static_cast<std::size_t>(below(int(allStatuses.size()))));
        job.createdAt = start + below(1'000);
        job.progressText = below(3) ? u"pages"_s : u"100 %_x"_s;
        if (job.status == JobStatus::Scheduled)
            job.scheduledAt = start + below(100'000);
        if (job.status != JobStatus::New && job.status != JobStatus::Scheduled)
            job.startedAt = start + below(1'000);
        if (isFinal(job.status))
            job.finishedAt = start + below(1'000);
        return job;
    }

    Job progressed(Job job)
    {
        job.progress = below(101);
        job.progressText = below(3) ? u"pages"_s : u"100 %_x"_s;
        return job;
    }

private:
    JobWriter &m_writer;
    QRandomGenerator m_random;
};

} // namespace

Q_DECLARE_METATYPE(ListCase)

class TestJobTableModel final : public QObject {
    Q_OBJECT
private slots:
    void theFirstPageIsThereAtOnce()
    {
        Fixture f(1'000);
        QSignalSpy counts(f.model.get(), &JobTableModel::countsChanged);
        f.model->show(Tab::All, {});
        QCOMPARE(f.model->rowCount(), 1'000);
        QCOMPARE(f.model->idAt(0), 1);
        QCOMPARE(f.model->idAt(255), 256);
        QCOMPARE(f.model->idAt(256), 0);
        QCOMPARE(counts.size(), 1);
        QVERIFY(f.shows(defaultOrder));
    }

    void anEmptyDatabaseHasNoRows()
    {
        Fixture f;
        f.model->show(Tab::All, {});
        QCOMPARE(f.model->rowCount(), 0);
        f.writer.put(doneJob(f.writer.nextId()));
        f.commit();
        QTRY_COMPARE(f.model->rowCount(), 1);
    }

    void isASqlTableModelOverJobWithItsOwnColumns()
    {
        Fixture f;
        QCOMPARE(f.model->tableName(), u"job"_s);
        QVERIFY(f.model->record().contains(u"moment"_s));
        QCOMPARE(f.model->columnCount(), 7);
        QCOMPARE(f.model->headerData(JobTableModel::JobColumn, Qt::Horizontal).toString(), u"Job"_s);
        QVERIFY(!f.model->canFetchMore());
    }

    void neverResets()
    {
        Fixture f(600);
        QSignalSpy reset(f.model.get(), &QAbstractItemModel::modelAboutToBeReset);
        f.model->show(Tab::All, {});
        f.model->show(Tab::Errors, {});
        f.model->show(Tab::All, {.text = u"alp"_s});
        f.model->sort(JobTableModel::JobColumn, Qt::DescendingOrder);
        f.model->reload();
        QVERIFY(f.model->select());
        QVERIFY(f.shows(u"1 ORDER BY kind DESC, id DESC"_s));
        QCOMPARE(reset.size(), 0);
    }

    void aPageFarDownIsReadWhenItIsLookedAt()
    {
        Fixture f(5'000);
        f.model->show(Tab::All, {});
        QTRY_VERIFY(f.model->index(4'900, 0).data(JobTableModel::IsLoadedRole).toBool());
        QCOMPARE(f.model->idAt(4'900), 4'901);
    }

    void cellsSpeakAsTheStatusTableSays_data()
    {
        QTest::addColumn<Job>("job");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        const Job running{.id = 1,
                          .kind = u"K"_s,
                          .status = JobStatus::Running,
                          .progressText = u"Page 1\nof 2"_s,
                          .createdAt = start,
                          .startedAt = start - 192'000};
        Job half = running;
        half.progress = 62;
        Job killed = half;
        killed.status = JobStatus::Killed;
        killed.finishedAt = start;
        Job done = killed;
        done.status = JobStatus::Done;
        Job failed = killed;
        failed.status = JobStatus::Exception;
        failed.error = u"The disk is full."_s;
        const Job waiting{.id = 1, .status = JobStatus::New, .createdAt = start};
        const Job ahead{.id = 1, .status = JobStatus::Scheduled, .createdAt = start, .scheduledAt = start + 38'700'000};
        using M = JobTableModel;
        QTest::newRow("unknown progress is no number") << running << int(M::ProgressColumn) << u"…"_s;
        QTest::newRow("known progress has its percent") << half << int(M::ProgressColumn) << u"62 %"_s;
        QTest::newRow("what was killed says where it stopped")
            << killed << int(M::ProgressColumn) << u"stopped at 62 %"_s;
        QTest::newRow("what failed says where it stopped") << failed << int(M::ProgressColumn) << u"stopped at 62 %"_s;
        QTest::newRow("what is done is not 100 %") << done << int(M::ProgressColumn) << QString();
        QTest::newRow("an error is the message") << failed << int(M::MessageColumn) << u"The disk is full."_s;
        QTest::newRow("progress text is cut at its line") << half << int(M::MessageColumn) << u"Page 1…"_s;
        QTest::newRow("what is new waits for a slot")
            << waiting << int(M::MessageColumn) << u"Waits for a free place"_s;
        QTest::newRow("what is ahead says when it starts")
            << ahead << int(M::MessageColumn) << u"Starts in \u206810 h 45 min\u2069"_s;
        QTest::newRow("a running job's duration ticks")
            << running << int(M::DurationColumn) << u"\u20683 m 12 s\u2069"_s;
        QTest::newRow("a job that never ran has no duration") << waiting << int(M::DurationColumn) << QString();
        QTest::newRow("killed is called aborted") << killed << int(M::StatusColumn) << u"Aborted"_s;
    }

    void cellsSpeakAsTheStatusTableSays()
    {
        QFETCH(const Job, job);
        QFETCH(const int, column);
        Fixture f;
        f.writer.put(job);
        f.commit();
        f.model->show(Tab::All, {});
        QTEST(f.model->index(0, column).data().toString(), "text");
    }

    void noCellIsSilent()
    {
        Fixture f;
        for (const JobStatus status : allStatuses)
            f.writer.put({.id = f.writer.nextId(), .kind = u"K"_s, .group = u"G"_s, .status = status});
        f.commit();
        f.model->show(Tab::All, {});
        QCOMPARE(f.model->rowCount(), int(allStatuses.size()));
        QStringList texts;
        for (int row = 0; row < f.model->rowCount(); ++row) {
            for (int column = 0; column < f.model->columnCount(); ++column)
                texts << f.model->index(row, column).data(Qt::AccessibleTextRole).toString();
        }
        QVERIFY(!texts.contains(QString()));
        QVERIFY(!texts.join(u' ').contains(QChar(0x2068))); // a mark for the eye
        const QModelIndex message = f.model->index(f.model->rowCount() - 1, JobTableModel::MessageColumn);
        QCOMPARE(message.data().toString(), QString()); // only said, not shown
    }

    void whoHearsTheStatusHearsThatAJobIsAborting()
    {
        Fixture f;
        const JobId id = f.writer.nextId();
        f.writer.put({.id = id, .kind = u"K"_s, .group = u"G"_s, .status = JobStatus::Running});
        f.commit();
        f.model->show(Tab::All, {});
        const QModelIndex status = f.model->index(0, JobTableModel::StatusColumn);
        QCOMPARE(status.data(Qt::AccessibleTextRole).toString(), u"Running"_s);
        f.model->setAborting({id});
        QCOMPARE(status.data(Qt::AccessibleTextRole).toString(), u"Aborting"_s);
        f.model->setAborting({});
        QCOMPARE(status.data(Qt::AccessibleTextRole).toString(), u"Running"_s);
    }

    void toolTipsAreEscaped()
    {
        Fixture f;
        Job job = doneJob(1);
        job.status = JobStatus::Exception;
        job.error = u"<img src=x>"_s;
        f.writer.put(job);
        f.commit();
        f.model->show(Tab::All, {});
        const auto tip = f.model->index(0, JobTableModel::MessageColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;img"_s) && !tip.contains(u"<img"_s));
    }

    void titlesAreShownAndOtherKindsKeepTheirNames()
    {
        Fixture f(1);
        f.model->show(Tab::All, {});
        QCOMPARE(f.model->index(0, JobTableModel::JobColumn).data().toString(), u"Alpha"_s);
        f.model->setTitles({{u"Alpha"_s, u"Das Alpha"_s}}, {{u"G"_s, u"Gruppe"_s}});
        QCOMPARE(f.model->index(0, JobTableModel::JobColumn).data().toString(), u"Das Alpha"_s);
        QCOMPARE(f.model->index(0, JobTableModel::KindColumn).data().toString(), u"Gruppe"_s);
        QCOMPARE(f.model->headerData(0, Qt::Vertical).toString(), u"Das Alpha"_s);
    }

    void progressChangesCellsAndMovesNothing()
    {
        Fixture f(300);
        f.model->show(Tab::All, {});
        QSignalSpy cells(f.model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy layout(f.model.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy inserted(f.model.get(), &QAbstractItemModel::rowsInserted);
        for (int i = 0; i <= 100; ++i) {
            Job job = f.writer.jobs().at(10);
            job.progress = i;
            f.writer.put(job);
            f.commit();
        }
        QTRY_COMPARE(f.model->index(9, 0).data(JobTableModel::ProgressRole).toInt(), 100);
        QVERIFY(cells.size() <= 10);
        QCOMPARE(layout.size(), 0);
        QCOMPARE(inserted.size(), 0);
    }

    void aSelectedJobIsFollowedToWhereNothingIsLoaded()
    {
        Fixture f(6'000);
        f.model->show(Tab::All, {});
        const QPersistentModelIndex selected(f.model->index(3, 0));
        const JobId id = f.model->idAt(3);
        f.writer.put(doneJob(id, start - 5'000));
        f.commit();
        QTRY_VERIFY(selected.row() > 4'000);
        QTRY_COMPARE(f.model->idAt(selected.row()), id);
    }

    void aJobThatLeavesTheTabLosesItsIndex()
    {
        Fixture f(10);
        f.model->show(Tab::Done, {});
        const QPersistentModelIndex selected(f.model->index(3, 0));
        const QPersistentModelIndex other(f.model->index(4, 0));
        f.writer.remove(f.model->idAt(3));
        f.commit();
        QTRY_COMPARE(f.model->rowCount(), 9);
        QVERIFY(!selected.isValid());
        QCOMPARE(other.row(), 3);
    }

    void anotherTabKeepsTheSelectedJob()
    {
        Fixture f(100);
        f.model->show(Tab::All, {});
        const QPersistentModelIndex selected(f.model->index(30, 0));
        const JobId id = f.model->idAt(30);
        f.model->show(Tab::Done, {}, SortColumn::Default, Qt::DescendingOrder);
        QCOMPARE(f.model->idAt(selected.row()), id);
        f.model->show(Tab::All, {.text = u"alpha"_s}, SortColumn::Kind);
        QTRY_VERIFY(!f.model->isLoading());
        QCOMPARE(f.model->idAt(selected.row()), id);
    }

    void oldRowsStayUntilAFilterHasItsAnswer()
    {
        Fixture f(500);
        Job other = doneJob(7);
        other.kind = u"Beta"_s;
        f.writer.put(other);
        f.commit();
        f.model->show(Tab::All, {});
        QSignalSpy loading(f.model.get(), &JobTableModel::loadingChanged);
        f.model->show(Tab::All, {.text = u"BETA"_s});
        QVERIFY(f.model->isLoading());
        QCOMPARE(f.model->rowCount(), 500);
        QTRY_COMPARE(f.model->rowCount(), 1);
        QCOMPARE(f.model->idAt(0), 7);
        QCOMPARE(loading.size(), 2);
    }

    void aMissedBatchIsNoticedAndMadeUpFor()
    {
        Fixture f(300);
        f.model->show(Tab::All, {});
        f.writer.put(doneJob(f.writer.nextId()));
        (void)f.writer.commit();
        f.writer.remove(5);
        f.commit();
        QVERIFY(f.shows(defaultOrder));
    }

    void reloadFindsWhatWasNeverTold()
    {
        Fixture f(1'000);
        f.model->show(Tab::All, {});
        QVERIFY(f.shows(defaultOrder));
        const QPersistentModelIndex selected(f.model->index(700, 0));
        const JobId id = f.model->idAt(700);
        for (JobId each = 1; each < 100; ++each)
            f.writer.remove(each);
        (void)f.writer.commit();
        f.model->reload();
        QVERIFY(f.shows(defaultOrder));
        QCOMPARE(f.model->idAt(selected.row()), id);
    }

    void findsTheRowOfAnyJob()
    {
        Fixture f(3'000);
        f.model->show(Tab::All, {});
        QSignalSpy found(f.model.get(), &JobTableModel::rowFound);
        f.model->findRow(2'500);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.first().at(1).toInt(), 2'499);
        f.model->findRow(77'777);
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(found.last().at(1).toInt(), -1);
        f.model->show(Tab::Errors, {});
        f.model->findRow(4);
        QTRY_COMPARE(found.size(), 3);
        QCOMPARE(found.last().at(1).toInt(), -1);
    }

    void followsRandomChangesLikeAQuery_data()
    {
        QTest::addColumn<ListCase>("list");
        QTest::newRow("all, default order") << ListCase{.sql = defaultOrder, .hasTester = true};
        QTest::newRow("all, default order backwards")
            << ListCase{.order = Qt::DescendingOrder, .sql = u"1 ORDER BY place DESC, moment DESC, id DESC"_s};
        QTest::newRow("scheduled") << ListCase{.tab = Tab::Scheduled,
                                               .sql = u"status IN (0, 1) ORDER BY place, moment, id"_s};
        QTest::newRow("done") << ListCase{.tab = Tab::Done, .sql = u"status = 3 ORDER BY place, moment, id"_s};
        QTest::newRow("all by kind") << ListCase{.column = SortColumn::Kind, .sql = u"1 ORDER BY kind, id"_s};
        QTest::newRow("errors by kind backwards") << ListCase{.tab = Tab::Errors,
                                                              .column = SortColumn::Kind,
                                                              .order = Qt::DescendingOrder,
                                                              .sql = u"status IN (4, 5) ORDER BY kind DESC, id DESC"_s};
        QTest::newRow("all by moment backwards") << ListCase{.column = SortColumn::Moment,
                                                             .order = Qt::DescendingOrder,
                                                             .sql = u"1 ORDER BY abs(moment) DESC, id DESC"_s};
        QTest::newRow("all by id") << ListCase{.column = SortColumn::Id, .sql = u"1 ORDER BY id"_s};
        QTest::newRow("searched") << ListCase{
            .filter = {.text = u"%_X"_s},
            .sql = uR"(progress_text LIKE '%\%\_x%' ESCAPE '\' ORDER BY place, moment, id)"_s};
        QTest::newRow("one kind of one group")
            << ListCase{.filter = {.kind = u"Beta"_s, .group = u"H"_s},
                        .sql = u"kind = 'Beta' AND group_name = 'H' ORDER BY place, moment, id"_s};
    }

    // Batches arrive late, pages are looked at in between, and indexes are held on jobs.
    void followsRandomChangesLikeAQuery()
    {
        QFETCH(const ListCase, list);
        Fixture f(0, list.hasTester);
        f.model->setPace(0, 0); // every turn of the event loop shows what has changed
        Chaos chaos(f.writer, 42);
        for (int i = 0; i < 1'200; ++i)
            f.writer.put(chaos.anyJob(f.writer.nextId()));
        f.commit();
        f.model->show(list.tab, list.filter, list.column, list.order);
        QHash<JobId, QPersistentModelIndex> held;
        QList<ChangeBatch> late;
        for (int round = 0; round < 80; ++round) {
            chaos.step();
            late << f.writer.commit();
            while (!late.isEmpty() && chaos.below(3) != 0)
                f.model->applyChanges(late.takeFirst());
            const int rows = f.model->rowCount();
            const QModelIndex seen = f.model->index(rows > 0 ? chaos.below(rows) : 0, 0);
            if (const JobId id = seen.data(JobTableModel::JobIdRole).toLongLong(); id != 0 && held.size() < 20)
                held.insert(id, seen);
            if (chaos.below(2) == 0)
                waitForReader(*f.reader);
            if (chaos.below(2) == 0)
                QCoreApplication::processEvents();
        }
        for (const ChangeBatch &batch : std::as_const(late))
            f.model->applyChanges(batch);
        QVERIFY(f.shows(list.sql));
        for (const auto &[id, index] : held.asKeyValueRange()) {
            if (index.isValid())
                QCOMPARE(f.model->idAt(index.row()), id);
        }
    }
};

QTEST_GUILESS_MAIN(TestJobTableModel)
#include "tst_jobtablemodel.moc"
