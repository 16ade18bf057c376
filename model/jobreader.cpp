#include "model/jobreader.h"

#include "model/readerthread.h"

namespace jobdeck {

void ReadSlot::cancel() { m_stop.request_stop(); }

std::stop_token ReadSlot::restart()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    return m_stop.get_token();
}

JobReader::JobReader(QString databaseFile, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<ReaderThread>(std::move(databaseFile)))
{
}

JobReader::~JobReader() = default;

void JobReader::post(std::function<void(const QSqlDatabase &)> task) { m_thread->post(std::move(task)); }

// Whether the context still lives is known only on its own thread, which is this reader's.
void JobReader::deliver(const QPointer<QObject> &context, std::function<void()> callback)
{
    QMetaObject::invokeMethod(
        this,
        [context, callback = std::move(callback)] {
            if (context)
                callback();
        },
        Qt::QueuedConnection);
}

} // namespace jobdeck
