#include "app/gridwords.h"

#include "model/jobgrid.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostTold = 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badInput(const QString &message, const QString &field) { return {ErrorCode::BadInput, message, field}; }

Result<QByteArray> readGridFile(const QString &name)
{
    const QString shown = name == u"-" ? Texts::tr("standard input") : name;
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray bytes;
    while (isOpen && bytes.size() <= maxGridFileBytes) {
        const QByteArray more = file.read(64 * 1024);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (!isOpen || file.error() != QFileDevice::NoError)
        return badInput(Texts::tr("The grid cannot be read from %1: %2.").arg(shown, file.errorString()), u"grid"_s);
    if (bytes.size() > maxGridFileBytes)
        return badInput(
            Texts::tr("%1 has more than %2 MiB. Divide it.").arg(shown).arg(maxGridFileBytes / (1024 * 1024)),
            u"grid"_s);
    return bytes;
}

Result<int> readAtOnce(const Invocation &invocation)
{
    if (!invocation.has(u"at-once"_s))
        return 0;
    bool isNumber = false;
    const int limit = invocation.value(u"at-once"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 1'000)
        return badInput(Texts::tr("“%1” is no number of jobs at once. Write a whole number from 1 to 1000.")
                            .arg(invocation.value(u"at-once"_s)),
                        u"at-once"_s);
    return limit;
}

std::optional<Error> refusedTogether(const Invocation &invocation)
{
    if (!invocation.has(u"grid"_s) && invocation.has(u"at-once"_s))
        return badInput(Texts::tr("--at-once goes with --grid FILE only."), u"at-once"_s);
    if (invocation.has(u"grid"_s) && invocation.has(u"wait"_s))
        return badInput(Texts::tr("--grid does not wait. Leave --wait out, and start “jobdeck work --until-idle”."),
                        u"wait"_s);
    const bool isReadTwice =
        invocation.values(u"grid"_s).contains(u"-"_s) && invocation.values(u"args"_s).contains(u"-"_s);
    if (isReadTwice)
        return badInput(Texts::tr("Standard input can be the grid or the arguments, not both."), u"grid"_s);
    return {};
}

QString placeOf(const JobGrid &grid, const GridProblem &problem)
{
    const qint64 line = grid.lines.value(problem.row);
    return problem.column.isEmpty()
        ? Texts::tr("Line %1: %2").arg(line).arg(problem.message)
        : Texts::tr("Line %1, column %2: %3").arg(QString::number(line), problem.column, problem.message);
}

QList<Error> told(const JobGrid &grid, const QList<GridProblem> &problems)
{
    QList<Error> errors;
    for (const GridProblem &problem : problems.first(std::min(problems.size(), mostTold)))
        errors << badInput(placeOf(grid, problem), problem.column);
    if (problems.size() > mostTold)
        errors << badInput(Texts::tr("There are %1 problems in all. No job was added.").arg(problems.size()),
                           u"grid"_s);
    return errors;
}

} // namespace

QList<Error> readGridWords(const Invocation &invocation, const JobKind &kind, RunRequest &request)
{
    if (const auto refused = refusedTogether(invocation))
        return {*refused};
    if (!invocation.has(u"grid"_s))
        return {};
    const auto limit = readAtOnce(invocation);
    if (!limit)
        return {limit.error()};
    auto bytes = readGridFile(invocation.value(u"grid"_s));
    if (!bytes)
        return {bytes.error()};
    QByteArray text = std::move(bytes).value();
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    const auto grid = readGrid(buffer, kind.arguments, GridHeader::Required);
    if (!grid)
        return {grid.error()};
    const CheckedGrid checked = checkGrid(withDefaults(kind.arguments, QDateTime::currentDateTime()), *grid,
                                          request.arguments, QDir::currentPath());
    if (!checked.problems.isEmpty())
        return told(*grid, checked.problems);
    if (const auto size = checkGridSize(checked.rows, request.arguments); !size)
        return {size.error()};
    request.rows = checked.rows;
    request.batchLimit = *limit;
    return {};
}

} // namespace jobdeck
