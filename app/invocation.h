// The words of a call, sorted out: which command, its options and its own words. One table says what each command
// takes.
#pragma once

#include "model/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace jobdeck {

struct Invocation {
    QString command; // empty: the window
    QStringList words;
    QHash<QString, QStringList> options;
    QJsonObject preset = {}; // the arguments of --preset, once it was looked up
    bool wantsHelp = false;
    bool wantsVersion = false;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return options.value(option); }
    // The last one counts, so that a call can overrule what an alias says.
    [[nodiscard]] QString value(const QString &option) const
    {
        const QStringList all = values(option);
        return all.isEmpty() ? QString() : all.last();
    }
};

// `arguments` without the program's name. Without script jobs there are no options and commands for them.
[[nodiscard]] Result<Invocation> parseInvocation(const QStringList &arguments, bool hasScripts = true);

} // namespace jobdeck
