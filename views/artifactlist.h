// The files that are kept with a job: name and size, to be opened or saved elsewhere. What is gone since is listed and
// says so. Plain text; a program is never started. Hidden while there are none. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace jobdeck {

class FileTasks;
class JobArtifacts;
class JobReader;
struct KeptFile;

class ArtifactList final : public QWidget {
    Q_OBJECT
public:
    explicit ArtifactList(JobReader &reader, QWidget *parent = nullptr);

    void setJob(const Job &job);

signals:
    void failed(const QString &message);
    void told(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addList(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void connectFiles();
    void showFiles();
    void show(QTreeWidgetItem &item, const KeptFile &file) const;
    void makeRoom();
    void updateButtons();
    [[nodiscard]] const KeptFile *current() const;
    void open();
    void openFile(const QString &file);
    void save();
    void fail(const QString &message);

    JobArtifacts *m_artifacts;
    FileTasks *m_tasks;
    QLabel *m_title;
    QTreeWidget *m_list;
    QLabel *m_more;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
    qint64 m_count = 0; // of the job, listed or not
};

} // namespace jobdeck
