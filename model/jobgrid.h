// A grid of argument sets, one job a row and one argument a column: read from CSV or the clipboard, each cell turned
// into a value, every row validated before any job is made. Pure but for CheckFiles::Yes; any thread.
#pragma once

#include "model/argumentspec.h"
#include "model/command.h"

class QIODevice;

namespace jobdeck {

struct JobGrid {
    QStringList columns = {}; // names of arguments, no secrets
    QList<QStringList> rows = {}; // each as long as `columns`; an empty cell takes the common value
    QList<qint64> lines = {}; // where each row begins in what it was read from, from 1

    bool operator==(const JobGrid &) const = default;
};

// What is wrong with one cell, or with a row as a whole (an empty `column`).
struct GridProblem {
    qsizetype row = 0;
    QString column = {};
    QString message = {};

    bool operator==(const GridProblem &) const = default;
};

struct CheckedGrid {
    QList<QJsonObject> rows = {}; // what each row names, for RunRequest::rows
    QList<GridProblem> problems = {}; // by row, within a row by field
};

// Whether the first row must name the arguments, or may be the first job already.
enum class GridHeader { Required, Optional };

inline constexpr qint64 maxGridFileBytes = 16LL * 1024 * 1024;

// The arguments that can be columns, in the order of the form: all but secrets.
[[nodiscard]] QStringList gridColumns(const ArgumentSpecs &specs);
// A first row names arguments by name or label, whatever the case. Without one (Optional) the columns are those of the
// form, from the first. BadInput, naming the line: an unknown or repeated column, a secret, a row that is too long, no
// rows, too many, what is no CSV.
[[nodiscard]] Result<JobGrid> readGrid(QIODevice &csv, const ArgumentSpecs &specs, GridHeader header);
// A cell as a value of the argument's type: a list as JSON or one item a line, choices also divided by commas or
// semicolons, a choice also by its label.
[[nodiscard]] Result<QJsonValue> valueFromCell(const ArgumentSpec &spec, const QString &text);
// The whole set of each row: what it names over `common`.
[[nodiscard]] QJsonObject gridValues(const QJsonObject &common, const QJsonObject &row);
// `specs` with their defaults. Relative paths in cells are meant from `folder`.
[[nodiscard]] CheckedGrid checkGrid(const ArgumentSpecs &specs, const JobGrid &grid, const QJsonObject &common,
                                    const QString &folder, CheckFiles checkFiles = CheckFiles::Yes);
// Why this is more than one grid run takes: rows, or bytes.
[[nodiscard]] Result<void> checkGridSize(const QList<QJsonObject> &rows, const QJsonObject &common);
// "Column “Recipients”: …", or only the message.
[[nodiscard]] QString gridProblemText(const ArgumentSpecs &specs, const GridProblem &problem);

} // namespace jobdeck
