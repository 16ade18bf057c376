#include "views/presetshelf.h"

#include <QCoreApplication>
#include <QPointer>

namespace jobdeck {

PresetShelf::PresetShelf(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_pool.setMaxThreadCount(1); // in the order in which it was asked
}

PresetShelf::~PresetShelf() = default;

void PresetShelf::start(std::function<Result<Presets>()> work)
{
    m_pool.start([work = std::move(work), guard = QPointer(this)] {
        const auto tell = [guard, presets = work()] {
            if (!guard)
                return;
            if (!presets) {
                emit guard->failed(presets.error().message);
                return;
            }
            guard->m_presets = *presets;
            emit guard->changed();
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    });
}

void PresetShelf::load()
{
    start([file = m_file] { return readPresets(file); });
}

void PresetShelf::keep(const Preset &preset)
{
    start([file = m_file, preset] {
        return changePresets(file, [&](Presets &presets) { return keepPreset(presets, preset); });
    });
}

void PresetShelf::rename(const QString &kind, const QString &name, const QString &newName)
{
    start([=, file = m_file] {
        return changePresets(file, [&](Presets &presets) { return renamePreset(presets, kind, name, newName); });
    });
}

void PresetShelf::remove(const QString &kind, const QString &name)
{
    start([=, file = m_file] {
        return changePresets(file, [&](Presets &presets) -> Result<void> {
            presets.removeIf([&](const Preset &preset) { return preset.kind == kind && preset.name == name; });
            return {};
        });
    });
}

} // namespace jobdeck
