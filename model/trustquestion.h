// What an operator is asked before a script runs for the first time, or after it was changed. A value.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace jobdeck {

struct TrustQuestion {
    QString kind; // its title
    QString file;
    QStringList command; // argv as it would be started with these arguments; the script by its file
    QList<QPair<QString, QString>> choices = {}; // a field, and the command that prints what can be chosen there
    QString folder; // it would start in
    QString programs = {}; // whether a change of what the command runs is asked about, too; empty: it is the file
    QString text; // of the file, as much as a person reads
    bool runsThen = true; // it is asked because it is to run now
    bool wasTrusted = false; // an earlier version of the file may run
};

} // namespace jobdeck
