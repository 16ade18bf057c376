#include "model/nearest.h"

#include <QList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace jobdeck {
namespace {

constexpr qsizetype longestName = 100; // anything longer is no slip, and would be slow to compare

} // namespace

// One row at a time.
qsizetype editDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype replaced = diagonal + (a.at(i).toLower() == b.at(j).toLower() ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({row.at(j) + 1, diagonal + 1, replaced});
        }
    }
    return row.last();
}

bool isNear(const QString &written, const QString &known)
{
    if (written.size() > longestName)
        return false;
    const qsizetype distance = editDistance(written, known);
    return distance <= std::max<qsizetype>(2, known.size() / 3) && distance < std::max(written.size(), known.size());
}

QString nearestName(const QString &written, const QStringList &known)
{
    if (known.isEmpty() || written.size() > longestName)
        return {};
    const QString nearest =
        *std::ranges::min_element(known, {}, [&](const QString &name) { return editDistance(written, name); });
    return isNear(written, nearest) ? nearest : QString();
}

} // namespace jobdeck
