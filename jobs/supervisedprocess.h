// Runs a program under jobdeck-supervisor from a handler's thread, which waits in poll() until the whole process tree
// is gone. A stop ends the tree; should this program die, the supervisor ends it, too. Should the supervisor die or be
// stopped, this program ends what it can find of the tree.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace jobdeck {

struct ProcessOrder {
    QString program; // a path; never searched for, never given to a shell
    QStringList arguments;
    QString folder = {}; // empty: the current one
    QList<QByteArray> environment; // "NAME=value"; besides, only JOBDECK_RUN, by which its processes are known
    qint64 graceMs = 5'000;
    std::optional<QByteArray> standardInput = {}; // none: nothing to read
    QString shownProgram = {}; // in messages, where `program` is a copy of it; empty: as it is
    bool keepsRest = false; // what the first process leaves behind when it ends by itself goes on
};

struct ProcessEnd {
    int supervisorError = 0; // errno: the supervisor could not be started
    int programError = 0; // errno: the program could not be started
    int folderError = 0; // errno: its folder could not be entered
    std::optional<int> exitCode;
    std::optional<int> signal;
    int endedCount = 0; // processes that were ended: because of a stop, or left behind by the first one
    int keptCount = 0; // processes that go on, as ordered
    int leftCount = 0; // those that could not be ended
    bool isComplete = false; // the supervisor said all it had to say
    bool isSupervisorLost = false; // it ended without a report; endedCount and leftCount are what was found without it
    bool isStopped = false; // asked to stop before the first process had ended
};

// Lines as they come, without their line breaks; on the calling thread. May wait.
using OutputSink = std::function<void(const QByteArray &line, bool isStandardError)>;

// `updates`, if there is one, gets what carriage returns ended: then a line is its last state (LineSplitter).
[[nodiscard]] ProcessEnd runSupervised(const ProcessOrder &order, const std::stop_token &stop, const OutputSink &sink,
                                       const OutputSink &updates = {});

// Where JOBDECK_SUPERVISOR says; else beside this program, else the one that was installed with the library.
[[nodiscard]] QString supervisorPath();

} // namespace jobdeck
