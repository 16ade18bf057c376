#include "app/cliresults.h"

#include "app/readingaccess.h"
#include "app/texttable.h"
#include "jobs/jobregistry.h"
#include "model/jobjson.h"
#include "model/jobqueries.h"
#include "model/resultsexport.h"
#include "model/rights.h"

#include <QCoreApplication>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 rowsAtOnce = 1'000;

Result<Results> readAll(const QSqlDatabase &db, JobId id)
{
    auto all = readResults(db, id, 0, rowsAtOnce);
    if (!all)
        return all;
    Results results = std::move(all).value();
    while (results.rows.size() < results.total) {
        const auto more = readResults(db, id, results.rows.size(), rowsAtOnce);
        if (!more)
            return more.error();
        if (more->rows.isEmpty())
            break;
        results.rows += more->rows;
    }
    return results;
}

void printText(const Console &console, const Results &results)
{
    TextTable table;
    if (!results.columns.isEmpty())
        table.addRow(results.columns);
    for (const ResultsRow &row : results.rows)
        table.addRow(cellTexts(row));
    if (!table.isEmpty())
        console.data(table.toString());
}

void printCsv(const Console &console, const Results &results)
{
    if (!results.columns.isEmpty())
        console.bytes(csvRow(results.columns));
    for (const ResultsRow &row : results.rows)
        console.bytes(csvRow(cellTexts(row)));
}

} // namespace

int printResults(const Console &console, const Invocation &invocation, const QString &databaseFile,
                 const JobRegistry &registry)
{
    const QString format =
        invocation.has(u"format"_s) ? invocation.value(u"format"_s) : (console.isJson() ? u"json"_s : u"text"_s);
    if (!QStringList{u"text"_s, u"csv"_s, u"json"_s}.contains(format))
        return console.error({ErrorCode::BadInput,
                              Texts::tr("There is no format “%1”. Write text, csv or json.").arg(format), u"format"_s});
    const auto found = findReadableJob(databaseFile, invocation.words.at(0), registry.rights());
    if (!found)
        return console.error(found.error());
    const auto results = readAll(found->db, found->job.id);
    if (!results)
        return console.error(results.error());
    if (format == u"json")
        console.json(resultsToJson(*results));
    else if (format == u"csv")
        printCsv(console, *results);
    else
        printText(console, *results);
    return ExitSuccess;
}

} // namespace jobdeck
