#include "jobs/library/checksumfolder.h"

#include "jobs/library/checksumrun.h"
#include "jobs/registration.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct ChecksumFolder : Schedule {
    Q_GADGET
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QString manifest MEMBER manifest)
    Q_PROPERTY(QString check MEMBER check)
    Q_DECLARE_TR_FUNCTIONS(ChecksumFolder)
public:
    QString folder;
    QString manifest;
    QString check;

    static void describe(ArgumentSpecs &specs)
    {
        const QStringList filters{tr("Checksum files (*.sha256 SHA256SUMS *.txt)"), tr("All files (*)")};
        ArgumentSpec &folder = specs(u"folder");
        folder.type = ArgumentType::Folder;
        folder.label = tr("Folder");
        folder.help = tr("Every file in it and below is read. Symbolic links are not followed.");
        folder.isRequired = true;

        ArgumentSpec &manifest = specs(u"manifest");
        manifest.type = ArgumentType::SaveFile;
        manifest.label = tr("Write manifest");
        manifest.help = tr("A file for the checksums, in the format of sha256sum. An older one is replaced.");
        manifest.filters = filters;

        ArgumentSpec &check = specs(u"check");
        check.type = ArgumentType::File;
        check.label = tr("Check against");
        check.help = tr("An earlier manifest. Every file that differs, is missing or is new gets an error.");
        check.filters = filters;
    }
};

Result<void> registerChecksumFolder(JobRegistry &registry)
{
    const JobKind kind{.name = u"Checksum Folder"_s,
                       .group = u"Files"_s,
                       .title = ChecksumFolder::tr("Checksum Folder"),
                       .groupTitle = ChecksumFolder::tr("Files"),
                       .description = ChecksumFolder::tr("Computes the SHA-256 of every file below a folder, or checks "
                                                         "the files against an earlier manifest."),
                       .icon = u"document-properties"_s,
                       .resultsColumns = checksumColumns()};
    return registerJob<ChecksumFolder>(registry, kind, [](const ChecksumFolder &arguments, JobContext &job) {
        return ChecksumRun(job, {.folder = arguments.folder, .manifest = arguments.manifest, .check = arguments.check})
            .run();
    });
}

} // namespace jobdeck

#include "checksumfolder.moc"
