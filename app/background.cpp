#include "app/background.h"

#include "app/tray.h"
#include "model/clock.h"
#include "model/format.h"
#include "model/hiddenjobs.h"
#include "model/kindmodel.h"
#include "model/openwork.h"
#include "views/icons.h"
#include "views/mainwindow.h"

#include <QAction>
#include <QEvent>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr int shownRunning = 5;

// As the text of an action: no letter of a title is a mnemonic.
QString literal(QString text) { return text.replace(u'&', u"&&"_s); }

} // namespace

Background::Background(std::unique_ptr<Tray> tray, QObject *parent)
    : QObject(parent)
    , m_tray(std::move(tray))
{
    m_menu.setObjectName(u"trayMenu"_s);
    buildMenu();
    connect(m_tray.get(), &Tray::activated, this, &Background::leave);
    connect(m_tray.get(), &Tray::availabilityChanged, this, &Background::settle);
    connect(&m_menu, &QMenu::aboutToShow, this, &Background::readRunning);
}

Background::~Background() = default;

void Background::buildMenu()
{
    auto *show = m_menu.addAction(tr("&Show Jobdeck"), this, &Background::leave);
    show->setObjectName(u"trayShow"_s);
    m_menu.setDefaultAction(show);
    auto *newJob = m_menu.addAction(icon(u"list-add"_s), tr("&New Job…"), this, [this] {
        leave();
        if (m_window)
            m_window->openNewJob();
    });
    newJob->setObjectName(u"trayNewJob"_s);
    m_menu.addSeparator();
    m_afterRunning = m_menu.addSeparator();
    auto *quit = m_menu.addAction(icon(u"window-close"_s), tr("&Quit"), this, [this] {
        if (!m_window)
            return;
        if (countOf(m_counts, JobStatus::Running) > 0) // there may be a question
            leave();
        m_window->requestQuit();
    });
    quit->setObjectName(u"trayQuit"_s);
}

void Background::setWindow(MainWindow *window, JobReader &reader, const KindModel &kinds, const HiddenJobs &hidden)
{
    m_window = window;
    m_reader = &reader;
    m_kinds = &kinds;
    m_hidden = &hidden;
    window->installEventFilter(this);
    connect(window, &QObject::destroyed, this, [this] {
        m_slot.cancel();
        m_isEntered = false;
        m_tray->hide();
    });
}

void Background::enter()
{
    if (!m_window)
        return;
    m_isEntered = true;
    m_isInTray = false;
    settle();
    if (!m_isInTray) {
        m_tray->show(m_menu); // for a tray that comes later
        m_window->showMinimized();
    }
    readRunning();
    tell();
}

// In the tray if there is one now, else minimised.
void Background::settle()
{
    if (!m_isEntered || !m_window)
        return;
    const bool hasTray = m_tray->isAvailable();
    if (hasTray == m_isInTray)
        return;
    m_isInTray = hasTray;
    if (hasTray) {
        m_tray->show(m_menu);
        m_window->hide();
    } else {
        m_window->showMinimized();
    }
    tell();
}

void Background::leave()
{
    if (!m_window)
        return;
    m_isEntered = false;
    m_tray->hide();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

// A person may bring the minimised window back by the desktop's own means.
bool Background::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange && m_isEntered && !m_isInTray && m_window
        && !m_window->isMinimized()) {
        m_isEntered = false;
        m_tray->hide();
    }
    return QObject::eventFilter(watched, event);
}

void Background::follow(const ChangeBatch &batch)
{
    const bool isOther = batch.counts != m_counts || batch.nextDue != m_nextDue;
    m_counts = batch.counts;
    m_nextDue = batch.nextDue;
    if (!isOther || !m_isEntered)
        return;
    tell();
    readRunning();
}

void Background::tell()
{
    QStringList lines{tr("Jobdeck")};
    lines << tr("%n running", nullptr, int(countOf(m_counts, JobStatus::Running)));
    if (m_nextDue)
        lines << tr("next: %1").arg(isolate(momentText(*m_nextDue, SystemClock().nowMs())));
    m_tray->setToolTip(lines.join(u'\n'));
}

void Background::readRunning()
{
    if (!m_window)
        return;
    m_reader->read(
        m_slot, this,
        [hidden = m_hidden->kinds()](const QSqlDatabase &db, const std::stop_token &) {
            return readOpenWork(db, shownRunning, hidden);
        },
        [this](const Result<OpenWork> &work) {
            if (work && m_window)
                showRunning(work->running);
        });
}

void Background::showRunning(const QList<Job> &jobs)
{
    qDeleteAll(std::exchange(m_running, {}));
    const auto add = [this](const QString &text) {
        auto *action = new QAction(text, &m_menu);
        m_menu.insertAction(m_afterRunning, action);
        m_running << action;
        return action;
    };
    if (jobs.isEmpty())
        add(tr("Nothing is running"))->setEnabled(false);
    for (const Job &job : jobs) {
        const JobKind *kind = m_kinds->kind(job.kind);
        const QString title = isolate(singleLine(kind ? kind->shownTitle() : job.kind));
        const QString text =
            job.progress ? tr("%1, %2", "a job, its progress").arg(title, percentText(*job.progress)) : title;
        auto *action = add(literal(text));
        action->setObjectName(u"trayJob%1"_s.arg(job.id));
        connect(action, &QAction::triggered, this, [this, id = job.id] { showJob(id); });
    }
    if (const qint64 more = countOf(m_counts, JobStatus::Running) - jobs.size(); more > 0 && !jobs.isEmpty())
        add(tr("%n more running", nullptr, int(more)))->setEnabled(false);
}

void Background::showJob(JobId id)
{
    leave();
    if (m_window)
        m_window->selectJob(id);
}

} // namespace jobdeck
