#include "jobs/script/secretfiles.h"

#include "jobs/jobenvironment.h"
#include "jobs/script/scriptplaces.h"

#include <QDir>
#include <QUuid>

namespace jobdeck {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<SecretFiles>> SecretFiles::write(const QString &folder, const ArgumentSpecs &specs,
                                                        const QJsonObject &values)
{
    const QString place = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<SecretFiles> files(new SecretFiles(place));
    const QJsonObject secrets = onlySecrets(specs, values);
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
        const QString file = place + u'/' + QString::number(files->m_environment.size() + 1);
        if (auto made = makeOwnFolder(place); !made)
            return made.error();
        if (auto written = writePrivateFile(file, secret.value().toString().toUtf8()); !written)
            return written.error();
        files->m_environment << "JOBDECK_SECRET_" + variableName(secret.key()) + '=' + QFile::encodeName(file);
    }
    return files;
}

SecretFiles::~SecretFiles()
{
    if (!m_environment.isEmpty())
        QDir(m_folder).removeRecursively();
}

} // namespace jobdeck
