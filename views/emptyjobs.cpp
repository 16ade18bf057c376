#include "views/emptyjobs.h"

#include "model/jobcounts.h"
#include "views/jobtabs.h"

#include <QLocale>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int recountMs = 1'000;

} // namespace

EmptyJobs::EmptyJobs(JobReader &reader, const Offers &offers, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_offers(offers)
    , m_state(new EmptyState(u"jobsEmpty"_s, this))
{
    setObjectName(u"emptyJobs"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    m_recount.setSingleShot(true);
    m_recount.setInterval(recountMs);
    connect(&m_recount, &QTimer::timeout, this, &EmptyJobs::count);
}

void EmptyJobs::showTab(Tab tab, const QString &next)
{
    forget();
    const QList<QAction *> newJob{m_offers.newJob};
    switch (tab) {
    case Tab::All:
        return m_state->setState(u"job-list"_s, tr("No jobs yet"),
                                 tr("Start one from the list of kinds, or choose New Job."), newJob);
    case Tab::Running:
        return m_state->setState(u"status-running"_s, tr("Nothing is running"),
                                 next.isEmpty() ? tr("Jobs are listed here while they run.")
                                                : tr("The next job is due: %1.").arg(next),
                                 newJob);
    case Tab::Scheduled:
        return m_state->setState(u"status-scheduled"_s, tr("Nothing is scheduled"),
                                 tr("Choose “At a time” in the form of a new job to run it later."), newJob);
    case Tab::Done:
        return m_state->setState(u"status-done"_s, tr("No finished jobs yet"),
                                 tr("Jobs that ended well are kept here with their logs and results."), newJob);
    case Tab::Errors:
        return m_state->setState(u"status-done"_s, tr("No errors"),
                                 tr("Jobs that failed or were aborted are listed here."));
    }
}

void EmptyJobs::showSearch(Tab tab, const QString &text)
{
    const Search search{.tab = tab, .text = text};
    if (m_search == search)
        return;
    forget();
    m_search = search;
    showMatches();
    if (tab != Tab::All)
        count();
}

void EmptyJobs::countAgain()
{
    if (m_search && m_search->tab != Tab::All && !m_recount.isActive())
        m_recount.start();
}

void EmptyJobs::forget()
{
    m_search.reset();
    m_matches.reset();
    m_recount.stop();
    m_slot.cancel();
}

void EmptyJobs::count()
{
    m_reader.read(
        m_slot, this,
        [filter = JobFilter{.text = m_search->text, .hiddenKinds = m_hiddenKinds}](
            const QSqlDatabase &db, const std::stop_token &stop) { return countMatches(db, filter, stop); },
        [this](const Result<qint64> &matches) {
            if (!matches)
                return; // the list tells what is wrong with the database
            m_matches = *matches;
            showMatches();
        });
}

void EmptyJobs::showMatches()
{
    QList<QAction *> actions{m_offers.clearSearch};
    QString sentence = tr("The search looks at kinds, arguments, progress texts and errors.");
    if (m_matches && *m_matches > 0)
        sentence = tr("%n match in All.", nullptr, int(*m_matches));
    else if (m_matches)
        sentence = tr("None matches in All either. %1").arg(sentence);
    if (m_search->tab != Tab::All && m_matches.value_or(1) > 0)
        actions.prepend(m_offers.showInAll);
    const QString title = m_search->tab == Tab::All
        ? tr("No job matches “%1”").arg(m_search->text)
        : tr("No job matches “%1” in %2").arg(m_search->text, tabName(m_search->tab));
    m_state->setState(u"edit-find"_s, title, sentence, actions);
}

} // namespace jobdeck
