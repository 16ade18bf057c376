// The program with a window: creates, owns, connects and shuts down everything; nobody else wires. Becomes the owner of
// the database, or the client of the owner there is until that one ends; the views do not notice. Main thread.
#pragma once

#include "app/engineaccess.h"
#include "app/requestorder.h"
#include "model/hiddenjobs.h"
#include "model/jobreader.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>

#include <functional>
#include <memory>

namespace jobdeck {

class Background;
class FormDesk;
class JobReader;
class JobTableModel;
class KindModel;
class MainWindow;
class ScriptJobs;
class KeyringSecrets;
class SecretDesk;
class ThemeMonitor;
class TrustDesk;
class UnixSignals;
class WakeDesk;

// Whose process it is: of a program that is nothing else, or of another one in which the window is a guest. A guest
// leaves signals, theme, the session's end and the last window to its host, which shows the window where it likes.
struct Household {
    QString name = QStringLiteral("jobdeck"); // of the program: its settings, and what stands before messages
    bool isGuest = false;
};

class Application final : public QObject {
    Q_OBJECT
public:
    // Registry and scripts outlive it.
    Application(QApplication &application, QString databaseFile, JobRegistry &registry, ScriptJobs &scripts,
                Household household = {});
    ~Application() override;

    void start(); // finished() follows when it is over
    void quit(); // orderly: what runs is stopped; finished() follows
    [[nodiscard]] MainWindow *window() const; // null until it is open

signals:
    void windowOpened();
    void finished(int exitCode);

private:
    void governProcess();
    void engineReady();
    void engineLost();
    void engineFailed(const Error &error);
    void tellFailure(const Error &error, const std::function<void()> &retry);
    void retryWindow();
    void raiseOther();
    void raise();
    void catchUp();
    [[nodiscard]] Result<void> openWindow();
    void connectWindow();
    void connectOwnHouse();
    void connectEngine();
    void execute(int number, const Command &command);
    void executeNow(const Command &command, const CommandReply &reply);
    void finishCommand(int number, const Command &command, const Result<Job> &result);
    void askForTrust(int number, const Command &command, const Error &error);
    [[nodiscard]] bool askForSecret(int number, const Command &command, const Error &error);
    void askForWaiting();
    void showKinds();
    void showRights();
    [[nodiscard]] ChangeBatch visible(const ChangeBatch &batch);
    void openJobsFolder();
    void endWith(const StopRequest &request);
    void closeWindow();

    QApplication &m_application;
    const QString m_databaseFile;
    JobRegistry &m_registry;
    ScriptJobs &m_scripts;
    const Household m_household;
    QSettings m_settings;
    EngineAccess m_access;
    RequestOrder m_order;
    std::unique_ptr<TrustDesk> m_trust;
    std::unique_ptr<SecretDesk> m_secrets;
    std::unique_ptr<KeyringSecrets> m_kept;
    std::unique_ptr<FormDesk> m_desk;
    std::unique_ptr<ThemeMonitor> m_theme;
    std::unique_ptr<UnixSignals> m_signals;
    std::unique_ptr<WakeDesk> m_wake; // none in a guest: what wakes its host is the host's affair
    std::unique_ptr<Background> m_background; // likewise
    std::unique_ptr<JobReader> m_reader;
    std::unique_ptr<JobTableModel> m_jobs;
    std::unique_ptr<KindModel> m_kinds;
    ReadSlot m_waitingSlot;
    HiddenJobs m_hidden; // those that the operator may not see
    QPointer<MainWindow> m_window; // ours, but a host may have given it a parent that ends first
    bool m_isEnding = false;
};

} // namespace jobdeck
