#include "jobs/artifactpath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ArtifactPath)
};

} // namespace

Result<QString> artifactPath(const QString &path, const QString &folder)
{
    const auto refused = [&path](const QString &why) {
        return Error{.code = ErrorCode::Refused, .message = why.arg(path), .field = {}};
    };
    const QString root = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
    const bool isPath = !path.isEmpty() && !path.contains(QChar::Null);
    const QFileInfo named(isPath && !root.isEmpty() ? QDir(root).absoluteFilePath(path) : QString());
    const QString file = isPath ? named.canonicalFilePath() : QString();
    if (isPath && !root.isEmpty() && file.isEmpty())
        return refused(Texts::tr("“%1” is not kept: there is no such file."));
    if (root.isEmpty() || !file.startsWith(root + u'/'))
        return refused(Texts::tr("“%1” is not kept: it is not in the job's own folder."));
    if (!QFileInfo(file).isFile())
        return refused(Texts::tr("“%1” is not kept: it is no plain file."));
    return file;
}

} // namespace jobdeck
