// Samples of one figure, and how a figure is printed beside its target. Any thread.
#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace jobdeck::bench {

using Steady = std::chrono::steady_clock;

[[nodiscard]] inline double millisecondsBetween(Steady::time_point from, Steady::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

class Samples final {
public:
    void add(double value) { m_values.push_back(value); }
    [[nodiscard]] std::size_t count() const { return m_values.size(); }
    [[nodiscard]] double percentile(double percent) const; // 50: the median; 100: the worst
private:
    std::vector<double> m_values;
};

void printTitle(const QString &text);
// "add to handler start, p50        1.32 ms   target ≤ 50 ms   reached"; only told, never a failure.
void printFigure(const QString &name, double value, const QString &unit);
void printAtMost(const QString &name, double value, double target, const QString &unit);
void printAtLeast(const QString &name, double value, double target, const QString &unit);

// What the disk under this folder can do: one small row a commit, WAL and FULL, as the store has it.
[[nodiscard]] Samples rawCommits(const QString &folder, int count);
// The same with many rows a commit: rows a second.
[[nodiscard]] double rawRowsPerSecond(const QString &folder, int rowCount, int rowsPerCommit);

} // namespace jobdeck::bench
