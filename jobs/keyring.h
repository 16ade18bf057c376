// Where secrets can be kept beyond the life of a process, by kind of job and argument. Lives on the engine's thread;
// every call returns at once and answers there, once, within some five seconds. DesktopKeyring is the real one.
#pragma once

#include "model/result.h"

#include <QObject>

#include <functional>
#include <optional>

namespace jobdeck {

class Keyring : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    using ReadReply = std::function<void(const Result<std::optional<QString>> &secret)>;
    using DoneReply = std::function<void(const Result<void> &done)>;

    // None: nothing is kept there. An error: there is no keyring, or it does not let us in.
    virtual void read(const QString &kind, const QString &argument, ReadReply reply) = 0;
    virtual void write(const QString &kind, const QString &argument, const QString &secret, DoneReply reply) = 0;
    // Also successful if nothing was kept there.
    virtual void remove(const QString &kind, const QString &argument, DoneReply reply) = 0;

Q_SIGNALS:
    void opened(); // it answered after all: somebody unlocked it
};

} // namespace jobdeck
