// The parts of the form dialog that fill in a form from presets, and that make many jobs of it.
#include "views/jobform.h"

#include "model/clock.h"
#include "model/jobgrid.h"
#include "model/kindmodel.h"
#include "model/recentarguments.h"
#include "views/formpage.h"
#include "views/formtools.h"
#include "views/griddialog.h"
#include "views/presetsdialog.h"
#include "views/presetshelf.h"
#include "views/schedulepanel.h"

#include <QStackedWidget>

namespace jobdeck {

void JobForm::connectPresets()
{
    connect(m_recent, &RecentArguments::found, this, [this](const QString &kind, const QList<Job> &jobs) {
        if (tools() && tools()->kind() == kind)
            tools()->setRecent(jobs, m_clock->nowMs());
    });
    if (!m_shelf)
        return;
    connect(m_shelf, &PresetShelf::changed, this, [this] {
        for (FormTools *each : m_pages->findChildren<FormTools *>())
            each->setPresets(m_shelf->presets());
        const QString kept = std::exchange(m_keptPreset, {});
        if (!kept.isEmpty() && tools())
            tools()->tell(MessageLabel::Level::Note, tr("Saved as “%1”. Secrets are not kept in it.").arg(kept));
    });
    connect(m_shelf, &PresetShelf::failed, this, [this](const QString &message) {
        m_keptPreset.clear();
        if (tools())
            tools()->tell(MessageLabel::Level::Error, message);
    });
    m_shelf->load();
}

FormTools *JobForm::makeTools(const JobKind &kind, Mnemonics &mnemonics)
{
    const bool hasGrid = m_purpose == FormPurpose::New && !m_startsRepeating && !gridColumns(kind.arguments).isEmpty();
    auto *made = new FormTools(kind, mnemonics, hasGrid);
    if (m_shelf)
        made->setPresets(m_shelf->presets());
    connect(made, &FormTools::chosen, this, [this, made](const QString &what, const QJsonObject &arguments) {
        page()->fillIn(arguments);
        made->tellFilled(what, arguments);
    });
    connect(made, &FormTools::saveRequested, this, &JobForm::keepPreset);
    connect(made, &FormTools::manageRequested, this, &JobForm::managePresets);
    connect(made, &FormTools::gridRequested, this, &JobForm::openGrid);
    return made;
}

FormTools *JobForm::tools() const { return page() ? page()->findChild<FormTools *>() : nullptr; }

void JobForm::keepPreset(const QString &name)
{
    if (!m_shelf || !page() || page()->hasUnreadable())
        return;
    m_keptPreset = name;
    m_shelf->keep(
        {.kind = page()->kind(), .name = name, .arguments = withoutSecrets(page()->specs(), page()->values())});
}

void JobForm::managePresets()
{
    const JobKind *kind = page() ? m_kinds.kind(page()->kind()) : nullptr;
    if (!m_shelf || !kind)
        return;
    auto *dialog = new PresetsDialog(*m_shelf, kind->name, kind->shownTitle(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// What the rows do not give is taken from the form; it may still be missing there.
void JobForm::openGrid()
{
    const JobKind *kind = page() ? m_kinds.kind(page()->kind()) : nullptr;
    if (m_isBusy || m_grid || !kind || page()->hasUnreadable())
        return;
    if (page()->isRepeating())
        return page()->showErrors(
            {{ErrorCode::BadInput, tr("Many jobs at once cannot recur. Choose Now or At a time."), {}}});
    const SchedulePanel *schedule = page()->schedule();
    const QString when = schedule ? schedule->note() : QString();
    m_grid = new GridDialog(kind->shownTitle(), page()->specs(), page()->values(), when, m_settings, this);
    m_grid->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_grid, &GridDialog::submitted, this, &JobForm::submitGrid);
    m_grid->open();
}

void JobForm::submitGrid(const QList<QJsonObject> &rows, int atOnce)
{
    Command made = command();
    made.request.rows = rows;
    made.request.batchLimit = atOnce;
    setBusy(true);
    emit submitted(made);
}

} // namespace jobdeck
