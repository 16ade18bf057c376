// Which column of a CSV file goes into which column of a table. Pure functions.
#pragma once

#include "model/result.h"

#include <QList>
#include <QStringList>

namespace jobdeck {

struct ColumnRule {
    QString from; // column in the file
    QString to; // column in the table
};

// The table to fill; without columns it is still to be made and takes every name.
struct TableColumns {
    QString table;
    QStringList names;
};

struct ColumnTarget {
    qsizetype field = 0; // in a record of the file
    QString column; // in the table
};

struct ColumnMapping {
    QList<ColumnTarget> targets;
    QStringList leftOut; // columns of the file that the table does not have

    [[nodiscard]] QStringList columns() const;
};

// A rule must name both columns.
[[nodiscard]] Result<void> checkRule(const ColumnRule &rule);

// Names are equal regardless of case, as in SQL; one that is equal to the letter goes first. Without rules: by equal
// names.
[[nodiscard]] Result<ColumnMapping> mapColumns(const QStringList &header, const TableColumns &table,
                                               const QList<ColumnRule> &rules);

} // namespace jobdeck
