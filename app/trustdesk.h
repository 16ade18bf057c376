// Asks the operator whether a script that is new or was changed may run, and remembers the answer. Main thread.
#pragma once

#include "model/result.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace jobdeck {

class ScriptJobs;
class TrustDialog;
struct TrustQuestion;

class TrustDesk final : public QObject {
    Q_OBJECT
public:
    explicit TrustDesk(ScriptJobs &scripts)
        : m_scripts(scripts)
    {
    }

    // Whether that is what an engine refused a command for.
    [[nodiscard]] static bool isAsked(const Error &error);
    // What it is asked for: a job that is to run now, or only what its form looks up.
    enum class Purpose { Run, Look };
    // Shows what would run with these arguments. `allowed` follows once it may run; else, also when another question is
    // open, `refused`.
    void ask(const QString &kind, const QJsonObject &arguments, QWidget *window, std::function<void()> allowed,
             std::function<void()> refused, Purpose purpose = Purpose::Run);

private:
    void show(const TrustQuestion &question, const QString &kind, QWidget *window, const std::function<void()> &allowed,
              const std::function<void()> &refused);

    ScriptJobs &m_scripts;
    QPointer<TrustDialog> m_dialog;
    bool m_isReading = false;
};

} // namespace jobdeck
