#include "jobs/library/examples.h"

#include "jobs/registration.h"

#include <QCoreApplication>

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastNumber = 60;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

void pause(const JobContext &job, int milliseconds)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, job.stopToken(), std::chrono::milliseconds(milliseconds),
                                           [] { return false; });
}

void describePause(ArgumentSpec &spec, const QString &label, int milliseconds)
{
    spec.label = label;
    spec.unit = u"ms"_s;
    spec.minimum = 0;
    spec.maximum = 60'000;
    spec.defaultValue = milliseconds;
}

JobKind exampleKind(const QString &name, const QString &title, const QString &description, const QString &icon)
{
    return {.name = name,
            .group = u"Examples"_s,
            .title = title,
            .groupTitle = Text::tr("Examples"),
            .description = description,
            .icon = icon};
}

} // namespace

struct CountTo60 : Schedule {
    Q_GADGET
    Q_PROPERTY(int pause MEMBER pause)
public:
    int pause = 1000;

    static void describe(ArgumentSpecs &specs) { describePause(specs(u"pause"), Text::tr("Pause after each"), 1000); }
};

struct ChattyLog : Schedule {
    Q_GADGET
    Q_PROPERTY(int lines MEMBER lines)
    Q_PROPERTY(int pause MEMBER pause)
public:
    int lines = 1000;
    int pause = 0;

    static void describe(ArgumentSpecs &specs)
    {
        specs(u"lines").label = Text::tr("Lines");
        specs(u"lines").minimum = 1;
        specs(u"lines").maximum = 10'000'000;
        specs(u"lines").defaultValue = 1000;
        specs(u"lines").isRequired = true;
        describePause(specs(u"pause"), Text::tr("Pause after each"), 0);
    }
};

struct FailOnPurpose : Schedule {
    Q_GADGET
    Q_PROPERTY(QString how MEMBER how)
    Q_PROPERTY(QString message MEMBER message)
public:
    QString how = u"error"_s;
    QString message;

    static void describe(ArgumentSpecs &specs)
    {
        ArgumentSpec &how = specs(u"how");
        how.type = ArgumentType::Choice;
        how.label = Text::tr("How");
        how.choices = {{.value = u"error"_s, .label = Text::tr("It says that it failed")},
                       {.value = u"throw"_s, .label = Text::tr("It throws an exception")},
                       {.value = u"row"_s, .label = Text::tr("One of three rows has an error")}};
        how.defaultValue = u"error"_s;
        how.isRequired = true;
        specs(u"message").label = Text::tr("Message");
        specs(u"message").defaultValue = Text::tr("This job fails on purpose.");
    }
};

namespace {

Outcome countTo60(const CountTo60 &arguments, JobContext &job)
{
    job.setResultsColumns({Text::tr("Number"), Text::tr("Its square")});
    for (int number = 1; number <= lastNumber; ++number) {
        if (job.stopRequested())
            return Outcome::stopped(Text::tr("Counted to %1.").arg(number - 1));
        job.setProgress(number * 100 / lastNumber, Text::tr("%1 of %2", "17 of 60").arg(number).arg(lastNumber));
        job.addResultsRow({QJsonValue(number), QJsonValue(number * number)});
        pause(job, arguments.pause);
    }
    return Outcome::done();
}

Outcome writeChattyLog(const ChattyLog &arguments, JobContext &job)
{
    constexpr std::array levels{LogLevel::Debug, LogLevel::Info, LogLevel::Notice, LogLevel::Warning, LogLevel::Error};
    job.setResultsColumns({Text::tr("Level"), Text::tr("Lines")});
    std::array<qint64, levels.size()> counts{};
    for (int line = 1; line <= arguments.lines; ++line) {
        if (job.stopRequested())
            return Outcome::stopped(Text::tr("Wrote %n line(s).", nullptr, line - 1));
        // Mostly information; every hundredth line a warning, every thousandth an error.
        const std::size_t level = line % 1000 == 0 ? 4
            : line % 100 == 0                      ? 3
            : line % 10 == 0                       ? 2
            : line % 5 == 0                        ? 0
                                                   : 1;
        ++counts[level];
        job.addLog(Text::tr("Line %1 of %2").arg(line).arg(arguments.lines), levels[level]);
        job.setProgress(static_cast<int>(qint64(line) * 100 / arguments.lines));
        if (arguments.pause > 0)
            pause(job, arguments.pause);
    }
    for (std::size_t i = 0; i < levels.size(); ++i)
        job.addResultsRow({logLevelName(levels[i]), QJsonValue(counts[i])});
    return Outcome::done();
}

Outcome failOnPurpose(const FailOnPurpose &arguments, JobContext &job)
{
    job.setResultsColumns({Text::tr("Row"), Text::tr("Result")});
    const bool hasRowError = arguments.how == u"row"_s;
    for (int row = 1; row <= 3; ++row)
        job.addResultsRow(
            {QJsonValue(row),
             hasRowError && row == 2 ? Cell(Text::tr("failed"), arguments.message) : Cell(Text::tr("good"))});
    job.setProgress(50, Text::tr("About to fail"));
    if (arguments.how == u"throw"_s)
        throw std::runtime_error(arguments.message.toStdString());
    return hasRowError ? Outcome::done() : Outcome::exception(arguments.message);
}

} // namespace

Result<void> registerCountTo60(JobRegistry &registry)
{
    return registerJob<CountTo60>(registry,
                                  exampleKind(u"Count to 60"_s, Text::tr("Count to 60"),
                                              Text::tr("Counts, one number a second, and shows its progress."),
                                              u"chronometer"_s),
                                  countTo60);
}

Result<void> registerChattyLog(JobRegistry &registry)
{
    return registerJob<ChattyLog>(registry,
                                  exampleKind(u"Chatty Log"_s, Text::tr("Chatty Log"),
                                              Text::tr("Writes many lines into its log, at every level."),
                                              u"text-x-log"_s),
                                  writeChattyLog);
}

Result<void> registerFailOnPurpose(JobRegistry &registry)
{
    return registerJob<FailOnPurpose>(registry,
                                      exampleKind(u"Fail on Purpose"_s, Text::tr("Fail on Purpose"),
                                                  Text::tr("Fails, in one of the ways in which a job can."),
                                                  u"dialog-error"_s),
                                      failOnPurpose);
}

} // namespace jobdeck

#include "examples.moc"
