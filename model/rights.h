// What the user of this process may do with the jobs of the kinds there are: their rules and the user's roles together.
// One answer for engine, command line and window. A value; any thread.
#pragma once

#include "model/command.h"
#include "model/permission.h"
#include "model/result.h"

#include <QHash>

namespace jobdeck {

struct JobKind;

class Rights final {
public:
    Rights() = default; // no rules
    Rights(const QList<JobKind> &kinds, QStringList roles);

    [[nodiscard]] bool hasRules() const { return !m_rules.isEmpty(); }
    // A kind that is not registered has no rules.
    [[nodiscard]] bool allows(Right right, const QString &kind) const;
    // A sentence that says what is refused, for which kind, and whom to ask; empty: it is allowed.
    [[nodiscard]] QString refusal(Right right, const QString &kind) const;
    // The same as ErrorCode::Refused.
    [[nodiscard]] Result<void> check(Right right, const QString &kind) const;
    [[nodiscard]] Result<void> check(Verb verb, const QString &kind) const; // all that it takes
    // Names of kinds, sorted.
    [[nodiscard]] QStringList kindsWithout(Right right) const;

    bool operator==(const Rights &) const = default;

private:
    struct Rule {
        QString title;
        Permission permission;
        bool operator==(const Rule &) const = default;
    };
    QHash<QString, Rule> m_rules; // by kind
    QStringList m_roles;
};

[[nodiscard]] Right rightFor(Verb verb);

} // namespace jobdeck
