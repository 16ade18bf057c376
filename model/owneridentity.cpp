#include "model/jobstore.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

QByteArray contentsOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace

// proc(5): field 22 of /proc/PID/stat; the program's name, field 2, may itself contain spaces and parentheses.
OwnerIdentity OwnerIdentity::ofThisProcess()
{
    const QByteArray stat = contentsOf(u"/proc/self/stat"_s);
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return {.pid = getpid(),
            .startTime = fields.value(19).toLongLong(),
            .bootId = QString::fromLatin1(contentsOf(u"/proc/sys/kernel/random/boot_id"_s)).trimmed()};
}

QString OwnerIdentity::toText() const { return u"%1:%2:%3"_s.arg(pid).arg(startTime).arg(bootId); }

} // namespace jobdeck
