// What the forms of the window ask of jobs that start a program: choices from commands, leave to run, previews. Main
// thread.
#pragma once

#include "views/formservices.h"

#include <QObject>
#include <QThreadPool>

namespace jobdeck {

class ScriptJobs;
class TrustDesk;

class FormDesk final : public FormServices {
public:
    FormDesk(ScriptJobs &scripts, TrustDesk &trust)
        : m_scripts(scripts)
        , m_trust(trust)
    {
    }

    void loadChoices(const ChoicesQuestion &question, QObject *asker, ChoicesReply reply) override;
    void allow(const QString &kind, const QJsonObject &arguments, QWidget *asker,
               std::function<void()> allowed) override;
    [[nodiscard]] bool hasPreview(const JobKind &kind) const override;
    void preview(const RunRequest &request, const QJsonObject &lastUsed, QObject *asker,
                 std::function<void(const RunPreview &)> reply) override;

private:
    ScriptJobs &m_scripts;
    TrustDesk &m_trust;
    QObject m_context; // of what the pool answers
    QThreadPool m_pool; // the last: its destructor waits
};

} // namespace jobdeck
