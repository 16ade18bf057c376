#include "jobs/library/duplicatefiles.h"

#include "jobs/library/duplicaterun.h"
#include "jobs/registration.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct DuplicateFiles : Schedule {
    Q_GADGET
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(qint64 min_size MEMBER min_size)
    Q_DECLARE_TR_FUNCTIONS(DuplicateFiles)
public:
    QString folder;
    qint64 min_size = 1;

    static void describe(ArgumentSpecs &specs)
    {
        ArgumentSpec &folder = specs(u"folder");
        folder.type = ArgumentType::Folder;
        folder.label = tr("Folder");
        folder.help = tr("Every file in it and below is looked at. Symbolic links are not followed.");
        folder.isRequired = true;

        ArgumentSpec &size = specs(u"min_size");
        size.label = tr("At least");
        size.help = tr("Smaller files are left out.");
        size.unit = tr("bytes");
        size.minimum = 0;
        size.defaultValue = 1;
    }
};

Result<void> registerDuplicateFiles(JobRegistry &registry)
{
    const JobKind kind{.name = u"Find Duplicate Files"_s,
                       .group = u"Files"_s,
                       .title = DuplicateFiles::tr("Find Duplicate Files"),
                       .groupTitle = DuplicateFiles::tr("Files"),
                       .description = DuplicateFiles::tr("Finds the files below a folder that have the same content, "
                                                         "and tells how much room they waste."),
                       .icon = u"edit-copy"_s,
                       .resultsColumns = duplicateColumns()};
    return registerJob<DuplicateFiles>(registry, kind, [](const DuplicateFiles &arguments, JobContext &job) {
        return DuplicateRun(job, {.folder = arguments.folder, .leastSize = arguments.min_size}).run();
    });
}

} // namespace jobdeck

#include "duplicatefiles.moc"
