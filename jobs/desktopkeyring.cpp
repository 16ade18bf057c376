#include "jobs/desktopkeyring.h"

#include <QCoreApplication>
#include <QTimer>

#include <memory>
#include <qt6keychain/keychain.h>

namespace jobdeck {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Keyring)
};

const QString service = u"org.jobdeck.Jobdeck"_s;
constexpr auto patience = 5s;

// The name of a kind may hold a slash, that of an argument not.
QString keyOf(const QString &kind, const QString &argument) { return kind + u'/' + argument; }

Error refused(const QString &message) { return {.code = ErrorCode::Refused, .message = message, .field = {}}; }

Error noAnswer()
{
    return refused(Texts::tr("The keyring does not answer. Unlock it, or start the desktop's keyring."));
}

Error failureOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return refused(Texts::tr("The keyring is locked. Unlock it and try again."));
    default:
        return refused(Texts::tr("There is no keyring (%1). Start the desktop's: gnome-keyring or KWallet.")
                           .arg(job.errorString().simplified()));
    }
}

// Starts the job, which deletes itself when it has ended: its backend holds a pointer to it until then, so it cannot be
// deleted before. `ended(null)`: it took too long.
void start(DesktopKeyring *keyring, QKeychain::Job *job, const QString &key,
           const std::function<void(const QKeychain::Job *)> &ended)
{
    job->setInsecureFallback(false);
    job->setKey(key);
    const auto isAnswered = std::make_shared<bool>(false);
    QObject::connect(job, &QKeychain::Job::finished, keyring, [keyring, isAnswered, ended](QKeychain::Job *done) {
        if (!std::exchange(*isAnswered, true))
            ended(done);
        else if (done->error() == QKeychain::NoError)
            emit keyring->opened();
    });
    QTimer::singleShot(patience, keyring, [isAnswered, ended] {
        if (!std::exchange(*isAnswered, true))
            ended(nullptr);
    });
    job->start();
}

Result<void> doneOf(const QKeychain::Job *job)
{
    if (!job)
        return noAnswer();
    return job->error() == QKeychain::NoError ? Result<void>() : Result<void>(failureOf(*job));
}

} // namespace

DesktopKeyring::DesktopKeyring(QObject *parent)
    : Keyring(parent)
{
}

void DesktopKeyring::read(const QString &kind, const QString &argument, ReadReply reply)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    start(this, job, keyOf(kind, argument), [job, reply = std::move(reply)](const QKeychain::Job *done) {
        if (!done)
            reply(noAnswer());
        else if (done->error() == QKeychain::EntryNotFound)
            reply(std::optional<QString>());
        else if (done->error() != QKeychain::NoError)
            reply(failureOf(*done));
        else
            reply(std::optional(job->textData()));
    });
}

void DesktopKeyring::write(const QString &kind, const QString &argument, const QString &secret, DoneReply reply)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    start(this, job, keyOf(kind, argument),
          [reply = std::move(reply)](const QKeychain::Job *done) { reply(doneOf(done)); });
}

void DesktopKeyring::remove(const QString &kind, const QString &argument, DoneReply reply)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    start(this, job, keyOf(kind, argument), [reply = std::move(reply)](const QKeychain::Job *done) {
        reply(done && done->error() == QKeychain::EntryNotFound ? Result<void>() : doneOf(done));
    });
}

} // namespace jobdeck
