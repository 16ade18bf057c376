#include "app/programoptions.h"

#include <QtGlobal>

namespace jobdeck {

ProgramOptions checkedOptions(ProgramOptions options)
{
    if (options.name.isEmpty() || options.name.startsWith(u'.') || options.name.contains(u'/'))
        qFatal("\"%s\" cannot be the name of a program, because its folders are named so.",
               qUtf8Printable(options.name));
    if (options.title.isEmpty())
        options.title = options.name;
    if (options.version.isEmpty())
        options.version = QStringLiteral(JOBDECK_VERSION);
    if (options.desktopFile.isEmpty())
        options.desktopFile = options.name;
    return options;
}

} // namespace jobdeck
