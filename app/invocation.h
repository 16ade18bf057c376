// The words of a call, sorted out: which command, its options and its own words. One table says what each command
// takes.
#pragma once

#include "model/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace jobdeck {

struct Invocation {
    QString command; // empty: the window
    QStringList words;
    QHash<QString, QStringList> options;
    bool wantsHelp = false;
    bool wantsVersion = false;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return options.value(option); }
    [[nodiscard]] QString value(const QString &option) const { return options.value(option).value(0); }
};

// `arguments` without the program's name.
[[nodiscard]] Result<Invocation> parseInvocation(const QStringList &arguments);
// The help of one command, or of all when it is empty.
[[nodiscard]] QString helpText(const QString &command);

} // namespace jobdeck
