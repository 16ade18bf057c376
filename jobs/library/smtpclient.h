// Sends messages to one SMTP server by libcurl, over one connection as long as the server keeps it (libcurl opens a new
// one after a refusal). A connection that is lost costs at most the recipient it was lost at; when connecting fails
// twice in a row, or the server loses 20 recipients in a row, nothing more can be delivered. A stop cuts the
// connection, but a message that the server has got whole has 2.5 s for its answer. STARTTLS where the server has it; a
// password goes to another machine only encrypted.
#pragma once

#include "jobs/library/mailer.h"

#include <QUrl>

#include <memory>
#include <stop_token>

namespace jobdeck {

struct SmtpSettings {
    QUrl server; // smtp:// or smtps://
    QString user = {};
    QString password = {}; // never in an error text
    QString from = {};
    QString caFile = {}; // certificates to trust instead of the system's; empty: the system's
    int patienceSeconds = 30; // with a server that says nothing
    int farewellMs = 2'000; // with one that does not answer the QUIT
};

class SmtpClient final : public Mailer {
public:
    SmtpClient(const SmtpSettings &settings, std::stop_token stop);
    ~SmtpClient() override;
    Q_DISABLE_COPY_MOVE(SmtpClient)

    [[nodiscard]] Delivery deliver(const QString &to, const QByteArray &message) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jobdeck
