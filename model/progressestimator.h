// How long a running job may still take, from its own progress over time: the speed of the newer half of its way, in
// steps that a person can follow. Says nothing before that means something, and nothing while the job stands still. A
// value; any one thread.
#pragma once

#include "model/clock.h"
#include "model/job.h"

#include <memory>

namespace jobdeck {

struct ProgressEstimate {
    qint64 leftMs = 0; // at least 1
    double percentPerMinute = 0;

    bool operator==(const ProgressEstimate &) const = default;
};

class ProgressEstimator final {
public:
    explicit ProgressEstimator(std::shared_ptr<const Clock> clock);

    // The job as it is now, as often as it changes. Another job, another attempt or a step back begins anew.
    void follow(const Job &job);
    // None while the progress is unknown, too new or without a step for longer than its steps take.
    [[nodiscard]] std::optional<ProgressEstimate> estimate() const;
    // It has told something of this run: when it says nothing now, the job stands still.
    [[nodiscard]] bool isTelling() const { return m_toldEnd.has_value(); }

    static constexpr int minPercent = 5; // to have seen before there is a number
    static constexpr qint64 minMs = 5'000;

private:
    struct Step {
        qint64 time = 0;
        int percent = 0;
        int count = 1; // of steps that it stands for
    };

    void restart(const Job &job);
    void add(Step step);
    [[nodiscard]] QList<Step> recent() const;
    [[nodiscard]] double msPerPercent() const;
    [[nodiscard]] double longestStepMs() const; // a job may tell of each percent, or of every tenth
    void settle();

    const std::shared_ptr<const Clock> m_clock;
    JobId m_job = 0;
    int m_attempt = 0;
    QList<Step> m_steps; // percents rise
    std::optional<double> m_end; // the moment of the end, smoothed
    std::optional<double> m_toldEnd; // as it was told last: follows only what differs by much
    double m_toldPerMinute = 0;
};

} // namespace jobdeck
