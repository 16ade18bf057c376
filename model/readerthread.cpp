#include "model/readerthread.h"

#include "model/jobqueries.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

constexpr int busyTimeoutMs = 2'000;

} // namespace

ReaderThread::ReaderThread(QString databaseFile)
    : m_file(std::move(databaseFile))
    , m_name(u"reader-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    setObjectName(u"jobdeck-reader"_s);
    start();
}

ReaderThread::~ReaderThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
        m_posted.notify_all();
    }
    wait();
}

void ReaderThread::post(Task task)
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_posted.notify_all();
}

ReaderThread::Task ReaderThread::next()
{
    std::unique_lock lock(m_mutex);
    while (m_tasks.empty() && !m_isEnding)
        m_posted.wait(lock);
    if (m_isEnding)
        return {};
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return task;
}

// Opened by the first task; tried again by each later one while that fails.
QSqlDatabase ReaderThread::connection()
{
    if (QSqlDatabase db = QSqlDatabase::database(m_name, false); db.isOpen())
        return db;
    const auto opened = openReadOnly(m_file, m_name, busyTimeoutMs);
    return opened ? *opened : QSqlDatabase();
}

void ReaderThread::run()
{
    while (const Task task = next())
        task(connection());
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace jobdeck
