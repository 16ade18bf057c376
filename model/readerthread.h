// The thread behind JobReader and its read-only connection: runs tasks one after the other. Created and destroyed on
// the reader's thread; the connection lives and dies on its own.
#pragma once

#include <QSqlDatabase>
#include <QString>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace jobdeck {

class ReaderThread final : public QThread {
public:
    using Task = std::function<void(const QSqlDatabase &)>;

    explicit ReaderThread(QString databaseFile);
    ~ReaderThread() override; // drops what has not begun

    // Any thread. The task gets an invalid connection while the database cannot be opened.
    void post(Task task);

protected:
    void run() override;

private:
    [[nodiscard]] Task next();
    [[nodiscard]] QSqlDatabase connection();

    const QString m_file;
    const QString m_name;
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<Task> m_tasks;
    bool m_isEnding = false;
};

} // namespace jobdeck
