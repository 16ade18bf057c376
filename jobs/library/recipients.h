// The recipients of a newsletter: the column `email` of a CSV file, each address once.
#pragma once

#include "model/result.h"

#include <QList>
#include <QString>

namespace jobdeck {

struct Recipient {
    QString address; // without surrounding spaces; "Line 7" where the line cannot be read
    QString error; // a phrase: why nothing can be sent; empty if it can
};

struct Recipients {
    QList<Recipient> list;
    int duplicateCount = 0;
};

// An error if the file as a whole cannot be used; a single bad line becomes a recipient with an error.
[[nodiscard]] Result<Recipients> readRecipients(const QString &file);

} // namespace jobdeck
