#include "app/cliwake.h"

#include "app/crontab.h"
#include "app/wakedesk.h"
#include "app/wakesettings.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString statusText(bool isOn, bool isUsable)
{
    if (!isOn)
        return Texts::tr("Off: jobs wait until the window is open or “jobdeck work” runs.");
    return isUsable ? Texts::tr("On: the crontab starts Jobdeck when a job is due.")
                    : Texts::tr("On, but the crontab cannot start Jobdeck now.");
}

int printStatus(const Console &console, const WakeSettings &settings)
{
    const bool isOn = !settings.command().isEmpty();
    const Result<QByteArray> table = Crontab().read();
    const QString obstacle = cronObstacle(table ? Result<void>() : table.error());
    const QString line = table ? QString::fromUtf8(wakeLine(*table, settings.databaseFile())) : QString();
    if (console.isJson()) {
        console.json(QJsonObject{{u"on"_s, isOn},
                                 {u"cron"_s, obstacle.isEmpty()},
                                 {u"line"_s, line.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(line)}});
    } else {
        console.data(statusText(isOn, obstacle.isEmpty()));
        if (!line.isEmpty())
            console.data(line);
    }
    if (!obstacle.isEmpty() && (isOn || !table))
        console.message(obstacle);
    return ExitSuccess;
}

} // namespace

int changeWake(const Console &console, const Invocation &invocation, const QString &databaseFile,
               const QStringList &jobsFolders)
{
    const QString &verb = invocation.words.first();
    const WakeSettings settings(databaseFile);
    if (verb == u"status")
        return printStatus(console, settings);
    if (verb != u"on" && verb != u"off")
        return console.error(
            {ErrorCode::BadInput, Texts::tr("“wake %1” is no command. Write on, off or status.").arg(verb), {}});
    const Result<void> turned = turnWake(verb == u"on", settings, wakeCommand(databaseFile, jobsFolders));
    if (!turned)
        return console.error(turned.error());
    return console.isJson() || verb == u"on" ? printStatus(console, settings) : ExitSuccess;
}

} // namespace jobdeck
