// A grid run: all its jobs in one commit, or none.
#include "jobs/worker.h"

#include "model/jobgrid.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace jobdeck {

void Worker::addGrid(const JobKind &kind, const RunRequest &request, const QString &by, const CommandReply &reply)
{
    if (const auto size = checkGridSize(request.rows, request.arguments); !size)
        return reply(size.error());
    QList<QJsonObject> rows;
    for (const QJsonObject &row : request.rows)
        rows << gridValues(request.arguments, row);
    const auto then = [this, kind, request, by, reply](const Result<QList<QJsonObject>> &checked) {
        if (!checked)
            return reply(checked.error());
        const SecretKeeper::Wish wish{.kind = kind.name,
                                      .specs = kind.arguments,
                                      .secrets = onlySecrets(kind.arguments, checked->first()), // the same in all
                                      .keep = request.keepSecrets,
                                      .isForLater = dueTime(request.at).has_value()};
        m_keeper.secure(wish, [this, kind, request, rows = *checked, by, reply](const Result<void> &secured) {
            if (secured)
                insertGrid(kind, request, rows, by, reply);
            else
                reply(secured.error());
        });
    };
    withDefaultsOf(kind, request.arguments, [this, rows, then](const JobKind &found) {
        m_checker.checkAll(found, m_registry.check(found.name), rows, then);
    });
}

void Worker::insertGrid(const JobKind &kind, const RunRequest &request, const QList<QJsonObject> &rows,
                        const QString &by, const CommandReply &reply)
{
    const QString batch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<Job> drafts;
    for (const QJsonObject &values : rows) {
        drafts << draftOf(kind, request, values);
        drafts.last().batch = batch;
        drafts.last().batchLimit = std::max(request.batchLimit, 0);
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_runs.expectSecrets();
    const auto then = [this, kind, rows, drafts, reply, alive = QPointer(this)](const Result<Job> &first) {
        if (!alive)
            return;
        const bool isOver = !first || isFinal(first->status); // final: the same request made it before
        for (qsizetype i = 0; i < rows.size(); ++i) {
            Job job = drafts.at(i);
            job.id = isOver ? 0 : first->id + i;
            const bool isForLater = job.status == JobStatus::Scheduled; // read from the keyring when it is due
            m_runs.keepSecrets(isForLater ? 0 : job.id, onlySecrets(kind.arguments, rows.at(i)));
            if (!isOver)
                m_runs.queue().add(job);
        }
        reply(first);
    };
    m_store.insertAll(drafts, by, then, request.token);
}

} // namespace jobdeck
