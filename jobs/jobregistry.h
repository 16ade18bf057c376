// The kinds that can be run, each with its handler. Filled before the engine starts; read from the engine's thread.
#pragma once

#include "model/jobevent.h"
#include "model/jobkind.h"
#include "model/result.h"

#include <QList>

#include <functional>

namespace jobdeck {

class JobContext;

// Runs on a pool thread. What it throws becomes an exception with the thrown text.
using Handler = std::function<Outcome(JobContext &)>;

// What a kind knows about its arguments beyond their specs; asked with valid values, on any thread, may touch the disk.
using ExtraCheck = std::function<FieldErrors(const QJsonObject &)>;

class JobRegistry final {
public:
    // Refuses a second kind of the same name, an empty name, and argument specs that contradict themselves.
    Result<void> registerJob(JobKind kind, Handler handler, ExtraCheck check = {});

    [[nodiscard]] const QList<JobKind> &kinds() const { return m_kinds; }
    [[nodiscard]] const JobKind *find(const QString &name) const;
    [[nodiscard]] Handler handler(const QString &name) const;
    [[nodiscard]] ExtraCheck check(const QString &name) const;
    // UnknownKind, naming the kinds that are spelled most like it.
    [[nodiscard]] Error unknownKind(const QString &name) const;

private:
    struct Entry {
        Handler handler;
        ExtraCheck check;
    };

    QList<JobKind> m_kinds; // by group and name
    QHash<QString, Entry> m_entries;
};

} // namespace jobdeck
