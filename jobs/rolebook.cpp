#include "jobs/rolebook.h"

#include "jobs/script/definitionfile.h"
#include "jobs/script/tomlreader.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Rolebook)
};

// A link that leads nowhere, or a folder that may not be entered: it was meant, so it counts.
bool isThere(const QString &file)
{
    struct stat state = {};
    return ::lstat(QFile::encodeName(file).constData(), &state) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

QHash<QString, QStringList> readNames(const toml::table &root, std::string_view key, NotedProblems &problems)
{
    QHash<QString, QStringList> roles;
    const toml::table *names = TomlReader(root, problems).table(key);
    if (!names)
        return roles;
    TomlReader reader(*names, problems);
    for (const auto &[name, value] : *names) {
        const QStringList given = reader.texts(name.str()).value_or(QStringList());
        if (given.contains(QString()))
            problems.add(value, Texts::tr("A role has no name."));
        roles.insert(toText(name.str()), given);
    }
    return roles;
}

Rolebook unusable(const QString &file, const QString &reason)
{
    Rolebook book;
    book.problems << FileProblem{.file = file,
                                 .reason = reason,
                                 .remedy = Texts::tr("Until this is corrected, nobody has a role but “everyone”.")};
    return book;
}

} // namespace

QStringList Rolebook::rolesOf(const QString &user, const QStringList &userGroups) const
{
    QStringList roles = users.value(user);
    for (const QString &group : userGroups)
        roles << groups.value(group);
    roles.sort();
    roles.removeDuplicates();
    return roles;
}

Rolebook parseRolebook(const QByteArray &content, const QString &file)
{
    Rolebook book;
    const ScriptHeader whole{.toml = content};
    NotedProblems problems(file, whole);
    const toml::parse_result parsed = toml::parse(std::string_view(content.constData(), size_t(content.size())));
    if (parsed) {
        TomlReader(parsed.table(), problems).checkKeys({u"users"_s, u"groups"_s});
        book.users = readNames(parsed.table(), "users", problems);
        book.groups = readNames(parsed.table(), "groups", problems);
    } else {
        problems.add(parsed.error().source().begin,
                     Texts::tr("This is not TOML: %1.").arg(toText(parsed.error().description())));
    }
    if (problems.problems.isEmpty())
        return book;
    problems.addForFile(Texts::tr("Until this is corrected, nobody has a role but “everyone”."), {});
    return {.problems = problems.problems};
}

Rolebook readRolebook(const QStringList &files)
{
    const auto first = std::ranges::find_if(files, isThere);
    if (first == files.end())
        return {};
    const auto content = readDefinitionFile(*first);
    if (!content)
        return unusable(*first, Texts::tr("The file with the roles cannot be read."));
    if (content->size() > maxDefinitionBytes)
        return unusable(*first, Texts::tr("The file with the roles is longer than 1 MiB."));
    return parseRolebook(*content, *first);
}

} // namespace jobdeck
