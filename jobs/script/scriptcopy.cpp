#include "jobs/script/scriptcopy.h"

#include "jobs/script/definitionfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace jobdeck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptCopy)
};

} // namespace

Result<QString> scriptCopy(const JobDefinition &definition, const ScriptPlaces &places)
{
    const QString folder = places.copies + u'/' + QString::fromLatin1(definition.hash);
    const QString copy = folder + u'/' + QFileInfo(definition.file).fileName();
    if (hashOfFile(copy) == definition.hash)
        return copy;
    const auto content = readDefinitionFile(definition.file);
    if (!content || hashOf(*content) != definition.hash)
        return Error{.code = ErrorCode::Refused,
                     .message =
                         Texts::tr("%1 was changed or removed a moment ago, so it was not run. Run the job again.")
                             .arg(definition.file),
                     .field = {}};
    if (auto made = makeOwnFolder(folder); !made)
        return made.error();
    if (auto written = writePrivateFile(copy, *content, true); !written)
        return written.error();
    return copy;
}

} // namespace jobdeck
