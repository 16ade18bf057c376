#include "jobs/localqueue.h"

#include "jobs/jobcontext.h"
#include "model/runchannel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <exception>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// The one place that catches what a handler throws: an exception that crossed QtConcurrent would lose its text.
Outcome outcomeOf(const Handler &handler, JobContext &context)
{
    try {
        return handler(context);
    } catch (const std::exception &problem) {
        const QString text = QString::fromUtf8(problem.what());
        return Outcome::exception(
            text.isEmpty() ? QCoreApplication::translate("LocalQueue", "The job failed without saying why.") : text);
    } catch (const QString &text) {
        return Outcome::exception(text);
    } catch (...) {
        return Outcome::exception(
            QCoreApplication::translate("LocalQueue", "The job failed with an exception of an unknown type."));
    }
}

} // namespace

LocalQueue::LocalQueue(qint64 stopPatienceMs, QObject *parent)
    : Queue(parent)
    , m_stopPatienceMs(stopPatienceMs)
{
    m_pool.setMaxThreadCount(1);
}

LocalQueue::~LocalQueue()
{
    for (const Run &run : std::as_const(m_runs))
        run.channel->requestStop({.cause = StopCause::Shutdown, .by = u"worker"_s});
    m_pool.waitForDone();
}

void LocalQueue::add(const Job &) { }

void LocalQueue::run(const Claim &claim, const JobKind &kind, Handler handler, QJsonObject arguments,
                     const QString &folder)
{
    m_runs.insert(claim.job.id, {.channel = claim.channel, .graceMs = kind.graceMs});
    // Never fewer threads than runs: a job that is claimed must not wait for another one to end.
    m_pool.setMaxThreadCount(std::max(m_pool.maxThreadCount(), ++m_threads));
    const auto body = [this, claim, kind, folder, handler = std::move(handler), arguments = std::move(arguments)] {
        JobContext context(claim.job, kind, arguments, claim.channel, folder);
        Outcome outcome = outcomeOf(handler, context);
        context.tidyUp();
        --m_threads;
        claim.channel->push(RunEnded{.outcome = std::move(outcome), .time = QDateTime::currentMSecsSinceEpoch()});
    };
    [[maybe_unused]] const QFuture<void> future = QtConcurrent::run(&m_pool, body);
}

void LocalQueue::kill(JobId job, const StopRequest &request)
{
    const auto run = m_runs.constFind(job);
    if (run != m_runs.cend() && run->channel->requestStop(request))
        watchStop(job, *run);
}

void LocalQueue::watchStop(JobId job, const Run &run)
{
    const auto patience = std::chrono::milliseconds(run.graceMs + m_stopPatienceMs);
    QTimer::singleShot(patience, this, [this, job, attempt = run.channel->attempt()] {
        const auto current = m_runs.constFind(job);
        if (current != m_runs.cend() && current->channel->attempt() == attempt)
            emit ignoredStop(job, attempt);
    });
}

void LocalQueue::remove(JobId job) { m_runs.remove(job); }

} // namespace jobdeck
