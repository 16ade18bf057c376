// The desktop's keyring: the Secret Service (gnome-keyring, KeePassXC, …) or KWallet, by QtKeychain. Never a file of
// its own: where there is no keyring every call fails and says so. Main thread, which needs Qt's GLib event loop.
#pragma once

#include "jobs/keyring.h"

namespace jobdeck {

class DesktopKeyring final : public Keyring {
    Q_OBJECT
public:
    explicit DesktopKeyring(QObject *parent = nullptr);

    void read(const QString &kind, const QString &argument, ReadReply reply) override;
    void write(const QString &kind, const QString &argument, const QString &secret, DoneReply reply) override;
    void remove(const QString &kind, const QString &argument, DoneReply reply) override;
};

} // namespace jobdeck
