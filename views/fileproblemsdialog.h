// The files of script jobs that cannot be used: where, why, and what to do. Deletes itself when closed. GUI thread.
#pragma once

#include "model/fileproblem.h"

#include <QDialog>

class QTreeWidget;

namespace jobdeck {

class FileProblemsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit FileProblemsDialog(QWidget *parent);

    void setProblems(const QList<FileProblem> &problems); // closes when there is none left

signals:
    void folderRequested(); // of script jobs, to be opened

private:
    QTreeWidget *m_list;
};

} // namespace jobdeck
