// The kinds that can be run, each with its handler. Lives on the engine's thread. Those of C++ are registered before
// the engine starts; those of files come and go while it runs (ScriptJobs). With a Q_GADGET of arguments, register by
// registration.h; without one, here, and read JobContext::arguments().
#pragma once

#include "model/jobevent.h"
#include "model/jobkind.h"
#include "model/result.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

namespace jobdeck {

class JobContext;
class Rights;

// Runs on a pool thread. What it throws becomes an exception with the thrown text.
using Handler = std::function<Outcome(JobContext &)>;

// What a kind knows about its arguments beyond their specs; asked with valid values, on any thread, may touch the disk.
using ExtraCheck = std::function<FieldErrors(const QJsonObject &)>;

class JobRegistry final : public QObject {
    Q_OBJECT
public:
    struct Registration {
        JobKind kind;
        Handler handler;
        ExtraCheck check;
    };

    // Refuses a second kind of the same name, an empty name, no handler, and argument specs that contradict themselves.
    Result<void> registerJob(JobKind kind, Handler handler, ExtraCheck check = {});

    // These take the place of all that were given so before; kindsChanged() follows if that makes a difference. Answers
    // what was refused, by the file that defines it (JobKind::source).
    QList<std::pair<QString, Error>> replaceFileKinds(QList<Registration> registrations);

    // How to look whether the files changed since; `looked` is called on this thread. Without a refresher, at once.
    using Refresher = std::function<void(std::function<void()> looked)>;
    void setRefresher(Refresher refresher) { m_refresher = std::move(refresher); }
    void refresh(std::function<void()> looked) const;

    // Below which each job has a folder of its own, named by its id; empty: jobs have none, and keep no files.
    void setFilesFolder(const QString &folder) { m_filesFolder = folder; }
    [[nodiscard]] const QString &filesFolder() const { return m_filesFolder; }
    // The roles of the user of this process, beside `everyone`: they decide for whoever asks.
    void setRoles(QStringList roles) { m_roles = std::move(roles); }
    // As the rules of the kinds are now.
    [[nodiscard]] Rights rights() const;

    [[nodiscard]] const QList<JobKind> &kinds() const { return m_kinds; }
    [[nodiscard]] const JobKind *find(const QString &name) const;
    [[nodiscard]] Handler handler(const QString &name) const;
    [[nodiscard]] ExtraCheck check(const QString &name) const;
    // UnknownKind, naming the kinds that are spelled most like it.
    [[nodiscard]] Error unknownKind(const QString &name) const;

Q_SIGNALS:
    void kindsChanged();

private:
    struct Entry {
        Handler handler;
        ExtraCheck check;
    };

    QList<JobKind> m_kinds; // by group and name
    QHash<QString, Entry> m_entries;
    Refresher m_refresher;
    QString m_filesFolder;
    QStringList m_roles;
};

} // namespace jobdeck
