// Argument sets that the operator named and keeps: one JSON file in the configuration folder. Never with secrets.
// Touches the disk; any thread, any number of processes: a change reads the file, changes and replaces it under a lock.
#pragma once

#include "model/argumentspec.h"

#include <functional>

namespace jobdeck {

struct Preset {
    QString kind = {};
    QString name = {}; // unique within the kind, whatever the case
    QJsonObject arguments = {};

    bool operator==(const Preset &) const = default;
};
using Presets = QList<Preset>;

inline constexpr qint64 maxPresetsBytes = 8LL * 1024 * 1024;
inline constexpr qsizetype longestPresetName = 80; // characters

// Beside the settings file of a program.
[[nodiscard]] QString presetsFile(const QString &settingsFile);
// A file that is not there holds none. BadInput for one that is no presets file: it is told, and never overwritten.
[[nodiscard]] Result<Presets> readPresets(const QString &file);
// The presets as they are after `change`. Waits at most two seconds for another process.
[[nodiscard]] Result<Presets> changePresets(const QString &file, const std::function<Result<void>(Presets &)> &change);

[[nodiscard]] QStringList presetNames(const Presets &presets, const QString &kind); // in the order of the alphabet
[[nodiscard]] const Preset *findPreset(const Presets &presets, const QString &kind, const QString &name);
// Adds it, or puts it in the place of the one of that name.
[[nodiscard]] Result<void> keepPreset(Presets &presets, Preset preset);
// BadInput if there is none of that name, or `newName` is taken by another.
[[nodiscard]] Result<void> renamePreset(Presets &presets, const QString &kind, const QString &name,
                                        const QString &newName);
// The names of what it gives that the kind does not take any more.
[[nodiscard]] QStringList goneArguments(const ArgumentSpecs &specs, const QJsonObject &arguments);
// Unknown: BadInput, naming the nearest.
[[nodiscard]] Result<Preset> chosenPreset(const Presets &presets, const QString &kind, const QString &name);

} // namespace jobdeck
