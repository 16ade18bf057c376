#include "jobs/library/backupfolder.h"

#include "jobs/library/backuprun.h"
#include "jobs/registration.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct BackupFolder : Schedule {
    Q_GADGET
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QString archive MEMBER archive)
    Q_PROPERTY(QStringList exclude MEMBER exclude)
    Q_PROPERTY(bool verify MEMBER verify)
    Q_DECLARE_TR_FUNCTIONS(BackupFolder)
public:
    QString folder;
    QString archive;
    QStringList exclude;
    bool verify = true;

    static void describe(ArgumentSpecs &specs)
    {
        ArgumentSpec &folder = specs(u"folder");
        folder.type = ArgumentType::Folder;
        folder.label = tr("Folder");
        folder.help = tr("Symbolic links are kept as links.");
        folder.isRequired = true;

        ArgumentSpec &archive = specs(u"archive");
        archive.type = ArgumentType::SaveFile;
        archive.label = tr("Archive");
        archive.help =
            tr("Its name ends with .zip, .tar, .tar.gz, .tar.zst or .tar.xz. An older archive is replaced at the end.");
        archive.filters = {tr("Archives (*.zip *.tar *.tar.gz *.tar.zst *.tar.xz)"), tr("All files (*)")};
        archive.isRequired = true;

        ArgumentSpec &exclude = specs(u"exclude");
        exclude.label = tr("Leave out");
        exclude.help = tr("One pattern a line, such as *.tmp or build/*. It is compared with the name and with the "
                          "path below the folder.");

        ArgumentSpec &verify = specs(u"verify");
        verify.label = tr("Verify");
        verify.help = tr("Reads the archive back and compares every file.");
        verify.defaultValue = true;
    }

    static FieldErrors check(const BackupFolder &arguments)
    {
        const Result<void> result = checkArchiveName(arguments.archive);
        return result ? FieldErrors() : FieldErrors{result.error()};
    }
};

Result<void> registerBackupFolder(JobRegistry &registry)
{
    const JobKind kind{.name = u"Back Up Folder"_s,
                       .group = u"Files"_s,
                       .title = BackupFolder::tr("Back Up Folder"),
                       .groupTitle = BackupFolder::tr("Files"),
                       .description = BackupFolder::tr("Packs a folder into a zip or tar archive, and checks that it "
                                                       "can be read back."),
                       .icon = u"archive-insert"_s,
                       .resultsColumns = backupColumns()};
    return registerJob<BackupFolder>(registry, kind, [](const BackupFolder &arguments, JobContext &job) {
        return BackupRun(job,
                         {.folder = arguments.folder,
                          .archive = arguments.archive,
                          .exclude = arguments.exclude,
                          .isVerified = arguments.verify})
            .run();
    });
}

} // namespace jobdeck

#include "backupfolder.moc"
