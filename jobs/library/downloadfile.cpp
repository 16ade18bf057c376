#include "jobs/library/downloadfile.h"

#include "jobs/library/downloadrun.h"
#include "jobs/registration.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct DownloadFile : Schedule {
    Q_GADGET
    Q_PROPERTY(QUrl url MEMBER url)
    Q_PROPERTY(QString file MEMBER file)
    Q_PROPERTY(QString sha256 MEMBER sha256)
    Q_PROPERTY(bool resume MEMBER resume)
    Q_DECLARE_TR_FUNCTIONS(DownloadFile)
public:
    QUrl url;
    QString file;
    QString sha256;
    bool resume = true;

    static void describe(ArgumentSpecs &specs)
    {
        ArgumentSpec &url = specs(u"url");
        url.label = tr("Address");
        url.placeholder = u"https://example.org/file.zip"_s;
        url.isRequired = true;

        ArgumentSpec &file = specs(u"file");
        file.type = ArgumentType::SaveFile;
        file.label = tr("File");
        file.help = tr("An older file is replaced at the end.");
        file.isRequired = true;

        ArgumentSpec &hash = specs(u"sha256");
        hash.label = tr("SHA-256");
        hash.help = tr("What the file must have, in 64 hexadecimal digits. Empty: it is not checked.");

        ArgumentSpec &resume = specs(u"resume");
        resume.label = tr("Go on where an earlier run ended");
        resume.help = tr("What has arrived is kept in a file that ends with .part.");
        resume.defaultValue = true;
    }

    static FieldErrors check(const DownloadFile &arguments)
    {
        const Result<void> result = checkDownload(arguments.task());
        return result ? FieldErrors() : FieldErrors{result.error()};
    }

    [[nodiscard]] DownloadTask task() const
    {
        return {.url = url, .file = file, .sha256 = sha256.trimmed(), .isContinued = resume};
    }
};

Result<void> registerDownloadFile(JobRegistry &registry)
{
    const JobKind kind{.name = u"Download File"_s,
                       .group = u"Network"_s,
                       .title = DownloadFile::tr("Download File"),
                       .groupTitle = DownloadFile::tr("Network"),
                       .description = DownloadFile::tr("Downloads a file, and can check its SHA-256."),
                       .icon = u"download"_s,
                       .resultsColumns = downloadColumns()};
    return registerJob<DownloadFile>(registry, kind, [](const DownloadFile &arguments, JobContext &job) {
        return DownloadRun(job, arguments.task()).run();
    });
}

} // namespace jobdeck

#include "downloadfile.moc"
