// The secrets of one run as files that only the user can read, for as long as this object lives. One thread.
#pragma once

#include "model/argumentspec.h"

#include <QByteArrayList>

namespace jobdeck {

class SecretFiles final {
public:
    // In a new folder below `folder`. Error: why they could not be written; then there are none.
    [[nodiscard]] static Result<std::unique_ptr<SecretFiles>> write(const QString &folder, const ArgumentSpecs &specs,
                                                                    const QJsonObject &values);
    ~SecretFiles();
    Q_DISABLE_COPY_MOVE(SecretFiles)

    // "JOBDECK_SECRET_<NAME>=path"
    [[nodiscard]] const QByteArrayList &environment() const { return m_environment; }

private:
    explicit SecretFiles(QString folder)
        : m_folder(std::move(folder))
    {
    }

    const QString m_folder;
    QByteArrayList m_environment;
};

} // namespace jobdeck
