#include "jobs/script/scriptjobs.h"

#include "jobs/script/scriptplan.h"
#include "jobs/script/scriptrun.h"
#include "jobs/script/shippedscripts.h"
#include "jobs/script/trust.h"
#include "jobs/script/trustreview.h"
#include "jobs/script/valuecheck.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

#include <sys/stat.h>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds settleTime(100); // an editor saves in several steps
constexpr qsizetype maxWatched = 4'096; // files; inotify(7) has a limit per user

// Which file it is and whether it may have changed; no content.
QByteArray stampOf(const QString &file)
{
    struct stat state = {};
    if (::stat(QFile::encodeName(file).constData(), &state) != 0)
        return {};
    QByteArray stamp;
    for (const qint64 number :
         {qint64(state.st_dev), qint64(state.st_ino), qint64(state.st_size), qint64(state.st_mode),
          qint64(state.st_uid), qint64(state.st_gid), qint64(state.st_mtim.tv_sec), qint64(state.st_mtim.tv_nsec),
          qint64(state.st_ctim.tv_sec), qint64(state.st_ctim.tv_nsec)})
        stamp += QByteArray::number(number) + ' ';
    return stamp;
}

QStringList filesIn(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        const QDir place(folder);
        for (const QString &name : place.entryList(QDir::Files | QDir::System, QDir::Name))
            files << place.absoluteFilePath(name);
    }
    return files;
}

// Where a folder is to appear.
QString nearestExisting(const QString &folder)
{
    QString place = QFileInfo(folder).absoluteFilePath();
    while (!QFileInfo::exists(place) && place != u"/")
        place = QFileInfo(place).absolutePath();
    return place;
}

QStringList pathsToWatch(const QStringList &folders, const QString &trustFile, const QStringList &programs)
{
    QStringList paths = filesIn(folders);
    paths << programs;
    paths.resize(std::min(paths.size(), maxWatched));
    for (const QString &folder : folders)
        paths << nearestExisting(folder);
    // Written anew, it is another file: its folder tells.
    paths << nearestExisting(QFileInfo(trustFile).absolutePath());
    paths.removeDuplicates();
    return paths;
}

QByteArray fingerprintOf(const QStringList &folders, const QString &trustFile, const QStringList &programs)
{
    // A folder that is to come is waited for in the nearest one that exists.
    QByteArray prints = pathsToWatch(folders, trustFile, {}).join(u'\n').toUtf8() + '\n' + stampOf(trustFile);
    for (const QString &folder : folders)
        prints += stampOf(folder) + '\n';
    for (const QString &file : filesIn(folders))
        prints += file.toUtf8() + ' ' + stampOf(file) + '\n';
    for (const QString &file : programs)
        prints += file.toUtf8() + ' ' + stampOf(file) + '\n';
    return prints;
}

QStringList programsOf(const QList<JobDefinition> &definitions)
{
    QStringList files;
    for (const JobDefinition &definition : definitions)
        for (const auto &[file, hash] : definition.programs)
            files << file;
    files.sort();
    files.removeDuplicates();
    return files;
}

// As the program's own kinds of that group have it, so that a window in another language shows one group.
QString titleOfGroup(const JobRegistry &registry, const QString &group)
{
    const QList<JobKind> &kinds = registry.kinds();
    const auto own = std::ranges::find_if(kinds, [&group](const JobKind &kind) {
        return !kind.isFromFile() && kind.group == group && !kind.groupTitle.isEmpty();
    });
    return own == kinds.cend() ? QString() : own->groupTitle;
}

} // namespace

struct ScriptJobs::Snapshot {
    bool isNew = false;
    QByteArray fingerprint;
    FolderDefinitions found;
    QHash<QByteArray, QString> trusted;
    QStringList watched; // paths whose changes matter

    // `programs` that definitions ran by the look before: after the first look there is another one if there are any.
    static Snapshot of(const QStringList &folders, const QString &trustFile, const QStringList &programs,
                       const QByteArray &before)
    {
        Snapshot snapshot{.isNew = true,
                          .fingerprint = fingerprintOf(folders, trustFile, programs),
                          .found = {},
                          .trusted = {},
                          .watched = {}};
        if (snapshot.fingerprint == before)
            return {};
        snapshot.trusted = TrustedScripts(trustFile).read();
        snapshot.found = loadFolders(folders);
        snapshot.watched = pathsToWatch(folders, trustFile, programsOf(snapshot.found.definitions));
        return snapshot;
    }
};

ScriptJobs::ScriptJobs(JobRegistry &registry, QStringList folders, ScriptPlaces places, QObject *parent,
                       ChoicesLimits limits)
    : QObject(parent)
    , m_registry(registry)
    , m_folders(std::move(folders))
    , m_places(std::move(places))
    , m_choices(std::make_shared<ScriptChoices>(m_places, limits))
{
    m_choicesPool.setMaxThreadCount(4);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleTime);
    connect(&m_soon, &QTimer::timeout, this, [this] { refresh({}); });
    m_registry.setFilesFolder(m_places.files);
    m_registry.setRefresher([this](Looked looked) { refresh(std::move(looked)); });
}

ScriptJobs::~ScriptJobs()
{
    m_registry.setRefresher({});
    endChoices();
}

void ScriptJobs::endChoices() { m_ending.request_stop(); }

void ScriptJobs::load() { take(Snapshot::of(m_folders, m_places.trust, m_programs, m_fingerprint)); }

void ScriptJobs::watch()
{
    m_watcher = std::make_unique<QFileSystemWatcher>();
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, soon);
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, soon);
    m_fingerprint.clear();
    refresh({});
}

std::shared_ptr<const JobDefinition> ScriptJobs::definition(const QString &kind) const
{
    return m_definitions.value(kind);
}

void ScriptJobs::review(const JobDefinition &definition, const QJsonObject &arguments,
                        std::function<void(const TrustQuestion &)> done)
{
    QtConcurrent::run(&m_pool, reviewOf, definition, arguments, m_places).then(this, std::move(done));
}

void ScriptJobs::choices(const ChoicesQuestion &question, ChoicesReply done)
{
    const auto definition = m_definitions.value(question.kind);
    const JobKind *kind = m_registry.find(question.kind);
    if (!definition || !kind)
        return done(m_registry.unknownKind(question.kind));
    if (!kind->isTrusted)
        return done(Error{.code = ErrorCode::Refused,
                          .message = tr("The choices come when the script has been allowed to run."),
                          .field = u"trust"_s});
    QtConcurrent::run(
        &m_choicesPool,
        [choices = m_choices, definition, question, ending = m_ending.get_token()]() -> Result<QList<Choice>> {
            const ArgumentSpecs &specs = definition->kind.arguments;
            const ArgumentSpec *spec = specs.find(question.argument);
            if (!spec)
                return QList<Choice>();
            std::stop_source stop;
            const std::stop_callback unwanted(question.stop, [&stop] { stop.request_stop(); });
            const std::stop_callback ended(ending, [&stop] { stop.request_stop(); });
            const QJsonObject values = validateArguments(specs, question.values, CheckFiles::No).values;
            return choices->load(*definition, *spec, values, stop.get_token(), question.isFresh);
        })
        .then(this, [done = std::move(done), stop = question.stop](const Result<QList<Choice>> &choices) {
            if (!stop.stop_requested())
                done(choices);
        });
}

void ScriptJobs::preview(const QString &kind, const QJsonObject &arguments, const QJsonObject &lastUsed, qint64 dueMs,
                         std::function<void(const RunPreview &)> done)
{
    const auto definition = m_definitions.value(kind);
    if (!definition)
        return done({});
    QtConcurrent::run(&m_pool, [=, places = m_places] {
        JobDefinition found = *definition;
        found.kind.arguments = withDefaults(found.kind.arguments, QDateTime::currentDateTime(), lastUsed);
        return previewScript(found, arguments, dueMs, places);
    }).then(this, std::move(done));
}

void ScriptJobs::trust(const JobDefinition &definition, std::function<void(const Result<void> &)> done)
{
    QtConcurrent::run(&m_pool, [file = m_places.trust, definition] {
        return TrustedScripts(file).add(definition.hash, definition.file);
    }).then(this, [this, done = std::move(done)](const Result<void> &added) {
        refresh([done, added] { done(added); });
    });
}

void ScriptJobs::makeFolder(std::function<void(const Result<QString> &)> done)
{
    QtConcurrent::run(&m_pool, [folder = m_folders.first()]() -> Result<QString> {
        const Result<void> made = makeOwnFolder(folder);
        return made ? Result<QString>(folder) : Result<QString>(made.error());
    }).then(this, std::move(done));
}

// Who asks while a look is on its way gets one that begins later: the first may have passed the file already.
void ScriptJobs::refresh(Looked looked)
{
    if (looked)
        m_waiting << std::move(looked);
    if (std::exchange(m_isLooking, true)) {
        m_soon.start();
        return;
    }
    look();
}

void ScriptJobs::look()
{
    QtConcurrent::run(&m_pool, &Snapshot::of, m_folders, m_places.trust, m_programs, m_fingerprint)
        .then(this, [this, asked = std::exchange(m_waiting, {})](const Snapshot &snapshot) {
            take(snapshot);
            m_isLooking = false;
            for (const Looked &looked : asked)
                looked();
            if (!m_waiting.isEmpty())
                refresh({});
        });
}

// Of a script that may run, its commands know which values there are.
ExtraCheck ScriptJobs::valueCheck(const std::shared_ptr<const JobDefinition> &definition, bool isTrusted) const
{
    if (definition->kind.arguments.isEmpty())
        return {};
    const bool isNeeded = std::ranges::any_of(definition->kind.arguments, [](const ArgumentSpec &spec) {
        return !spec.choicesCommand.isEmpty() && spec.type != ArgumentType::EditableChoice;
    });
    const bool asksCommands = isNeeded && isTrusted;
    return [definition, asksCommands, choices = m_choices, ending = m_ending.get_token()](const QJsonObject &values) {
        const FieldErrors errors = checkHandedOver(*definition, values);
        return errors.isEmpty() && asksCommands ? choices->check(*definition, values, ending) : errors;
    };
}

QList<JobDefinition> ScriptJobs::withShipped(const FolderDefinitions &found) const
{
    QList<JobDefinition> all = found.definitions;
    for (const JobDefinition &shipped : m_shipped)
        if (!found.files.contains(shipped.kind.name))
            all << shipped;
    return all;
}

void ScriptJobs::take(const Snapshot &snapshot)
{
    if (!snapshot.isNew)
        return;
    m_fingerprint = snapshot.fingerprint;
    m_programs = programsOf(snapshot.found.definitions);
    m_definitions.clear();
    QList<JobRegistry::Registration> kinds;
    for (const JobDefinition &found : withShipped(snapshot.found)) {
        const auto definition = std::make_shared<const JobDefinition>(found);
        JobKind kind = found.kind;
        kind.definition = QString::fromLatin1(found.hash);
        if (kind.groupTitle.isEmpty())
            kind.groupTitle = titleOfGroup(m_registry, kind.group);
        kind.isTrusted = isShipped(found.file) || snapshot.trusted.contains(found.hash);
        m_definitions.insert(kind.name, definition);
        ExtraCheck check = valueCheck(definition, kind.isTrusted);
        kinds << JobRegistry::Registration{std::move(kind), scriptHandler(definition, m_places), std::move(check)};
    }
    m_problems = snapshot.found.problems;
    for (const auto &[file, error] : m_registry.replaceFileKinds(std::move(kinds)))
        m_problems << DefinitionProblem{.file = file, .reason = error.message};
    follow(snapshot.watched);
    emit changed();
}

// A file that is replaced is no longer watched, and a new one not yet.
void ScriptJobs::follow(QStringList wanted)
{
    if (!m_watcher)
        return;
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    QStringList gone;
    for (const QString &path : watched)
        if (!wanted.removeOne(path))
            gone << path;
    if (!gone.isEmpty())
        m_watcher->removePaths(gone);
    if (wanted.isEmpty())
        return;
    m_watcher->addPaths(wanted);
    m_soon.start(); // what happened before it was watched
}

} // namespace jobdeck
