// Runs one handler on a real RunChannel, without a store or a queue, and keeps what it reports. The handler has a
// thread of its own; the fixture lives on the test's thread, where waiting spins the event loop, so fake servers go on.
#pragma once

#include "jobs/jobcontext.h"
#include "jobs/jobregistry.h"
#include "model/runchannel.h"
#include "tests/fakes/waiting.h"

#include <QTest>

#include <exception>
#include <thread>

class JobFixture final {
public:
    JobFixture(jobdeck::JobKind kind, jobdeck::Handler handler, const QJsonObject &arguments)
        : m_channel(std::make_shared<jobdeck::RunChannel>(1, 1, [](bool) {}))
    {
        m_thread = std::jthread([channel = m_channel, kind = std::move(kind), handler = std::move(handler), arguments] {
            jobdeck::Job job;
            job.id = 1;
            job.kind = kind.name;
            job.attempt = 1;
            jobdeck::JobContext context(job, kind, arguments, channel);
            channel->push(jobdeck::RunEnded{.outcome = outcomeOf(handler, context)});
        });
    }

    // A registered kind; `arguments` go to it as they are, without validation.
    JobFixture(const jobdeck::JobRegistry &registry, const QString &kind, const QJsonObject &arguments)
        : JobFixture(*registry.find(kind), registry.handler(kind), arguments)
    {
    }

    ~JobFixture()
    {
        stop(jobdeck::StopCause::Shutdown);
        waitForEnd(); // joining without draining could wait for ever on a full channel
    }
    Q_DISABLE_COPY_MOVE(JobFixture)

    void stop(jobdeck::StopCause cause = jobdeck::StopCause::Abort)
    {
        m_channel->requestStop({.cause = cause, .by = QStringLiteral("test")});
    }

    bool waitForEnd(int timeoutMs = 20'000)
    {
        return waitFor([this] { return hasEnded; }, timeoutMs);
    }
    bool waitForRows(qsizetype count, int timeoutMs = 20'000)
    {
        return waitFor([this, count] { return rows.size() >= count; }, timeoutMs);
    }
    bool waitForLog(const QString &text, int timeoutMs = 20'000)
    {
        return waitFor([this, &text] { return logText().contains(text); }, timeoutMs);
    }

    bool waitForProgress(int percent, int timeoutMs = 20'000)
    {
        return waitFor([this, percent] { return !progress.isEmpty() && progress.last() >= percent; }, timeoutMs);
    }

    [[nodiscard]] QString logText() const
    {
        QString text;
        for (const jobdeck::RunLogged &line : log)
            text += QString::fromUtf8(line.text) + QLatin1Char('\n');
        return text;
    }
    // The errors of all cells, in order.
    [[nodiscard]] QStringList cellErrors() const
    {
        QStringList errors;
        for (const jobdeck::ResultsRow &row : rows) {
            for (const jobdeck::Cell &cell : row) {
                if (!cell.error.isEmpty())
                    errors << cell.error;
            }
        }
        return errors;
    }
    // Everything that would be stored, as one text: for proving that a secret is nowhere in it.
    [[nodiscard]] QString everything() const
    {
        QString text = logText() + outcome.error + outcome.note + lastProgressText + columns.join(u' ');
        for (const jobdeck::ResultsRow &row : rows) {
            for (const jobdeck::Cell &cell : row)
                text += cell.value.toVariant().toString() + cell.error;
        }
        return text;
    }

    jobdeck::Outcome outcome;
    bool hasEnded = false;
    QList<jobdeck::RunLogged> log;
    QStringList columns;
    QList<jobdeck::ResultsRow> rows;
    QList<int> progress; // as seen by each drain
    QString lastProgressText;

private:
    static jobdeck::Outcome outcomeOf(const jobdeck::Handler &handler, jobdeck::JobContext &context)
    {
        try {
            return handler(context);
        } catch (const std::exception &thrown) {
            return jobdeck::Outcome::exception(QString::fromUtf8(thrown.what()));
        }
    }

    template <typename Condition>
    bool waitFor(Condition condition, int timeoutMs)
    {
        return jobdeck::test::waitFor(
            [this, &condition] {
                take(m_channel->drain());
                return condition();
            },
            timeoutMs);
    }

    void take(const jobdeck::RunReports &reports)
    {
        for (const jobdeck::JobEvent &event : reports.events)
            std::visit([this](const auto &what) { note(what); }, event.what);
        hasEnded = hasEnded || reports.hasEnded;
    }
    void note(const jobdeck::RunLogged &logged) { log << logged; }
    void note(const jobdeck::RunColumns &set) { columns = set.columns; }
    void note(const jobdeck::RunRow &row) { rows << row.cells; }
    void note(const jobdeck::RunEnded &ended)
    {
        outcome = ended.outcome;
        hasEnded = true;
    }
    void note(const jobdeck::RunProgressed &progressed)
    {
        if (progressed.percent)
            progress << *progressed.percent;
        if (progressed.text)
            lastProgressText = *progressed.text;
    }
    void note(const auto &) { }

    std::shared_ptr<jobdeck::RunChannel> m_channel;
    std::jthread m_thread;
};
