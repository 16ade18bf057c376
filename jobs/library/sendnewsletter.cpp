#include "jobs/library/sendnewsletter.h"

#include "jobs/library/newsletterrun.h"
#include "jobs/registration.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct SendNewsletter : Schedule {
    Q_GADGET
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString content MEMBER content)
    Q_PROPERTY(QString from MEMBER from)
    Q_PROPERTY(QString recipients MEMBER recipients)
    Q_PROPERTY(QString delivery MEMBER delivery)
    Q_PROPERTY(QString folder MEMBER folder)
    Q_PROPERTY(QUrl server MEMBER server)
    Q_PROPERTY(QString user MEMBER user)
    Q_PROPERTY(QString send_password MEMBER send_password)
    Q_DECLARE_TR_FUNCTIONS(SendNewsletter)
public:
    QString subject;
    QString content;
    QString from;
    QString recipients;
    QString delivery = u"folder"_s;
    QString folder;
    QUrl server;
    QString user;
    QString send_password;

    static void describe(ArgumentSpecs &specs)
    {
        describeMessage(specs);
        describeDelivery(specs);
    }

    static FieldErrors check(const SendNewsletter &arguments)
    {
        const Newsletter newsletter = arguments.newsletter();
        const Result<void> result = newsletter.isSmtp ? checkServer(newsletter) : Result<void>();
        return result ? FieldErrors() : FieldErrors{result.error()};
    }

    [[nodiscard]] Newsletter newsletter() const
    {
        return {.subject = subject,
                .content = content,
                .from = from.trimmed(),
                .recipients = recipients,
                .isSmtp = delivery == u"smtp"_s,
                .folder = folder,
                .server = server,
                .user = user,
                .password = send_password};
    }

private:
    static ArgumentSpec &field(ArgumentSpecs &specs, QStringView name, ArgumentType type, const QString &label)
    {
        ArgumentSpec &spec = specs(name);
        spec.type = type;
        spec.label = label;
        return spec;
    }

    static void describeMessage(ArgumentSpecs &specs)
    {
        field(specs, u"subject", ArgumentType::Text, tr("Subject")).isRequired = true;
        field(specs, u"content", ArgumentType::Multiline, tr("Content")).isRequired = true;
        field(specs, u"from", ArgumentType::Email, tr("From")).isRequired = true;
        ArgumentSpec &recipients = field(specs, u"recipients", ArgumentType::File, tr("Recipients"));
        recipients.help = tr("A CSV file in UTF-8 with a column email.");
        recipients.filters = {tr("CSV files (*.csv)"), tr("All files (*)")};
        recipients.isRequired = true;
    }

    static void describeDelivery(ArgumentSpecs &specs)
    {
        ArgumentSpec &delivery = field(specs, u"delivery", ArgumentType::Choice, tr("Delivery"));
        delivery.choices = {{.value = u"folder"_s, .label = tr("Message files in a folder")},
                            {.value = u"smtp"_s, .label = tr("Mail server (SMTP)")}};
        delivery.defaultValue = u"folder"_s;
        ArgumentSpec &folder = field(specs, u"folder", ArgumentType::Folder, tr("Folder"));
        folder.help = tr("Empty: a new folder below Newsletters in your documents.");
        folder.mustExist = false;
        folder.showIf = {{u"delivery"_s, u"folder"_s}};
        const QJsonObject smtpOnly{{u"delivery"_s, u"smtp"_s}};
        ArgumentSpec &server = field(specs, u"server", ArgumentType::Url, tr("Server"));
        server.placeholder = u"smtp://mail.example.org:587"_s;
        server.isRequired = true;
        server.showIf = smtpOnly;
        field(specs, u"user", ArgumentType::Text, tr("User")).showIf = smtpOnly;
        ArgumentSpec &password = field(specs, u"send_password", ArgumentType::Secret, tr("Password"));
        password.help = tr("Sent to another computer only over an encrypted connection.");
        password.showIf = smtpOnly;
    }
};

Result<void> registerSendNewsletter(JobRegistry &registry)
{
    const JobKind kind{.name = u"Send Newsletter"_s,
                       .group = u"Marketing"_s,
                       .title = SendNewsletter::tr("Send Newsletter"),
                       .groupTitle = SendNewsletter::tr("Marketing"),
                       .description = SendNewsletter::tr("Sends one message to each recipient, or writes the messages "
                                                         "as files into a folder."),
                       .icon = u"mail-send"_s,
                       .resultsColumns = newsletterColumns()};
    return registerJob<SendNewsletter>(registry, kind, [](const SendNewsletter &arguments, JobContext &job) {
        return NewsletterRun(job, arguments.newsletter()).run();
    });
}

} // namespace jobdeck

#include "sendnewsletter.moc"
