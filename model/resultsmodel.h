// The results table of one job, with pages read through the reader. Lives on the GUI thread.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"
#include "model/result.h"
#include "model/resultsorder.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>

#include <memory>

namespace jobdeck {

class ResultsExport;

class ResultsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { CellErrorRole = Qt::UserRole + 1 /* QString */, RawValueRole /* QJsonValue */, HasErrorRole };

    explicit ResultsModel(JobReader &reader, QObject *parent = nullptr);
    ~ResultsModel() override;

    void setJob(JobId id, qint64 rowCount);
    // More rows were committed; they are appended, or take their places in the order, nothing is reset.
    void setRowTotal(qint64 rows);
    [[nodiscard]] JobId job() const { return m_job; }

    // Only the rows with an error, or all. Takes effect when they are found, as sort() does.
    void setOnlyErrors(bool isOn);

    // Tab-separated text with headers of these rows: textReady() answers. Rows that are not loaded are read.
    void requestText(const QList<int> &rows);
    // All rows to a file, CSV as RFC 4180 has it with formulas defused: exported() or exportFailed() answers, also
    // when another job is shown by then.
    void exportCsv(const QString &file);
    void exportJson(const QString &file);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    // By the raw values, numbers as numbers; column -1: as they came.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    static constexpr int orderAgainMs = 1'000; // while rows are added to a table that is sorted

signals:
    void orderingChanged(bool isBusy); // rows are being put in order, as was asked
    void textReady(const QString &text);
    void exported(const QString &file);
    void exportFailed(const QString &message);
    void readFailed(const QString &message);

private:
    using Page = QList<ResultsRow>;

    void dropPages();
    void requestPage(qint64 page) const;
    [[nodiscard]] Result<Results> static readPage(const QSqlDatabase &db, JobId id, qint64 page,
                                                  const QList<int> &numbers);
    void pageRead(qint64 page, const Result<Results> &results);
    void showPage(qint64 page, const Results &results);
    void setColumns(const Results &results);
    void exportOn(const std::shared_ptr<ResultsExport> &step);
    [[nodiscard]] const ResultsRow *rowAt(int row) const;
    // The order: which row of the table is shown where.
    void wish(const ResultsWish &wish);
    void orderAgain();
    void findOrder(const std::shared_ptr<ResultsOrder> &order);
    void setBusy(bool isBusy);
    void apply(const ResultsWish &wish, const QList<int> &numbers);
    void show(const QList<int> &numbers);
    void appendNew(const QList<int> &numbers);
    [[nodiscard]] QList<int> allNumbers() const;

    JobReader &m_reader;
    JobId m_job = 0;
    int m_rows = 0; // of the table
    ResultsWish m_wish;
    ResultsWish m_applied;
    QList<int> m_order; // unless all are shown as they came: the numbers of the rows that are shown
    bool m_isOrdering = false;
    bool m_isBusy = false; // ordering, for a person who waits
    QTimer m_orderAgain;
    ReadSlot m_orderSlot;
    int m_columnCount = 0;
    QStringList m_columns;
    mutable QCache<qint64, Page> m_pages; // touched pages, the least used go
    mutable qint64 m_asked = -1; // the page that is being read
    mutable qint64 m_wanted = -1; // the page to read after it, the newest that was asked for
    QSet<qint64> m_failed; // pages not to ask for again until there is more
    mutable ReadSlot m_pageSlot;
    ReadSlot m_textSlot;
};

} // namespace jobdeck
