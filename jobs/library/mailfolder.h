// Writes each message as a file of its own (.eml) into a folder. Never overwrites one.
#pragma once

#include "jobs/library/mailer.h"

namespace jobdeck {

class MailFolder final : public Mailer {
public:
    explicit MailFolder(QString folder); // exists
    [[nodiscard]] Delivery deliver(const QString &to, const QByteArray &message) override;

private:
    const QString m_folder;
};

} // namespace jobdeck
