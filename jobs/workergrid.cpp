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
    m_checker.checkAll(kind, m_registry.check(kind.name), rows,
                       [this, kind, request, by, reply](const Result<QList<QJsonObject>> &checked) {
                           if (checked)
                               insertGrid(kind, request, *checked, by, reply);
                           else
                               reply(checked.error());
                       });
}

void Worker::insertGrid(const JobKind &kind, const RunRequest &request, const QList<QJsonObject> &rows,
                        const QString &by, const CommandReply &reply)
{
    const QString batch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<Job> drafts;
    for (const QJsonObject &values : rows) {
        Result<Job> draft = draftOf(kind, request, values);
        if (!draft)
            return reply(draft.error());
        drafts << std::move(draft).value();
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
            m_runs.keepSecrets(job.id, onlySecrets(kind.arguments, rows.at(i)));
            if (!isOver)
                m_runs.queue().add(job);
        }
        reply(first);
    };
    m_store.insertAll(drafts, by, then, request.token);
}

} // namespace jobdeck
