// Writes a zip or tar archive by libarchive. Names go in as bytes: a tar file is in GNU format, which has no idea of an
// encoding. Any one thread.
#pragma once

#include "jobs/library/openfolder.h"

#include <QByteArrayView>

#include <sys/types.h>

#include <memory>
#include <optional>

class QIODevice;
struct archive;

namespace jobdeck {

enum class ArchiveFormat { Zip, Tar, TarGzip, TarZstd, TarXz };

// By the end of the name, in any case: .zip .tar .tar.gz .tar.zst .tar.xz
[[nodiscard]] std::optional<ArchiveFormat> archiveFormatOf(const QString &fileName);

class ArchiveWriter final {
public:
    // The target is open for writing, and outlives the writer.
    ArchiveWriter(QIODevice &target, ArchiveFormat format);
    ~ArchiveWriter();
    Q_DISABLE_COPY_MOVE(ArchiveWriter)

    [[nodiscard]] Result<void> begin();
    // A file's content follows by write(), as many bytes as its status says; what is missing becomes zeros. The errors
    // of these are phrases, and about this entry alone unless isBroken().
    [[nodiscard]] Result<void> add(const FolderEntry &entry, const QByteArray &linkTarget = {});
    [[nodiscard]] Result<void> write(QByteArrayView content);
    [[nodiscard]] Result<void> end();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    struct Freeing {
        void operator()(archive *writer) const;
    };

    [[nodiscard]] Result<void> check(int code);
    static ssize_t writeBlock(archive *writer, void *self, const void *block, std::size_t size);

    QIODevice &m_target;
    const ArchiveFormat m_format;
    QString m_writeError;
    bool m_isGivenUp = false; // what comes now is not written
    std::unique_ptr<archive, Freeing> m_archive;
    bool m_isBroken = false;
};

} // namespace jobdeck
