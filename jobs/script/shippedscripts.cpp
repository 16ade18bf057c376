#include "jobs/script/shippedscripts.h"

#include "jobs/script/definitionfile.h"
#include "jobs/script/definitionreader.h"
#include "jobs/script/scriptheader.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace jobdeck {

bool isShipped(const QString &file) { return file.startsWith(u":/"); }

QList<JobDefinition> shippedScripts()
{
    QList<JobDefinition> scripts;
    const QDir place(u":/examples"_s);
    for (const QString &name : place.entryList(QDir::Files, QDir::Name)) {
        const QString file = place.filePath(name);
        const QByteArray content = readDefinitionFile(file).value_or(QByteArray());
        const HeaderSearch found = findHeader(content);
        if (!found.header)
            continue;
        ReadDefinition read = readDefinition(*found.header, file, true);
        if (!read.problems.isEmpty())
            continue;
        read.definition.hash = hashOf(content);
        read.definition.kind.source = JobKind().source;
        scripts << std::move(read.definition);
    }
    return scripts;
}

} // namespace jobdeck
