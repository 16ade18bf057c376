// Asks what shall become of jobs that run or are due when the window is closed that runs them: go on without a window,
// or end. GUI thread.
#pragma once

#include "model/jobreader.h"
#include "model/openwork.h"

#include <QPointer>

#include <optional>

class QMessageBox;
class QWidget;

namespace jobdeck {

class KindModel;

class QuitQuestion final : public QObject {
    Q_OBJECT
public:
    struct Facts {
        qint64 running = 0;
        qint64 scheduled = 0;
        std::optional<qint64> nextDue = {};
        qint64 nowMs = 0;
        bool offersBackground = false; // else only: abort what runs, or not
        bool isWoken = false; // the crontab starts what is due after the end
        QStringList hiddenKinds = {}; // whose jobs are not named
    };
    // Reader and kinds outlive it.
    QuitQuestion(QWidget *window, JobReader &reader, const KindModel &kinds);

    // Asks without waiting; while it is being asked, once is enough. The names of the jobs come when they are read.
    // Cancel is what Escape answers, and the default where the only other answer ends jobs.
    void ask(const Facts &facts);

signals:
    void stopChosen(bool mustRemember);
    void backgroundChosen(bool mustRemember);

private:
    void addButtons(QMessageBox &box, const Facts &facts);
    void readNames(const Facts &facts);
    [[nodiscard]] QString informativeText(const Facts &facts, const OpenWork &work) const;
    [[nodiscard]] QString namesOf(const QList<Job> &jobs, qint64 count) const;

    QWidget *m_window;
    JobReader &m_reader;
    const KindModel &m_kinds;
    ReadSlot m_slot;
    QPointer<QMessageBox> m_box;
};

} // namespace jobdeck
