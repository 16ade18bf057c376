// validateArguments() with a look at the files, away from the GUI thread: a slow disk must not freeze the window. Lives
// on the GUI thread; the answer of a check that was followed by another one is dropped.
#pragma once

#include "model/argumentspec.h"

#include <QObject>

namespace jobdeck {

class ArgumentCheck final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void start(const ArgumentSpecs &specs, const QJsonObject &values);
    // Nobody wants the answer any more.
    void drop() { ++m_number; }

signals:
    void finished(const jobdeck::FieldErrors &errors);

private:
    quint64 m_number = 0;
};

} // namespace jobdeck
