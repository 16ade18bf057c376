#include "views/argumentcheck.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace jobdeck {

void ArgumentCheck::start(const ArgumentSpecs &specs, const QJsonObject &values)
{
    const quint64 number = ++m_number;
    // The guard is looked at on the GUI thread only. The application object outlives the pool's work.
    QThreadPool::globalInstance()->start([specs, values, number, guard = QPointer(this)] {
        const FieldErrors errors = validateArguments(specs, values, CheckFiles::Yes).errors;
        const auto answer = [guard, number, errors] {
            if (guard && guard->m_number == number)
                emit guard->finished(errors);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), answer, Qt::QueuedConnection);
    });
}

} // namespace jobdeck
