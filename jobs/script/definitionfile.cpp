#include "jobs/script/definitionfile.h"

#include "jobs/descriptor.h"
#include "jobs/script/definitionreader.h"
#include "jobs/script/privategroup.h"
#include "jobs/script/programcheck.h"
#include "jobs/script/shippedscripts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DefinitionFile)
};

constexpr qsizetype headerBytes = 256 * 1024;

bool isDefinitionFile(const QString &file) { return file.endsWith(".job.toml"_L1); }

DefinitionProblem problem(const QString &file, const QString &reason, const QString &remedy)
{
    return {.file = file, .reason = reason, .remedy = remedy};
}

bool isOwnedByOthers(const struct stat &state) { return state.st_uid != geteuid() && state.st_uid != 0; }

bool isWritableByOthers(const struct stat &state)
{
    return (state.st_mode & S_IWOTH) != 0 || ((state.st_mode & S_IWGRP) != 0 && !isPrivateGroup(state.st_gid));
}

// Who may write to a folder above can put another in the place of ours; not where only owners may move what is theirs.
QString openFolderAbove(const QString &folder)
{
    QString place = QFileInfo(folder).canonicalFilePath();
    while (place.size() > 1) {
        place = QFileInfo(place).path();
        struct stat state = {};
        const bool isKnown = stat(QFile::encodeName(place).constData(), &state) == 0;
        const bool isOpen = (state.st_mode & S_IWOTH) != 0 || (state.st_uid != 0 && isWritableByOthers(state));
        if (isKnown && isOpen && (state.st_mode & S_ISVTX) == 0)
            return place;
    }
    return {};
}

QString systemReason() { return QString::fromLocal8Bit(std::strerror(errno)); }

// A regular file, opened once: what is said of it and what is read are of the same file.
class OpenedFile final {
public:
    // Not blocking: a FIFO would wait for a writer.
    explicit OpenedFile(const QByteArray &path)
        : m_descriptor(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
    {
        if (!m_descriptor.isOpen() || fstat(m_descriptor.get(), &m_state) != 0) {
            m_reason = Texts::tr("It cannot be read: %1.").arg(systemReason());
            m_remedy = Texts::tr("Make it readable for you.");
        } else if (!S_ISREG(m_state.st_mode)) {
            m_reason = Texts::tr("It is no ordinary file.");
            m_remedy = Texts::tr("Put a script or a .job.toml file here.");
        }
    }

    [[nodiscard]] bool isUsable() const { return m_reason.isEmpty(); }
    [[nodiscard]] DefinitionProblem problemOf(const QString &file) const { return problem(file, m_reason, m_remedy); }
    [[nodiscard]] const struct stat &state() const { return m_state; }
    [[nodiscard]] qint64 size() const { return m_state.st_size; }

    // From the beginning, at most `most` bytes.
    [[nodiscard]] QByteArray read(qint64 most) const
    {
        QByteArray bytes(std::min<qint64>(most, size()), Qt::Uninitialized);
        qsizetype done = 0;
        for (ssize_t got = 1; got > 0 && done < bytes.size(); done += std::max<ssize_t>(got, 0))
            got = pread(m_descriptor.get(), bytes.data() + done, size_t(bytes.size() - done), done);
        bytes.truncate(done);
        return bytes;
    }

private:
    const Descriptor m_descriptor;
    struct stat m_state = {};
    QString m_reason;
    QString m_remedy;
};

QString permissionProblem(const struct stat &state)
{
    if (isOwnedByOthers(state))
        return Texts::tr("It belongs to another user.");
    return isWritableByOthers(state) ? Texts::tr("Others may write to it, and so decide what you run.") : QString();
}

// The program that a `#!` line names; for env(1), the one it looks for.
QString interpreterProblem(const QByteArray &content)
{
    if (!content.startsWith("#!"))
        return Texts::tr("It has no #! line, so the system does not know what runs it.");
    const qsizetype end = content.indexOf('\n');
    const QList<QByteArray> words = content.first(end < 0 ? content.size() : end).sliced(2).simplified().split(' ');
    const QString program = QFile::decodeName(words.first());
    if (!QFileInfo(program).isExecutable())
        return Texts::tr("Its interpreter “%1” is not there.").arg(program);
    if (program.endsWith("/env"_L1) && words.size() > 1 && !words.at(1).startsWith('-')
        && QStandardPaths::findExecutable(QFile::decodeName(words.at(1))).isEmpty())
        return Texts::tr("Its interpreter “%1” is not in PATH.").arg(QFile::decodeName(words.at(1)));
    return {};
}

bool runsItself(const JobDefinition &definition)
{
    if (!definition.isScript)
        return false;
    if (definition.command.isEmpty())
        return true;
    const CommandTemplate::Entry first = definition.command.parts().first().entries.value(0);
    return first.size() == 1 && first.first().isValue && first.first().text == "script"_L1;
}

void checkRunnable(const JobDefinition &definition, const QByteArray &content, DefinitionProblems &problems)
{
    if (!runsItself(definition))
        return;
    if (!QFileInfo(definition.file).isExecutable())
        problems << problem(definition.file, Texts::tr("It is not executable."),
                            Texts::tr("Make it so: chmod +x %1").arg(definition.file));
    if (content.startsWith("\xef\xbb\xbf"))
        problems << problem(definition.file,
                            Texts::tr("It begins with a byte order mark, so its #! line does not count."),
                            Texts::tr("Save it without the byte order mark."));
    else if (content.startsWith("#!") && content.first(content.indexOf('\n') + 1).endsWith("\r\n"))
        problems << problem(definition.file,
                            Texts::tr("Its lines end as on Windows, so the system looks for a program whose name ends "
                                      "in a carriage return."),
                            Texts::tr("Save it with Unix line ends."));
    else if (const QString reason = interpreterProblem(content); !reason.isEmpty())
        problems << problem(definition.file, reason,
                            Texts::tr("Write #! and the path of an installed interpreter into its first line."));
}

// The header of an opened file, if it defines a job; a problem already knows its file.
HeaderSearch headerOf(const OpenedFile &opened, const QString &file)
{
    if (isDefinitionFile(file))
        return {.header = ScriptHeader{.toml = opened.read(maxDefinitionBytes)}, .problem = {}};
    HeaderSearch found = findHeader(opened.read(headerBytes));
    if (found.problem)
        found.problem->file = file;
    return found;
}

QByteArray hashWithPrograms(const QByteArray &content, const JobDefinition &definition)
{
    QByteArray all = hashOf(content);
    for (const auto &[file, hash] : definition.programs)
        all += '\n' + hash;
    return definition.programs.isEmpty() ? all : hashOf(all);
}

LoadedDefinition loadOpened(const OpenedFile &opened, const QString &file)
{
    const HeaderSearch found = headerOf(opened, file);
    if (found.problem)
        return {{}, {*found.problem}};
    if (!found.header)
        return {};
    const qint64 longest = isDefinitionFile(file) ? maxDefinitionBytes : maxScriptBytes;
    if (opened.size() > longest)
        return {{},
                {problem(file, Texts::tr("It is longer than %1 MiB.").arg(longest / (1024 * 1024)),
                         Texts::tr("A definition is short; keep data elsewhere."))}};
    ReadDefinition read = readDefinition(*found.header, file, !isDefinitionFile(file));
    if (const QString reason = permissionProblem(opened.state()); !reason.isEmpty())
        read.problems << problem(file, reason, Texts::tr("Make it yours alone: chmod go-w %1").arg(file));
    const QByteArray content = opened.read(longest);
    if (read.problems.isEmpty())
        checkRunnable(read.definition, content, read.problems);
    if (FileProblem missing = programProblem(read.definition); read.problems.isEmpty() && !missing.reason.isEmpty()) {
        missing.line = read.programLine;
        missing.column = read.programColumn;
        read.problems << missing;
    }
    if (!read.problems.isEmpty())
        return {{}, read.problems};
    read.definition.programs = ownPrograms(read.definition);
    read.definition.hash = hashWithPrograms(content, read.definition);
    return {read.definition, {}};
}

bool isPassedOver(const QString &name)
{
    return name.startsWith(u'.') || name.endsWith(u'~') || name.endsWith(".bak"_L1) || name.endsWith(".swp"_L1);
}

// Out of the folder, what is run may change behind everybody's back.
bool leadsOut(const QFileInfo &file)
{
    const QString target = file.canonicalFilePath();
    return file.isSymLink() && !target.startsWith(QFileInfo(file.absolutePath()).canonicalFilePath() + u'/');
}

// Qt passes over names that are not UTF-8 (QDir), so the system is asked.
void addUnreadableNames(const QString &folder, DefinitionProblems &problems)
{
    DIR *entries = opendir(QFile::encodeName(folder).constData());
    if (entries == nullptr)
        return;
    for (const dirent *entry = readdir(entries); entry != nullptr; entry = readdir(entries)) {
        const QByteArray bytes(entry->d_name);
        const QString name = QString::fromUtf8(bytes);
        if (name.toUtf8() == bytes || isPassedOver(name))
            continue;
        const OpenedFile opened(QFile::encodeName(folder) + '/' + bytes);
        const HeaderSearch found = opened.isUsable() ? headerOf(opened, name) : HeaderSearch{};
        if (found.header || found.problem)
            problems << problem(folder + u'/' + name, Texts::tr("Its name is not UTF-8, so it cannot be used."),
                                Texts::tr("Give it another name."));
    }
    closedir(entries);
}

void addFolder(const QString &folder, QList<JobDefinition> &definitions, DefinitionProblems &problems)
{
    const QDir place(folder);
    if (!place.exists())
        return;
    if (const QString reason = folderProblem(folder); !reason.isEmpty()) {
        const QString above = openFolderAbove(folder);
        problems << problem(folder, reason,
                            Texts::tr("Make it yours alone: chmod go-w %1").arg(above.isEmpty() ? folder : above));
        return;
    }
    addUnreadableNames(folder, problems);
    for (const QString &name : place.entryList(QDir::Files | QDir::System, QDir::Name)) {
        if (isPassedOver(name))
            continue;
        LoadedDefinition loaded = loadDefinition(place.absoluteFilePath(name));
        problems << loaded.problems;
        if (loaded.definition)
            definitions << std::move(*loaded.definition);
    }
}

// Of several with one name, none is left.
void refuseTwins(QList<JobDefinition> &definitions, DefinitionProblems &problems)
{
    const auto nameOf = [](const JobDefinition &definition) { return definition.kind.name; };
    std::ranges::stable_sort(definitions, {}, nameOf);
    QList<JobDefinition> unique;
    for (qsizetype from = 0, to = 0; from < definitions.size(); from = to) {
        for (to = from + 1; to < definitions.size() && nameOf(definitions.at(to)) == nameOf(definitions.at(from));)
            ++to;
        if (to - from == 1)
            unique << definitions.at(from);
        for (qsizetype i = from; to - from > 1 && i < to; ++i)
            problems << problem(definitions.at(i).file,
                                Texts::tr("The name “%1” is also that of %2.")
                                    .arg(nameOf(definitions.at(i)), definitions.at(i == from ? from + 1 : from).file),
                                Texts::tr("Neither is used until one has another name."));
    }
    definitions = unique;
}

} // namespace

LoadedDefinition loadDefinition(const QString &file)
{
    const QFileInfo info(file);
    const QString path = info.absoluteFilePath();
    if (leadsOut(info))
        return {{},
                {problem(path, Texts::tr("It is a symbolic link that leads out of its folder."),
                         Texts::tr("Copy the file here instead."))}};
    const OpenedFile opened(QFile::encodeName(path));
    return opened.isUsable() ? loadOpened(opened, path) : LoadedDefinition{{}, {opened.problemOf(path)}};
}

std::optional<QByteArray> readDefinitionFile(const QString &file)
{
    if (QFile resource(file); isShipped(file))
        return resource.open(QIODevice::ReadOnly) ? std::optional(resource.readAll()) : std::nullopt;
    const OpenedFile opened(QFile::encodeName(file));
    if (!opened.isUsable() || opened.size() > maxScriptBytes)
        return std::nullopt;
    return opened.read(maxScriptBytes);
}

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

QByteArray hashOfFile(const QString &file)
{
    const auto content = readDefinitionFile(file);
    return content ? hashOf(*content) : QByteArray();
}

QString folderProblem(const QString &folder)
{
    struct stat state = {};
    if (stat(QFile::encodeName(folder).constData(), &state) != 0)
        return Texts::tr("It cannot be read: %1.").arg(systemReason());
    const bool isSticky = (state.st_mode & S_ISVTX) != 0; // /tmp: others cannot replace what is ours
    const QString reason = isSticky && !isOwnedByOthers(state) ? QString() : permissionProblem(state);
    const QString above = reason.isEmpty() ? openFolderAbove(folder) : QString();
    return above.isEmpty() ? reason
                           : Texts::tr("Others may write to %1, and so put another folder in its place.").arg(above);
}

FolderDefinitions loadFolders(const QStringList &folders)
{
    FolderDefinitions result;
    QStringList seen;
    for (const QString &folder : folders) {
        const QString place = QFileInfo(folder).canonicalFilePath();
        if (place.isEmpty() || seen.contains(place))
            continue;
        seen << place;
        addFolder(folder, result.definitions, result.problems);
    }
    for (const JobDefinition &definition : std::as_const(result.definitions))
        result.files[definition.kind.name] << definition.file;
    refuseTwins(result.definitions, result.problems);
    return result;
}

} // namespace jobdeck
