// Validates a grid away from the GUI thread, files included, and reads one from a CSV file. Lives on the GUI thread;
// the answer of a question that was followed by another one is dropped.
#pragma once

#include "model/jobgrid.h"

#include <QObject>

namespace jobdeck {

class GridCheck final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void check(const ArgumentSpecs &specs, const JobGrid &grid, const QJsonObject &common);
    void read(const QString &file, const ArgumentSpecs &specs);
    void drop() { ++m_number; }

signals:
    void checked(const jobdeck::CheckedGrid &grid);
    void fileRead(const QString &file, const jobdeck::JobGrid &grid);
    void fileRefused(const QString &message);

private:
    template <typename Work, typename Answer>
    void start(Work work, Answer answer);

    quint64 m_number = 0;
};

} // namespace jobdeck
