// The choices that a command prints for a field (`choices_command`), kept for a while: for the form, and to check what
// a job was given. No shell; the program starts as the script itself would, in the folder of its definition, and its
// whole process tree is gone when it is over, too late, or no longer wanted. Any thread; waits for the program, so
// never the GUI's.
#pragma once

#include "jobs/script/jobdefinition.h"
#include "jobs/script/scriptplaces.h"

#include <QHash>

#include <chrono>
#include <mutex>
#include <stop_token>

namespace jobdeck {

struct ChoicesLimits {
    std::chrono::milliseconds time = std::chrono::seconds(10);
    std::chrono::milliseconds kept = std::chrono::seconds(60);
    qsizetype bytes = 1024 * 1024;
    qsizetype count = 10'000;
};

class ScriptChoices final {
public:
    explicit ScriptChoices(ScriptPlaces places, ChoicesLimits limits = {})
        : m_places(std::move(places))
        , m_limits(limits)
    {
    }

    // One `value<TAB>label` a line; the first of two equal values counts. `values` are validated. Error: in a sentence,
    // why there are none. The definition must be one that may run. `isFresh`: not what is kept.
    [[nodiscard]] Result<QList<Choice>> load(const JobDefinition &definition, const ArgumentSpec &spec,
                                             const QJsonObject &values, const std::stop_token &stop = {},
                                             bool isFresh = false);
    // Every value that must be among its choices and is not, or whose choices cannot be had.
    [[nodiscard]] FieldErrors check(const JobDefinition &definition, const QJsonObject &values,
                                    const std::stop_token &stop = {});

private:
    struct Kept {
        QList<Choice> choices;
        std::chrono::steady_clock::time_point until;
    };
    struct Call;

    [[nodiscard]] Result<Call> callFor(const JobDefinition &definition, const ArgumentSpec &spec,
                                       const QJsonObject &values) const;
    [[nodiscard]] Result<QByteArrayList> run(const Call &call, const std::stop_token &stop) const;
    [[nodiscard]] Result<QList<Choice>> read(const QByteArrayList &lines) const;
    [[nodiscard]] std::optional<QList<Choice>> kept(const QByteArray &key);
    void keep(const QByteArray &key, const QList<Choice> &choices);

    const ScriptPlaces m_places;
    const ChoicesLimits m_limits;
    std::mutex m_mutex;
    QHash<QByteArray, Kept> m_kept;
};

} // namespace jobdeck
