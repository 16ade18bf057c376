// What is done with a file that a job kept, off the thread that asks: whether it may be opened, and a copy of it. The
// file is whatever the job left there: it is never run, and no symbolic link is followed. GUI thread; one after the
// other on a thread of its own. The destructor ends a copy that has not come to its end, and leaves no part of it.
#pragma once

#include "model/result.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace jobdeck {

class FileTasks final : public QObject {
    Q_OBJECT
public:
    explicit FileTasks(QObject *parent = nullptr);
    ~FileTasks() override;

    // A plain file that would only be looked at: openable() or failed() follows.
    void check(const QString &file);
    // `to` is there whole or not at all, and replaced if it is there already; copied() or failed() follows.
    void copy(const QString &file, const QString &to);

signals:
    void openable(const QString &file);
    void copied(const QString &to);
    void failed(const QString &message);

private:
    std::stop_source m_stop;
    QThreadPool m_pool; // the last: its destructor waits, while this can still be told
};

// The parts of it; any thread, waits for the disk. Errors are sentences.
[[nodiscard]] Result<void> checkOpenable(const QString &file);
[[nodiscard]] Result<void> copyKeptFile(const QString &file, const QString &to, const std::stop_token &stop = {});

} // namespace jobdeck
