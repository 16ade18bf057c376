#include "app/sleepwatch.h"

#include <QUuid>
#include <QtConcurrentRun>

namespace jobdeck {

using namespace Qt::StringLiterals;

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
    , m_name(u"sleepwatch-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_link(std::make_shared<Link>(this))
{
    (void)QtConcurrent::run([name = m_name, link = m_link] {
        const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, name);
        const std::scoped_lock lock(link->mutex);
        if (link->watch != nullptr)
            QMetaObject::invokeMethod(link->watch, [watch = link->watch, bus] { watch->listen(bus); });
    });
}

SleepWatch::~SleepWatch()
{
    {
        const std::scoped_lock lock(m_link->mutex);
        m_link->watch = nullptr;
    }
    QDBusConnection::disconnectFromBus(m_name);
}

// Whoever sends it: to look at the clock once more does no harm, and Qt would wait for the name's owner.
void SleepWatch::listen(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return;
    QDBusConnection connection(bus);
    if (connection.connect({}, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s,
                           this, SLOT(prepareForSleep(bool))))
        emit listening();
}

void SleepWatch::prepareForSleep(bool isAboutToSleep)
{
    if (!isAboutToSleep)
        emit woke();
}

} // namespace jobdeck
