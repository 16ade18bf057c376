// The kinds that script files define, in the registry, for as long as their files say so: loads the folders on a pool
// thread, follows changes of files and of the trust in them, and keeps what is wrong with the others. Lives on the
// registry's thread.
#pragma once

#include "jobs/jobregistry.h"
#include "jobs/script/definitionfile.h"
#include "jobs/script/scriptchoices.h"
#include "model/choicesquestion.h"
#include "model/runpreview.h"
#include "model/trustquestion.h"

#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

namespace jobdeck {

class ScriptJobs final : public QObject {
    Q_OBJECT
public:
    // Becomes the registry's refresher, and tells it where the files of jobs are. The registry must outlive it.
    ScriptJobs(JobRegistry &registry, QStringList folders, ScriptPlaces places, QObject *parent = nullptr,
               ChoicesLimits limits = {});
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
    // What the command of a field prints, found on a pool thread; `done` on this thread, unless the question was
    // stopped. Refused with the field "trust": the script may not run yet.
    void choices(const ChoicesQuestion &question, ChoicesReply done);
    // Ends the commands that print choices, now and from now on: for a form, and to check what a job was given. Who
    // waits for them is answered with an error. For a program that is about to end.
    void endChoices();
    // What would be started with these arguments as they were entered, due then; found on a pool thread, `done` on this
    // thread. Nothing of a kind that comes from no file.
    void preview(const QString &kind, const QJsonObject &arguments, const QJsonObject &lastUsed, qint64 dueMs,
                 std::function<void(const RunPreview &)> done);
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
    [[nodiscard]] ExtraCheck valueCheck(const std::shared_ptr<const JobDefinition> &definition, bool isTrusted) const;

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
    const std::shared_ptr<ScriptChoices> m_choices;
    std::stop_source m_ending;
    QThreadPool m_choicesPool; // its commands may take long
    QThreadPool m_pool; // the last: its destructor waits, while this can still be told
};

} // namespace jobdeck
