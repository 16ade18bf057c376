// The regular files below a folder, found without following symbolic links, so no loop can trap it. Names are bytes:
// a file name need not be text. Any thread.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QList>

#include <stop_token>

namespace jobdeck {

struct TreeFile {
    QByteArray path; // relative to the folder
    qint64 size = 0; // when it was listed
};

struct TreeProblem {
    QByteArray path;
    QString error; // a phrase: "cannot be read: Permission denied"
};

struct FileTree {
    QList<TreeFile> files; // by path, byte by byte
    QList<TreeProblem> problems; // folders that cannot be listed
    qint64 totalBytes = 0;
    int linkCount = 0; // symbolic links, left out
    int specialCount = 0; // pipes, sockets and devices, left out
};

// An error if the folder itself cannot be listed. A stop ends it early, with what was found so far.
[[nodiscard]] Result<FileTree> listFiles(const QByteArray &folder, const std::stop_token &stop);

} // namespace jobdeck
