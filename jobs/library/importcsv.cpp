#include "jobs/library/importcsv.h"

#include "jobs/library/csvimporter.h"
#include "jobs/registration.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// A row that was left blank in the form is none.
QList<ColumnRule> rulesOf(const QJsonValue &mapping)
{
    QList<ColumnRule> rules;
    const QJsonArray rows = mapping.toArray();
    for (const QJsonValue &row : rows) {
        const QJsonArray cells = row.toArray();
        const ColumnRule rule{.from = cells.at(0).toString().trimmed(), .to = cells.at(1).toString().trimmed()};
        if (!rule.from.isEmpty() || !rule.to.isEmpty())
            rules.append(rule);
    }
    return rules;
}

} // namespace

struct ImportCsv : Schedule {
    Q_GADGET
    Q_PROPERTY(QString file MEMBER file)
    Q_PROPERTY(QString database MEMBER database)
    Q_PROPERTY(QString table MEMBER table)
    Q_PROPERTY(QJsonValue mapping MEMBER mapping)
    Q_DECLARE_TR_FUNCTIONS(ImportCsv)
public:
    QString file;
    QString database;
    QString table;
    QJsonValue mapping;

    static void describe(ArgumentSpecs &specs)
    {
        ArgumentSpec &file = specs(u"file");
        file.type = ArgumentType::File;
        file.label = tr("CSV file");
        file.help = tr("In UTF-8; its first line names the columns. Commas, semicolons or tabs separate them.");
        file.filters = {tr("CSV files (*.csv)"), tr("All files (*)")};
        file.isRequired = true;

        ArgumentSpec &database = specs(u"database");
        database.type = ArgumentType::SaveFile;
        database.label = tr("Database");
        database.help = tr("A SQLite file. It is made if there is none.");
        database.filters = {tr("SQLite databases (*.db *.sqlite *.sqlite3)"), tr("All files (*)")};
        database.isRequired = true;

        ArgumentSpec &table = specs(u"table");
        table.label = tr("Table");
        table.help = tr("It is made with text columns if there is none.");
        table.isRequired = true;

        ArgumentSpec &mapping = specs(u"mapping");
        mapping.type = ArgumentType::Table;
        mapping.label = tr("Columns");
        mapping.help = tr("Empty: columns of the same name.");
        mapping.columns = {tr("Column in the file"), tr("Column in the table")};
    }

    static FieldErrors check(const ImportCsv &arguments)
    {
        for (const ColumnRule &rule : rulesOf(arguments.mapping))
            if (const Result<void> result = checkRule(rule); !result)
                return {result.error()};
        return {};
    }
};

Result<void> registerImportCsv(JobRegistry &registry)
{
    const JobKind kind{.name = u"Import CSV"_s,
                       .group = u"Data"_s,
                       .title = ImportCsv::tr("Import CSV"),
                       .groupTitle = ImportCsv::tr("Data"),
                       .description =
                           ImportCsv::tr("Inserts the rows of a CSV file into a table of a SQLite database."),
                       .icon = u"document-import"_s,
                       .resultsColumns = importColumns()};
    return registerJob<ImportCsv>(registry, kind, [](const ImportCsv &arguments, JobContext &job) {
        return CsvImporter(job,
                           {.file = arguments.file,
                            .database = arguments.database,
                            .table = arguments.table,
                            .mapping = rulesOf(arguments.mapping)})
            .run();
    });
}

} // namespace jobdeck

#include "importcsv.moc"
