#include "views/gridcheck.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace jobdeck {
namespace {

Error badInput(const QString &message) { return {.code = ErrorCode::BadInput, .message = message, .field = {}}; }

Result<JobGrid> gridOfFile(const QString &name, const ArgumentSpecs &specs)
{
    QFile file(name);
    if (QFileInfo::exists(name) && !QFileInfo(name).isFile())
        return badInput(GridCheck::tr("%1 is no file.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return badInput(GridCheck::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    if (file.size() > maxGridFileBytes)
        return badInput(
            GridCheck::tr("%1 has more than %2 MiB. Divide it.").arg(name).arg(maxGridFileBytes / (1024 * 1024)));
    const auto grid = readGrid(file, specs, GridHeader::Optional);
    return grid ? grid : badInput(GridCheck::tr("%1: %2").arg(name, grid.error().message));
}

} // namespace

// The guard is looked at on the GUI thread only. The application object outlives the pool's work.
template <typename Work, typename Answer>
void GridCheck::start(Work work, Answer answer)
{
    QThreadPool::globalInstance()->start([work, answer, number = ++m_number, guard = QPointer(this)] {
        const auto tell = [guard, number, answer, value = work()] {
            if (guard && guard->m_number == number)
                answer(guard.data(), value);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    });
}

void GridCheck::check(const ArgumentSpecs &specs, const JobGrid &grid, const QJsonObject &common)
{
    start([=] { return checkGrid(withDefaults(specs, QDateTime::currentDateTime()), grid, common, QDir::homePath()); },
          [](GridCheck *self, const CheckedGrid &checkedGrid) { emit self->checked(checkedGrid); });
}

void GridCheck::read(const QString &file, const ArgumentSpecs &specs)
{
    start([=] { return gridOfFile(file, specs); },
          [file](GridCheck *self, const Result<JobGrid> &grid) {
              if (grid)
                  emit self->fileRead(file, *grid);
              else
                  emit self->fileRefused(grid.error().message);
          });
}

} // namespace jobdeck
