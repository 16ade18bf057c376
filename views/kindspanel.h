// The left side of the window: what can be started, and the button that starts it. GUI thread.
#pragma once

#include <QWidget>

class QAction;

namespace jobdeck {

class KindModel;
class KindTree;

class KindsPanel final : public QWidget {
    Q_OBJECT
public:
    // `newJob` is shown as a button; it is not owned.
    KindsPanel(KindModel &kinds, QAction *newJob, QWidget *parent = nullptr);

    [[nodiscard]] QString currentKind() const;
    [[nodiscard]] QWidget *focusTarget() const;

signals:
    void newJobRequested(const QString &kind);

private:
    KindTree *m_tree;
};

} // namespace jobdeck
