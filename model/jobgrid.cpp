#include "model/jobgrid.h"

#include "model/argumentvalidation.h"
#include "model/csv.h"
#include "model/nearest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

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

Result<QJsonValue> itemsFromCell(const ArgumentSpec &spec, const QString &text)
{
    if (text.trimmed().startsWith(u'[')) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isArray())
            return QJsonValue(document.array());
    }
    static const QRegularExpression lines(u"\r\n|\n|\r"_s);
    static const QRegularExpression marks(u"\r\n|[\n\r,;]"_s);
    const QStringList parts = text.split(spec.type == ArgumentType::Choices ? marks : lines, Qt::SkipEmptyParts);
    QJsonArray items;
    for (const QString &part : parts)
        items.append(spec.type == ArgumentType::Choices ? part.trimmed() : part);
    return QJsonValue(items);
}

QString valueOfLabel(const ArgumentSpec &spec, const QString &text)
{
    const bool isValue = std::ranges::find(spec.choices, text, &Choice::value) != spec.choices.end();
    const auto labelled = std::ranges::find(spec.choices, text, &Choice::label);
    return !isValue && labelled != spec.choices.end() ? labelled->value : text;
}

class GridChecking final {
public:
    GridChecking(const ArgumentSpecs &specs, const JobGrid &grid, const QJsonObject &common, QString folder,
              CheckFiles checkFiles)
        : m_specs(specs)
        , m_grid(grid)
        , m_common(common)
        , m_folder(std::move(folder))
        , m_checkFiles(checkFiles)
    {
    }

    CheckedGrid run()
    {
        for (qsizetype row = 0; row < m_grid.rows.size(); ++row)
            check(row);
        return std::move(m_result);
    }

private:
    void check(qsizetype row)
    {
        QJsonObject values;
        QStringList wrong;
        for (qsizetype column = 0; column < m_grid.columns.size(); ++column) {
            const QString &name = m_grid.columns.at(column);
            const QString &text = m_grid.rows.at(row).at(column);
            const ArgumentSpec *spec = m_specs.find(name);
            if (text.isEmpty() || !spec)
                continue;
            const auto value = valueFromCell(*spec, text);
            if (value)
                values.insert(name, *value);
            else
                m_result.problems << GridProblem{row, name, value.error().message};
            if (!value)
                wrong << name;
        }
        values = withWholePaths(m_specs, values, m_folder);
        checkWhole(row, values, wrong);
        m_result.rows << values;
    }

    void checkWhole(qsizetype row, const QJsonObject &values, const QStringList &wrong)
    {
        const FieldErrors errors = validateArguments(m_specs, gridValues(m_common, values), m_checkFiles).errors;
        for (const Error &error : errors) {
            const bool isOfCell = m_grid.columns.contains(error.field);
            const bool isSaid = isOfCell ? wrong.contains(error.field) : m_saidOfAll.contains(error.message);
            if (!isSaid)
                m_result.problems << GridProblem{row, isOfCell ? error.field : QString(), error.message};
            if (!isOfCell)
                m_saidOfAll.insert(error.message);
        }
    }

    const ArgumentSpecs &m_specs;
    const JobGrid &m_grid;
    const QJsonObject &m_common;
    const QString m_folder;
    const CheckFiles m_checkFiles;
    QSet<QString> m_saidOfAll; // what is wrong outside the grid is the same in each row
    CheckedGrid m_result;
};

qsizetype bytesOf(const QJsonObject &values)
{
    return QJsonDocument(values).toJson(QJsonDocument::Compact).size();
}

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

Result<QJsonValue> valueFromCell(const ArgumentSpec &spec, const QString &text)
{
    switch (spec.type) {
    case ArgumentType::List:
    case ArgumentType::Choices:
        return itemsFromCell(spec, text);
    case ArgumentType::Choice:
    case ArgumentType::EditableChoice:
        return QJsonValue(valueOfLabel(spec, text));
    default:
        return valueFromText(spec, text);
    }
}

QJsonObject gridValues(const QJsonObject &common, const QJsonObject &row)
{
    QJsonObject values = common;
    for (auto value = row.begin(); value != row.end(); ++value)
        values.insert(value.key(), value.value());
    return values;
}

CheckedGrid checkGrid(const ArgumentSpecs &specs, const JobGrid &grid, const QJsonObject &common, const QString &folder,
                      CheckFiles checkFiles)
{
    return GridChecking(specs, grid, common, folder, checkFiles).run();
}

Result<void> checkGridSize(const QList<QJsonObject> &rows, const QJsonObject &common)
{
    if (rows.size() > maxGridRows)
        return badInput(Texts::tr("A grid takes at most %1 rows. Divide it.").arg(maxGridRows));
    qsizetype bytes = rows.size() * bytesOf(common);
    for (const QJsonObject &row : rows)
        bytes += bytesOf(row);
    if (bytes <= maxGridBytes)
        return {};
    return badInput(Texts::tr("The arguments of all these jobs are %1 MiB; a grid takes at most %2 MiB. Divide it.")
                        .arg(double(bytes) / (1024.0 * 1024.0), 0, 'f', 1)
                        .arg(maxGridBytes / (1024 * 1024)));
}

QString gridProblemText(const ArgumentSpecs &specs, const GridProblem &problem)
{
    const ArgumentSpec *spec = specs.find(problem.column);
    return spec ? Texts::tr("Column “%1”: %2").arg(spec->shownLabel(), problem.message) : problem.message;
}

} // namespace jobdeck
