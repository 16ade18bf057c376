// The values of a grid's cells, and what is wrong with them.
#include "model/jobgrid.h"

#include "model/hiddenarguments.h"

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

Error badInput(const QString &message) { return {.code = ErrorCode::BadInput, .message = message, .field = {}}; }

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
        for (const Error &error : errors + hiddenButGiven(m_specs, gridValues(m_common, values), values.keys())) {
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

qsizetype bytesOf(const QJsonObject &values) { return QJsonDocument(values).toJson(QJsonDocument::Compact).size(); }

} // namespace

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
