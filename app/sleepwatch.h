// Hears from logind when the computer has slept: PrepareForSleep(false) of org.freedesktop.login1.Manager on the system
// bus (https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html). Connects on a thread of the pool,
// for a bus may hang; without one nothing is told. Main thread.
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <memory>
#include <mutex>

namespace jobdeck {

class SleepWatch final : public QObject {
    Q_OBJECT
public:
    explicit SleepWatch(QObject *parent = nullptr);
    ~SleepWatch() override;

signals:
    void listening(); // from now on nothing is missed
    void woke();

private slots:
    void prepareForSleep(bool isAboutToSleep); // found by its name, as QtDBus wants it

private:
    void listen(const QDBusConnection &bus);

    // It may be gone before a bus that hangs has answered.
    struct Link {
        explicit Link(SleepWatch *owner)
            : watch(owner)
        {
        }
        std::mutex mutex;
        SleepWatch *watch;
    };

    const QString m_name; // of the connection
    const std::shared_ptr<Link> m_link;
};

} // namespace jobdeck
