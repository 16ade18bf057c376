// Validates the arguments of a request without blocking the engine's thread: where files must be looked at, on a pool
// thread of its own. Lives on the engine's thread and answers there.
#pragma once

#include "jobs/jobregistry.h"

#include <QObject>
#include <QThreadPool>

namespace jobdeck {

class ArgumentChecker final : public QObject {
    Q_OBJECT
public:
    using Reply = std::function<void(const Result<QJsonObject> &values)>;

    explicit ArgumentChecker(QObject *parent = nullptr);

    // The kind with its defaults found (withDefaults()). Answers with the normalised values, or the first problem. At
    // once when no file has to be looked at.
    void check(const JobKind &kind, const ExtraCheck &extra, const QJsonObject &values, Reply reply);
    // Each of several sets, always on the pool; the problem names its row, from 1.
    using AllReply = std::function<void(const Result<QList<QJsonObject>> &values)>;
    void checkAll(const JobKind &kind, const ExtraCheck &extra, const QList<QJsonObject> &rows, AllReply reply);

private:
    QThreadPool m_pool;
};

} // namespace jobdeck
