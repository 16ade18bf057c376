// What is wrong with a file that should define a job, told so that its author can mend it. A value.
#pragma once

#include <QList>
#include <QString>

namespace jobdeck {

struct FileProblem {
    QString file;
    int line = 0; // from 1; 0: the file as a whole
    int column = 0; // from 1, in characters; 0: the whole line
    QString reason = {}; // a sentence
    QString remedy = {}; // a sentence

    // "FILE:LINE:COLUMN", as compilers say it, so that editors find the place.
    [[nodiscard]] QString place() const
    {
        QString text = file;
        if (line > 0)
            text += QStringLiteral(":%1").arg(line);
        if (line > 0 && column > 0)
            text += QStringLiteral(":%1").arg(column);
        return text;
    }
    [[nodiscard]] QString explanation() const { return remedy.isEmpty() ? reason : reason + u' ' + remedy; }
    [[nodiscard]] QString text() const { return place() + QStringLiteral(": ") + explanation(); }
    bool operator==(const FileProblem &) const = default;
};

} // namespace jobdeck
