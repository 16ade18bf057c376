// What is wrong with the file of a script job, told so that its author can mend it. A value; any thread.
#pragma once

#include <QList>
#include <QString>

namespace jobdeck {

struct DefinitionProblem {
    QString file;
    int line = 0; // from 1; 0: the file as a whole
    int column = 0; // from 1, in characters; 0: the whole line
    QString reason = {}; // a sentence
    QString remedy = {}; // a sentence

    // "FILE:LINE:COLUMN: reason remedy", as compilers say it, so that editors find the place.
    [[nodiscard]] QString text() const
    {
        QString place = file;
        if (line > 0)
            place += QStringLiteral(":%1").arg(line);
        if (line > 0 && column > 0)
            place += QStringLiteral(":%1").arg(column);
        return place + QStringLiteral(": ") + (remedy.isEmpty() ? reason : reason + u' ' + remedy);
    }
    bool operator==(const DefinitionProblem &) const = default;
};

using DefinitionProblems = QList<DefinitionProblem>;

} // namespace jobdeck
