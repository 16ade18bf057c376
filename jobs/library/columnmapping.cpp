#include "jobs/library/columnmapping.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace jobdeck {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportCsv)
};

Error failure(const QString &sentence)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = QStringLiteral("mapping")};
}

QString listed(const QStringList &names) { return names.join(QStringLiteral(", ")); }

qsizetype indexOf(const QStringList &names, const QString &name)
{
    const qsizetype exact = names.indexOf(name);
    if (exact >= 0)
        return exact;
    const auto found = std::ranges::find_if(
        names, [&name](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    return found == names.end() ? -1 : found - names.begin();
}

Result<ColumnMapping> mapByNames(const QStringList &header, const TableColumns &table)
{
    ColumnMapping mapping;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const qsizetype found = indexOf(table.names, header.at(i));
        if (table.names.isEmpty())
            mapping.targets.append({.field = i, .column = header.at(i)});
        else if (found >= 0)
            mapping.targets.append({.field = i, .column = table.names.at(found)});
        else
            mapping.leftOut.append(header.at(i));
    }
    if (!mapping.targets.isEmpty())
        return mapping;
    return failure(
        Text::tr("No column of the file is in the table %1. The file has: %2. The table has: %3. Map the columns.")
            .arg(table.table, listed(header), listed(table.names)));
}

Result<ColumnTarget> targetOf(const ColumnRule &rule, const QStringList &header, const TableColumns &table)
{
    if (const Result<void> complete = checkRule(rule); !complete)
        return complete.error();
    const qsizetype source = indexOf(header, rule.from);
    if (source < 0)
        return failure(Text::tr("The file has no column %1. It has: %2.").arg(rule.from, listed(header)));
    const qsizetype found = indexOf(table.names, rule.to);
    if (!table.names.isEmpty() && found < 0)
        return failure(
            Text::tr("The table %1 has no column %2. It has: %3.").arg(table.table, rule.to, listed(table.names)));
    return ColumnTarget{.field = source, .column = found < 0 ? rule.to : table.names.at(found)};
}

} // namespace

Result<void> checkRule(const ColumnRule &rule)
{
    if (rule.from.isEmpty())
        return failure(Text::tr("The column %1 of the table is filled from no column of the file. Name one, or remove "
                                "the row.")
                           .arg(rule.to));
    if (rule.to.isEmpty())
        return failure(Text::tr("The column %1 is mapped to no column. Name one, or remove the row.").arg(rule.from));
    return {};
}

QStringList ColumnMapping::columns() const
{
    QStringList names;
    for (const ColumnTarget &target : targets)
        names.append(target.column);
    return names;
}

Result<ColumnMapping> mapColumns(const QStringList &header, const TableColumns &table, const QList<ColumnRule> &rules)
{
    if (rules.isEmpty())
        return mapByNames(header, table);
    ColumnMapping mapping;
    QSet<QString> used;
    for (const ColumnRule &rule : rules) {
        const Result<ColumnTarget> target = targetOf(rule, header, table);
        if (!target)
            return target.error();
        if (used.contains(target->column.toCaseFolded()))
            return failure(Text::tr("Two columns of the file are mapped to the column %1. Map only one of them.")
                               .arg(target->column));
        used.insert(target->column.toCaseFolded());
        mapping.targets.append(*target);
    }
    return mapping;
}

} // namespace jobdeck
