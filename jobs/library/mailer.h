// Where the messages of a newsletter go. One object per run, on the handler's thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace jobdeck {

struct Delivery {
    // Unknown: the server had the whole message, but its answer never came. Broken: nothing more can be delivered.
    enum class Kind { Delivered, Refused, Unknown, Broken, Stopped };
    Kind kind = Kind::Delivered;
    QString text = {}; // Refused, Unknown: a phrase; Broken: a sentence with the remedy; Delivered: where it went
};

class Mailer {
public:
    virtual ~Mailer() = default;
    [[nodiscard]] virtual Delivery deliver(const QString &to, const QByteArray &message) = 0;
};

} // namespace jobdeck
