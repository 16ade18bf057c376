// Asks on the terminal for the secrets that commands need, which neither they nor the keyring have: before anything is
// asked of the engine, so that nobody waits for the person. Main thread.
#pragma once

#include "model/command.h"

#include <QObject>

#include <memory>

namespace jobdeck {

class JobRegistry;
class SecretKeeper;

class SecretQuestions final : public QObject {
    Q_OBJECT
public:
    SecretQuestions(const JobRegistry &registry, QString databaseFile, QObject *parent = nullptr);
    ~SecretQuestions() override;

    // `keepsSecrets`: the keyring shall keep whatever is given. At once where there is nothing to ask.
    void complete(const QList<Command> &commands, bool keepsSecrets,
                  const std::function<void(const QList<Command> &)> &then);

private:
    struct Need {
        QString kind;
        QStringList names;
    };
    [[nodiscard]] Need needOf(const Command &command) const;
    void completeNext(QList<Command> left, const QList<Command> &done,
                      const std::function<void(const QList<Command> &)> &then);

    const JobRegistry &m_registry;
    const QString m_databaseFile;
    const std::unique_ptr<SecretKeeper> m_keeper;
};

} // namespace jobdeck
