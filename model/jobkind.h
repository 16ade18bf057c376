// What can be run, as a value that crosses threads and the socket: the handler stays in the registry (jobs/).
#pragma once

#include "model/argumentspec.h"
#include "model/permission.h"

#include <QString>

namespace jobdeck {

struct JobKind {
    QString name = {}; // identity, exact and untranslated
    QString group = {}; // untranslated
    QString title = {}; // translated; the name if empty
    QString groupTitle = {}; // translated; the group if empty
    QString description = {}; // translated, plain text, one or two sentences
    QString icon = {}; // icon theme name
    ArgumentSpecs arguments = {};
    QStringList resultsColumns = {}; // translated headers; a handler may set others
    bool isSchedulable = false;
    bool isRestartable = false; // after a crash: run again instead of exception `interrupted`
    int maxAttempts = 3; // of a restartable kind, crashes included
    int retryMax = 0; // automatic retries after error or time-out
    qint64 retryDelayMs = 10'000; // before the first retry; doubles per attempt (lifecycle.h)
    qint64 timeoutMs = 0; // 0: none
    qint64 graceMs = 5'000; // between TERM and KILL
    Permission permission = {};
    int parallel = 0; // at most so many of this kind at once; 0: no limit
    qint64 logCapBytes = 0; // of an attempt's log, line breaks included; 0: no limit
    QString queue = QStringLiteral("local");
    QString isolation = QStringLiteral("thread"); // or "process"
    QString source = QStringLiteral("built-in"); // or the file that defines it
    QString definition = {}; // SHA-256 of that file, in hexadecimal
    bool isTrusted = true; // false: its script is new or was changed, and nobody has allowed it to run yet

    [[nodiscard]] bool isFromFile() const { return !definition.isEmpty(); }
    [[nodiscard]] QString shownTitle() const { return title.isEmpty() ? name : title; }
    [[nodiscard]] QString shownGroup() const { return groupTitle.isEmpty() ? group : groupTitle; }
    bool operator==(const JobKind &) const = default;
};

} // namespace jobdeck
