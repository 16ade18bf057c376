#include "jobs/library/filetree.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <filesystem>

namespace jobdeck {
namespace {

namespace fs = std::filesystem;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileTree)
};

// Walks one tree with a stack of folders still to be listed, relative to the root.
class Walk final {
public:
    Walk(const QByteArray &root, const std::stop_token &stop)
        : m_root(root)
        , m_stop(stop)
    {
    }

    Result<FileTree> run()
    {
        std::error_code error = list({});
        if (error) {
            return Error{
                .code = ErrorCode::BadInput,
                .message =
                    Text::tr("The folder %1 cannot be read: %2. Choose a folder that exists and that you may read.")
                        .arg(QFile::decodeName(m_root), qt_error_string(error.value())),
                .field = QStringLiteral("folder")};
        }
        while (!m_pending.isEmpty() && !m_stop.stop_requested()) {
            const QByteArray folder = m_pending.takeLast();
            error = list(folder);
            if (error)
                m_tree.problems.append({folder, Text::tr("cannot be read: %1").arg(qt_error_string(error.value()))});
        }
        std::ranges::sort(m_tree.files, {}, &TreeFile::path);
        std::ranges::sort(m_tree.problems, {}, &TreeProblem::path);
        return m_tree;
    }

private:
    std::error_code list(const QByteArray &folder)
    {
        std::error_code error;
        const QByteArray whole = folder.isEmpty() ? m_root : m_root + '/' + folder;
        fs::directory_iterator entry(fs::path(whole.toStdString()), error);
        for (; !error && entry != fs::directory_iterator() && !m_stop.stop_requested(); entry.increment(error)) {
            const QByteArray name = QByteArray::fromStdString(entry->path().filename().native());
            take(*entry, folder.isEmpty() ? name : folder + '/' + name);
        }
        return error;
    }

    void take(const fs::directory_entry &entry, const QByteArray &path)
    {
        std::error_code error;
        switch (entry.symlink_status(error).type()) {
        case fs::file_type::directory:
            m_pending.append(path);
            break;
        case fs::file_type::symlink:
            ++m_tree.linkCount;
            break;
        case fs::file_type::regular:
            takeFile(entry, path);
            break;
        case fs::file_type::not_found:
            break; // vanished since the folder was listed
        case fs::file_type::none:
        case fs::file_type::unknown:
            m_tree.problems.append({path, Text::tr("cannot be read: %1").arg(qt_error_string(error.value()))});
            break;
        default:
            ++m_tree.specialCount;
            break;
        }
    }

    void takeFile(const fs::directory_entry &entry, const QByteArray &path)
    {
        std::error_code error;
        const auto size = entry.file_size(error);
        const qint64 known = error ? 0 : static_cast<qint64>(size); // reading it will tell what is wrong
        m_tree.files.append({path, known});
        m_tree.totalBytes += known;
    }

    const QByteArray m_root;
    const std::stop_token m_stop;
    QList<QByteArray> m_pending;
    FileTree m_tree;
};

} // namespace

Result<FileTree> listFiles(const QByteArray &folder, const std::stop_token &stop) { return Walk(folder, stop).run(); }

} // namespace jobdeck
