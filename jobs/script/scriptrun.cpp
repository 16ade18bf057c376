#include "jobs/script/scriptrun.h"

#include "jobs/jobcontext.h"
#include "jobs/jobfolders.h"
#include "jobs/processoutcome.h"
#include "jobs/script/outputcommands.h"
#include "jobs/script/programcheck.h"
#include "jobs/script/scriptcopy.h"
#include "jobs/script/scriptplan.h"
#include "jobs/script/secretfiles.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptRun)
};

// A later variable of one name wins over an earlier one.
QList<QByteArray> overridden(const QList<QByteArray> &variables)
{
    QHash<QByteArray, QByteArray> byName;
    for (const QByteArray &variable : variables)
        byName.insert(variable.first(variable.indexOf('=')), variable);
    return byName.values();
}

// One run, on its handler's thread.
class ScriptRun final {
public:
    ScriptRun(const JobDefinition &definition, const ScriptPlaces &places, JobContext &job)
        : m_definition(definition)
        , m_places(places)
        , m_job(job)
        , m_own{.script = {}, .folder = places.jobFolder(job.jobId())}
    {
    }

    Outcome run()
    {
        const Result<void> ready = prepare();
        if (!ready)
            return Outcome::exception(ready.error().message);
        const Result<std::unique_ptr<SecretFiles>> secrets =
            SecretFiles::write(m_places.secrets, m_job.kind().arguments, m_job.arguments());
        if (!secrets)
            return Outcome::exception(secrets.error().message);
        m_order.environment = overridden(m_order.environment + (*secrets)->environment());
        if (!m_job.kind().resultsColumns.isEmpty())
            m_job.setResultsColumns(m_job.kind().resultsColumns);
        OutputCommands output(m_job, m_definition.progress, secretTexts(), m_own.folder);
        const auto lines = [&output](const QByteArray &line, bool isStandardError) {
            isStandardError ? output.takeError(line) : output.takeOutput(line);
        };
        const auto updates = [&output](const QByteArray &segment, bool isStandardError) {
            output.takeUpdate(segment, isStandardError);
        };
        const ProcessEnd end = runSupervised(m_order, m_job.stopToken(), lines, updates);
        if (!m_definition.leavesRunning) // what goes on may be in it
            dropEmptyFolder(m_own.folder);
        return outcomeOf(m_order, end, m_job.stopRequest().cause);
    }

private:
    Result<void> prepare()
    {
        if (auto made = makeOwnFolder(m_own.folder); !made)
            return made;
        if (m_definition.isScript) {
            const Result<QString> copy = scriptCopy(m_definition, m_places);
            if (!copy)
                return copy.error();
            m_own.script = *copy;
        } else {
            if (const auto unchanged = checkPrograms(m_definition); !unchanged)
                return unchanged.error();
            m_own.script = m_definition.file;
        }
        const Result<ScriptPlan> plan = planScript(m_definition, m_job.job(), m_job.arguments(), m_own);
        if (!plan)
            return plan.error();
        follow(*plan);
        return {};
    }

    void follow(const ScriptPlan &plan)
    {
        m_order.program = plan.command.first();
        m_order.arguments = plan.command.sliced(1);
        if (m_order.program == m_own.script)
            m_order.shownProgram = m_definition.file; // not its copy, which nobody knows
        m_order.folder = plan.folder;
        m_order.environment = plan.inherited + plan.added;
        m_order.graceMs = m_job.kind().graceMs;
        m_order.standardInput = plan.standardInput;
        m_order.keepsRest = m_definition.leavesRunning;
        for (const QString &name : plan.leftOut)
            m_job.addLog(
                Texts::tr("%1 is not set, because it would be longer than the system allows (128 KiB)").arg(name),
                LogLevel::Notice);
    }

    [[nodiscard]] QStringList secretTexts() const
    {
        QStringList texts;
        for (const QJsonValue &secret : onlySecrets(m_job.kind().arguments, m_job.arguments()))
            texts << secret.toString();
        return texts;
    }

    const JobDefinition &m_definition;
    const ScriptPlaces &m_places;
    JobContext &m_job;
    CommandTemplate::Places m_own;
    ProcessOrder m_order;
};

} // namespace

Handler scriptHandler(std::shared_ptr<const JobDefinition> definition, const ScriptPlaces &places)
{
    return [definition = std::move(definition), places](JobContext &job) {
        return ScriptRun(*definition, places, job).run();
    };
}

} // namespace jobdeck
