#include "jobs/library/archivecheck.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace jobdeck {
namespace {

constexpr std::size_t blockSize = 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

struct Closing {
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Closing>;

Error errorOf(archive *reader)
{
    const char *text = archive_error_string(reader);
    return {
        .code = ErrorCode::BadInput, .message = QString::fromUtf8(text != nullptr ? text : "libarchive"), .field = {}};
}

Reader readerOf(int descriptor, int &code)
{
    Reader reader(archive_read_new());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_format_empty(reader.get());
    code = archive_read_open_fd(reader.get(), descriptor, blockSize);
    return reader;
}

struct Content {
    qint64 size = 0;
    QByteArray hash;
};

Result<Content> readContent(archive *reader, const std::stop_token &stop, const std::function<void(qint64)> &onRead)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockSize, Qt::Uninitialized);
    Content content;
    while (!stop.stop_requested()) {
        const la_ssize_t count = archive_read_data(reader, block.data(), blockSize);
        if (count < ARCHIVE_OK)
            return errorOf(reader);
        if (count == 0)
            break;
        hash.addData(QByteArrayView(block.constData(), count));
        content.size += count;
        onRead(count);
    }
    content.hash = hash.result().toHex();
    return content;
}

bool hasName(archive_entry *entry, const QByteArray &path)
{
    QByteArray name = archive_entry_pathname(entry); // none, where it is not text: then the order tells
    if (name.endsWith('/'))
        name.chop(1);
    return name.isEmpty() || name == path;
}

QString differenceOf(const ArchivedItem &item, const Content &content)
{
    if (content.size != item.size)
        return Text::tr("has %1 bytes in the archive instead of %2").arg(content.size).arg(item.size);
    if (!item.hash.isEmpty() && content.hash != item.hash)
        return Text::tr("has another SHA-256 in the archive");
    return {};
}

} // namespace

Result<QList<ArchiveDifference>> compareArchive(int descriptor, const QList<ArchivedItem> &items,
                                                const std::stop_token &stop, const std::function<void(qint64)> &onRead)
{
    int code = ARCHIVE_OK;
    const Reader reader = readerOf(descriptor, code);
    if (code < ARCHIVE_WARN)
        return errorOf(reader.get());
    QList<ArchiveDifference> differences;
    for (const ArchivedItem &item : items) {
        archive_entry *entry = nullptr;
        code = stop.stop_requested() ? ARCHIVE_EOF : archive_read_next_header(reader.get(), &entry);
        if (stop.stop_requested())
            break;
        if (code < ARCHIVE_WARN)
            return errorOf(reader.get());
        if (code == ARCHIVE_EOF || !hasName(entry, item.path)) {
            differences.append({item.path, Text::tr("is missing in the archive")});
            if (code == ARCHIVE_EOF)
                continue;
        } else if (item.isFile) {
            const Result<Content> content = readContent(reader.get(), stop, onRead);
            if (!content)
                return content.error();
            const QString difference = stop.stop_requested() ? QString() : differenceOf(item, *content);
            if (!difference.isEmpty())
                differences.append({item.path, difference});
        }
    }
    return differences;
}

} // namespace jobdeck
