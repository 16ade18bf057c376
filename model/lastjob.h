// The newest job of a kind, for a form that offers its values again. GUI thread; reads on the reader thread.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"

#include <QObject>

namespace jobdeck {

class LastJob final : public QObject {
    Q_OBJECT
public:
    explicit LastJob(JobReader &reader, QObject *parent = nullptr);

    // found() follows if there is one and the database can be read. A newer question drops an older one.
    void find(const QString &kind);
    // Nobody wants the answer any more.
    void drop() { m_slot.cancel(); }

signals:
    void found(const jobdeck::Job &job);

private:
    JobReader &m_reader;
    ReadSlot m_slot;
};

} // namespace jobdeck
