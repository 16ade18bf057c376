#include "model/jobgrid.h"

#include "model/csv.h"
#include "model/nearest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JobGrid)
};

Error badInput(const QString &message, const QString &field = {})
{
    return {.code = ErrorCode::BadInput, .message = message, .field = field};
}

Error inLine(qint64 line, const QString &message, const QString &field = {})
{
    return badInput(Texts::tr("Line %1: %2").arg(line).arg(message), field);
}

bool isSame(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

const ArgumentSpec *specOfColumn(const ArgumentSpecs &specs, const QString &title)
{
    const QString word = title.trimmed();
    for (const ArgumentSpec &spec : specs)
        if (isSame(spec.name, word))
            return &spec;
    for (const ArgumentSpec &spec : specs)
        if (isSame(spec.shownLabel(), word))
            return &spec;
    return nullptr;
}

Error unknownColumn(const ArgumentSpecs &specs, const CsvRecord &record, const QString &title)
{
    QStringList known = gridColumns(specs);
    for (const ArgumentSpec &spec : specs)
        if (!spec.isSecret())
            known << spec.shownLabel();
    const QString nearest = nearestName(title, known);
    const QString advice = !nearest.isEmpty() ? Texts::tr("Did you mean “%1”?").arg(nearest)
                                              : Texts::tr("The columns are: %1.").arg(gridColumns(specs).join(u", "_s));
    return inLine(record.line, Texts::tr("There is no argument for the column “%1”.").arg(title) + u' ' + advice,
                  title);
}

Result<QStringList> columnsOf(const ArgumentSpecs &specs, const CsvRecord &record)
{
    QStringList columns;
    for (const QString &title : record.fields) {
        const ArgumentSpec *spec = specOfColumn(specs, title);
        if (!spec)
            return unknownColumn(specs, record, title.trimmed());
        if (spec->isSecret())
            return inLine(
                record.line,
                Texts::tr("“%1” is a secret and is not read from a grid. Give it once for all jobs.").arg(title),
                spec->name);
        if (columns.contains(spec->name))
            return inLine(record.line, Texts::tr("The column “%1” is there twice.").arg(title), spec->name);
        columns << spec->name;
    }
    return columns;
}

bool isHeader(const ArgumentSpecs &specs, const CsvRecord &record)
{
    return std::ranges::any_of(record.fields,
                               [&specs](const QString &title) { return specOfColumn(specs, title) != nullptr; });
}

bool isBlank(const CsvRecord &record)
{
    return std::ranges::all_of(record.fields, [](const QString &field) { return field.trimmed().isEmpty(); });
}

// Spreadsheets write empty cells to the right of what is used.
void dropEmptyEnd(CsvRecord &record, qsizetype most)
{
    while (record.fields.size() > most && record.fields.last().trimmed().isEmpty())
        record.fields.removeLast();
}

class GridReader final {
public:
    GridReader(QIODevice &csv, const ArgumentSpecs &specs, GridHeader header)
        : m_csv(csv)
        , m_specs(specs)
        , m_header(header)
    {
    }

    Result<JobGrid> run()
    {
        while (auto record = m_csv.read()) {
            if (!record->error.isEmpty())
                return inLine(record->line, Texts::tr("It cannot be read: %1.").arg(record->error));
            const Result<void> taken = take(*record);
            if (!taken)
                return taken.error();
        }
        if (!m_csv.failure().isEmpty())
            return badInput(m_csv.failure());
        if (m_grid.rows.isEmpty())
            return badInput(Texts::tr("There are no rows. Write one job a line, under a line that names the columns."));
        return std::move(m_grid);
    }

private:
    Result<void> take(CsvRecord &record)
    {
        if (isBlank(record))
            return {};
        if (m_grid.columns.isEmpty()) {
            dropEmptyEnd(record, 0);
            if (m_header == GridHeader::Required || isHeader(m_specs, record)) {
                const auto columns = columnsOf(m_specs, record);
                if (!columns)
                    return columns.error();
                m_grid.columns = *columns;
                return {};
            }
            m_grid.columns = gridColumns(m_specs);
        }
        return takeRow(record);
    }

    Result<void> takeRow(CsvRecord &record)
    {
        dropEmptyEnd(record, m_grid.columns.size());
        if (record.fields.size() > m_grid.columns.size())
            return inLine(record.line,
                          Texts::tr("It has %1 cells, but there are %2 columns.")
                              .arg(record.fields.size())
                              .arg(m_grid.columns.size()));
        if (m_grid.rows.size() == maxGridRows)
            return inLine(record.line, Texts::tr("A grid takes at most %1 rows. Divide it.").arg(maxGridRows));
        while (record.fields.size() < m_grid.columns.size())
            record.fields << QString();
        m_grid.rows << record.fields;
        m_grid.lines << record.line;
        return {};
    }

    CsvReader m_csv;
    const ArgumentSpecs &m_specs;
    const GridHeader m_header;
    JobGrid m_grid;
};

} // namespace

QStringList gridColumns(const ArgumentSpecs &specs)
{
    QStringList names;
    for (const ArgumentSpec &spec : specs)
        if (!spec.isSecret())
            names << spec.name;
    return names;
}

Result<JobGrid> readGrid(QIODevice &csv, const ArgumentSpecs &specs, GridHeader header)
{
    if (gridColumns(specs).isEmpty())
        return badInput(Texts::tr("This kind of job has no arguments that a grid could give."));
    return GridReader(csv, specs, header).run();
}

} // namespace jobdeck
