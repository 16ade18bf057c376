// What runs just now, for the sentence that says why a job waits. GUI thread; reads on the reader thread.
#pragma once

#include "model/jobreader.h"
#include "model/waitingreason.h"

#include <QTimer>

namespace jobdeck {

class RunningWatch final : public QObject {
    Q_OBJECT
public:
    explicit RunningWatch(JobReader &reader, QObject *parent = nullptr);

    [[nodiscard]] const RunningJobs &running() const { return m_running; }
    // What is known may be old: the next refresh() reads.
    void markOld() { m_isOld = true; }
    // changed() follows when something is other than it was. Reads four times a second at most.
    void refresh();

signals:
    void changed();

private:
    JobReader &m_reader;
    ReadSlot m_slot;
    QTimer m_pause; // since the last read
    RunningJobs m_running;
    bool m_isOld = true;
    bool m_isWanted = false; // when the pause ends
};

} // namespace jobdeck
