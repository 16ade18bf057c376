#include "app/cliscripts.h"

#include "jobs/script/definitionfile.h"
#include "jobs/script/programcheck.h"
#include "jobs/script/trust.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badInput(const QString &message) { return {ErrorCode::BadInput, message, {}}; }

// Everything that keeps a file from being a job, that of its folder included.
LoadedDefinition loadAlone(const QString &word)
{
    const QString file = QFileInfo(word).absoluteFilePath();
    LoadedDefinition loaded = loadDefinition(file);
    if (!loaded.definition && loaded.problems.isEmpty())
        loaded.problems << DefinitionProblem{
            .file = file,
            .reason = Texts::tr("It defines no job: its first 20 lines hold no “# /// job”."),
            .remedy = Texts::tr("“jobdeck new NAME” writes a script that has one.")};
    const QString folder = QFileInfo(file).absolutePath();
    if (const QString reason = folderProblem(folder); loaded.definition && !reason.isEmpty())
        loaded.problems << DefinitionProblem{.file = folder, .reason = reason, .remedy = {}};
    if (!loaded.problems.isEmpty())
        loaded.definition.reset();
    return loaded;
}

QJsonObject toJson(const QString &file, const LoadedDefinition &loaded)
{
    QJsonArray problems;
    for (const DefinitionProblem &problem : loaded.problems)
        problems.append(QJsonObject{{u"line"_s, problem.line},
                                    {u"column"_s, problem.column},
                                    {u"reason"_s, problem.reason},
                                    {u"remedy"_s, problem.remedy}});
    return {{u"file"_s, file},
            {u"kind"_s, loaded.definition ? QJsonValue(loaded.definition->kind.name) : QJsonValue()},
            {u"problems"_s, problems}};
}

QString nameTaken(const QStringList &files)
{
    return Texts::tr("The name is already that of %1. Names of jobs are different from each other.")
        .arg(files.join(u", "_s));
}

// Another file that is checked, one in the folders of jobs, or a kind that is built in may have the name.
void noteTwins(QList<std::pair<QString, LoadedDefinition>> &all, const QList<JobKind> &builtIn,
               QHash<QString, QStringList> files)
{
    for (const JobKind &kind : builtIn)
        files[kind.name] << Texts::tr("a job of Jobdeck itself");
    for (const auto &[file, loaded] : all)
        if (loaded.definition)
            files[loaded.definition->kind.name] << file;
    for (auto &[file, loaded] : all) {
        QStringList others = loaded.definition ? files.value(loaded.definition->kind.name) : QStringList();
        others.removeAll(file);
        others.removeDuplicates();
        if (!others.isEmpty())
            loaded.problems << DefinitionProblem{.file = file, .reason = nameTaken(others)};
    }
}

QString slug(const QString &name)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString plain = name.toLower().normalized(QString::NormalizationForm_KD).replace(others, u"-"_s);
    while (plain.startsWith(u'-'))
        plain.remove(0, 1);
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain.isEmpty() ? u"job"_s : plain;
}

QString shown(const CommandTemplate::Entry &entry)
{
    QString text;
    for (const CommandTemplate::Piece &piece : entry)
        text += piece.isValue ? u'{' + piece.text + u'}' : piece.text;
    return text;
}

QString shownCommand(const JobDefinition &definition)
{
    QStringList words;
    for (const CommandTemplate::Part &part : definition.command.parts()) {
        QStringList entries;
        for (const CommandTemplate::Entry &entry : part.entries)
            entries << shown(entry);
        words << (part.isOptional ? u'[' + entries.join(u' ') + u']' : entries.join(u' '));
    }
    return words.isEmpty() ? definition.file : words.join(u' ');
}

QString templateText(bool isPython, const QString &name)
{
    QFile file(isPython ? u":/templates/newjob.py"_s : u":/templates/newjob.sh"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    QString quoted = name;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return QString::fromUtf8(file.readAll()).replace(u"@NAME@"_s, quoted);
}

} // namespace

int checkScripts(const Console &console, const Invocation &invocation, const ScriptPlaces &places,
                 const QStringList &folders, const QList<JobKind> &builtIn)
{
    const QHash<QByteArray, QString> trusted = TrustedScripts(places.trust).read();
    QList<std::pair<QString, LoadedDefinition>> all;
    for (const QString &word : invocation.words)
        all.append({QFileInfo(word).absoluteFilePath(), loadAlone(word)});
    noteTwins(all, builtIn, loadFolders(folders).files);
    QJsonArray array;
    bool isGood = true;
    for (const auto &[file, loaded] : std::as_const(all)) {
        isGood = isGood && loaded.problems.isEmpty();
        array.append(toJson(file, loaded));
        if (console.isJson())
            continue;
        for (const DefinitionProblem &problem : loaded.problems)
            console.message(oneLine(problem.text()));
        if (loaded.problems.isEmpty())
            console.data(oneLine(trusted.contains(loaded.definition->hash)
                                     ? Texts::tr("%1: “%2” is good.").arg(file, loaded.definition->kind.name)
                                     : Texts::tr("%1: “%2” is good. It may run after: jobdeck trust %1")
                                           .arg(file, loaded.definition->kind.name)));
    }
    if (console.isJson())
        console.json(array);
    return isGood ? ExitSuccess : ExitBadCall;
}

int writeNewScript(const Console &console, const Invocation &invocation, const QString &folder)
{
    QString name = invocation.words.first().trimmed();
    const bool isPython = name.endsWith(u".py"_s);
    if (isPython || name.endsWith(u".sh"_s))
        name.chop(3);
    const bool hasControl =
        std::ranges::any_of(name, [](QChar letter) { return letter.category() == QChar::Other_Control; });
    if (name.isEmpty() || name.contains(u'/') || hasControl)
        return console.error(
            badInput(Texts::tr("“%1” is no name for a job. Write a few words, without a slash.").arg(oneLine(name))));
    const QString file = folder + u'/' + slug(name) + (isPython ? u".py"_s : u".sh"_s);
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        return console.error(badInput(Texts::tr("%1 already exists. Choose another name, or edit it.").arg(file)));
    if (const auto made = makeOwnFolder(folder); !made)
        return console.error(made.error());
    if (const auto written = writePrivateFile(file, templateText(isPython, name).toUtf8(), true); !written)
        return console.error(written.error());
    console.data(file);
    console.message(Texts::tr("Edit it, then allow it to run: jobdeck trust %1").arg(file));
    return ExitSuccess;
}

int trustScripts(const Console &console, const Invocation &invocation, const ScriptPlaces &places)
{
    int worst = ExitSuccess;
    for (const QString &word : invocation.words) {
        const LoadedDefinition loaded = loadAlone(word);
        for (const DefinitionProblem &problem : loaded.problems)
            worst = std::max(worst, console.error(badInput(problem.text())));
        if (!loaded.definition)
            continue;
        const JobDefinition &definition = *loaded.definition;
        if (const auto added = TrustedScripts(places.trust).add(definition.hash, definition.file); !added)
            worst = std::max(worst, console.error(added.error()));
        else
            console.data(oneLine(Texts::tr("“%1” may run: %2").arg(definition.kind.name, shownCommand(definition))));
        if (const QString note = programNote(definition); !note.isEmpty())
            console.message(oneLine(note));
    }
    return worst;
}

} // namespace jobdeck
