#include "report.h"

#include <jobdeck/registration.h>

#include <QFile>

using namespace Qt::StringLiterals;

struct Report : jobdeck::Schedule {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(Format format MEMBER format)
    Q_PROPERTY(int pages MEMBER pages)
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QString token MEMBER token)
public:
    enum Format { Text, Markdown };
    Q_ENUM(Format)

    QString title;
    Format format = Text;
    int pages = 1;
    QString folder;
    QString token;

    static void describe(jobdeck::ArgumentSpecs &specs);
    static jobdeck::FieldErrors check(const Report &report);
};

void Report::describe(jobdeck::ArgumentSpecs &specs)
{
    jobdeck::ArgumentSpec &title = specs(u"title");
    title.label = u"Title"_s;
    title.isRequired = true;
    title.maxLength = 80;

    specs(u"format").defaultValue = u"text"_s;

    jobdeck::ArgumentSpec &pages = specs(u"pages");
    pages.minimum = 1;
    pages.maximum = 1000;
    pages.defaultValue = 3;

    specs(u"folder").type = jobdeck::ArgumentType::Folder;

    jobdeck::ArgumentSpec &token = specs(u"token");
    token.type = jobdeck::ArgumentType::Secret;
    token.help = u"Asked for at every run, and stored nowhere."_s;
}

jobdeck::FieldErrors Report::check(const Report &report)
{
    if (report.format == Markdown && report.pages > 100)
        return {{jobdeck::ErrorCode::BadInput, u"Markdown has at most 100 pages. Make fewer, or choose Text."_s,
                 u"pages"_s}};
    return {};
}

static jobdeck::Outcome writeReport(const Report &report, jobdeck::JobContext &job)
{
    for (int page = 1; page <= report.pages; ++page) {
        if (job.stopRequested())
            return jobdeck::Outcome::stopped(u"It stopped before page %1."_s.arg(page));
        job.setProgress(100 * page / report.pages, u"Page %1 of %2"_s.arg(page).arg(report.pages));
        QFile file(u"%1/page-%2"_s.arg(report.folder).arg(page));
        const bool isWritten =
            report.folder.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(report.title.toUtf8()) >= 0);
        job.addResultsRow({page, {isWritten ? u"written"_s : QString(), isWritten ? QString() : file.errorString()}});
    }
    job.addLog(u"%1 pages"_s.arg(report.pages), jobdeck::LogLevel::Notice);
    return jobdeck::Outcome::done();
}

void addReport(jobdeck::JobRegistry &registry)
{
    const auto added = jobdeck::registerJob<Report>(registry,
                                                    {.name = u"Report"_s,
                                                     .group = u"Acme"_s,
                                                     .description = u"Writes the pages of a report."_s,
                                                     .resultsColumns = {u"Page"_s, u"State"_s},
                                                     .timeoutMs = 600'000,
                                                     .parallel = 1},
                                                    writeReport);
    if (!added)
        qFatal("%s", qUtf8Printable(added.error().message));
}

#include "report.moc"
