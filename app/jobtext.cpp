#include "app/jobtext.h"

#include "app/texttable.h"
#include "model/argumentvalidation.h"
#include "model/format.h"
#include "model/jobpriority.h"
#include "model/resultsexport.h"
#include "model/scriptchange.h"

#include <QCoreApplication>
#include <QDateTime>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString localTime(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs).toString(u"yyyy-MM-dd HH:mm:ss"_s); }

QString localTime(const std::optional<qint64> &utcMs) { return utcMs ? localTime(*utcMs) : QString(); }

template <typename Number>
QString numberIfSet(const std::optional<Number> &number)
{
    return number ? QString::number(*number) : QString();
}

QString progressOf(const Job &job) { return job.progress ? Texts::tr("%1 %").arg(*job.progress) : QString(); }

// What has no value has no line.
void addLine(TextTable &table, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        table.addRow({name, value});
}

void addState(TextTable &table, const Job &job, const QString &waiting)
{
    addLine(table, Texts::tr("Job"), QString::number(job.id));
    addLine(table, Texts::tr("Kind"), job.kind);
    addLine(table, Texts::tr("Group"), job.group);
    addLine(table, Texts::tr("Status"), statusName(job.status));
    addLine(table, Texts::tr("Waiting"), waiting);
    addLine(table, Texts::tr("Reason"), reasonName(job.reason));
    addLine(table, Texts::tr("Error"), job.error);
    addLine(table, Texts::tr("Exit code"), numberIfSet(job.exitCode));
    addLine(table, Texts::tr("Signal"), numberIfSet(job.signal));
    addLine(table, Texts::tr("Progress"), progressOf(job));
    addLine(table, Texts::tr("Message"), job.progressText);
}

void addCourse(TextTable &table, const Job &job)
{
    addLine(table, Texts::tr("Created"), localTime(job.createdAt));
    addLine(table, Texts::tr("Scheduled"), localTime(job.scheduledAt));
    addLine(table, Texts::tr("Started"), localTime(job.startedAt));
    addLine(table, Texts::tr("Finished"), localTime(job.finishedAt));
    addLine(table, Texts::tr("Attempt"), job.attempt > 1 ? QString::number(job.attempt) : QString());
    addLine(table, Texts::tr("Rerun of"), job.rerunOf > 0 ? QString::number(job.rerunOf) : QString());
    addLine(table, Texts::tr("Schedule"), job.schedule > 0 ? QString::number(job.schedule) : QString());
    addLine(table, Texts::tr("Priority"), job.priority != 0 ? priorityName(job.priority) : QString());
}

void addArguments(TextTable &table, const Job &job)
{
    const QJsonObject arguments = withoutEmptied(job.arguments);
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument)
        addLine(table, u"  "_s + argument.key(), cellText(argument.value()));
    for (const QString &secret : job.secrets)
        addLine(table, u"  "_s + secret, u"••••"_s);
}

// A job that waits for its next attempt has started before, and is due again.
qint64 shownTime(const Job &job)
{
    const qint64 due = job.scheduledAt.value_or(job.createdAt);
    return job.status == JobStatus::Scheduled ? due : job.startedAt.value_or(due);
}

QString messageOf(const Job &job, const QString &waiting)
{
    if (!job.error.isEmpty())
        return job.error;
    return waiting.isEmpty() ? job.progressText : waiting;
}

QString changeText(const HistoryEntry &entry)
{
    const bool isChange = entry.from && *entry.from != entry.to;
    return isChange ? statusName(*entry.from) + u" → "_s + statusName(entry.to) : statusName(entry.to);
}

QString filesText(const QList<Artifact> &artifacts)
{
    TextTable table;
    for (const Artifact &artifact : artifacts)
        table.addRow({u"  "_s + bytesText(artifact.size), artifact.path});
    return table.toString();
}

QString historyText(const QList<HistoryEntry> &history)
{
    TextTable table;
    for (const HistoryEntry &entry : history)
        table.addRow({u"  "_s + localTime(entry.time), changeText(entry), entry.by, entry.note});
    return table.toString();
}

} // namespace

QString jobListText(const QList<Job> &jobs, const QStringList &waiting)
{
    TextTable table;
    table.addRow({Texts::tr("ID"), Texts::tr("STATUS"), Texts::tr("KIND"), Texts::tr("PROGRESS"),
                  Texts::tr("STARTED/DUE"), Texts::tr("MESSAGE")});
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        const Job &job = jobs.at(i);
        table.addRow({QString::number(job.id), statusName(job.status), job.kind, progressOf(job),
                      localTime(shownTime(job)), messageOf(job, waiting.value(i))});
    }
    return table.toString();
}

QString jobText(const JobPage &page)
{
    TextTable table;
    addState(table, page.job, page.waiting);
    addLine(table, Texts::tr("Note"), page.isScriptChanged ? scriptChangeText() : QString());
    addCourse(table, page.job);
    addArguments(table, page.job);
    QString text = table.toString() + u'\n';
    if (!page.artifacts.isEmpty())
        text += Texts::tr("Files") + u'\n' + filesText(page.artifacts) + u'\n';
    return text + Texts::tr("History") + u'\n' + historyText(page.history);
}

} // namespace jobdeck
