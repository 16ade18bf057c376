// The results table of one job, with pages read through the reader. Lives on the GUI thread.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"
#include "model/result.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

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
    // More rows were committed; they are appended, nothing is reset.
    void setRowTotal(qint64 rows);
    [[nodiscard]] JobId job() const { return m_job; }

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

signals:
    void textReady(const QString &text);
    void exported(const QString &file);
    void exportFailed(const QString &message);
    void readFailed(const QString &message);

private:
    using Page = QList<ResultsRow>;

    void requestPage(qint64 page) const;
    void pageRead(qint64 page, const Result<Results> &results);
    void showPage(qint64 page, const Results &results);
    void setColumns(const Results &results);
    void exportOn(const std::shared_ptr<ResultsExport> &step);
    [[nodiscard]] const ResultsRow *rowAt(int row) const;

    JobReader &m_reader;
    JobId m_job = 0;
    int m_rows = 0;
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
