// The kinds that script files define, in the registry, for as long as their files say so: loads the folders on a pool
// thread, follows changes of files and of the trust in them, and keeps what is wrong with the others. Lives on the
// registry's thread.
#pragma once

#include "jobs/jobregistry.h"
#include "jobs/script/definitionfile.h"
#include "jobs/script/scriptplaces.h"
#include "model/trustquestion.h"

#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

namespace jobdeck {

class ScriptJobs final : public QObject {
    Q_OBJECT
public:
    // Becomes the registry's refresher, and tells it where the files of jobs are. The registry must outlive it.
    ScriptJobs(JobRegistry &registry, QStringList folders, ScriptPlaces places, QObject *parent = nullptr);
    ~ScriptJobs() override;

    // Waits for the disk: in a command, before the event loop runs.
    void load();
    // Loads, and follows every change within half a second from now on; changed() follows.
    void watch();

    // Of another file that decides about jobs: told before those of definitions for as long as this lives.
    void noteProblems(const DefinitionProblems &problems) { m_noted << problems; }
    [[nodiscard]] DefinitionProblems problems() const { return m_noted + m_problems; }
    [[nodiscard]] const QStringList &folders() const { return m_folders; }
    // What a kind's file says, as it was read last; null if the kind comes from no file.
    [[nodiscard]] std::shared_ptr<const JobDefinition> definition(const QString &kind) const;
    // What to show before that; read on a pool thread, `done` on this thread.
    void review(const JobDefinition &definition, const QJsonObject &arguments,
                std::function<void(const TrustQuestion &)> done);
    // From now on this definition may run; writes on a pool thread. `done` on this thread, after the registry knows.
    void trust(const JobDefinition &definition, std::function<void(const Result<void> &)> done);

    // The first of the folders, made if it is not there yet.
    void makeFolder(std::function<void(const Result<QString> &)> done);

signals:
    void changed(); // kinds, trust or problems

private:
    struct Snapshot;
    using Looked = std::function<void()>;

    void refresh(Looked looked);
    void look();
    void take(const Snapshot &snapshot);
    void follow(QStringList wanted);

    JobRegistry &m_registry;
    const QStringList m_folders;
    const ScriptPlaces m_places;
    QHash<QString, std::shared_ptr<const JobDefinition>> m_definitions; // by kind
    DefinitionProblems m_noted;
    DefinitionProblems m_problems;
    QByteArray m_fingerprint; // of the files that were read
    QList<Looked> m_waiting; // for the look that is to begin
    bool m_isLooking = false;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    QTimer m_soon;
    QThreadPool m_pool; // the last: its destructor waits, while this can still be told
};

} // namespace jobdeck
