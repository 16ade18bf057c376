// The files that are kept with one job, and which of them are still there: read again when the job names more of them,
// when it ends, and on request. GUI thread; reads database and disk on the reader thread.
#pragma once

#include "model/artifactqueries.h"
#include "model/jobreader.h"

#include <QObject>

namespace jobdeck {

struct KeptFile {
    QString path = {};
    qint64 size = 0; // bytes now; when it was named, if it is gone
    bool isThere = false; // as a plain file

    bool operator==(const KeptFile &) const = default;
};

class JobArtifacts final : public QObject {
    Q_OBJECT
public:
    explicit JobArtifacts(JobReader &reader, QObject *parent = nullptr);

    // The same job again: read only if that may have made a difference. changed() tells when there is something to
    // show.
    void setJob(const Job &job);
    void refresh();

    [[nodiscard]] const QList<KeptFile> &files() const { return m_files; } // by path, the first maxFiles of the job's

    static constexpr int maxFiles = 500;

signals:
    void changed();
    void readFailed(const QString &message);

private:
    JobReader &m_reader;
    ReadSlot m_slot;
    Job m_job;
    QList<KeptFile> m_files;
};

} // namespace jobdeck
