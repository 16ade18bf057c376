// The reader thread with its read-only connection. read() runs a function there and hands its value to a callback on
// the context's thread; a ReadSlot keeps only its newest request: an older one is stopped and its answer dropped.
#pragma once

#include <QObject>
#include <QPointer>
#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <stop_token>

namespace jobdeck {

class ReaderThread;

// One per question that a view keeps asking ("this page", "this log range"). Not copied; lives with its asker.
class ReadSlot final {
public:
    ReadSlot() = default;
    ~ReadSlot() { cancel(); }
    Q_DISABLE_COPY_MOVE(ReadSlot)
    void cancel();

private:
    friend class JobReader;
    std::stop_token restart();
    std::stop_source m_stop{std::nostopstate};
};

class JobReader final : public QObject {
    Q_OBJECT
public:
    explicit JobReader(QString databaseFile, QObject *parent = nullptr);
    ~JobReader() override; // stops what runs, closes the connection, ends the thread

    // `query(db, stop)` on the reader thread, then `answer(value)` on context's thread, unless the slot was restarted
    // or cancelled or the context died. Long queries look at `stop` between steps. Never blocks the caller.
    template <typename Query, typename Answer>
    void read(ReadSlot &slot, QObject *context, Query query, Answer answer)
    {
        const std::stop_token stop = slot.restart();
        const QPointer<QObject> alive(context);
        post([=, this, query = std::move(query), answer = std::move(answer)](const QSqlDatabase &db) mutable {
            if (stop.stop_requested())
                return;
            auto value = query(db, stop);
            deliver(alive, [stop, value = std::move(value), answer = std::move(answer)]() mutable {
                if (!stop.stop_requested())
                    answer(std::move(value));
            });
        });
    }

private:
    void post(std::function<void(const QSqlDatabase &)> task);
    void deliver(const QPointer<QObject> &context, std::function<void()> callback);

    std::unique_ptr<ReaderThread> m_thread;
};

} // namespace jobdeck
