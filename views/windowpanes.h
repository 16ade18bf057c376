// What the window holds below its toolbar: messages, kinds on the left, jobs above the details of the selected one.
// Sizes are remembered, a narrow window folds the kinds away, F6 goes round. GUI thread.
#pragma once

#include "model/changebatch.h"

#include <QWidget>

class QBoxLayout;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace jobdeck {

class ActionSet;
class JobDetails;
class JobsPane;
class KindsPanel;
class MessageBar;
class TimelinePage;
class WindowActions;
struct MainWindowModels;

class WindowPanes final : public QWidget {
    Q_OBJECT
public:
    WindowPanes(const MainWindowModels &models, const ActionSet &set, const WindowActions &actions,
                QWidget *parent = nullptr);

    [[nodiscard]] MessageBar &banner() const { return *m_banner; } // of the program: stays until it is cleared
    [[nodiscard]] MessageBar &bar() const { return *m_bar; } // of what the operator did
    [[nodiscard]] KindsPanel &kinds() const { return *m_kinds; }
    [[nodiscard]] JobsPane &jobs() const { return *m_jobs; }
    [[nodiscard]] TimelinePage &timeline() const { return *m_timeline; }
    [[nodiscard]] JobDetails &details() const { return *m_details; }

    void applyChanges(const ChangeBatch &batch); // to the details and the timeline
    [[nodiscard]] QBoxLayout &barLayout() const; // where bars stand; further ones come after the first
    void focusJobs(); // or the timeline, where that stands in their place
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

signals:
    void jobsChanged(); // of the details: other ones, or newer
    void jobOpened(jobdeck::JobId id); // selected alone, by a person

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPanes(const MainWindowModels &models, const ActionSet &set);
    void arrange();
    void connectActions();
    void connectSelection();
    void connectTimeline();
    [[nodiscard]] QWidget *pageFocus() const;
    [[nodiscard]] QWidget *page() const;
    void onSelection();
    void onListChanged();
    void noteMove(const ChangeBatch &batch);
    void showMoved();
    void setShown(QWidget *pane, bool isShown);
    void visit(int step);

    const WindowActions &m_actions;
    MessageBar *m_banner;
    MessageBar *m_bar;
    QSplitter *m_columns;
    QSplitter *m_rows;
    KindsPanel *m_kinds = nullptr;
    QStackedWidget *m_pages; // jobs or timeline
    JobsPane *m_jobs = nullptr;
    TimelinePage *m_timeline = nullptr;
    JobDetails *m_details = nullptr;
    bool m_hasMoved = false; // the job of the details left the open tab
    bool m_isNarrow = false;
    bool m_isFoldedByWidth = false; // and comes back with the width
};

} // namespace jobdeck
