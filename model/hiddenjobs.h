// Takes the jobs of kinds that are not shown out of what the store tells: their changes and their counts. A value; the
// thread of its connection.
#pragma once

#include "model/changebatch.h"
#include "model/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace jobdeck {

class HiddenJobs final {
public:
    // Counts them in the file. Answers the state of the file without them: a batch without changes, as of readStart().
    [[nodiscard]] Result<ChangeBatch> restart(const QSqlDatabase &db, const QStringList &kinds);
    [[nodiscard]] const QStringList &kinds() const { return m_kinds; }

    // Whether batches were missed before this one: then restart() first.
    [[nodiscard]] bool hasMissed(const ChangeBatch &batch) const;
    // The batch as the window may know it; each is to be given once, in the order of revisions.
    [[nodiscard]] ChangeBatch visible(ChangeBatch batch);

private:
    void follow(const JobChange &change);
    [[nodiscard]] bool isHidden(const JobChange &change) const;

    QStringList m_kinds;
    StatusCounts m_counts{};
    qint64 m_revision = 0; // what m_counts contain
};

} // namespace jobdeck
