#include "app/wakeup.h"

#include "app/crontab.h"
#include "app/wakesettings.h"
#include "model/jobqueries.h"

#include <QDateTime>
#include <QFile>
#include <QUuid>
#include <QtConcurrentRun>

#include <algorithm>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 minuteMs = 60'000;
constexpr int patienceMs = 2'000; // whoever closed the window waits

Result<std::optional<qint64>> nextDueIn(const QString &databaseFile)
{
    if (!QFile::exists(databaseFile))
        return std::optional<qint64>();
    const QString name = QUuid::createUuid().toString();
    const auto start = [&]() -> Result<ChangeBatch> {
        const auto db = openReadOnly(databaseFile, name, 5'000);
        return db ? readStart(*db) : Result<ChangeBatch>(db.error());
    }();
    QSqlDatabase::removeDatabase(name);
    if (!start)
        return start.error();
    return start->nextDue;
}

} // namespace

Wakeup::Wakeup(QString databaseFile, QObject *parent)
    : QObject(parent)
    , m_databaseFile(std::move(databaseFile))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(1'000);
    connect(&m_timer, &QTimer::timeout, this, &Wakeup::begin);
}

Wakeup::~Wakeup()
{
    if (m_timer.isActive())
        begin();
    m_pool.waitForDone(patienceMs);
    m_givenUp.request_stop();
    m_pool.waitForDone();
}

void Wakeup::setNextDue(std::optional<qint64> dueMs)
{
    const std::optional<qint64> minute = dueMs ? std::optional(*dueMs / minuteMs) : std::nullopt;
    if (std::exchange(m_isKnown, true) && minute == m_minute)
        return;
    m_minute = minute;
    if (!m_timer.isActive())
        m_timer.start();
}

void Wakeup::begin()
{
    m_timer.stop();
    QtConcurrent::run(&m_pool, &Wakeup::update, m_databaseFile, m_givenUp.get_token())
        .then(this, [this](const Result<void> &result) {
            const QString failure = result ? QString() : result.error().message;
            if (std::exchange(m_said, failure) != failure)
                emit updated(failure);
        });
}

Wakeup::Outlook Wakeup::outlook(const QString &databaseFile)
{
    if (WakeSettings(databaseFile).command().isEmpty())
        return {};
    QThreadPool pool;
    std::stop_source giveUp;
    const auto updating = QtConcurrent::run(&pool, &Wakeup::update, databaseFile, giveUp.get_token());
    if (!pool.waitForDone(patienceMs))
        giveUp.request_stop();
    return {.isOn = true, .obstacle = cronObstacle(updating.result())};
}

// A time that is past is for the next minute: whoever owns the database now may end before it has come to it.
Result<void> Wakeup::update(const QString &databaseFile, const std::stop_token &stop)
{
    const WakeSettings settings(databaseFile);
    const QStringList command = settings.command();
    if (command.isEmpty())
        return {};
    const auto due = nextDueIn(settings.databaseFile());
    if (!due)
        return due.error();
    QByteArray line;
    if (*due) {
        const qint64 next = (QDateTime::currentMSecsSinceEpoch() / minuteMs + 1) * minuteMs;
        const qint64 at = std::max(**due, next);
        const QString day = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
        const Result<QByteArray> made = makeWakeLine(at, command + QStringList{u"--woken-for"_s, day});
        if (!made)
            return made.error();
        line = *made;
    }
    return Crontab(u"crontab"_s, stop).setLine(settings.databaseFile(), line);
}

} // namespace jobdeck
