#include "views/jobform.h"

#include "model/clock.h"
#include "model/kindmodel.h"
#include "model/lastjob.h"
#include "model/recentarguments.h"
#include "views/argumentcheck.h"
#include "views/discardbar.h"
#include "views/formbuttons.h"
#include "views/formpage.h"
#include "views/formtools.h"
#include "views/griddialog.h"
#include "views/inputhabits.h"
#include "views/keptsecrets.h"
#include "views/kindtree.h"
#include "views/mnemonics.h"
#include "views/presetshelf.h"
#include "views/recentkinds.h"
#include "views/ruleeditor.h"
#include "views/schedulepanel.h"
#include "views/taborder.h"
#include "views/windowsize.h"

#include <QCloseEvent>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

JobForm::JobForm(KindModel &kinds, JobReader &reader, std::shared_ptr<const Clock> clock, QSettings *settings,
                 QWidget *parent)
    : QDialog(parent)
    , m_kinds(kinds)
    , m_reader(reader)
    , m_clock(std::move(clock))
    , m_settings(settings)
    , m_tree(new KindTree(kinds, this))
    , m_splitter(new QSplitter(this))
    , m_pages(new QStackedWidget(this))
    , m_hint(new QLabel(this))
    , m_discard(new DiscardBar(this))
    , m_buttons(new FormButtons(this))
    , m_last(new LastJob(reader, this))
    , m_recent(new RecentArguments(reader, this))
    , m_shelf(settings ? new PresetShelf(presetsFile(settings->fileName()), this) : nullptr)
    , m_check(new ArgumentCheck(this))
    , m_pathCheck(new ArgumentCheck(this))
{
    setObjectName(u"jobForm"_s);
    addWidgets();
    restoreSize();
    connect(m_tree, &KindTree::kindSelected, this, &JobForm::showKind);
    connect(m_tree, &KindTree::kindActivated, this, [this] {
        if (page())
            page()->focusFirst();
    });
    connect(m_discard, &DiscardBar::discarded, this, [this] { done(Rejected); });
    connect(m_check, &ArgumentCheck::finished, this, &JobForm::onChecked);
    connect(m_pathCheck, &ArgumentCheck::finished, this, [this](const FieldErrors &errors) {
        if (page())
            page()->showFileErrors(errors, m_checkedPath);
    });
    connectButtons();
    connectPresets();
    pressFocusedButtonOnReturn(*this);
    auto *press = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(press, &QShortcut::activated, this, &JobForm::submit);
}

void JobForm::addWidgets()
{
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_hint);
    m_tree->setContentsMargins(0, 0, 1, 0); // QSplitter hides the last column of pixels right to left
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({230, 610});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_buttons);
}

void JobForm::connectButtons()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &JobForm::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &JobForm::reject);
    connect(m_buttons, &FormButtons::resetRequested, this, [this] {
        if (page())
            page()->reset();
    });
    connect(m_buttons, &FormButtons::lastValuesRequested, this, [this] {
        if (page())
            page()->useLast();
    });
    connect(m_last, &LastJob::found, this, [this](const Job &job) {
        if (!page() || page()->kind() != job.kind)
            return;
        page()->setLast(job);
        offerLast();
    });
}

void JobForm::restoreSize()
{
    const QSize usual(860, 640);
    const QSize wanted = m_settings ? m_settings->value(u"form/size"_s, usual).toSize() : usual;
    resize(fittingSize(*this, wanted));
    if (m_settings)
        m_splitter->restoreState(m_settings->value(u"form/splitter"_s).toByteArray());
}

void JobForm::startNew(const QString &kind)
{
    start(FormPurpose::New, {});
    const QStringList recent = m_settings ? recentKinds(*m_settings) : QStringList();
    const QString wanted = kind.isEmpty() ? recent.value(0) : kind;
    const QString chosen = m_kinds.isOffered(wanted) ? wanted : QString();
    m_tree->selectKind(chosen);
    showKind(chosen);
    if (kind.isEmpty() || !page())
        m_tree->focusFilter();
    else
        page()->focusFirst();
}

void JobForm::startNewSchedule()
{
    startNew({});
    m_startsRepeating = true;
    if (page())
        page()->startRepeating();
}

void JobForm::readCalendars()
{
    for (RuleEditor *editor : m_pages->findChildren<RuleEditor *>())
        editor->readCalendars();
}

void JobForm::startEdit(const JobSchedule &schedule)
{
    startFormer(FormPurpose::EditSchedule, jobOf(schedule));
    if (!page())
        return;
    page()->fillFrom(schedule);
    page()->focusFirst();
}

void JobForm::startRerun(const Job &job)
{
    startFormer(FormPurpose::Rerun, job);
    if (page())
        page()->focusFirst();
}

void JobForm::startReschedule(const Job &job)
{
    startFormer(FormPurpose::Reschedule, job);
    if (!page() || !page()->schedule())
        return;
    page()->schedule()->focusTime();
}

void JobForm::startFormer(FormPurpose purpose, const Job &job)
{
    start(purpose, job);
    showKind(job.kind);
}

// Forgets all pages, and with them what was typed, secrets included.
void JobForm::start(FormPurpose purpose, const Job &job)
{
    m_purpose = purpose;
    m_former = job;
    m_startsRepeating = false;
    setBusy(false);
    m_discard->hide();
    while (m_pages->count() > 1) {
        QWidget *old = m_pages->widget(1);
        m_pages->removeWidget(old);
        delete old;
    }
    m_tree->setVisible(purpose == FormPurpose::New);
    m_buttons->setLastOffered(purpose == FormPurpose::New);
    updateTexts();
}

void JobForm::showKind(const QString &name)
{
    m_check->drop();
    m_pathCheck->drop();
    m_last->drop();
    const JobKind *kind = m_kinds.kind(name);
    QWidget *shown = m_hint;
    for (int i = 1; i < m_pages->count(); ++i)
        if (kind && static_cast<FormPage *>(m_pages->widget(i))->kind() == name)
            shown = m_pages->widget(i);
    if (kind && shown == m_hint) {
        FormPage *made = makePage(*kind);
        m_pages->addWidget(shown = made);
        if (m_kept)
            offerKeeping(made, *kind); // its answer is for the pages that are there
    }
    m_pages->setCurrentWidget(shown);
    orderTabsByLayout(*this);
    if (page() && m_purpose == FormPurpose::New && !m_unreadable.contains(name))
        m_last->find(name);
    if (tools())
        m_recent->find(name);
    updateTexts();
    offerLast();
}

void JobForm::offerLast()
{
    m_buttons->setLast(page() && page()->last() ? &*page()->last() : nullptr, m_clock->nowMs());
}

FormPage *JobForm::makePage(const JobKind &kind)
{
    Mnemonics mnemonics;
    m_buttons->assign(mnemonics);
    const bool isReschedule = m_purpose == FormPurpose::Reschedule;
    FormTools *tools = isReschedule ? nullptr : makeTools(kind, mnemonics);
    const auto options = isReschedule ? MoreOptions::Fields::Priority : MoreOptions::Fields::All;
    auto *made = new FormPage(formKind(m_purpose, kind, m_former), m_clock, mnemonics, options, this, tools);
    if (!isReschedule)
        made->offerRepeating(m_reader);
    if (m_startsRepeating)
        made->startRepeating();
    connect(made, &FormPage::calendarsRequested, this, &JobForm::calendarsRequested);
    if (m_purpose == FormPurpose::Rerun || isReschedule)
        made->fill(m_former, isReschedule);
    if (m_services)
        made->setServices(*m_services);
    connect(made, &FormPage::changed, this, &JobForm::updateTexts);
    connect(made, &FormPage::timesShown, this, [this, made] {
        if (made == page())
            growOnce();
    });
    connect(made, &FormPage::pathLeft, this, [this, made](const QString &field) {
        m_checkedPath = field;
        m_pathCheck->start(made->specs(), made->values());
    });
    return made;
}

void JobForm::setKeptSecrets(KeptSecrets *kept)
{
    m_kept = kept;
    connect(m_kept, &KeptSecrets::looked, this, [this](const QString &kind, const QStringList &names) {
        for (int i = 1; i < m_pages->count(); ++i)
            if (auto *shown = static_cast<FormPage *>(m_pages->widget(i)); shown->kind() == kind)
                shown->setKeptSecrets(names);
    });
}

void JobForm::offerKeeping(FormPage *made, const JobKind &kind)
{
    QStringList secrets;
    for (const ArgumentSpec &spec : kind.arguments)
        if (spec.isSecret())
            secrets << spec.name;
    if (secrets.isEmpty())
        return;
    made->offerKeeping();
    connect(made, &FormPage::forgetRequested, this,
            [this, name = kind.name, secrets](const QString &secret) { m_kept->forget(name, secret, secrets); });
    m_kept->look(kind.name, secrets);
}

FormPage *JobForm::page() const { return qobject_cast<FormPage *>(m_pages->currentWidget()); }

void JobForm::updateTexts()
{
    const JobKind *kind = page() ? m_kinds.kind(page()->kind()) : nullptr;
    setWindowTitle(formTitle(m_purpose, kind ? kind->shownTitle() : m_former.kind));
    m_buttons->setMain(m_isBusy ? tr("Please wait…") : formMainText(m_purpose, page() && page()->isScheduled()),
                       page() && !m_isBusy);
    m_buttons->setFilling(page() && !m_isBusy);
    m_hint->setText(
        m_purpose == FormPurpose::New
            ? tr("Choose a job kind from the list.")
            : tr("The job kind “%1” is not there any more, so this job cannot be started again.").arg(m_former.kind));
}

// So that what recurs is seen with its next times, where the screen has the room.
void JobForm::growOnce()
{
    if (std::exchange(m_hasGrown, true))
        return;
    const QRect room = screen()->availableGeometry();
    const int frame = frameGeometry().height() - height();
    const int most = std::min(room.bottom() + 1 - frameGeometry().top(), room.height()) - frame;
    const int wanted = page()->contentHeight() + height() - page()->viewport()->height();
    resize(width(), std::max(height(), std::min(wanted, most)));
    page()->showSchedule();
}

bool JobForm::isEdited() const
{
    for (int i = 1; i < m_pages->count(); ++i)
        if (static_cast<FormPage *>(m_pages->widget(i))->isEdited())
            return true;
    return false;
}

void JobForm::submit()
{
    if (m_isBusy || !page() || !page()->validate())
        return;
    m_pathCheck->drop();
    setBusy(true);
    m_check->start(page()->specs(), page()->values());
}

void JobForm::onChecked(const FieldErrors &errors)
{
    if (errors.isEmpty()) {
        emit submitted(command());
        return;
    }
    setBusy(false);
    page()->showErrors(errors);
}

Command JobForm::command() const
{
    const SchedulePanel *schedule = page()->schedule();
    if (page()->isRepeating())
        return scheduleCommand(m_purpose, page()->request(), m_former, page()->terms());
    return formCommand(m_purpose, page()->request(), m_former, schedule && schedule->keepsGiven());
}

void JobForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_splitter->setEnabled(!isBusy);
    updateTexts();
}

void JobForm::showError(const Error &error)
{
    setBusy(false);
    if (m_grid)
        return m_grid->showError(error);
    if (!page())
        return;
    m_buttons->focusMain(); // unless a field takes it
    page()->showErrors({error});
}

void JobForm::done(int result)
{
    m_check->drop();
    if (m_grid)
        m_grid->done(result);
    if (m_settings) {
        m_settings->setValue(u"form/size"_s, size());
        if (m_purpose == FormPurpose::New)
            m_settings->setValue(u"form/splitter"_s, m_splitter->saveState());
        if (result == Accepted && page())
            rememberKind(*m_settings, page()->kind());
    }
    QDialog::done(result);
}

void JobForm::reject()
{
    if (m_discard->mayLeave(isEdited()))
        done(Rejected);
}

void JobForm::closeEvent(QCloseEvent *event)
{
    if (m_discard->mayClose(isEdited()))
        done(Rejected);
    event->setAccepted(!isVisible());
}

} // namespace jobdeck
