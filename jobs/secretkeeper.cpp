#include "jobs/secretkeeper.h"

#include "model/argumentvalidation.h"

#include <QPointer>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

Error refusedField(const QString &message, const QString &field)
{
    return {.code = ErrorCode::Refused, .message = message, .field = field};
}

QString whyNotForLater(const SecretKeeper::Wish &wish, const QString &name, const QString &trouble)
{
    const ArgumentSpec *spec = wish.specs.find(name);
    const QString what = spec ? secretTooEarly(*spec) : QString();
    return trouble.isEmpty() ? what : what + u' ' + trouble;
}

} // namespace

void SecretKeeper::setKeyring(std::unique_ptr<Keyring> keyring)
{
    m_keyring = std::move(keyring);
    connect(m_keyring.get(), &Keyring::opened, this, &SecretKeeper::mayKnowMore);
}

void SecretKeeper::find(const QString &kind, const QStringList &names, const Found &then)
{
    if (names.isEmpty())
        return then({}, {});
    if (!m_keyring)
        return then({}, tr("There is no keyring here."));
    struct Search {
        QJsonObject found;
        QString trouble;
        qsizetype left;
    };
    const auto search = std::make_shared<Search>(Search{{}, {}, names.size()});
    for (const QString &name : names)
        m_keyring->read(kind, name, [search, name, then](const Result<std::optional<QString>> &secret) {
            if (!secret)
                search->trouble = secret.error().message;
            else if (*secret)
                search->found.insert(name, **secret);
            if (--search->left == 0)
                then(search->found, search->trouble);
        });
}

void SecretKeeper::secure(const Wish &wish, const Secured &then)
{
    QStringList keep;
    for (const QString &name : wish.secrets.keys())
        if (wish.keep.contains(name))
            keep << name;
    keepNext(wish, keep, then);
}

void SecretKeeper::keepNext(const Wish &wish, QStringList left, const Secured &then)
{
    if (left.isEmpty())
        return checkKept(wish, then);
    const QString name = left.takeFirst();
    if (!m_keyring)
        return then(refusedField(tr("There is no keyring here."), name));
    m_keyring->write(wish.kind, name, wish.secrets.value(name).toString(),
                     [this, alive = QPointer(this), wish, left, then, name](const Result<void> &kept) {
                         if (!alive)
                             return;
                         if (!kept)
                             return then(refusedField(kept.error().message, name));
                         keepNext(wish, left, then);
                         if (left.isEmpty())
                             emit mayKnowMore();
                     });
}

// What was given for later must be what is read then.
void SecretKeeper::checkKept(const Wish &wish, const Secured &then)
{
    const QStringList names = wish.isForLater ? wish.secrets.keys() : QStringList();
    find(wish.kind, names, [wish, names, then](const QJsonObject &kept, const QString &trouble) {
        for (const QString &name : names)
            if (kept.value(name) != wish.secrets.value(name))
                return then(refusedField(whyNotForLater(wish, name, trouble), name));
        then({});
    });
}

} // namespace jobdeck
