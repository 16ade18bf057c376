#include "jobs/library/cleanup.h"

#include "jobs/library/cleanuprun.h"
#include "jobs/registration.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct CleanUp : Schedule {
    Q_GADGET
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(int older_than MEMBER older_than)
    Q_PROPERTY(QStringList pattern MEMBER pattern)
    Q_PROPERTY(bool dry_run MEMBER dry_run)
    Q_PROPERTY(bool subfolders MEMBER subfolders)
    Q_DECLARE_TR_FUNCTIONS(CleanUp)
public:
    QString folder;
    int older_than = 0;
    QStringList pattern{u"*"_s};
    bool dry_run = true;
    bool subfolders = false;

    static void describe(ArgumentSpecs &specs)
    {
        ArgumentSpec &folder = specs(u"folder");
        folder.type = ArgumentType::Folder;
        folder.label = tr("Folder");
        folder.help = tr("Symbolic links are neither followed nor deleted.");
        folder.isRequired = true;

        ArgumentSpec &days = specs(u"older_than");
        days.label = tr("Older than");
        days.help = tr("By the time of the last change.");
        days.unit = tr("days");
        days.minimum = 1;
        days.maximum = 36'500;
        days.isRequired = true;

        ArgumentSpec &pattern = specs(u"pattern");
        pattern.label = tr("Patterns");
        pattern.help = tr("One a line, such as *.log; compared with the name and with the path below the folder.");
        pattern.defaultValue = QJsonArray{u"*"_s};
        pattern.isRequired = true; // empty is not all

        ArgumentSpec &dryRun = specs(u"dry_run");
        dryRun.label = tr("Only show what would be deleted");
        dryRun.defaultValue = true;

        ArgumentSpec &subfolders = specs(u"subfolders");
        subfolders.label = tr("Also in subfolders");
        subfolders.help = tr("The folders themselves stay.");
        subfolders.defaultValue = false;
    }
};

Result<void> registerCleanUp(JobRegistry &registry)
{
    const JobKind kind{
        .name = u"Clean Up Old Files"_s,
        .group = u"Files"_s,
        .title = CleanUp::tr("Clean Up Old Files"),
        .groupTitle = CleanUp::tr("Files"),
        .description = CleanUp::tr("Deletes the files of a folder that have not changed for some days, or shows which "
                                   "these are."),
        .icon = u"edit-clear-history"_s,
        .resultsColumns = cleanUpColumns()};
    return registerJob<CleanUp>(registry, kind, [](const CleanUp &arguments, JobContext &job) {
        return CleanUpRun(job,
                          {.folder = arguments.folder,
                           .days = arguments.older_than,
                           .patterns = arguments.pattern,
                           .isDryRun = arguments.dry_run,
                           .hasSubfolders = arguments.subfolders})
            .run();
    });
}

} // namespace jobdeck

#include "cleanup.moc"
