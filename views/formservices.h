// What a form needs of the program around it: the choices that a command prints, leave for a script to run, and what
// would be started. Implemented in app/. GUI thread; every call returns at once, and nothing is answered when `asker`
// is gone.
#pragma once

#include "model/choicesquestion.h"
#include "model/command.h"
#include "model/jobkind.h"
#include "model/runpreview.h"

class QObject;
class QWidget;

namespace jobdeck {

class FormServices {
public:
    FormServices() = default;
    virtual ~FormServices() = default;
    Q_DISABLE_COPY_MOVE(FormServices)

    // Refused with the field "trust": the script may not run yet, see allow().
    virtual void loadChoices(const ChoicesQuestion &question, QObject *asker, ChoicesReply reply) = 0;
    // Asks the operator; `allowed` follows if the script may run now.
    virtual void allow(const QString &kind, const QJsonObject &arguments, QWidget *asker,
                       std::function<void()> allowed) = 0;
    // Whether there is a program to tell of before it is started.
    [[nodiscard]] virtual bool hasPreview(const JobKind &kind) const = 0;
    // Of the arguments as they were entered; `lastUsed`: those of the kind's newest job, for defaults.
    virtual void preview(const RunRequest &request, const QJsonObject &lastUsed, QObject *asker,
                         std::function<void(const RunPreview &)> reply) = 0;
};

} // namespace jobdeck
