// For tests of script jobs: a folder of one's own with files in it, and what belongs to their runs.
#pragma once

#include "jobs/script/scriptplaces.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace jobdeck::test {

class ScriptFolder final {
public:
    ScriptFolder() { chmod(QFile::encodeName(m_folder.path()).constData(), 0700); }

    QString write(const QString &name, const QByteArray &content, mode_t mode = 0700) const
    {
        const QString file = m_folder.filePath(name);
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file));
        written.close();
        chmod(QFile::encodeName(file).constData(), mode);
        return file;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

    // In another folder of one's own, so that it is no script.
    [[nodiscard]] ScriptPlaces places() const
    {
        return {.files = m_places.filePath(QStringLiteral("files")),
                .copies = m_places.filePath(QStringLiteral("scripts")),
                .secrets = m_places.filePath(QStringLiteral("secrets")),
                .trust = m_places.filePath(QStringLiteral("trusted"))};
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_places;
};

} // namespace jobdeck::test
