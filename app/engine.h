// The engine as everybody in this program sees it: in this process (LocalEngine, the owner of the database) or behind
// the owner's socket (RemoteEngine). Lives on the main thread; replies and signals arrive there.
#pragma once

#include "model/changebatch.h"
#include "model/command.h"
#include "model/jobkind.h"

#include <QObject>

namespace jobdeck {

class Engine : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void execute(const Command &command, CommandReply reply) = 0;
    [[nodiscard]] virtual bool isOwner() const = 0;

signals:
    void changed(const jobdeck::ChangeBatch &batch); // after each commit
    void writeFailed(const QString &message);
    void writeRecovered();
    void disconnected(); // remote only: the owner is gone; whoever needs it may become owner
};

} // namespace jobdeck
