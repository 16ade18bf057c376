#include "jobs/script/permissionreader.h"

#include <QCoreApplication>

#include <array>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PermissionReader)
};

constexpr std::array allRights{Right::Create, Right::Read, Right::Update, Right::Delete};

QMap<Right, QStringList> readRules(const toml::table *table, NotedProblems &problems)
{
    QMap<Right, QStringList> rules;
    if (!table)
        return rules;
    QStringList names;
    for (const Right right : allRights)
        names << rightName(right);
    TomlReader reader(*table, problems);
    reader.checkKeys(names);
    for (const Right right : allRights) {
        const std::string key = rightName(right).toStdString();
        const auto roles = reader.texts(key);
        if (!roles)
            continue;
        if (roles->contains(QString()))
            problems.add(*table->get(key), Texts::tr("A role has no name."));
        rules.insert(right, *roles);
    }
    return rules;
}

} // namespace

Permission readPermission(const toml::table &table, NotedProblems &problems)
{
    TomlReader reader(table, problems);
    reader.checkKeys({u"allow"_s, u"deny"_s});
    return {.allow = readRules(reader.table("allow"), problems), .deny = readRules(reader.table("deny"), problems)};
}

} // namespace jobdeck
