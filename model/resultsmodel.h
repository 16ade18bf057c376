// The results table of one job as an item model with pages read through the reader; lives on the GUI thread.
#pragma once

#include "model/job.h"

#include <QAbstractTableModel>

#include <memory>

namespace jobdeck {

class JobReader;

class ResultsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { CellErrorRole = Qt::UserRole + 1 /* QString */, RawValueRole /* QJsonValue */, HasErrorRole };

    explicit ResultsModel(JobReader &reader, QObject *parent = nullptr);
    ~ResultsModel() override;

    void setJob(JobId id, qint64 rowCount);
    void setRowTotal(qint64 rows); // more rows were committed; they are appended, nothing is reset
    void setErrorsOnly(bool isErrorsOnly);
    [[nodiscard]] JobId job() const;

    // Tab-separated text with headers of the given rows (copy); RFC 4180 CSV of all to a file (formulas defused).
    void requestText(const QList<int> &rows);
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
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jobdeck
