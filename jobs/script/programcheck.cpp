#include "jobs/script/programcheck.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProgramCheck)
};

// The text of an entry without placeholders; else empty.
QString literal(const CommandTemplate::Entry &entry)
{
    return entry.size() == 1 && !entry.first().isValue ? entry.first().text : QString();
}

QDir folderOf(const JobDefinition &definition) { return QFileInfo(definition.file).absoluteDir(); }

bool isInFolder(const JobDefinition &definition, const QFileInfo &file)
{
    const QString folder = QFileInfo(folderOf(definition).path()).canonicalFilePath();
    return !folder.isEmpty() && file.canonicalFilePath().startsWith(folder + u'/');
}

// A file of any length.
QByteArray contentHash(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex()
                                                                                             : QByteArray();
}

} // namespace

QString writtenProgram(const JobDefinition &definition)
{
    const auto &parts = definition.command.parts();
    return parts.isEmpty() || parts.first().isOptional ? QString() : literal(parts.first().entries.value(0));
}

FileProblem programProblem(const JobDefinition &definition)
{
    const QString program = writtenProgram(definition);
    if (program.isEmpty())
        return {};
    if (!program.contains(u'/')) {
        if (!QStandardPaths::findExecutable(program).isEmpty())
            return {};
        return {.file = definition.file,
                .reason = Texts::tr("There is no program “%1” in PATH.").arg(program),
                .remedy = Texts::tr("Install it, or write its path.")};
    }
    const QFileInfo file(QDir::cleanPath(folderOf(definition).absoluteFilePath(program)));
    if (!file.exists())
        return {.file = definition.file,
                .reason = Texts::tr("There is no program %1.").arg(file.filePath()),
                .remedy = Texts::tr("Correct the path. A relative one begins in the folder of this file.")};
    if (file.isFile() && file.isExecutable())
        return {};
    return {.file = definition.file,
            .reason = file.isFile() ? Texts::tr("The program %1 is not executable.").arg(file.filePath())
                                    : Texts::tr("%1 is no program.").arg(file.filePath()),
            .remedy = file.isFile() ? Texts::tr("Make it so: chmod +x %1").arg(file.filePath())
                                    : Texts::tr("Correct the path.")};
}

QList<std::pair<QString, QByteArray>> ownPrograms(const JobDefinition &definition)
{
    QList<std::pair<QString, QByteArray>> found;
    if (definition.isScript)
        return found;
    const auto add = [&found](const QFileInfo &file) {
        found << std::pair(file.filePath(), contentHash(file.filePath()));
    };
    const QString program = writtenProgram(definition);
    const QFileInfo first(QDir::cleanPath(folderOf(definition).absoluteFilePath(program)));
    if (program.contains(u'/') && first.isFile() && (first.ownerId() == geteuid() || isInFolder(definition, first))
        && (geteuid() != 0 || isInFolder(definition, first)))
        add(first);
    const auto &parts = definition.command.parts();
    for (const CommandTemplate::Part &part : parts)
        for (const CommandTemplate::Entry &entry : part.entries) {
            const QString word = literal(entry);
            const QFileInfo file(word);
            if (word != program && file.isAbsolute() && file.isFile() && isInFolder(definition, file))
                add(file);
        }
    return found;
}

QString programNote(const JobDefinition &definition)
{
    if (definition.isScript)
        return {};
    QStringList files;
    for (const auto &[file, hash] : definition.programs)
        files << file;
    if (!files.isEmpty())
        return Texts::tr("When %1 is changed, you are asked again.").arg(files.join(u", "_s));
    const QString program = writtenProgram(definition);
    if (program.isEmpty())
        return Texts::tr("A value decides which program it runs; a change of that is not noticed.");
    return Texts::tr("A change of the program “%1” itself is not noticed.").arg(program);
}

Result<void> checkPrograms(const JobDefinition &definition)
{
    for (const auto &[file, hash] : definition.programs)
        if (contentHash(file) != hash)
            return Error{.code = ErrorCode::Refused,
                         .message = Texts::tr("%1 was changed or removed since it was allowed to run, so it was not "
                                              "run. Look at it, and run the job again.")
                                        .arg(file),
                         .field = {}};
    return {};
}

} // namespace jobdeck
