#include "jobs/library/archivewriter.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int blockSize = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

Error phrase(const QString &text) { return {.code = ErrorCode::BadInput, .message = text, .field = {}}; }

bool isUtf8(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    return !decoder.hasError();
}

} // namespace

std::optional<ArchiveFormat> archiveFormatOf(const QString &fileName)
{
    const std::pair<QString, ArchiveFormat> endings[] = {{u".zip"_s, ArchiveFormat::Zip},
                                                         {u".tar"_s, ArchiveFormat::Tar},
                                                         {u".tar.gz"_s, ArchiveFormat::TarGzip},
                                                         {u".tar.zst"_s, ArchiveFormat::TarZstd},
                                                         {u".tar.xz"_s, ArchiveFormat::TarXz}};
    for (const auto &[ending, format] : endings)
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return format;
    return {};
}

void ArchiveWriter::Freeing::operator()(archive *writer) const { archive_write_free(writer); }

ArchiveWriter::ArchiveWriter(QIODevice &target, ArchiveFormat format)
    : m_target(target)
    , m_format(format)
    , m_archive(archive_write_new())
{
}

// libarchive frees its compressors only when it closes the archive, and not after a fatal error. So it may close one
// that is given up, and never hears of an error of the disk.
ArchiveWriter::~ArchiveWriter() { m_isGivenUp = true; }

ssize_t ArchiveWriter::writeBlock(archive *, void *self, const void *block, std::size_t size)
{
    auto &writer = *static_cast<ArchiveWriter *>(self);
    if (writer.m_isGivenUp || !writer.m_writeError.isEmpty())
        return static_cast<ssize_t>(size);
    QByteArrayView rest(static_cast<const char *>(block), static_cast<qsizetype>(size));
    while (!rest.isEmpty() && writer.m_writeError.isEmpty()) { // only a write without any success tells why
        const qint64 written = writer.m_target.write(rest.data(), rest.size());
        if (written <= 0)
            writer.m_writeError = writer.m_target.errorString();
        rest = rest.sliced(std::max<qint64>(0, written));
    }
    return static_cast<ssize_t>(size);
}

Result<void> ArchiveWriter::begin()
{
    archive *writer = m_archive.get();
    int code =
        m_format == ArchiveFormat::Zip ? archive_write_set_format_zip(writer) : archive_write_set_format_gnutar(writer);
    if (m_format == ArchiveFormat::TarGzip)
        code = std::min(code, archive_write_add_filter_gzip(writer));
    else if (m_format == ArchiveFormat::TarZstd)
        code = std::min(code, archive_write_add_filter_zstd(writer));
    else if (m_format == ArchiveFormat::TarXz)
        code = std::min(code, archive_write_add_filter_xz(writer));
    archive_write_set_bytes_per_block(writer, blockSize);
    archive_write_set_bytes_in_last_block(writer, 1); // no padding after compressed data
    if (code == ARCHIVE_OK)
        code = archive_write_open(writer, this, nullptr, &ArchiveWriter::writeBlock, nullptr);
    return check(code);
}

Result<void> ArchiveWriter::add(const FolderEntry &entry, const QByteArray &linkTarget)
{
    if (m_format == ArchiveFormat::Zip && !(isUtf8(entry.path) && isUtf8(linkTarget)))
        return phrase(
            Text::tr("its name is not UTF-8, which a zip file cannot hold; choose a name that ends with .tar.gz"));
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(),
                                                                               &archive_entry_free);
    archive_entry_copy_stat(header.get(), &entry.status);
    archive_entry_set_nlink(header.get(), 1); // each name of a file is a file of its own
    const bool isFolder = entry.kind() == FolderEntry::Kind::Folder;
    archive_entry_copy_pathname(header.get(), (isFolder ? entry.path + '/' : entry.path).constData());
    if (entry.kind() == FolderEntry::Kind::Link)
        archive_entry_copy_symlink(header.get(), linkTarget.constData());
    if (entry.kind() != FolderEntry::Kind::File)
        archive_entry_set_size(header.get(), 0);
    return check(archive_write_header(m_archive.get(), header.get()));
}

Result<void> ArchiveWriter::write(QByteArrayView content)
{
    const la_ssize_t written =
        archive_write_data(m_archive.get(), content.data(), static_cast<std::size_t>(content.size()));
    return check(written < 0 ? static_cast<int>(written) : ARCHIVE_OK);
}

Result<void> ArchiveWriter::end() { return check(archive_write_close(m_archive.get())); }

Result<void> ArchiveWriter::check(int code)
{
    if (!m_writeError.isEmpty()) {
        m_isBroken = true;
        return phrase(m_writeError);
    }
    if (code >= ARCHIVE_WARN) // a warning is about how, not whether: a name kept as bytes
        return {};
    m_isBroken = m_isBroken || code == ARCHIVE_FATAL;
    const char *text = archive_error_string(m_archive.get());
    return phrase(QString::fromUtf8(text != nullptr ? text : "libarchive"));
}

} // namespace jobdeck
