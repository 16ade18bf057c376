#include "jobs/library/newsletterrun.h"

#include "jobs/library/mailfolder.h"
#include "jobs/library/mailmessage.h"
#include "jobs/library/smtpclient.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QUuid>

namespace jobdeck {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SendNewsletter)
};

Error failure(const QString &sentence, const QString &field)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

QString newFolder(JobId job)
{
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd hh.mm.ss"));
    return QStringLiteral("%1/Newsletters/%2 job %3")
        .arg(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), time)
        .arg(job);
}

} // namespace

QStringList newsletterColumns() { return {Text::tr("E-mail"), Text::tr("Result")}; }

Result<void> checkServer(const Newsletter &newsletter)
{
    const QUrl &server = newsletter.server;
    const bool isSmtp = server.scheme() == QStringLiteral("smtp") || server.scheme() == QStringLiteral("smtps");
    if (!server.isValid() || !isSmtp || server.host().isEmpty())
        return failure(Text::tr("The server must be an address like smtp://mail.example.org or "
                                "smtps://mail.example.org:465."),
                       QStringLiteral("server"));
    if (!server.userInfo().isEmpty())
        return failure(Text::tr("The server's address holds a user or password. Put them into their own fields."),
                       QStringLiteral("server"));
    if (newsletter.user.isEmpty() && !newsletter.password.isEmpty())
        return failure(Text::tr("There is a password but no user. Fill in both, or neither."), QStringLiteral("user"));
    return {};
}

NewsletterRun::NewsletterRun(JobContext &job, const Newsletter &newsletter)
    : m_job(job)
    , m_newsletter(newsletter)
{
}

Outcome NewsletterRun::run()
{
    if (const Result<void> result = prepare(); !result)
        return Outcome::exception(result.error().message);
    Outcome outcome = sendAll();
    outcome.isRetryable = m_sent == 0 && m_unknown == 0; // nobody gets it twice
    return outcome;
}

Result<void> NewsletterRun::prepare()
{
    m_job.setResultsColumns(newsletterColumns());
    if (const QString problem = addressProblem(m_newsletter.from); !problem.isEmpty())
        return failure(Text::tr("The sender's address %1 cannot be used: %2.").arg(m_newsletter.from, problem),
                       QStringLiteral("from"));
    Result<Recipients> recipients = readRecipients(m_newsletter.recipients);
    if (!recipients)
        return recipients.error();
    m_recipients = *std::move(recipients);
    if (m_recipients.duplicateCount > 0)
        m_job.addLog(Text::tr("%n address(es) came more than once and get the message once", nullptr,
                              m_recipients.duplicateCount),
                     LogLevel::Notice);
    return m_newsletter.isSmtp ? openServer() : openFolder();
}

Result<void> NewsletterRun::openFolder()
{
    const QString folder = m_newsletter.folder.isEmpty() ? newFolder(m_job.jobId()) : m_newsletter.folder;
    if (!QDir().mkpath(folder))
        return failure(Text::tr("The folder %1 cannot be made. Choose a folder that you may write to.").arg(folder),
                       QStringLiteral("folder"));
    m_job.addLog(Text::tr("The messages go into the folder %1").arg(folder));
    m_mailer = std::make_unique<MailFolder>(folder);
    return {};
}

Result<void> NewsletterRun::openServer()
{
    if (Result<void> result = checkServer(m_newsletter); !result)
        return result;
    const QUrl &server = m_newsletter.server;
    m_job.addLog(Text::tr("The messages go to the server %1").arg(server.toDisplayString()));
    m_mailer = std::make_unique<SmtpClient>(SmtpSettings{.server = server,
                                                         .user = m_newsletter.user,
                                                         .password = m_newsletter.password,
                                                         .from = m_newsletter.from,
                                                         .caFile = qEnvironmentVariable("SSL_CERT_FILE")},
                                            m_job.stopToken());
    return {};
}

Outcome NewsletterRun::sendAll()
{
    using Kind = Delivery::Kind;
    const qsizetype total = m_recipients.list.size();
    for (qsizetype i = 0; i < total; ++i) {
        const Recipient &recipient = m_recipients.list.at(i);
        const Delivery delivery = m_job.stopRequested() ? Delivery{.kind = Kind::Stopped} : send(recipient);
        if (delivery.kind == Kind::Stopped)
            return Outcome::stopped(summary() + QStringLiteral("."));
        report(recipient, delivery);
        m_job.setProgress(static_cast<int>((i + 1) * 100 / total), Text::tr("%1 of %2").arg(i + 1).arg(total));
        if (delivery.kind == Kind::Unknown && m_job.stopRequested())
            return Outcome::stopped(summary() + QStringLiteral("."));
        if (delivery.kind == Kind::Broken) {
            reportRest(i + 1);
            return Outcome::exception(delivery.text);
        }
    }
    m_job.addLog(summary());
    return Outcome::done();
}

QString NewsletterRun::summary() const
{
    const QString sent = Text::tr("Sent %1 of %2").arg(m_sent).arg(m_recipients.list.size());
    return m_unknown == 0
        ? sent
        : Text::tr("%1; of %n more it is unknown whether the server accepted it", "Sent 3 of 50; …", m_unknown)
              .arg(sent);
}

Delivery NewsletterRun::send(const Recipient &recipient)
{
    if (!recipient.error.isEmpty())
        return {.kind = Delivery::Kind::Refused, .text = recipient.error};
    const MailMessage message{.from = m_newsletter.from,
                              .to = recipient.address,
                              .subject = m_newsletter.subject,
                              .content = m_newsletter.content,
                              .date = QDateTime::currentDateTimeUtc(),
                              .id = QUuid::createUuid().toString(QUuid::WithoutBraces)};
    return m_mailer->deliver(recipient.address, messageBytes(message));
}

void NewsletterRun::report(const Recipient &recipient, const Delivery &delivery)
{
    if (delivery.kind == Delivery::Kind::Delivered) {
        ++m_sent;
        m_job.addLog(Text::tr("Sent to %1").arg(recipient.address));
        m_job.addResultsRow({recipient.address, delivery.text.isEmpty() ? Text::tr("sent") : delivery.text});
        return;
    }
    if (delivery.kind == Delivery::Kind::Unknown) {
        ++m_unknown;
        m_job.addLog(Text::tr("Perhaps sent to %1: %2").arg(recipient.address, delivery.text), LogLevel::Warning);
        m_job.addResultsRow({recipient.address, Cell(Text::tr("unknown"), delivery.text)});
        return;
    }
    m_job.addLog(Text::tr("Not sent to %1: %2").arg(recipient.address, delivery.text), LogLevel::Warning);
    reportFailure(recipient, delivery.text);
}

void NewsletterRun::reportFailure(const Recipient &recipient, const QString &error)
{
    if (recipient.error.isEmpty())
        m_job.addResultsRow({recipient.address, Cell(Text::tr("not sent"), error)});
    else
        m_job.addResultsRow({Cell(recipient.address, recipient.error), Text::tr("not sent")});
}

void NewsletterRun::reportRest(qsizetype first)
{
    for (qsizetype i = first; i < m_recipients.list.size() && !m_job.stopRequested(); ++i)
        reportFailure(m_recipients.list.at(i), Text::tr("not tried after the failure above"));
}

} // namespace jobdeck
