#include "app/keyringsecrets.h"

namespace jobdeck {

KeyringSecrets::KeyringSecrets(std::unique_ptr<Keyring> keyring, QObject *parent)
    : KeptSecrets(parent)
    , m_keyring(std::move(keyring))
{
}

void KeyringSecrets::look(const QString &kind, const QStringList &names)
{
    struct Search {
        QStringList kept;
        qsizetype left;
    };
    const auto search = std::make_shared<Search>(Search{{}, names.size()});
    for (const QString &name : names)
        m_keyring->read(kind, name, [this, search, kind, name](const Result<std::optional<QString>> &secret) {
            if (secret && *secret)
                search->kept << name;
            if (--search->left == 0)
                emit looked(kind, search->kept);
        });
}

void KeyringSecrets::forget(const QString &kind, const QString &name, const QStringList &names)
{
    m_keyring->remove(kind, name, [this, kind, names](const Result<void> &) { look(kind, names); });
}

} // namespace jobdeck
