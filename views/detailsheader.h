// The line above the details: the job's title, how it stands in short, how far it is, and a button that folds the
// details away. Plain text. GUI thread.
#pragma once

#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace jobdeck {

class DetailsHeader final : public QWidget {
    Q_OBJECT
public:
    // `fold` is unchecked to hide the details; not owned.
    explicit DetailsHeader(QAction *fold, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &line = {});
    void showProgress(std::optional<int> percent); // none: it runs, and nobody knows how far it is
    void hideProgress();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QWidget *foldButton() const;

private:
    void addLabels(QHBoxLayout &layout);
    void addFoldButton(QHBoxLayout &layout, QAction *fold);

    QLabel *m_title;
    QLabel *m_line;
    QToolButton *m_fold;
    QProgressBar *m_progress;
};

} // namespace jobdeck
