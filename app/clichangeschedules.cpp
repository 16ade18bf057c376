// The part of a changing command that concerns schedules.
#include "app/clichange.h"

#include "app/wakeup.h"
#include "model/jobjson.h"

#include <QCoreApplication>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void CommandSession::printSchedule(const Job &next) const
{
    if (m_console.isJson())
        m_console.json(QJsonObject{
            {u"id"_s, next.schedule},
            {u"next"_s, next.scheduledAt ? QJsonValue(isoText(*next.scheduledAt)) : QJsonValue(QJsonValue::Null)}});
    else
        m_console.data(QString::number(next.schedule));
    if (isServedLater())
        return;
    const auto wake = Wakeup::outlook(m_databaseFile);
    if (wake.wakes())
        return m_console.message(
            Texts::tr("Schedule %1 is stored. The crontab starts its jobs at their times.").arg(next.schedule));
    if (wake.isOn)
        return m_console.message(Texts::tr("%1 Schedule %2 is stored. Its jobs start at their times while Jobdeck's "
                                           "window is open or “jobdeck work” runs.")
                                     .arg(wake.obstacle)
                                     .arg(next.schedule));
    m_console.message(Texts::tr("Schedule %1 is stored. Its jobs start at their times while Jobdeck's window is open "
                                "or “jobdeck work” runs, or once “jobdeck wake on” was said.")
                          .arg(next.schedule));
}

} // namespace jobdeck
