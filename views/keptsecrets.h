// Which secrets the desktop's keyring has, as forms see it: names only, never a secret. Whoever owns the window makes
// it. GUI thread; nothing waits.
#pragma once

#include <QObject>
#include <QStringList>

namespace jobdeck {

class KeptSecrets : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // looked() follows, unless there is no keyring that answers.
    virtual void look(const QString &kind, const QStringList &names) = 0;
    // looked() follows for that kind.
    virtual void forget(const QString &kind, const QString &name, const QStringList &names) = 0;

signals:
    void looked(const QString &kind, const QStringList &kept); // those of the names that it has
};

} // namespace jobdeck
