// The results of one job as a table: sorted by a click on a header, a third one brings back the order they came in;
// copied as tab-separated text, exported to a file. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QCheckBox;
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
    void showErrors(); // only the rows with an error

signals:
    void failed(const QString &message);
    void told(const QString &message);

private:
    void addControls();
    void addTable();
    void addButtons();
    void addCopyAction();
    void connectModel();
    void updateCount();
    void updateEmptyState(const Job &job);
    void fitColumns();
    void copy();
    void exportTo(bool isCsv);

    ResultsModel *m_model;
    QWidget *m_content;
    QLabel *m_count = nullptr;
    QCheckBox *m_onlyErrors = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty;
    JobId m_job = 0;
    qint64 m_rows = 0;
    qint64 m_errors = 0;
    bool m_isOrdering = false;
    bool m_areColumnsFitted = false;
};

} // namespace jobdeck
