#include "jobs/library/convertimages.h"

#include "jobs/library/convertrun.h"
#include "jobs/library/picture.h"
#include "jobs/registration.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct ConvertImages : Schedule {
    Q_GADGET
    Q_PROPERTY(QStringList files MEMBER files)
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QString target_folder MEMBER target_folder)
    Q_PROPERTY(QString format MEMBER format)
    Q_PROPERTY(int max_width MEMBER max_width)
    Q_PROPERTY(int max_height MEMBER max_height)
    Q_PROPERTY(int quality MEMBER quality)
    Q_DECLARE_TR_FUNCTIONS(ConvertImages)
public:
    QStringList files;
    QString folder;
    QString target_folder;
    QString format;
    int max_width = 0;
    int max_height = 0;
    int quality = -1;

    static void describe(ArgumentSpecs &specs)
    {
        describeFiles(specs);
        ArgumentSpec &format = specs(u"format");
        format.type = ArgumentType::Choice;
        format.label = tr("Format");
        for (const QString &name : pictureFormats())
            format.choices.append({.value = name, .label = name.toUpper()});
        format.defaultValue = u"png"_s;

        describeSize(specs(u"max_width"), tr("Greatest width"));
        describeSize(specs(u"max_height"), tr("Greatest height"));
        ArgumentSpec &quality = specs(u"quality");
        quality.label = tr("Quality");
        quality.help = tr("From 0, small files, to 100, good pictures. Empty: what is usual for the format.");
        quality.minimum = 0;
        quality.maximum = 100;
    }

    static FieldErrors check(const ConvertImages &arguments)
    {
        const Result<void> result = checkConversion(arguments.task());
        return result ? FieldErrors() : FieldErrors{result.error()};
    }

    [[nodiscard]] ConvertTask task() const
    {
        return {.files = files,
                .folder = folder,
                .targetFolder = target_folder,
                .format = format.toLatin1(),
                .greatest = {max_width, max_height},
                .quality = quality};
    }

private:
    static void describeFiles(ArgumentSpecs &specs)
    {
        ArgumentSpec &files = specs(u"files");
        files.label = tr("Pictures");
        files.help = tr("One file a line; a name without a folder is looked for in the folder below. Empty: all "
                        "pictures of the folder.");
        files.filters = {u"%1 (*.%2)"_s.arg(tr("Pictures"), pictureFormats().join(u" *."_s))};
        ArgumentSpec &folder = specs(u"folder");
        folder.type = ArgumentType::Folder;
        folder.label = tr("Folder");
        ArgumentSpec &target = specs(u"target_folder");
        target.type = ArgumentType::Folder;
        target.label = tr("Write into");
        target.help = tr("A folder. It is made if there is none; files of the same name are replaced.");
        target.isRequired = true;
        target.mustExist = false;
    }

    static void describeSize(ArgumentSpec &spec, const QString &label)
    {
        spec.label = label;
        spec.help = tr("Larger pictures are made smaller and keep their proportions. Empty: any.");
        spec.unit = tr("pixels");
        spec.minimum = 1;
        spec.maximum = 100'000;
    }
};

Result<void> registerConvertImages(JobRegistry &registry)
{
    const JobKind kind{.name = u"Convert Images"_s,
                       .group = u"Pictures"_s,
                       .title = ConvertImages::tr("Convert Images"),
                       .groupTitle = ConvertImages::tr("Pictures"),
                       .description = ConvertImages::tr("Writes pictures in another format, and smaller if wanted."),
                       .icon = u"image-x-generic"_s,
                       .resultsColumns = conversionColumns()};
    return registerJob<ConvertImages>(registry, kind, [](const ConvertImages &arguments, JobContext &job) {
        return ConvertRun(job, arguments.task()).run();
    });
}

} // namespace jobdeck

#include "convertimages.moc"
