// One run of Convert Images, on the handler's thread.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/openfolder.h"

#include <QHash>
#include <QSize>

#include <optional>

class QFile;
class QImage;

namespace jobdeck {

struct ConvertTask {
    QStringList files; // empty: those of the folder
    QString folder; // of names without a folder, too
    QString targetFolder;
    QByteArray format;
    QSize greatest = {0, 0}; // 0: any
    int quality = -1; // 0 to 100; -1: as is usual
};

[[nodiscard]] QStringList conversionColumns();
// Whether it says where the pictures are, and a format that can be written.
[[nodiscard]] Result<void> checkConversion(const ConvertTask &task);

class ConvertRun final {
public:
    ConvertRun(JobContext &job, ConvertTask task);

    [[nodiscard]] Outcome run();

private:
    struct Source {
        QByteArray path = {}; // whole; or in the folder, where it was listed
        std::optional<FolderEntry> entry = {};
    };
    struct Written {
        QString name;
        QSize pixels;
        qint64 size = 0;
    };

    Result<void> prepare();
    Result<void> listFolder();
    void listFiles();
    // Errors are phrases.
    [[nodiscard]] Result<Written> convert(const Source &source);
    [[nodiscard]] Result<void> open(QFile &file, const Source &source) const;
    [[nodiscard]] Result<Written> write(const QImage &picture, const QString &name) const;
    [[nodiscard]] bool isSource(const QByteArray &target) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] Outcome end();

    JobContext &m_job;
    const ConvertTask m_task;
    std::optional<OpenFolder> m_folder;
    QList<Source> m_sources;
    QHash<QByteArray, QByteArray> m_names; // of what was written: from which source
    qint64 m_count = 0;
};

} // namespace jobdeck
