// The program without its window before one's eyes: hidden behind an icon in the tray, whose menu says what runs; where
// there is no tray the window is minimised, so that it is never lost. Main thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobreader.h"

#include <QMenu>
#include <QPointer>

#include <memory>

namespace jobdeck {

class HiddenJobs;
class KindModel;
class MainWindow;
class Tray;

class Background final : public QObject {
    Q_OBJECT
public:
    explicit Background(std::unique_ptr<Tray> tray, QObject *parent = nullptr);
    ~Background() override;

    // Whose window it is; the others live as long as that. Jobs of hidden kinds are not named.
    void setWindow(MainWindow *window, JobReader &reader, const KindModel &kinds, const HiddenJobs &hidden);

    void enter();
    void leave(); // the window comes to the front
    [[nodiscard]] bool isEntered() const { return m_isEntered; }
    void follow(const ChangeBatch &batch); // for what the icon says

    [[nodiscard]] QMenu &menu() { return m_menu; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu();
    void settle();
    void tell();
    void readRunning();
    void showRunning(const QList<Job> &jobs);
    void showJob(JobId id);

    const std::unique_ptr<Tray> m_tray;
    QPointer<MainWindow> m_window;
    JobReader *m_reader = nullptr;
    const KindModel *m_kinds = nullptr;
    const HiddenJobs *m_hidden = nullptr;
    ReadSlot m_slot;
    QMenu m_menu;
    QAction *m_afterRunning = nullptr;
    QList<QAction *> m_running;
    StatusCounts m_counts{};
    std::optional<qint64> m_nextDue;
    bool m_isEntered = false;
    bool m_isInTray = false; // else minimised
};

} // namespace jobdeck
