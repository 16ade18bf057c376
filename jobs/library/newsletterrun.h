// One run of Send Newsletter, on the handler's thread.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/library/mailer.h"
#include "jobs/library/recipients.h"

#include <QUrl>

#include <memory>

namespace jobdeck {

struct Newsletter {
    QString subject;
    QString content;
    QString from;
    QString recipients; // a CSV file
    bool isSmtp = false;
    QString folder; // empty: a new one in the user's documents
    QUrl server;
    QString user;
    QString password;
};

[[nodiscard]] QStringList newsletterColumns();

// What is wrong with server and user, as a field error.
[[nodiscard]] Result<void> checkServer(const Newsletter &newsletter);

class NewsletterRun final {
public:
    NewsletterRun(JobContext &job, const Newsletter &newsletter);

    [[nodiscard]] Outcome run();

private:
    Result<void> prepare();
    Result<void> openFolder();
    Result<void> openServer();
    // Without a server nothing more can go out: then the rest is told as not sent, and nobody waits for each time-out.
    [[nodiscard]] Outcome sendAll();
    [[nodiscard]] QString summary() const; // "Sent 3 of 50"
    [[nodiscard]] Delivery send(const Recipient &recipient);
    void report(const Recipient &recipient, const Delivery &delivery);
    void reportFailure(const Recipient &recipient, const QString &error);
    void reportRest(qsizetype first);

    JobContext &m_job;
    const Newsletter m_newsletter;
    Recipients m_recipients;
    std::unique_ptr<Mailer> m_mailer;
    int m_sent = 0;
    int m_unknown = 0; // messages that may have arrived
};

} // namespace jobdeck
