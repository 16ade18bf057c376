// The left side of the window: what can be started, and the button that starts it. GUI thread.
#pragma once

#include "model/fileproblem.h"

#include <QPointer>
#include <QWidget>

class QAction;

namespace jobdeck {

class FileProblemsDialog;
class KindModel;
class KindTree;
class LinkButton;

class KindsPanel final : public QWidget {
    Q_OBJECT
public:
    // `newJob` is shown as a button; it is not owned.
    KindsPanel(KindModel &kinds, QAction *newJob, QWidget *parent = nullptr);

    [[nodiscard]] QString currentKind() const;
    [[nodiscard]] QWidget *focusTarget() const;
    // Files of script jobs that cannot be used; a link under the kinds tells how many.
    void setFileProblems(const QList<FileProblem> &problems);

signals:
    void newJobRequested(const QString &kind);
    void jobsFolderRequested();

private:
    void showProblems();

    KindTree *m_tree;
    LinkButton *m_problemLink;
    QList<FileProblem> m_problems;
    QPointer<FileProblemsDialog> m_dialog;
};

} // namespace jobdeck
