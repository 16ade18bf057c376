#include "jobs/library/convertrun.h"

#include "jobs/library/picture.h"
#include "jobs/library/userfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSaveFile>

#include <fcntl.h>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ConvertImages)
};

Error failure(const QString &sentence, const QString &field = {})
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

} // namespace

QStringList conversionColumns()
{
    return {Text::tr("Picture"), Text::tr("Written"), Text::tr("Pixels"), Text::tr("Size")};
}

Result<void> checkConversion(const ConvertTask &task)
{
    const bool isWhole =
        std::ranges::all_of(task.files, [](const QString &file) { return QDir::isAbsolutePath(file); });
    if (task.folder.isEmpty() && (task.files.isEmpty() || !isWhole))
        return failure(
            task.files.isEmpty()
                ? Text::tr("There is nothing to convert. Give pictures or a folder.")
                : Text::tr("Without a folder each picture needs its whole path, from / on. Give the folder."),
            u"folder"_s);
    if (!pictureFormats().contains(QString::fromLatin1(task.format)))
        return failure(Text::tr("Pictures cannot be written as “%1”. Choose one of these: %2.")
                           .arg(QString::fromLatin1(task.format), pictureFormats().join(u", "_s)),
                       u"format"_s);
    return {};
}

ConvertRun::ConvertRun(JobContext &job, ConvertTask task)
    : m_job(job)
    , m_task(std::move(task))
{
}

Outcome ConvertRun::run()
{
    if (const Result<void> result = prepare(); !result)
        return Outcome::exception(result.error().message);
    qint64 seen = 0;
    for (const Source &source : std::as_const(m_sources)) {
        if (m_job.stopRequested())
            break;
        const Result<Written> written = convert(source);
        const QString name = QString::fromUtf8(source.path);
        if (written)
            m_job.addResultsRow({name, written->name,
                                 u"%1 × %2"_s.arg(written->pixels.width()).arg(written->pixels.height()),
                                 QJsonValue(written->size)});
        else
            m_job.addResultsRow({Cell(name, written.error().message), QString(), QString(), QJsonValue()});
        m_count += written ? 1 : 0;
        m_job.setProgress(static_cast<int>(++seen * 100 / m_sources.size()), summary());
    }
    return end();
}

Result<void> ConvertRun::prepare()
{
    m_job.setResultsColumns(conversionColumns());
    if (Result<void> result = checkConversion(m_task); !result)
        return result;
    if (m_task.files.isEmpty()) {
        if (Result<void> result = listFolder(); !result)
            return result;
    } else {
        listFiles();
    }
    if (QDir().mkpath(m_task.targetFolder))
        return {};
    return failure(Text::tr("The folder %1 cannot be made. Choose another place for it.").arg(m_task.targetFolder),
                   u"target_folder"_s);
}

Result<void> ConvertRun::listFolder()
{
    Result<OpenFolder> folder = OpenFolder::open(m_task.folder, u"folder"_s);
    if (!folder)
        return folder.error();
    m_folder.emplace(std::move(folder).value());
    int others = 0;
    const FolderContents contents = m_folder->list(
        [&others](const FolderEntry &entry) {
            const bool isPicture = entry.kind() == FolderEntry::Kind::File && isPictureName(entry.path);
            others += isPicture || entry.kind() == FolderEntry::Kind::Folder ? 0 : 1;
            return isPicture;
        },
        m_job.stopToken());
    for (const FolderEntry &entry : contents.entries)
        m_sources.append({.path = entry.path, .entry = entry});
    m_job.addLog(Text::tr("Found %n picture(s) in %1", nullptr, static_cast<int>(m_sources.size())).arg(m_task.folder));
    if (others > 0)
        m_job.addLog(Text::tr("Left out %n file(s) that are no pictures", nullptr, others));
    return {};
}

void ConvertRun::listFiles()
{
    for (const QString &file : m_task.files)
        m_sources.append({.path = QFile::encodeName(QDir(m_task.folder).filePath(file))});
}

Result<ConvertRun::Written> ConvertRun::convert(const Source &source)
{
    const QByteArray name = source.path.sliced(source.path.lastIndexOf('/') + 1);
    const qsizetype dot = name.lastIndexOf('.');
    const QByteArray base = dot > 0 ? name.first(dot) : name;
    const QByteArray target = QString::fromUtf8(base).toUtf8() + '.' + m_task.format; // what is no text becomes U+FFFD
    if (const QByteArray other = m_names.value(target); !other.isEmpty())
        return failure(Text::tr("would replace %1, which was just made from %2")
                           .arg(QString::fromUtf8(target), QString::fromUtf8(other)));
    if (isSource(QFile::encodeName(m_task.targetFolder) + '/' + target))
        return failure(
            Text::tr("would replace a picture that is to be converted; choose another folder to write into"));
    QFile file;
    if (const Result<void> opened = open(file, source); !opened)
        return opened.error();
    const Result<QImage> picture = readPicture(file);
    if (!picture)
        return picture.error();
    const Result<Written> written = write(fitInto(*picture, m_task.greatest), QString::fromUtf8(target));
    if (written)
        m_names.insert(target, name);
    return written;
}

Result<void> ConvertRun::open(QFile &file, const Source &source) const
{
    if (!source.entry) {
        const QString name = QFile::decodeName(source.path);
        if (Result<void> result = checkSource(name, u"files"_s); !result)
            return result;
        file.setFileName(name);
        return file.open(QIODevice::ReadOnly) ? Result<void>()
                                              : failure(Text::tr("cannot be read: %1").arg(file.errorString()));
    }
    Result<Descriptor> descriptor = m_folder->openFile(*source.entry);
    if (!descriptor)
        return descriptor.error();
    const int own = ::fcntl(descriptor->get(), F_DUPFD_CLOEXEC, 0);
    return file.open(own, QIODevice::ReadOnly, QFile::AutoCloseHandle)
        ? Result<void>()
        : failure(Text::tr("cannot be read: %1").arg(file.errorString()));
}

Result<ConvertRun::Written> ConvertRun::write(const QImage &picture, const QString &name) const
{
    const Result<QString> target = targetOf(QDir(m_task.targetFolder).filePath(name), {});
    if (!target)
        return target.error();
    QSaveFile file(*target);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Text::tr("cannot be written: %1").arg(file.errorString()));
    if (const Result<void> written = writePicture(file, picture, m_task.format, m_task.quality); !written)
        return written.error();
    const qint64 size = file.size();
    if (!file.commit())
        return failure(Text::tr("cannot be written: %1").arg(file.errorString()));
    return Written{.name = name, .pixels = picture.size(), .size = size};
}

// Under whatever name.
bool ConvertRun::isSource(const QByteArray &target) const
{
    struct stat there = {};
    if (::stat(target.constData(), &there) != 0)
        return false;
    return std::ranges::any_of(m_sources, [&there](const Source &source) {
        struct stat status = {};
        if (source.entry)
            return source.entry->isSameFileAs(there);
        return ::stat(source.path.constData(), &status) == 0 && status.st_ino == there.st_ino
            && status.st_dev == there.st_dev;
    });
}

QString ConvertRun::summary() const { return Text::tr("Converted %n picture(s)", nullptr, static_cast<int>(m_count)); }

Outcome ConvertRun::end()
{
    if (m_job.stopRequested())
        return Outcome::stopped(Text::tr("%1; they were kept.", "Converted 3 pictures; …").arg(summary()));
    m_job.addLog(summary());
    m_job.setProgress(100, summary());
    return Outcome::done();
}

} // namespace jobdeck
