// The presets of the operator for the forms: read and changed on a pool thread, one question after the other. GUI
// thread.
#pragma once

#include "model/presets.h"

#include <QObject>
#include <QThreadPool>

namespace jobdeck {

class PresetShelf final : public QObject {
    Q_OBJECT
public:
    explicit PresetShelf(QString file, QObject *parent = nullptr);
    ~PresetShelf() override; // waits for what is being written

    [[nodiscard]] const Presets &presets() const { return m_presets; }

    // changed() or failed() follows each.
    void load();
    void keep(const Preset &preset);
    void rename(const QString &kind, const QString &name, const QString &newName);
    void remove(const QString &kind, const QString &name);

signals:
    void changed();
    void failed(const QString &message);

private:
    void start(std::function<Result<Presets>()> work);

    const QString m_file;
    Presets m_presets;
    QThreadPool m_pool;
};

} // namespace jobdeck
