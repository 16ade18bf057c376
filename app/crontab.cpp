#include "app/crontab.h"

#include "model/zonenames.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Crontab)
};

constexpr auto beginMarker = "# BEGIN Jobdeck (wakes it when a job is due; \"jobdeck wake off\" removes this)";
constexpr auto endMarker = "# END Jobdeck";
constexpr int timeoutMs = 10'000;
constexpr int lookMs = 50; // between two looks whether to stop
constexpr int maxTries = 5;

Error refused(const QString &message) { return {ErrorCode::Refused, message, {}}; }

QByteArray quoted(const QString &word)
{
    QByteArray text = QFile::encodeName(word);
    text.replace('\'', "'\\''");
    text.replace('%', "\\%");
    return '\'' + text + '\'';
}

// What every line of that database has in it.
QByteArray markOf(const QString &databaseFile) { return " '--database' " + quoted(databaseFile) + ' '; }

struct Block {
    QByteArray before = {};
    QList<QByteArray> lines = {}; // without their line breaks
    QByteArray after = {};
};

// The text around our block, which may be missing; none: it is damaged.
std::optional<Block> blockOf(const QByteArray &crontab)
{
    const QByteArray begin = QByteArray(beginMarker) + '\n';
    const QByteArray end = QByteArray(endMarker) + '\n';
    const bool isFirst = crontab.startsWith(begin);
    const qsizetype from = isFirst ? 0 : crontab.indexOf('\n' + begin) + 1;
    if (!isFirst && from == 0)
        return crontab.startsWith(end) || crontab.contains('\n' + end) ? std::nullopt
                                                                       : std::optional(Block{.before = crontab});
    const qsizetype inside = from + begin.size();
    const qsizetype to = crontab.indexOf('\n' + end, inside - 1);
    if (to < 0 || crontab.indexOf('\n' + begin, inside - 1) >= 0)
        return std::nullopt;
    Block block{.before = crontab.first(from), .after = crontab.sliced(to + 1 + end.size())};
    if (to > inside)
        block.lines = crontab.sliced(inside, to - inside).split('\n');
    return block;
}

// Held until it is destroyed.
class Lock final {
public:
    Lock(const QString &folder, const std::stop_token &stop)
        : m_descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            if (const int cause = errno; (cause != EINTR && cause != EWOULDBLOCK) || stop.stop_requested()) {
                ::close(m_descriptor);
                m_descriptor = -1;
                errno = cause;
            } else {
                QThread::msleep(lookMs);
            }
        }
    }
    ~Lock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Lock)

    [[nodiscard]] bool isHeld() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

struct Ended {
    bool isSuccess = false;
    QByteArray out = {};
    QString said = {};
};

bool endsInTime(QProcess &process, const std::stop_token &stop)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!deadline.hasExpired() && !stop.stop_requested())
        if (process.waitForFinished(lookMs) || process.state() == QProcess::NotRunning)
            return true;
    return false;
}

Ended runCrontab(const QString &program, const QStringList &arguments, const QByteArray &input,
                 const std::stop_token &stop)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s); // its messages are read
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted(timeoutMs))
        return {.said = process.errorString()};
    process.write(input);
    process.closeWriteChannel();
    if (!endsInTime(process, stop)) {
        process.kill();
        process.waitForFinished(timeoutMs);
        return {.said = Texts::tr("it does not end")};
    }
    return {.isSuccess = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            .out = process.readAllStandardOutput(),
            .said = QString::fromLocal8Bit(process.readAllStandardError()).simplified()};
}

} // namespace

Result<QByteArray> withWakeLine(const QByteArray &crontab, const QString &databaseFile, const QByteArray &line)
{
    std::optional<Block> block = blockOf(crontab);
    if (!block)
        return refused(
            Texts::tr("The lines that Jobdeck wrote into the crontab were changed by somebody: one of the two "
                      "lines “# BEGIN Jobdeck …” and “# END Jobdeck” is missing or there twice. Remove them by "
                      "“crontab -e”. Nothing was changed."));
    block->lines.removeIf([mark = markOf(databaseFile)](const QByteArray &each) { return each.contains(mark); });
    if (!line.isEmpty())
        block->lines.append(line);
    if (block->lines.isEmpty())
        return block->before + block->after;
    QByteArray text = block->before;
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return text + beginMarker + '\n' + block->lines.join('\n') + '\n' + endMarker + '\n' + block->after;
}

QByteArray wakeLine(const QByteArray &crontab, const QString &databaseFile)
{
    const std::optional<Block> block = blockOf(crontab);
    for (const QByteArray &line : block ? block->lines : QList<QByteArray>())
        if (line.contains(markOf(databaseFile)))
            return line;
    return {};
}

// cron(8) goes by the clock of the machine, whatever TZ says to this process.
QTimeZone cronZone()
{
    const QString file = QFileInfo(u"/etc/localtime"_s).canonicalFilePath();
    QString name = file.section(u"/zoneinfo/"_s, -1);
    if (QFile debian(u"/etc/timezone"_s); name == file && debian.open(QIODevice::ReadOnly))
        name = QString::fromUtf8(debian.readLine(256)).trimmed();
    const QTimeZone zone = zoneNamed(name);
    if (zone.isValid())
        return zone;
    return file.isEmpty() ? QTimeZone::utc() : QTimeZone::systemTimeZone();
}

Result<QByteArray> makeWakeLine(qint64 dueMs, const QStringList &command)
{
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs, cronZone());
    const QDate date = due.date();
    QByteArray line = QByteArray::number(due.time().minute()) + ' ' + QByteArray::number(due.time().hour()) + ' '
        + QByteArray::number(date.day()) + ' ' + QByteArray::number(date.month()) + " *";
    for (const QString &word : command) {
        if (word.contains(u'\n') || word.contains(QChar::Null))
            return refused(Texts::tr("A crontab cannot hold a path with a line break: %1").arg(word.simplified()));
        line += ' ' + quoted(word);
    }
    return line + " >/dev/null 2>&1";
}

Result<QByteArray> Crontab::read() const
{
    const Ended ended = runCrontab(m_program, {u"-l"_s}, {}, m_stop);
    if (ended.isSuccess)
        return ended.out;
    if (ended.said.startsWith(u"no crontab for "_s))
        return QByteArray();
    return refused(Texts::tr("The crontab cannot be read: %1").arg(ended.said));
}

Result<void> Crontab::write(const QByteArray &crontab) const
{
    const Ended ended = crontab.isEmpty() ? runCrontab(m_program, {u"-r"_s}, {}, m_stop)
                                          : runCrontab(m_program, {u"-"_s}, crontab, m_stop);
    if (ended.isSuccess || (crontab.isEmpty() && ended.said.startsWith(u"no crontab for "_s)))
        return {};
    return refused(Texts::tr("The crontab cannot be written: %1").arg(ended.said));
}

Result<void> Crontab::setLine(const QString &databaseFile, const QByteArray &line) const
{
    const Lock lock(QDir::homePath(), m_stop);
    if (!lock.isHeld())
        return refused(Texts::tr("The folder %1 cannot be locked: %2.")
                           .arg(QDir::homePath(), QString::fromLocal8Bit(std::strerror(errno))));
    for (int i = 0; i < maxTries; ++i) {
        const Result<QByteArray> found = read();
        if (!found)
            return found.error();
        const Result<QByteArray> wanted = withWakeLine(*found, databaseFile, line);
        if (!wanted)
            return wanted.error();
        if (*wanted == *found)
            return {}; // on the first round, or as it was written
        if (auto written = write(*wanted); !written)
            return written;
    }
    return refused(Texts::tr("Another program keeps changing the crontab, so that Jobdeck's line did not stay."));
}

bool isCronRunning()
{
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile name(u"/proc/%1/comm"_s.arg(process));
        if (!process.front().isDigit() || !name.open(QIODevice::ReadOnly))
            continue;
        const QByteArray comm = name.readAll().trimmed();
        if (comm == "cron" || comm == "crond" || comm == "fcron" || comm == "bcron-sched")
            return true;
    }
    return false;
}

// What crontab(1) says may end without a full stop.
QString cronObstacle(const Result<void> &said)
{
    if (said)
        return isCronRunning() ? QString() : Texts::tr("No cron runs on this computer.");
    const QString &message = said.error().message;
    return message.endsWith(u'.') ? message : message + u'.';
}

} // namespace jobdeck
