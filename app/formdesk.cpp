#include "app/formdesk.h"

#include "app/trustdesk.h"
#include "jobs/library/runcommand.h"
#include "jobs/script/scriptjobs.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>
#include <QtConcurrentRun>

namespace jobdeck {

void FormDesk::loadChoices(const ChoicesQuestion &question, QObject *asker, ChoicesReply reply)
{
    m_scripts.choices(question,
                      [alive = QPointer(asker), reply = std::move(reply)](const Result<QList<Choice>> &choices) {
                          if (alive)
                              reply(choices);
                      });
}

void FormDesk::allow(const QString &kind, const QJsonObject &arguments, QWidget *asker, std::function<void()> allowed)
{
    const auto then = [alive = QPointer(asker), allowed = std::move(allowed)] {
        if (alive)
            allowed();
    };
    m_trust.ask(
        kind, arguments, asker->window(), then, [] {}, TrustDesk::Purpose::Look);
}

bool FormDesk::hasPreview(const JobKind &kind) const { return kind.isFromFile() || isRunCommand(kind); }

void FormDesk::preview(const RunRequest &request, const QJsonObject &lastUsed, QObject *asker,
                       std::function<void(const RunPreview &)> reply)
{
    const qint64 dueMs = request.at.value_or(QDateTime::currentMSecsSinceEpoch());
    if (!m_scripts.definition(request.kind)) {
        QtConcurrent::run(&m_pool, previewRunCommand, request.arguments, dueMs)
            .then(&m_context, [alive = QPointer(asker), reply = std::move(reply)](const RunPreview &preview) {
                if (alive)
                    reply(preview);
            });
        return;
    }
    m_scripts.preview(request.kind, request.arguments, lastUsed, dueMs,
                      [alive = QPointer(asker), reply = std::move(reply)](const RunPreview &preview) {
                          if (alive)
                              reply(preview);
                      });
}

} // namespace jobdeck
