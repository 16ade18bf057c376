#include "jobs/script/trustreview.h"

#include "jobs/script/definitionfile.h"
#include "jobs/script/programcheck.h"
#include "jobs/script/scriptplan.h"
#include "jobs/script/trust.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 1024 * 1024;

// Control characters as U+FFFD: nothing in it may move or hide what is read.
QString readable(const QByteArray &content)
{
    QString text = QString::fromUtf8(content.first(std::min(content.size(), longestText)));
    for (QChar &letter : text)
        if (letter != u'\n' && letter != u'\t' && letter != u'\r'
            && (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format))
            letter = QChar::ReplacementCharacter;
    return text;
}

// The file, and below it the scripts that it runs.
QString textOf(const JobDefinition &definition)
{
    QString text = readable(readDefinitionFile(definition.file).value_or(QByteArray()));
    for (const auto &[file, hash] : definition.programs) {
        const QByteArray content = readDefinitionFile(file).value_or(QByteArray());
        if (content.startsWith("#!") || !content.contains('\0'))
            text += u"\n\n"_s + file + u":\n"_s + readable(content);
    }
    return text;
}

// They run with the script's leave, too; as they are written, since what they get is still being entered.
QList<QPair<QString, QString>> choicesOf(const ArgumentSpecs &specs)
{
    QList<QPair<QString, QString>> commands;
    for (const ArgumentSpec &spec : specs)
        if (!spec.choicesCommand.isEmpty())
            commands.append({spec.shownLabel(), readable(spec.choicesCommand.join(u' ').toUtf8())});
    return commands;
}

} // namespace

TrustQuestion reviewOf(const JobDefinition &definition, const QJsonObject &arguments, const ScriptPlaces &places)
{
    const ArgumentSpecs &specs = definition.kind.arguments;
    const QJsonObject values = withoutSecrets(specs, validateArguments(specs, arguments, CheckFiles::No).values);
    const CommandTemplate::Places own{.script = definition.file, .folder = places.files + u"/…"_s};
    const Result<QStringList> command = scriptCommand(definition, values, own);
    const QString folder = expandText(definition.workingFolder, values, own);
    const QHash<QByteArray, QString> trusted = TrustedScripts(places.trust).read();
    return {.kind = definition.kind.shownTitle(),
            .file = definition.file,
            .command = command ? *command : QStringList{command.error().message},
            .choices = choicesOf(specs),
            .folder = folder.isEmpty() ? own.folder
                                       : QDir(QFileInfo(definition.file).absolutePath()).absoluteFilePath(folder),
            .programs = programNote(definition),
            .text = textOf(definition),
            .runsThen = true,
            .wasTrusted = std::ranges::find(trusted, definition.file) != trusted.end()};
}

} // namespace jobdeck
