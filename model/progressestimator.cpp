#include "model/progressestimator.h"

#include <algorithm>
#include <cmath>

namespace jobdeck {
namespace {

constexpr double newShare = 0.3; // of a new step in the smoothed end
constexpr double tolerance = 0.2; // of the time left, that is not worth a correction
constexpr qint64 minToleranceMs = 5'000;
constexpr qint64 minWindowMs = 20'000; // the speed of less says little
constexpr qint64 minStillMs = 10'000;
constexpr double stillSteps = 3; // so many times its longest step without one: it stands still
constexpr double msPerMinute = 60'000;

} // namespace

ProgressEstimator::ProgressEstimator(std::shared_ptr<const Clock> clock)
    : m_clock(std::move(clock))
{
}

void ProgressEstimator::follow(const Job &job)
{
    const bool isRunning = job.status == JobStatus::Running && job.progress;
    Step now{m_clock->nowMs(), job.progress.value_or(0)};
    const bool isSame = isRunning && job.id == m_job && job.attempt == m_attempt;
    const bool isAhead =
        m_steps.isEmpty() || (now.percent >= m_steps.last().percent && now.time >= m_steps.last().time);
    if (!isSame || !isAhead)
        restart(job);
    if (!isRunning)
        return;
    if (!isSame && now.percent > 0 && job.startedAt.value_or(now.time) < now.time) {
        add({*job.startedAt, 0}); // its way before it was looked at
        now.count = now.percent;
    }
    if (m_steps.isEmpty() || now.percent > m_steps.last().percent)
        add(now);
}

void ProgressEstimator::restart(const Job &job)
{
    m_job = job.id;
    m_attempt = job.attempt;
    m_steps.clear();
    m_end.reset();
    m_toldEnd.reset();
}

void ProgressEstimator::add(Step step)
{
    m_steps << step;
    const Step &first = m_steps.first();
    if (step.percent - first.percent < minPercent || step.time - first.time < minMs)
        return;
    const double end = double(step.time) + (100 - step.percent) * msPerPercent();
    m_end = m_end ? *m_end + newShare * (end - *m_end) : end;
    settle();
}

// The steps from the newest that lies half of the way back in time.
QList<ProgressEstimator::Step> ProgressEstimator::recent() const
{
    const qint64 last = m_steps.last().time;
    const qint64 window = std::max(minWindowMs, (last - m_steps.first().time) / 2);
    const auto old =
        std::find_if(m_steps.crbegin(), m_steps.crend(), [&](const Step &step) { return last - step.time >= window; });
    return old == m_steps.crend() ? m_steps : m_steps.mid(m_steps.crend() - old - 1);
}

double ProgressEstimator::msPerPercent() const
{
    const QList<Step> steps = recent();
    return double(steps.last().time - steps.first().time) / (steps.last().percent - steps.first().percent);
}

double ProgressEstimator::longestStepMs() const
{
    const QList<Step> steps = recent();
    double longest = 0;
    for (qsizetype i = 1; i < steps.size(); ++i)
        longest = std::max(longest, double(steps.at(i).time - steps.at(i - 1).time) / steps.at(i).count);
    return longest;
}

// What is told moves when it would be wrong by much, not with every step.
void ProgressEstimator::settle()
{
    const double left = *m_end - double(m_clock->nowMs());
    const double allowed = std::max(tolerance * left, double(minToleranceMs));
    if (m_toldEnd && std::abs(*m_end - *m_toldEnd) <= allowed)
        return;
    m_toldEnd = m_end;
    m_toldPerMinute = msPerMinute / msPerPercent();
}

std::optional<ProgressEstimate> ProgressEstimator::estimate() const
{
    if (!m_toldEnd || m_steps.last().percent >= 100)
        return std::nullopt;
    const qint64 now = m_clock->nowMs();
    const double still = std::max(stillSteps * longestStepMs(), double(minStillMs));
    if (double(now - m_steps.last().time) > still)
        return std::nullopt;
    return ProgressEstimate{std::max<qint64>(qint64(*m_toldEnd) - now, 1), m_toldPerMinute};
}

} // namespace jobdeck
