// The results of one job as a table; copy as tab-separated text, export to a file. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace jobdeck {

class EmptyState;
class JobReader;
class ResultsModel;

class ResultsView final : public QWidget {
    Q_OBJECT
public:
    explicit ResultsView(JobReader &reader, QWidget *parent = nullptr);

    void setJob(const Job &job); // the same job again: rows may have been added
    void clear();

signals:
    void failed(const QString &message);
    void told(const QString &message);

private:
    void addControls();
    void addTable();
    void connectModel();
    void copy();
    void exportTo(bool isCsv);

    ResultsModel *m_model;
    QWidget *m_content;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty;
    JobId m_job = 0;
};

} // namespace jobdeck
