#include "jobs/library/exportquery.h"

#include "jobs/library/exportrun.h"
#include "jobs/registration.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

struct ExportQuery : Schedule {
    Q_GADGET
    Q_PROPERTY(QString database MEMBER database)
    Q_PROPERTY(QString query MEMBER query)
    Q_PROPERTY(QString file MEMBER file)
    Q_PROPERTY(QString separator MEMBER separator)
    Q_PROPERTY(bool header MEMBER header)
    Q_PROPERTY(bool formulas MEMBER formulas)
    Q_DECLARE_TR_FUNCTIONS(ExportQuery)
public:
    QString database;
    QString query;
    QString file;
    QString separator = u"comma"_s;
    bool header = true;
    bool formulas = false;

    static void describe(ArgumentSpecs &specs)
    {
        describeSource(specs);
        ArgumentSpec &file = specs(u"file");
        file.type = ArgumentType::SaveFile;
        file.label = tr("CSV file");
        file.help = tr("In UTF-8. An older file is replaced at the end.");
        file.filters = {tr("CSV files (*.csv)"), tr("All files (*)")};
        file.isRequired = true;

        ArgumentSpec &separator = specs(u"separator");
        separator.type = ArgumentType::Choice;
        separator.label = tr("Separator");
        separator.choices = {{.value = u"comma"_s, .label = tr("Comma")},
                             {.value = u"semicolon"_s, .label = tr("Semicolon")},
                             {.value = u"tab"_s, .label = tr("Tab")}};
        separator.defaultValue = u"comma"_s;
        separator.isRequired = true;

        ArgumentSpec &header = specs(u"header");
        header.label = tr("First line with the names of the columns");
        header.defaultValue = true;

        ArgumentSpec &formulas = specs(u"formulas");
        formulas.label = tr("Keep formulas");
        formulas.help = tr("No: a text that a spreadsheet would take for a formula gets an apostrophe before it.");
        formulas.defaultValue = false;
    }

    static FieldErrors check(const ExportQuery &arguments)
    {
        const Result<void> result = checkQuery(arguments.query);
        return result ? FieldErrors() : FieldErrors{result.error()};
    }

private:
    static void describeSource(ArgumentSpecs &specs)
    {
        ArgumentSpec &database = specs(u"database");
        database.type = ArgumentType::File;
        database.label = tr("Database");
        database.help = tr("A SQLite file. It is only read.");
        database.filters = {tr("SQLite databases (*.db *.sqlite *.sqlite3)"), tr("All files (*)")};
        database.isRequired = true;

        ArgumentSpec &query = specs(u"query");
        query.type = ArgumentType::Multiline;
        query.label = tr("Query");
        query.help = tr("One SELECT.");
        query.placeholder = u"SELECT * FROM customers"_s;
        query.isRequired = true;
    }
};

Result<void> registerExportQuery(JobRegistry &registry)
{
    const JobKind kind{.name = u"Export Query to CSV"_s,
                       .group = u"Data"_s,
                       .title = ExportQuery::tr("Export Query to CSV"),
                       .groupTitle = ExportQuery::tr("Data"),
                       .description = ExportQuery::tr("Writes what a query of a SQLite database answers into a CSV "
                                                      "file."),
                       .icon = u"document-export"_s,
                       .resultsColumns = exportColumns()};
    return registerJob<ExportQuery>(registry, kind, [](const ExportQuery &arguments, JobContext &job) {
        const QString &separator = arguments.separator;
        return ExportRun(job,
                         {.database = arguments.database,
                          .query = arguments.query,
                          .file = arguments.file,
                          .separator = separator == u"tab"_s ? '\t'
                              : separator == u"semicolon"_s  ? ';'
                                                             : ',',
                          .hasHeader = arguments.header,
                          .keepsFormulas = arguments.formulas})
            .run();
    });
}

} // namespace jobdeck

#include "exportquery.moc"
