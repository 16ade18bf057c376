// For tests: a keyring in memory that the test fills, empties, takes away and gives back.
#pragma once

#include "jobs/keyring.h"

#include <QMap>

#include <memory>

namespace jobdeck::test {

struct KeyringContents {
    QMap<QString, QString> kept; // by "kind/argument"
    QString trouble; // why it cannot be used; empty: it can
    QStringList asked; // what was read, in order
};

class FakeKeyring final : public Keyring {
public:
    explicit FakeKeyring(std::shared_ptr<KeyringContents> contents)
        : m_contents(std::move(contents))
    {
    }

    void read(const QString &kind, const QString &argument, ReadReply reply) override
    {
        const QString key = kind + u'/' + argument;
        m_contents->asked << key;
        answerLater([contents = m_contents, key, reply] {
            if (!contents->trouble.isEmpty())
                return reply(refusal(*contents));
            const auto found = contents->kept.constFind(key);
            reply(found == contents->kept.cend() ? std::optional<QString>() : std::optional(*found));
        });
    }
    void write(const QString &kind, const QString &argument, const QString &secret, DoneReply reply) override
    {
        answerLater([contents = m_contents, key = kind + u'/' + argument, secret, reply] {
            if (!contents->trouble.isEmpty())
                return reply(refusal(*contents));
            contents->kept.insert(key, secret);
            reply({});
        });
    }
    void remove(const QString &kind, const QString &argument, DoneReply reply) override
    {
        answerLater([contents = m_contents, key = kind + u'/' + argument, reply] {
            contents->kept.remove(key);
            reply({});
        });
    }

private:
    static Error refusal(const KeyringContents &contents)
    {
        return {.code = ErrorCode::Refused, .message = contents.trouble, .field = {}};
    }
    // As the real one: never before the call has returned.
    void answerLater(std::function<void()> answer)
    {
        QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
    }

    const std::shared_ptr<KeyringContents> m_contents;
};

} // namespace jobdeck::test
