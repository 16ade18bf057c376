#include "model/presets.h"

#include "model/nearest.h"
#include "model/privatefolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

Error badInput(const QString &message) { return {.code = ErrorCode::BadInput, .message = message, .field = {}}; }

Error noPresets(const QString &file, const QString &why)
{
    return badInput(Texts::tr("The presets in %1 cannot be read: %2. Mend the file or move it away.").arg(file, why));
}

bool isSame(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

template <typename List>
auto positionOf(List &presets, const QString &kind, const QString &name)
{
    return std::ranges::find_if(presets,
                                [&](const Preset &preset) { return preset.kind == kind && isSame(preset.name, name); });
}

Result<QString> checkedName(const QString &entered)
{
    const QString name = entered.simplified();
    if (name.isEmpty())
        return badInput(Texts::tr("Give the preset a name."));
    if (name.size() > longestPresetName)
        return badInput(Texts::tr("A name has at most %1 characters.").arg(longestPresetName));
    return name;
}

std::optional<Preset> presetFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Preset preset{.kind = object[u"kind"_s].toString(),
                  .name = object[u"name"_s].toString(),
                  .arguments = object[u"arguments"_s].toObject()};
    const bool isWhole = !preset.kind.isEmpty() && !preset.name.isEmpty() && object[u"arguments"_s].isObject();
    return isWhole ? std::optional(preset) : std::nullopt;
}

Result<Presets> parsed(const QString &file, const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return noPresets(file, Texts::tr("%1, at byte %2").arg(problem.errorString()).arg(problem.offset));
    const QJsonValue list = document.object().value(u"presets"_s);
    if (!list.isArray())
        return noPresets(file, Texts::tr("there is no list “presets” in it"));
    Presets presets;
    for (const QJsonValue &value : list.toArray()) {
        const auto preset = presetFrom(value);
        if (!preset)
            return noPresets(file, Texts::tr("number %1 has no kind, no name or no arguments").arg(presets.size() + 1));
        presets << *preset;
    }
    return presets;
}

QByteArray written(const Presets &presets)
{
    QJsonArray list;
    for (const Preset &preset : presets)
        list.append(
            QJsonObject{{u"kind"_s, preset.kind}, {u"name"_s, preset.name}, {u"arguments"_s, preset.arguments}});
    return QJsonDocument(QJsonObject{{u"presets"_s, list}}).toJson();
}

Result<void> writePresets(const QString &file, const Presets &presets)
{
    const QByteArray bytes = written(presets);
    if (bytes.size() > maxPresetsBytes)
        return badInput(
            Texts::tr("The presets take more than %1 MiB. Delete some.").arg(maxPresetsBytes / (1024 * 1024)));
    QSaveFile target(QFileInfo(file).canonicalFilePath().isEmpty() ? file : QFileInfo(file).canonicalFilePath());
    const bool isWritten = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && target.write(bytes) == bytes.size()
        && target.commit();
    if (isWritten)
        return {};
    return badInput(Texts::tr("The presets cannot be written to %1: %2.").arg(file, target.errorString()));
}

} // namespace

QString presetsFile(const QString &settingsFile) { return QFileInfo(settingsFile).path() + u"/presets.json"_s; }

Result<Presets> readPresets(const QString &name)
{
    if (!QFileInfo::exists(name) && !QFileInfo(name).isSymLink())
        return Presets();
    if (!QFileInfo(name).isFile())
        return noPresets(name, Texts::tr("it is no file"));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return noPresets(name, file.errorString());
    const QByteArray bytes = file.read(maxPresetsBytes + 1);
    if (bytes.size() > maxPresetsBytes)
        return noPresets(name, Texts::tr("it has more than %1 MiB").arg(maxPresetsBytes / (1024 * 1024)));
    return parsed(name, bytes);
}

Result<Presets> changePresets(const QString &file, const std::function<Result<void>(Presets &)> &change)
{
    if (const int problem = makePrivateFolders(QFileInfo(file).absolutePath()); problem != 0)
        return badInput(Texts::tr("The presets cannot be written to %1: %2.").arg(file, qt_error_string(problem)));
    QLockFile lock(file + u".lock"_s);
    if (!lock.tryLock(2'000) && lock.error() == QLockFile::LockFailedError)
        return badInput(Texts::tr("Another window is changing the presets. Try again."));
    auto presets = readPresets(file);
    if (!presets)
        return presets;
    Presets changed = std::move(presets).value();
    if (const auto made = change(changed); !made)
        return made.error();
    if (const auto stored = writePresets(file, changed); !stored)
        return stored.error();
    return changed;
}

QStringList presetNames(const Presets &presets, const QString &kind)
{
    QStringList names;
    for (const Preset &preset : presets)
        if (preset.kind == kind)
            names << preset.name;
    std::ranges::sort(names, [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

const Preset *findPreset(const Presets &presets, const QString &kind, const QString &name)
{
    const auto found = positionOf(presets, kind, name);
    return found == presets.end() ? nullptr : &*found;
}

Result<void> keepPreset(Presets &presets, Preset preset)
{
    const auto name = checkedName(preset.name);
    if (!name)
        return name.error();
    preset.name = *name;
    if (const auto found = positionOf(presets, preset.kind, preset.name); found != presets.end())
        *found = std::move(preset);
    else
        presets << std::move(preset);
    return {};
}

Result<void> renamePreset(Presets &presets, const QString &kind, const QString &name, const QString &entered)
{
    const auto newName = checkedName(entered);
    if (!newName)
        return newName.error();
    const auto found = positionOf(presets, kind, name);
    if (found == presets.end())
        return badInput(Texts::tr("There is no preset “%1” any more.").arg(name));
    const auto other = positionOf(presets, kind, *newName);
    if (other != presets.end() && other != found)
        return badInput(Texts::tr("There is a preset “%1” already.").arg(*newName));
    found->name = *newName;
    return {};
}

QStringList goneArguments(const ArgumentSpecs &specs, const QJsonObject &arguments)
{
    QStringList gone;
    for (const QString &name : arguments.keys())
        if (!specs.find(name))
            gone << name;
    return gone;
}

Result<Preset> chosenPreset(const Presets &presets, const QString &kind, const QString &name)
{
    if (const Preset *preset = findPreset(presets, kind, name))
        return *preset;
    const QStringList names = presetNames(presets, kind);
    const QString nearest = nearestName(name, names);
    QString message = Texts::tr("There is no preset “%1” of “%2”.").arg(name, kind) + u' ';
    if (!nearest.isEmpty())
        message += Texts::tr("Did you mean “%1”?").arg(nearest);
    else
        message += names.isEmpty() ? Texts::tr("It has none yet; the form saves them.")
                                   : Texts::tr("There are: %1.").arg(names.join(u", "_s));
    return Error{.code = ErrorCode::BadInput, .message = message, .field = u"preset"_s};
}

} // namespace jobdeck
