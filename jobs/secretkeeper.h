// What the engine asks of the keyring: secrets that nobody gave, those that it shall keep, and whether a job for later
// has all of its own there. Asks nothing where there is nothing to ask: then the answer comes at once. Lives on the
// engine's thread.
#pragma once

#include "jobs/keyring.h"
#include "model/argumentspec.h"

#include <QJsonObject>

#include <memory>

namespace jobdeck {

class SecretKeeper final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void setKeyring(std::unique_ptr<Keyring> keyring);

    // What it has of these, without those that it has not. `trouble`: why it could not be asked; empty.
    using Found = std::function<void(const QJsonObject &found, const QString &trouble)>;
    void find(const QString &kind, const QStringList &names, const Found &then);

    // Keeps those of `secrets` that `keep` names. With `isForLater` it refuses what the keyring does not hold like
    // this. An error names its field.
    struct Wish {
        QString kind;
        ArgumentSpecs specs;
        QJsonObject secrets;
        QStringList keep;
        bool isForLater = false;
    };
    using Secured = std::function<void(const Result<void> &)>;
    void secure(const Wish &wish, const Secured &then);

signals:
    void mayKnowMore(); // something was kept, or the keyring was opened: who waits for a secret may have it now

private:
    void keepNext(const Wish &wish, QStringList left, const Secured &then);
    void checkKept(const Wish &wish, const Secured &then);

    std::unique_ptr<Keyring> m_keyring;
};

} // namespace jobdeck
