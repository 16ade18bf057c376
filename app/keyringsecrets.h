// What forms may know of the keyring, asked of the keyring itself. Main thread.
#pragma once

#include "jobs/keyring.h"
#include "views/keptsecrets.h"

#include <memory>

namespace jobdeck {

class KeyringSecrets final : public KeptSecrets {
    Q_OBJECT
public:
    explicit KeyringSecrets(std::unique_ptr<Keyring> keyring, QObject *parent = nullptr);

    void look(const QString &kind, const QStringList &names) override;
    void forget(const QString &kind, const QString &name, const QStringList &names) override;

private:
    const std::unique_ptr<Keyring> m_keyring;
};

} // namespace jobdeck
