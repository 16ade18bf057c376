// The one main window: kinds on the left, jobs by tab above the details of the selected one. It emits intents and shows
// models; it calls no engine, opens no file and decides nothing about jobs. Application connects it.
#pragma once

#include "model/changebatch.h"
#include "model/command.h"
#include "model/fileproblem.h"
#include "model/jobkind.h"

#include <QMainWindow>

#include <memory>

class QSettings;

namespace jobdeck {

class Clock;
class FormServices;
class JobReader;
class JobTableModel;
class KeptSecrets;
class KindModel;
class Rights;
struct WakeState;

// All but the clock belong to the caller and outlive the window.
struct MainWindowModels {
    JobTableModel *jobs = nullptr;
    KindModel *kinds = nullptr;
    JobReader *reader = nullptr; // for the details' own models
    std::shared_ptr<const Clock> clock;
    QSettings *settings = nullptr;
    KeptSecrets *kept = nullptr; // without it no form offers to keep a secret
    FormServices *services = nullptr; // of the forms; null: they do without
};

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const MainWindowModels &models, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Feeds details, tabs and status bar; the table model is fed by Application.
    void applyChanges(const ChangeBatch &batch);
    // The answer to commandRequested(number, …).
    void answer(int number, const Result<Job> &result);
    // A bar above the tabs that stays until cleared ("The disk is full: …"); empty text clears it.
    void setBanner(const QString &text);
    // Files of script jobs that cannot be used.
    void setFileProblems(const QList<FileProblem> &problems);
    // What the operator may do with jobs, by kind: nothing else is offered, and what may not be read is not shown.
    void setRights(const Rights &rights);
    // A short, self-closing message in the status bar area ("Job 12 is scheduled").
    void showMessage(const QString &text);
    void selectJob(JobId id);
    // What the details show.
    [[nodiscard]] QList<Job> shownJobs() const;
    void openNewJob(const QString &kind = {});
    // Whether this process runs the jobs: then they end with it, and closing the window asks first.
    void setOwner(bool isOwner);
    // Whether the program may go on in the background: then closing the window offers that. False until it is said.
    void setCanBackground(bool canBackground);
    // How the wake-up by the crontab stands, for the settings while they are open: the answer to wakeAsked() and
    // wakeChosen().
    void setWake(const WakeState &state);
    // As the menu's Quit: the window closes for good, after a question if jobs run.
    void requestQuit();
    // The entry that is marked in the menu: "system", "light", "dark".
    void setTheme(const QString &theme);
    // Asks once whether the crontab may wake the program; wakeAnswered() follows.
    void askForWake();
    // Why nothing wakes it; empty: that is over.
    void tellWake(const QString &text);
    void leaveThemeToHost(); // takes the choice of a theme out of the menu

signals:
    // Every intent: Application hands it to the engine and calls answer() with the same number.
    void commandRequested(int number, const jobdeck::Command &command);
    // The operator closes the window; `abortsJobs`: and said that those which run shall be aborted.
    void quitRequested(bool abortsJobs);
    void wakeAnswered(bool isYes);
    void backgroundRequested(); // the window is to go, the program stays
    void themeChosen(const QString &theme);
    void wakeAsked();
    void wakeChosen(bool isOn);
    void jobsFolderRequested(); // that of script jobs, to be opened

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jobdeck
